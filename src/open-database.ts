// Opens what is kept and the keys to it, for the program and for the commands that work beside it.

import type { Config } from './config/config.ts';
import { closeDatabase, type Database, openDatabase } from './database/client.ts';
import { startEmbedded } from './database/embedded/embedded.ts';
import { closeFolder, isOfData } from './database/encryption/closed-folder.ts';
import { folderOfKeys, openKeys } from './database/encryption/key-location.ts';
import type { Ring } from './database/encryption/key-ring.ts';
import { seedRegister } from './database/reference-data.ts';
import { migrate } from './database/run-migrations.ts';
import { refuseHalfRestored } from './features/backup/restore-backup.ts';
import type { Log } from './log.ts';

export interface Store {
  db: Database;
  /** Address of the database, for whoever needs a connection of their own. */
  url: string;
  ring: Ring;
  /** Folder of the secrets. */
  keysDir: string;
}

/**
 * Opens the database and its keys; what is to be closed again is added to `undo`.
 * @throws Error with one precise line when the database cannot be opened, or the keys are not its own
 */
export async function openStore(
  config: Pick<Config, 'dataDir' | 'keysDir' | 'databaseUrl' | 'encryptionKeys'>,
  log: Pick<Log, 'info' | 'warn'>,
  undo: (() => Promise<unknown>)[],
): Promise<Store> {
  refuseHalfRestored(config.dataDir);
  if (!(await closeFolder(config.dataDir, isOfData)))
    log.warn(
      {},
      `DATA_DIR: ${config.dataDir} holds other things and is open to others: choose a folder of its own`,
    );
  let url = config.databaseUrl;
  if (!url) {
    const embedded = await startEmbedded({ dataDir: config.dataDir, log });
    undo.push(() => embedded.stop());
    url = embedded.url;
  }
  await migrate(url);
  const db = openDatabase(url);
  undo.push(() => closeDatabase(db));
  await seedRegister(db);
  const keysDir = await folderOfKeys(config, (text) => log.warn({}, text));
  return { db, url, keysDir, ring: await openKeys(db, keysDir, config.encryptionKeys) };
}
