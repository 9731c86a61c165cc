// Who was erased, kept beside the backups: a backup that is older brings them back, and the restore erases them again.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../database/client.ts';
import type { PersonalData } from '../../database/personal-data.ts';
import { eraseCitizen } from '../../messaging/erasure.ts';

/** Ids of rows, one a line: random numbers, and nothing else of anybody. */
export const ERASED = 'erased';
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** The ids noted in a folder; none where there is no list. */
export async function readErased(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, ERASED), 'utf8').catch(() => '');
  return text.split('\n').filter((line) => ID.test(line));
}

/**
 * Opens the notes in these folders. Each time it is called it adds who was erased since, in the database
 * or before it was brought back.
 */
export function openErasedNotes(db: Database, folders: string[]): () => Promise<void> {
  let known = -1;
  return async () => {
    const count = await db.citizen.count({ where: { erasedAt: { not: null } } });
    if (count === known) return;
    const rows = await db.citizen.findMany({ where: { erasedAt: { not: null } }, select: { id: true } });
    const noted = await Promise.all(folders.map(readErased));
    const all = [...new Set([...noted.flat(), ...rows.map(({ id }) => id)])].sort();
    for (const [i, folder] of folders.entries()) {
      if (noted[i]?.length === all.length) continue;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, ERASED);
      await writeFile(`${path}.new`, all.map((id) => `${id}\n`).join(''), { mode: 0o600, flush: true });
      await rename(`${path}.new`, path);
    }
    known = count;
  };
}

/** Erases those of them who are there again; they were told when it was done first. @returns how many */
export async function eraseAgain(
  db: Database,
  personalData: PersonalData,
  ids: string[],
  at: Date,
): Promise<number> {
  const back = await db.citizen.findMany({
    where: { id: { in: ids }, erasedAt: null },
    select: { id: true },
  });
  for (const { id } of back)
    await eraseCitizen(db, personalData, { citizenId: id, farewell: null }, { staffId: null, at });
  return back.length;
}
