// Brings a backup back into an empty place: refused before anything is touched, made aside, there only once it is whole.

import { existsSync } from 'node:fs';
import { mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Head, type Verdict, verifyChain } from '../../database/audit-chain.ts';
import { closeDatabase, openDatabase } from '../../database/client.ts';
import { startEmbedded } from '../../database/embedded/embedded.ts';
import { readPostmaster, stopServer } from '../../database/embedded/postmaster.ts';
import { closeFolder } from '../../database/encryption/closed-folder.ts';
import { opensWitness } from '../../database/encryption/key-location.ts';
import { keyFileIn, type Ring } from '../../database/encryption/key-ring.ts';
import type { PersonalData } from '../../database/personal-data.ts';
import { migrate } from '../../database/run-migrations.ts';
import { isKept } from '../../files/file-store.ts';
import type { Log } from '../../log.ts';
import { ERASED, eraseAgain, readErased } from './erased-notes.ts';
import { isDatabaseEmpty, loadDatabase, migrationsOf } from './load-rows.ts';
import { BackupError, FILES, isEmpty, type Manifest, proofOf, readManifest } from './manifest.ts';
import { checkPieces, copyFile, readChecksums } from './pieces.ts';

export interface Restoring {
  /** The backup. */
  folder: string;
  dataDir: string;
  /** Null: the embedded PostgreSQL. */
  databaseUrl: string | null;
  /** Null: there is no key. */
  ring: Ring | null;
  /** Only one that these keys have sealed: whoever could write where it lay may have made another of it. */
  sealedOnly?: boolean;
  /** By what whoever was erased since is erased again. */
  personalData: PersonalData;
  log: Pick<Log, 'info' | 'warn'>;
  signal?: AbortSignal;
}

export interface Restored {
  manifest: Manifest;
  /** Migrations applied to what the backup held. */
  upgraded: string[];
  audit: Verdict;
  /** People who are noted as erased, and those of them whom the backup held and who are erased again. */
  noted: number;
  erased: number;
}

/** Everything is made in here first. A program that finds it knows that a restore was cut short. */
const HALF = 'restoring';
/** What may lie in an empty place: a disk of its own, and the keys of a container that has no volume for them. */
const BESIDES = ['lost+found', 'encryption.key', 'session.key', ERASED, HALF];

/** @throws Error where a restore was cut short: nothing may begin there as if there had never been anything */
export function refuseHalfRestored(dataDir: string): void {
  if (existsSync(join(dataDir, HALF)))
    throw new Error(
      `A restore into ${dataDir} was cut short: run npm run restore again, or remove ${join(dataDir, HALF)}`,
    );
}

/**
 * Restores a backup, and brings it to the present schema.
 *
 * @throws BackupError when the place is not empty, the backup is not whole or from a newer program, or the keys are others
 */
export async function restoreBackup(restoring: Restoring): Promise<Restored> {
  const manifest = await refuseUnlessFit(restoring);
  await closeFolder(restoring.dataDir);
  const half = join(restoring.dataDir, HALF);
  try {
    await removeCluster(half);
    await mkdir(half, { mode: 0o700 });
    await copyFiles(restoring.folder, join(half, FILES), restoring.signal);
    const fill = restoring.databaseUrl === null ? fillEmbedded : fillServer;
    return { manifest, ...(await fill(restoring, manifest)) };
  } finally {
    await removeCluster(half);
  }
}

async function refuseUnlessFit(restoring: Restoring): Promise<Manifest> {
  const { folder, dataDir, databaseUrl, ring, sealedOnly, signal } = restoring;
  const manifest = await readManifest(folder);
  await migrationsOf(manifest);
  const taken = (what: string) =>
    new BackupError(`${what} is not empty: a backup is restored into an empty place only`);
  if (databaseUrl === null && !(await isEmpty(dataDir, BESIDES))) throw taken(dataDir);
  if (!(await isEmpty(join(dataDir, FILES)))) throw taken(join(dataDir, FILES));
  if (databaseUrl !== null && !(await isDatabaseEmpty(databaseUrl)))
    throw taken('The database of DATABASE_URL');
  refuseOtherKeys(manifest, ring);
  refuseChanged(manifest, ring, sealedOnly);
  await checkPieces(folder, manifest, signal);
  return manifest;
}

/** @throws BackupError when what was sealed does not open with these keys */
export function refuseOtherKeys({ witness }: Manifest, ring: Ring | null): void {
  if (witness === null) return;
  const wanted = `The backup was sealed with the key ${witness.split('.')[1]}`;
  if (ring === null)
    throw new BackupError(
      `${wanted}: put the ${keyFileIn('')} of that time into KEYS_DIR first, or set ENCRYPTION_KEY`,
    );
  if (!opensWitness(ring, witness))
    throw new BackupError(`${wanted}, and the key that is here is another one: put the right one there`);
}

/** @throws BackupError when it is not as it was made, or nothing says so though something should */
function refuseChanged(manifest: Manifest, ring: Ring | null, sealedOnly = false): void {
  if (manifest.proof === null) {
    if (sealedOnly)
      throw new BackupError(
        'The backup carries no seal: an older program made it, or somebody changed it since. If nobody else could write where it lay, run npm run restore with --unsealed behind the folder',
      );
    return;
  }
  if (ring === null)
    throw new BackupError(
      `The backup is sealed: put the ${keyFileIn('')} of that time into KEYS_DIR first, or set ENCRYPTION_KEY`,
    );
  if (manifest.proof !== proofOf(manifest, ring))
    throw new BackupError('The backup was changed after it was made: its seal is not that of these keys');
}

async function copyFiles(folder: string, into: string, signal?: AbortSignal): Promise<void> {
  await mkdir(into, { mode: 0o700 });
  for await (const { sha256, path } of readChecksums(folder)) {
    const name = path.startsWith(`${FILES}/`) ? path.slice(FILES.length + 1) : '';
    if (!isKept(name)) continue;
    await mkdir(dirname(join(into, name)), { recursive: true, mode: 0o700 });
    const piece = await copyFile(join(folder, path), join(into, name), { signal });
    if (piece?.sha256 !== sha256)
      throw new BackupError(`${join(folder, path)} is missing, or not as it was made`);
  }
}

type Filled = Omit<Restored, 'manifest'>;

/** The database comes to its place last: with it there is an installation. */
async function fillEmbedded(
  { folder, dataDir, personalData, log, signal }: Restoring,
  manifest: Manifest,
): Promise<Filled> {
  const half = join(dataDir, HALF);
  const embedded = await startEmbedded({ dataDir: half, log });
  let filled: Filled;
  try {
    await loadDatabase({ url: embedded.url, folder, manifest, signal });
    filled = await upgrade(embedded.url, manifest, personalData, await erasedSince(folder, dataDir));
  } finally {
    await embedded.stop();
  }
  await placeFiles(dataDir);
  await rename(join(half, 'database'), join(dataDir, 'database'));
  return filled;
}

/** The files come to their place just before the rows do for good, and go with them when they do not. */
async function fillServer(
  { folder, dataDir, databaseUrl, personalData, signal }: Restoring,
  manifest: Manifest,
): Promise<Filled> {
  const url = databaseUrl ?? '';
  try {
    await loadDatabase({ url, folder, manifest, signal, before: () => placeFiles(dataDir) });
  } catch (error) {
    await rm(join(dataDir, FILES), { recursive: true, force: true });
    throw error;
  }
  return upgrade(url, manifest, personalData, await erasedSince(folder, dataDir));
}

/** Noted beside the backup, or left in the place it comes to. */
async function erasedSince(folder: string, dataDir: string): Promise<string[]> {
  return [...(await readErased(dirname(resolve(folder)))), ...(await readErased(dataDir))];
}

async function placeFiles(dataDir: string): Promise<void> {
  const files = join(dataDir, FILES);
  if (existsSync(files)) await rmdir(files);
  await rename(join(dataDir, HALF, FILES), files);
}

async function upgrade(
  url: string,
  manifest: Manifest,
  personalData: PersonalData,
  gone: string[],
): Promise<Filled> {
  const upgraded = await migrate(url);
  const audit = await auditOf(url, manifest.audit);
  const db = openDatabase(url, { poolSize: 2 });
  try {
    const erased = await eraseAgain(db, personalData, gone, new Date());
    return { upgraded, audit, noted: gone.length, erased };
  } finally {
    await closeDatabase(db);
  }
}

/** Follows the audit log of a restored database to the line that was the newest. */
export async function auditOf(url: string, head: Head | null): Promise<Verdict> {
  const db = openDatabase(url, { poolSize: 2 });
  try {
    return await verifyChain(db, head?.position ? head : null);
  } finally {
    await closeDatabase(db);
  }
}

/** Removes a folder with a database in it, whose server may have been left behind by a program that was killed. */
export async function removeCluster(folder: string): Promise<void> {
  const cluster = join(folder, 'database');
  const left = await readPostmaster(cluster);
  if (left) await stopServer(left.pid, cluster, 'SIGQUIT');
  await rm(folder, { recursive: true, force: true });
}
