// Who uses the console.

import type { Feature } from '../feature.ts';
import { staffPersonalData } from './personal-data.ts';

export const staff: Feature = {
  personalData: staffPersonalData,
  sections: async ({ auth }) => [(await import('./console/pages.ts')).staffSection(auth)],
};
