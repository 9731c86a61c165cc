// `npm run backup` and `npm run restore`: everything the commune would have to have again, in one folder; the keys apart.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Config } from '../config/config.ts';
import { startEmbedded } from '../database/embedded/embedded.ts';
import { closeFolder } from '../database/encryption/closed-folder.ts';
import { keyFileIn, type Ring, ringIn, ringOf, writeOnce } from '../database/encryption/key-ring.ts';
import { listLost, makeBackup } from '../features/backup/make-backup.ts';
import { BackupError, isEmpty } from '../features/backup/manifest.ts';
import { restoreBackup } from '../features/backup/restore-backup.ts';
import { PERSONAL_DATA } from '../features.ts';

type Place = Pick<Config, 'dataDir' | 'keysDir' | 'databaseUrl' | 'encryptionKeys'>;

export interface BackupCommand {
  config: Place;
  /** The backup: to be made, or to be restored. */
  folder: string;
  say(line: string): void;
  signal?: AbortSignal;
}

/** Makes a backup, while the program runs or not. `keysTo`: where a copy of the keys goes, if it was asked for. */
export async function backUp(
  { config, folder, say, signal }: BackupCommand,
  keysTo: string | null,
): Promise<boolean> {
  if (keysTo !== null && `${keysTo}${sep}`.startsWith(`${folder}${sep}`))
    throw new BackupError('The keys do not go into the backup that they open: name another place for them');
  if (keysTo !== null && !(await isEmpty(keysTo)))
    throw new BackupError(`${keysTo} is not empty: keys are never written over others`);
  await withDatabase(config, async (url) => {
    const files = join(config.dataDir, 'files');
    const making = { url, files, to: folder, at: new Date(), ring: ringOfPlace(config), signal };
    const { tables, files: kept } = await makeBackup(making);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    say(
      `Backed up and read again: ${rows} rows of ${tables.length} tables, ${kept.count} files (${megabytes(kept.bytes)})`,
    );
    const lost = await listLost(url, kept);
    if (lost.length > 0)
      say(`Named by the database and not on the disk: ${lost.length} files, such as ${lost[0]}`);
  });
  if (ringOfPlace(config) === null)
    say(
      'There is no key in KEYS_DIR: without that of the database nobody opens what is sealed in this backup',
    );
  if (`${folder}${sep}`.startsWith(`${config.dataDir}${sep}`))
    say('It lies in DATA_DIR: what destroys the one destroys the other');
  say(keysTo === null ? keysAre(config) : await copyKeys(config, keysTo));
  return true;
}

/**
 * Restores a backup into an empty place. False: what came back is not whole. `sealedOnly`: one that was made with other
 * keys, or none, is refused.
 */
export async function bringBack(
  { config, folder, say, signal }: BackupCommand,
  sealedOnly: boolean,
): Promise<boolean> {
  const { dataDir, databaseUrl } = config;
  const log = { info: () => undefined, warn: (_: object, text: string) => say(text) };
  const restored = await restoreBackup({
    folder,
    dataDir,
    databaseUrl,
    ring: ringOfPlace(config),
    sealedOnly,
    personalData: PERSONAL_DATA,
    log,
    signal,
  });
  const { manifest, upgraded, audit, noted, erased } = restored;
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  say(
    `Restored as of ${manifest.madeAt}: ${rows} rows of ${manifest.tables.length} tables, ${manifest.files.count} files`,
  );
  if (upgraded.length > 0) say(`Upgraded by ${upgraded.length} migrations, to ${upgraded.at(-1)}`);
  if (erased > 0) say(`Erased again: ${erased} people, who were erased after it was made`);
  if (noted === 0)
    say(
      'Nobody is noted as erased since. If anybody was, erase them again (docs/operator.md, Back up and restore)',
    );
  if (audit.is === 'whole') {
    say(
      `The audit log is whole: ${audit.head.position} lines, head ${audit.head.position}:${audit.head.hash}`,
    );
    return true;
  }
  say(`The audit log is broken at line ${audit.at}, as it was in the backup: npm run audit -- verify`);
  return false;
}

async function withDatabase(config: Place, act: (url: string) => Promise<void>): Promise<void> {
  if (config.databaseUrl !== null) return act(config.databaseUrl);
  if (!existsSync(join(config.dataDir, 'database')))
    throw new BackupError(`There is no database in ${config.dataDir} to back up`);
  const log = { info: () => undefined, warn: () => undefined };
  const embedded = await startEmbedded({ dataDir: config.dataDir, log });
  await act(embedded.url).finally(() => embedded.stop());
}

/** Those of before the keys had a folder of their own lie in the data. */
const folderOf = ({ dataDir, keysDir }: Place): string =>
  existsSync(keyFileIn(dataDir)) && !existsSync(keyFileIn(keysDir)) ? dataDir : keysDir;

function ringOfPlace(config: Place): Ring | null {
  if (config.encryptionKeys.length > 0) return ringOf(config.encryptionKeys);
  const file = keyFileIn(folderOf(config));
  return existsSync(file) ? ringIn(file) : null;
}

function keysAre(config: Place): string {
  const folder = folderOf(config);
  const what = config.encryptionKeys.length > 0 ? `ENCRYPTION_KEY, and session.key in ${folder}` : folder;
  return `The keys are not in it: ${what}. Keep a copy of them at another place, never beside a backup`;
}

async function copyKeys(config: Place, to: string): Promise<string> {
  const from = folderOf(config);
  await closeFolder(to);
  for (const name of ['encryption.key', 'session.key']) {
    const text = await readFile(join(from, name), 'utf8').catch(() => null);
    if (text !== null) await writeOnce(join(to, name), text);
  }
  return `The keys of ${from} are copied to ${to}: take that folder to another place, never beside a backup`;
}

export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
