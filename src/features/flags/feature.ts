// What staff must look at.

import type { Feature } from '../feature.ts';
import { flagsPersonalData } from './personal-data.ts';

export const flags: Feature = {
  personalData: flagsPersonalData,
  sections: async () => [(await import('./console/pages.ts')).flagsSection()],
};
