// Who uses the console.

import type { Feature } from '../feature.ts';

export const staff: Feature = {
  sections: async ({ auth }) => [(await import('./console/pages.ts')).staffSection(auth)],
};
