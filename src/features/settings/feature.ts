// What the commune says about itself: its places among them.

import type { Feature } from '../feature.ts';
import { settingsAudit } from './audited.ts';
import { quarters } from './lists.ts';
import { settingsRights } from './rights.ts';

export const settings: Feature = {
  lists: { quarters },
  rights: settingsRights,
  audit: settingsAudit,
  sections: async () => [(await import('./console/pages.ts')).settingsSection()],
};
