// Talks with people of the commune.

import type { Feature } from '../feature.ts';
import { tellPersonBack } from './notices.ts';
import { inboxPersonalData } from './personal-data.ts';
import { inboxRights } from './rights.ts';

export const inbox: Feature = {
  notices: { person: { tell: tellPersonBack, own: true } },
  personalData: inboxPersonalData,
  metrics: { waiting: (db) => db.conversation.count({ where: { mode: 'waiting' } }) },
  rights: inboxRights,
  audit: {
    areas: ['inbox', 'canned'],
    subjects: { conversation: { page: '/console/inbox/', isHeld: true } },
  },
  sections: async ({ viewers }) => [(await import('./console/pages.ts')).inboxSection(viewers)],
};
