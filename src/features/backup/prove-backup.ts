// A backup is a hope until it was restored: it is, into a server of its own that is thrown away, and compared.

import { createHash } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '../../database/embedded/embedded.ts';
import type { Ring } from '../../database/encryption/key-ring.ts';
import { migrate } from '../../database/run-migrations.ts';
import { type Files, openFiles } from '../../files/file-store.ts';
import type { Log } from '../../log.ts';
import { loadDatabase } from './load-rows.ts';
import { BackupError, FILES, type Manifest, readManifest } from './manifest.ts';
import { auditOf, refuseOtherKeys, removeCluster } from './restore-backup.ts';

export interface Proving {
  /** The backup. */
  folder: string;
  /** Where there is room for a database that is thrown away. */
  scratch: string;
  ring: Ring;
  log: Pick<Log, 'info' | 'warn'>;
  signal?: AbortSignal;
}

export interface Proof {
  rows: number;
  files: number;
  /** How many of them were opened. */
  opened: number;
  bytes: number;
}

export const SCRATCH = '.restored-';
/** So many files are opened, drawn by lot. */
const DRAWN = 100;
/** The server is thrown away, and lives beside one that people wait for. */
const SETTINGS = {
  shared_buffers: '32MB',
  fsync: 'off',
  full_page_writes: 'off',
  max_connections: '10',
  max_wal_size: '256MB',
};

/**
 * Restores a backup and compares: rows of each table, the chain of the audit log to the line that was the newest, the
 * keys of today, and a hundred files.
 *
 * @throws BackupError naming what is not as it was
 */
export async function proveBackup(proving: Proving): Promise<Proof> {
  const { folder, scratch, ring, log, signal } = proving;
  const manifest = await readManifest(folder);
  refuseOtherKeys(manifest, ring);
  const dataDir = await mkdtemp(join(scratch, SCRATCH));
  try {
    const embedded = await startEmbedded({ dataDir, log, settings: SETTINGS });
    try {
      await loadDatabase({ url: embedded.url, folder, manifest, signal });
      await migrate(embedded.url);
      const audit = await auditOf(embedded.url, manifest.audit);
      if (audit.is === 'broken')
        throw new BackupError(`The audit log of the backup is broken at line ${audit.at}: ${audit.why}`);
      const opened = await openSome(embedded.url, openFiles(join(folder, FILES), ring), manifest);
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      return { rows, files: manifest.files.count, opened, bytes: manifest.files.bytes };
    } finally {
      await embedded.stop();
    }
  } finally {
    await removeCluster(dataDir);
  }
}

interface Drawn {
  path: string;
  sha256: string | null;
}

async function openSome(
  url: string,
  files: Pick<Files, 'read'>,
  { files: { missing } }: Manifest,
): Promise<number> {
  const drawn = await draw(url, missing);
  for (const { path, sha256 } of drawn) {
    const bytes = await files.read(path).catch(() => null);
    if (bytes === null) throw new BackupError(`The file ${path} of the backup does not open`);
    if (sha256 !== null && createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new BackupError(`The file ${path} of the backup is another one`);
  }
  return drawn.length;
}

async function draw(url: string, missing: string[]): Promise<Drawn[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Drawn>(
      `select "path", "sha256" from "Attachment"
       where "path" is not null and "path" not like 'locales/%' and "state" = 'stored' and "path" <> all($1::text[])
       order by random() limit ${DRAWN}`,
      [missing],
    );
    return rows;
  } finally {
    await client.end();
  }
}
