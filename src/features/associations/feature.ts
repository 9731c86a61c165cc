// Associations as actors: registered once, bound to the chat of whoever acts for them, written to and invited.

import type { Feature } from '../feature.ts';
import { associationName } from './acting-for.ts';
import { ASSOCIATION, invitationButton } from './answer-invitation.ts';
import { associationsAudit } from './audited.ts';
import { associationLink } from './bind-chat.ts';
import { tellAssociations } from './notices.ts';
import { associationsPersonalData } from './personal-data.ts';
import { associationsRights } from './rights.ts';

export const associations: Feature = {
  checks: { association_name: associationName },
  buttons: { [ASSOCIATION]: invitationButton },
  links: { association: associationLink },
  notices: { association: { tell: tellAssociations } },
  personalData: associationsPersonalData,
  rights: associationsRights,
  audit: associationsAudit,
  sections: async () => [(await import('./console/pages.ts')).associationsSection()],
};
