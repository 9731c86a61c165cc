// Files of citizens, and voice notes that somebody must hear.

import type { Feature } from '../feature.ts';

export const attachments: Feature = {
  sections: async () => [(await import('./console/listening.ts')).listeningSection()],
};
