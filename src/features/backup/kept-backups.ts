// The backups of the last nights: their names, which is the newest, and what goes when there are enough.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SCRATCH } from './prove-backup.ts';
import { removeCluster } from './restore-backup.ts';

/** A week: what was spoilt on a Friday is found out before its last good backup goes. */
const KEPT = 7;
const NAME = /^backup-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/;
/** Behind the name of one that was not yet restored and compared, or in vain. */
export const UNPROVEN = '.unproven';
/** What a program that was killed left of making one, or of proving it, and what could not be proved. */
const HALF = [/^backup-[\dTZ-]+\.unproven(\.new-\w+)?$/, new RegExp(`^\\${SCRATCH}\\w+$`)];

/** Sorts by time, and is a name on every disk. */
export const nameOf = (at: Date): string => `backup-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;

/** Full paths, the oldest first. */
export async function listKept(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => NAME.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Takes away the oldest beyond a week. */
export async function removeOldest(folder: string): Promise<void> {
  const kept = await listKept(folder);
  for (const old of kept.slice(0, -KEPT)) await rm(old, { recursive: true, force: true });
}

/** Takes away what is half made; nobody else is at it. */
export async function removeHalfMade(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => HALF.some((half) => half.test(each))))
    await removeCluster(join(folder, name));
}
