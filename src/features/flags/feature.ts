// What staff must look at.

import type { Feature } from '../feature.ts';
import { flagsPersonalData } from './personal-data.ts';

export const flags: Feature = {
  personalData: flagsPersonalData,
  metrics: { flags: (db) => db.flag.count({ where: { resolvedAt: null } }) },
  sections: async () => [(await import('./console/pages.ts')).flagsSection()],
};
