// Writes the newest line of the audit log where the owner of the database cannot reach it: into the log of the program.

import { readHead, sensitiveSince, writeHead } from '../database/audit-chain.ts';
import type { Database } from '../database/client.ts';
import type { Log } from '../log.ts';

export interface HeadTeller {
  /** Tells it unless it was told already; called at the start and every hour. */
  tell(): Promise<void>;
  /** Tells it if something was done since that somebody may wish undone; called every few seconds. */
  look(): Promise<void>;
}

/** Opens it; nothing was told yet. What was told bears the form in which `npm run audit -- verify` takes it. */
export function openHeadTeller(db: Database, log: Pick<Log, 'info'>): HeadTeller {
  let told = 0;
  let seen = 0;
  const tell = async (): Promise<void> => {
    const head = await readHead(db);
    if (head.position === told) return;
    told = head.position;
    log.info({ head: writeHead(head) }, 'head of the audit log');
  };
  return {
    tell,
    async look() {
      const since = await sensitiveSince(db, Math.max(told, seen));
      if (since.isSensitive) await tell();
      seen = since.position;
    },
  };
}
