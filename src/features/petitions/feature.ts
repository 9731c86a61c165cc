// Petitions: read, supported, and support taken back.

import type { Feature } from '../feature.ts';
import { readPetition, supportPetition, withdrawSupport } from './actions.ts';
import { petitionsAudit } from './audited.ts';
import { fullName, nationalCard } from './checks.ts';
import { petitionLink } from './links.ts';
import { collecting } from './lists.ts';
import { planThresholdNotices, tellPetitions } from './notices.ts';
import { petitionsPersonalData } from './personal-data.ts';
import { petitionsRights } from './rights.ts';

export const petitions: Feature = {
  actions: { read_petition: readPetition, support_petition: supportPetition },
  lists: { open_petitions: collecting },
  checks: { full_name: fullName, national_card: nationalCard },
  buttons: { withdraw: { tapped: withdrawSupport, undoes: 'asked' } },
  links: { petition: petitionLink },
  notices: { petition: { tell: tellPetitions } },
  plan: planThresholdNotices,
  personalData: petitionsPersonalData,
  rights: petitionsRights,
  audit: petitionsAudit,
  sections: async () => [(await import('./console/pages.ts')).petitionsSection()],
};
