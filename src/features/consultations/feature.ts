// Consultations, surveys and polls: asked in chat, made and answered by staff, told to whoever took part.

import type { Feature } from '../feature.ts';
import { consultationsAudit } from './audited.ts';
import { finishConsultation } from './chat/finish.ts';
import { openConsultation } from './chat/open.ts';
import { watchConsultations } from './clock.ts';
import { consultationLink } from './links.ts';
import { consultationsListed } from './lists.ts';
import { tellConsultations } from './notices.ts';
import { consultationsPersonalData } from './personal-data.ts';
import { consultationsRights } from './rights.ts';

export const consultations: Feature = {
  actions: { open_consultation: openConsultation, finish_consultation: finishConsultation },
  lists: { open_consultations: consultationsListed },
  links: { consultation: consultationLink },
  notices: { consultation: { tell: tellConsultations, own: true } },
  plan: watchConsultations,
  personalData: consultationsPersonalData,
  rights: consultationsRights,
  audit: consultationsAudit,
  sections: async () => [(await import('./console/pages.ts')).consultationsSection()],
};
