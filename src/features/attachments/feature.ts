// Files of citizens, and voice notes that somebody must hear.

import type { Feature } from '../feature.ts';
import { attachmentsAudit } from './audited.ts';
import { attachmentsPersonalData } from './personal-data.ts';
import { countUnheard } from './transcripts.ts';

export const attachments: Feature = {
  personalData: attachmentsPersonalData,
  metrics: {
    files: (db) => db.attachment.count({ where: { state: 'waiting' } }),
    voice_notes: (db) => countUnheard(db, 'all'),
  },
  audit: attachmentsAudit,
  sections: async () => [(await import('./console/listening.ts')).listeningSection()],
};
