// Modules that say who somebody is.
import { chatOf, settings, tell } from './account.js';
import { wid } from './models.js';

export const phones = new Map(Object.entries(settings.phones));

const phoneOf = (id) => (phones.has(String(id)) ? wid(phones.get(String(id))) : undefined);

const lidOf = (id) => {
  for (const [lid, phone] of phones) if (phone === String(id)) return wid(lid);
  return undefined;
};

export const peopleModules = {
  WAWebWidFactory: { createWid: wid, createWidFromWidLike: wid, asUserWidOrThrow: wid },
  WAWebFindChatAction: {
    findOrCreateLatestChat: async (id) => {
      const { known } = await tell('person_asked', { id: String(id) });
      if (!known) throw new Error('No LID for user');
      return { chat: chatOf(id) };
    },
  },
  WAWebApiContact: {
    getCurrentLid: lidOf,
    getPhoneNumber: (id) => {
      void tell('phone_asked', { id: String(id) });
      return phoneOf(id);
    },
    getAlternateUserWid: () => undefined,
  },
  WAWebLidMigrationUtils: { toPn: phoneOf },
  WAWebQueryExistsJob: { queryWidExists: async (id) => ({ wid: id.toJSON() }) },
  WAWebChatLoadMessages: { loadEarlierMsgs: async () => [] },
};
