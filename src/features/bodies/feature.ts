// Consultative bodies: seats, and answers to invitations.

import type { Feature } from '../feature.ts';
import { joinBody } from './actions.ts';
import { bodiesAudit } from './audited.ts';
import { seatLink } from './links.ts';
import { planMeetingNotices, tellMeetings } from './notices.ts';
import { bodiesPersonalData } from './personal-data.ts';
import { bodiesRights } from './rights.ts';
import { answerMeeting } from './show-invitations.ts';

export const bodies: Feature = {
  actions: { join_body: joinBody },
  buttons: { meeting: { tapped: answerMeeting } },
  links: { seat: seatLink },
  notices: { meeting: { tell: tellMeetings, own: true } },
  plan: planMeetingNotices,
  personalData: bodiesPersonalData,
  rights: bodiesRights,
  audit: bodiesAudit,
  sections: async () => [(await import('./console/pages.ts')).bodiesSection()],
};
