// What staff must look at.

import type { Feature } from '../feature.ts';
import { flagsPersonalData } from './personal-data.ts';
import { flagsRights } from './rights.ts';

export const flags: Feature = {
  personalData: flagsPersonalData,
  metrics: { flags: (db) => db.flag.count({ where: { resolvedAt: null } }) },
  rights: flagsRights,
  sections: async () => [(await import('./console/pages.ts')).flagsSection()],
};
