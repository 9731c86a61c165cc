// Brings up the PostgreSQL of the configuration. It needs little of the program, so that the rest is read meanwhile.

import type { Config } from './config/config.ts';
import { startEmbedded } from './database/embedded/embedded.ts';
import { closeFolder, isOfData } from './database/encryption/closed-folder.ts';
import { refuseHalfRestored } from './features/backup/half-restored.ts';
import type { Log } from './log.ts';

export interface Server {
  /** For node-postgres and Prisma. */
  url: string;
  /** Lets go of our own server; one of the commune is left alone. */
  stop(): Promise<void>;
}

/**
 * Brings the server up: our own, or that of the configuration, which is not asked yet.
 * @throws Error with one precise line when a restore was cut short, or our own server does not come up
 */
export async function openServer(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  log: Pick<Log, 'info' | 'warn'>,
): Promise<Server> {
  const { dataDir, databaseUrl } = config;
  refuseHalfRestored(dataDir);
  if (!(await closeFolder(dataDir, isOfData)))
    log.warn({}, `DATA_DIR: ${dataDir} holds other things and is open to others: choose a folder of its own`);
  if (databaseUrl) return { url: databaseUrl, stop: async () => undefined };
  return startEmbedded({ dataDir, log });
}
