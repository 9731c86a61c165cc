// Files of citizens, and voice notes that somebody must hear.

import type { Feature } from '../feature.ts';
import { attachmentsPersonalData } from './personal-data.ts';

export const attachments: Feature = {
  personalData: attachmentsPersonalData,
  sections: async () => [(await import('./console/listening.ts')).listeningSection()],
};
