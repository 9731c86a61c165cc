// A citizen with WhatsApp in hand: writes, taps, shares and reads.
import { basename } from 'node:path';
import type { FileKind } from '../../../src/domain/attachment.ts';
import type { Person, Seen } from '../provider.ts';
import type { Postman } from './postman.ts';
import { addressOf, type Human, newFileId, newMessageId, type World } from './world.ts';

/** What else people of WhatsApp do. */
export interface CloudPerson extends Person {
  /** Anything of a type, in the words of the API; resolves with its id. */
  posts(type: string, content: object, more?: object): Promise<string>;
  reacts(messageId: string, emoji: string | null): Promise<void>;
  /** Takes another number, and with it another scoped id. */
  changesNumber(phone: string): Promise<void>;
}

const TYPES = {
  photo: 'image',
  voice: 'audio',
  audio: 'audio',
  video: 'video',
  document: 'document',
  sticker: 'sticker',
} as const satisfies Record<FileKind, string>;

const MIME_TYPES = {
  photo: 'image/jpeg',
  voice: 'audio/ogg; codecs=opus',
  audio: 'audio/mpeg',
  video: 'video/mp4',
  document: 'application/pdf',
  sticker: 'image/webp',
} as const satisfies Record<FileKind, string>;

export function newPerson(world: World, postman: Postman, human: Human): CloudPerson {
  const seconds = () => String(Math.floor(world.now() / 1000));
  const ids = () => ({
    ...(human.phone ? { from: human.phone } : {}),
    ...(human.scopedId ? { from_user_id: human.scopedId } : {}),
  });
  const card = () => ({
    profile: { name: human.name },
    ...(human.phone ? { wa_id: human.phone } : {}),
    ...(human.scopedId ? { user_id: human.scopedId } : {}),
  });

  const posts: CloudPerson['posts'] = async (type, content, more = {}) => {
    const id = newMessageId(world);
    human.lastWroteAt = world.now();
    const message = { ...ids(), id, timestamp: seconds(), type, [type]: content, ...more };
    void postman.post({ contacts: [card()], messages: [message] }, 'messages', human.name);
    return id;
  };

  const picks: Person['picks'] = async (place, of) => {
    const message = of ?? human.seen.findLast(({ options }) => options.length > 0);
    const option = message?.options[place - 1];
    if (!message || !option) throw new Error(`there is no option ${place} to pick`);
    const { label, token } = option;
    const context = { context: { id: message.providerMessageId } };
    switch (formOf(world, message)) {
      case 'button':
        return void (await posts(
          'interactive',
          { type: 'button_reply', button_reply: { id: token, title: label } },
          context,
        ));
      case 'list':
        return void (await posts(
          'interactive',
          { type: 'list_reply', list_reply: { id: token, title: label } },
          context,
        ));
      case 'template':
        return void (await posts('button', { payload: token, text: label }, context));
      default:
        await posts('text', { body: token });
    }
  };

  return {
    get address() {
      return addressOf(human);
    },
    posts,
    picks,
    says: (text, more) =>
      posts(
        'text',
        { body: text },
        more?.replyTo ? { context: { from: '212528850000', id: more.replyTo } } : {},
      ),
    sharesPlace: (latitude, longitude) => posts('location', { latitude, longitude }),
    async sendsFile(media, bytes, { mimeType = MIME_TYPES[media], name, caption } = {}) {
      const id = newFileId();
      world.files.set(id, { bytes: Buffer.from(bytes), type: mimeType });
      const file = {
        id,
        mime_type: mimeType,
        sha256: 'as+the+webhook+says',
        caption,
        filename: name && basename(name),
      };
      return posts(TYPES[media], media === 'voice' ? { ...file, voice: true } : file);
    },
    sharesContact(phone, own) {
      const wa_id = phone.replace(/\D/g, '');
      const contacts = [{ name: { formatted_name: 'Somebody' }, phones: [{ phone, wa_id, type: 'CELL' }] }];
      return posts('contacts', contacts, { origin: own ? 'contact_request' : 'other' });
    },
    async edits(messageId, text) {
      await posts('edit', {
        original_message_id: messageId,
        message: { type: 'text', text: { body: text } },
      });
    },
    async reacts(messageId, emoji) {
      await posts('reaction', { message_id: messageId, ...(emoji === null ? {} : { emoji }) });
    },
    async changesNumber(phone) {
      const before = { ...human };
      world.people.delete(addressOf(human));
      human.phone = phone;
      if (human.scopedId) human.scopedId = `MA.${phone}`;
      world.people.set(addressOf(human), human);
      const system = { type: 'user_changed_number', body: 'User changed', wa_id: phone };
      const scoped = { user_id: human.scopedId, previous_user_id: before.scopedId };
      const message = { from: before.phone, id: newMessageId(world), timestamp: seconds(), type: 'system' };
      void postman.post({ messages: [{ ...message, system: { ...system, ...scoped } }] });
    },
    async does(what) {
      const [verb = '', argument = ''] = what.split(/:(.*)/s);
      if (verb === 'block') human.blocked = true;
      else if (verb === 'unblock') human.blocked = false;
      else if (verb === 'delete') await posts('revoke', { original_message_id: argument });
      else if (verb === 'poll') await posts('unsupported', { type: 'poll' }, { errors: [{ code: 131051 }] });
      else if (verb === 'start' && argument === '') await posts('request_welcome', {});
      else if (verb === 'start') await posts('text', { body: argument });
      else if (verb === 'call') {
        const call = { ...ids(), id: newMessageId(world), event: 'connect', timestamp: seconds() };
        void postman.post({ contacts: [card()], calls: [call] }, 'calls');
      } else throw new Error(`nobody on WhatsApp can do this: ${what}`);
    },
    seen: () => human.seen,
  };
}

function formOf(world: World, { providerMessageId }: Seen): 'button' | 'list' | 'template' | 'text' {
  const body = world.taken.find(({ id }) => id === providerMessageId)?.body;
  if (body?.type === 'template') return 'template';
  const interactive = body?.type === 'interactive' ? JSON.stringify(body.interactive) : '';
  if (interactive.startsWith('{"type":"button"')) return 'button';
  return interactive.startsWith('{"type":"list"') ? 'list' : 'text';
}
