// Petitions: read, supported, and support taken back.

import { PETITION_START } from '../../domain/about.ts';
import type { Feature } from '../feature.ts';
import { readPetition, supportPetition } from './actions.ts';
import { petitionsAudit } from './audited.ts';
import { fullName, nationalCard } from './checks.ts';
import { askOrKnow, recallCard, supportAgain } from './known-card.ts';
import { petitionLink, supportAnew } from './links.ts';
import { collecting } from './lists.ts';
import { planThresholdNotices, tellPetitions } from './notices.ts';
import { petitionsPersonalData } from './personal-data.ts';
import { petitionsRights } from './rights.ts';
import { tellModeration } from './start/author-news.ts';
import { checkPetitionBegun } from './start/check-petition.ts';
import { filePetition } from './start/file-petition.ts';
import { withdrawSupport } from './take-back.ts';

export const petitions: Feature = {
  actions: {
    read_petition: readPetition,
    support_petition: supportPetition,
    recall_card: recallCard,
    ask_or_know: askOrKnow,
    support_again: supportAgain,
    check_petition: checkPetitionBegun,
    file_petition: filePetition,
  },
  lists: { open_petitions: collecting },
  checks: { full_name: fullName, national_card: nationalCard },
  buttons: {
    withdraw: { tapped: withdrawSupport, undoes: 'asked' },
    support_anew: { tapped: supportAnew, leads: true },
  },
  links: { petition: petitionLink },
  notices: { petition: { tell: tellPetitions }, moderation: { tell: tellModeration, own: true } },
  plan: planThresholdNotices,
  personalData: petitionsPersonalData,
  rights: petitionsRights,
  audit: petitionsAudit,
  casePanels: { [PETITION_START]: async () => (await import('./console/draft-panel.ts')).draftPanel },
  sections: async () => [(await import('./console/pages.ts')).petitionsSection()],
};
