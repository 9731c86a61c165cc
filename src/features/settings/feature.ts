// What the commune says about itself: its places among them.

import type { Feature } from '../feature.ts';
import { quarters } from './lists.ts';
import { settingsRights } from './rights.ts';

export const settings: Feature = {
  lists: { quarters },
  rights: settingsRights,
  sections: async () => [(await import('./console/pages.ts')).settingsSection()],
};
