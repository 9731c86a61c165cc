// What staff must look at.

import type { Feature } from '../feature.ts';
import { flagsAudit } from './audited.ts';
import { flagsPersonalData } from './personal-data.ts';
import { flagsRights } from './rights.ts';

export const flags: Feature = {
  personalData: flagsPersonalData,
  metrics: { flags: (db) => db.flag.count({ where: { resolvedAt: null } }) },
  rights: flagsRights,
  audit: flagsAudit,
  sections: async () => [(await import('./console/pages.ts')).flagsSection()],
};
