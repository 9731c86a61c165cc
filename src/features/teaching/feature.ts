// Words that were not understood, and what they mean.

import type { Feature } from '../feature.ts';
import { teachingPersonalData } from './personal-data.ts';
import { teachingRights } from './rights.ts';

export const teaching: Feature = {
  personalData: teachingPersonalData,
  rights: teachingRights,
  audit: { areas: ['miss'] },
  sections: async () => [(await import('./console/pages.ts')).missesSection()],
};
