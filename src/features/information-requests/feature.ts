// Requests for information (law 31-13): asked in chat, receipted at once, answered or refused as the law says.

import { INFORMATION } from '../../domain/information.ts';
import type { Feature } from '../feature.ts';
import { informationAudit } from './audited.ts';
import { emailAddress } from './email.ts';
import { fileInformation } from './file-information.ts';
import { tellLastDays } from './last-days.ts';
import { tellInformation } from './notices.ts';
import { OBJECTION, tappedObjection } from './objection.ts';
import { informationPersonalData } from './personal-data.ts';
import { givePublished, publishedDocuments } from './published/offer-published.ts';
import { informationRights } from './rights.ts';

export const information: Feature = {
  actions: { file_information: fileInformation, give_published: givePublished },
  lists: { published_documents: publishedDocuments },
  checks: { email_address: emailAddress },
  buttons: { [OBJECTION]: { tapped: tappedObjection } },
  notices: { information: { tell: tellInformation, own: true } },
  plan: tellLastDays,
  personalData: informationPersonalData,
  rights: informationRights,
  audit: informationAudit,
  casePanels: { [INFORMATION]: async () => (await import('./console/panel.ts')).informationPanel },
  sections: async () => [(await import('./console/pages.ts')).informationSection()],
};
