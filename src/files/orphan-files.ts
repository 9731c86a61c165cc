// Files on the disk that no row knows: of a program that was killed after writing one and before writing it down. Nobody
// would ever erase them.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { recordDeed } from '../database/audit.ts';
import type { Database } from '../database/client.ts';
import type { Files } from './file-store.ts';

/** A file that is younger may be one whose row is still under way. */
const DAY_MS = 24 * 60 * 60 * 1000;
/** More than these, and more than those that are known: then the folder is another database's. */
const MOST_STRANGERS = 100;

/** The folder holds mostly files of another database: nothing was removed. */
export class ForeignFolder extends Error {
  override readonly name = 'ForeignFolder';
}

/**
 * Removes what no row names, each night, with a line in the audit log.
 *
 * @param folder the folder of `openFiles`
 * @returns how many files went
 * @throws ForeignFolder when most of them belong to no row, as beside a database that was exchanged
 */
export async function removeOrphans(
  db: Database,
  files: Pick<Files, 'remove'>,
  { folder, at }: { folder: string; at: Date },
): Promise<number> {
  const orphans: string[] = [];
  let known = 0;
  for (const shelf of await readdir(folder).catch(() => [])) {
    const old = await oldFiles(folder, shelf, at.getTime() - DAY_MS);
    const named = await db.attachment.findMany({ where: { path: { in: old } }, select: { path: true } });
    const kept = new Set(named.map(({ path }) => path));
    orphans.push(...old.filter((path) => !kept.has(path)));
    known += kept.size;
  }
  if (orphans.length > Math.max(MOST_STRANGERS, known)) throw new ForeignFolder();
  for (const path of orphans) await files.remove(path);
  if (orphans.length > 0) {
    const detail = { count: orphans.length };
    await recordDeed(db, { at, staffId: null, action: 'retention.orphans', subject: 'retention', detail });
  }
  return orphans.length;
}

/** Paths of the files on one shelf that were written before that moment, as rows name them. */
async function oldFiles(folder: string, shelf: string, before: number): Promise<string[]> {
  const names = await readdir(join(folder, shelf)).catch(() => []);
  const old = await Promise.all(
    names.map(async (name) => {
      const found = await stat(join(folder, shelf, name)).catch(() => null);
      return found?.isFile() && found.mtimeMs < before ? [`${shelf}/${name}`] : [];
    }),
  );
  return old.flat();
}
