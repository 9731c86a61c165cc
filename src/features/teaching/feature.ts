// Words that were not understood, and what they mean.

import type { Feature } from '../feature.ts';

export const teaching: Feature = {
  sections: async () => [(await import('./console/pages.ts')).missesSection()],
};
