// Every night, where BACKUP_DIR names a place: a backup, restored at once to prove it, and what came of it told.
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type BackupResult, readBackupResult, recordBackup } from '../../database/backup-result.ts';
import type { Ring } from '../../database/encryption/key-ring.ts';
import { openLease } from '../../database/lease.ts';
import type { Runtime } from '../../database/runtime.ts';
import { lastTimeOf } from '../../domain/calendar.ts';
import { reasonOf } from '../../log.ts';
import { listKept, nameOf, removeHalfMade, removeOldest, UNPROVEN } from './kept-backups.ts';
import { makeBackup } from './make-backup.ts';
import { BackupError } from './manifest.ts';
import { type Proof, proveBackup } from './prove-backup.ts';

/** Before the work of the night erases anything. */
const HOUR = '02:30';
/** What failed is tried again: a server may have been away just then. */
const AGAIN_MS = 60 * 60_000;

export interface NightlyParts extends Runtime {
  url: string;
  ring: Ring;
  /** Folder of the files. */
  files: string;
  /** Folder of the backups. */
  folder: string;
  /** Name of this copy of the program. */
  copy: string;
  /** Told when a flag came or went. */
  flagged(): void;
}

export interface NightlyBackup {
  /** Makes a backup if one is due; asked again and again. */
  run(): Promise<void>;
  /** Gives up what is under way, and leaves nothing half made. */
  stop(): Promise<void>;
}

/** Whether the backup of last night is still to be made: also by a program that was off at night. */
export function isDue(last: BackupResult | null, now: Date): boolean {
  if (last === null || last.at < lastTimeOf(HOUR, now)) return true;
  return last.why !== null && now.getTime() - last.at.getTime() >= AGAIN_MS;
}

export function openNightlyBackup(parts: NightlyParts): NightlyBackup {
  const { db, copy, clock } = parts;
  const stopping = new AbortController();
  let running = Promise.resolve();
  const once = async () => {
    if (!isDue(await readBackupResult(db), clock())) return;
    const lease = openLease(db, 'backup', copy);
    if (!(await lease.acquire())) return;
    try {
      // Another copy may have made it a moment before.
      if (isDue(await readBackupResult(db), clock())) await makeAndTell(parts, stopping.signal);
    } finally {
      await lease.release();
    }
  };
  return {
    run() {
      running = running.then(once);
      const done = running;
      running = running.catch(() => undefined);
      return done;
    },
    async stop() {
      stopping.abort(new Error('the program stops'));
      await running;
    },
  };
}

async function makeAndTell(parts: NightlyParts, signal: AbortSignal): Promise<void> {
  const { db, clock, log } = parts;
  const at = clock();
  const before = await readBackupResult(db);
  try {
    const proof = await makeAndProve(parts, at, signal);
    log.info({ ...proof }, 'a backup was made, restored and compared');
    if (await recordBackup(db, { at, why: null, proven: { at, ...proof } })) parts.flagged();
  } catch (error) {
    if (signal.aborted) return;
    const why = error instanceof BackupError ? error.message : reasonOf(error);
    log.error({}, `the nightly backup failed: ${why}`);
    if (await recordBackup(db, { at, why, proven: before?.proven ?? null })) parts.flagged();
  }
}

async function makeAndProve(
  { url, ring, files, folder, log }: NightlyParts,
  at: Date,
  signal: AbortSignal,
): Promise<Proof> {
  await removeHalfMade(folder);
  const earlier = (await listKept(folder)).at(-1);
  const to = join(folder, nameOf(at));
  const unproven = `${to}${UNPROVEN}`;
  await makeBackup({ url, ring, files, to: unproven, earlier, at, signal });
  const quiet = { info: () => undefined, warn: log.warn.bind(log) };
  const proof = await proveBackup({ folder: unproven, scratch: folder, ring, log: quiet, signal });
  await rename(unproven, to);
  await removeOldest(folder);
  return proof;
}
