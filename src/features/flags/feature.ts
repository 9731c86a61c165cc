// What staff must look at.

import type { Feature } from '../feature.ts';

export const flags: Feature = {
  sections: async () => [(await import('./console/pages.ts')).flagsSection()],
};
