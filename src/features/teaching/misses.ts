// What the bot did not understand, as staff work it off: the most frequent first.
import { type Actor, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { type Page, type PageWanted, pageBy } from '../../database/pagination.ts';
import type { Miss } from '../../database/prisma/client.ts';

export interface MissFilter extends PageWanted<number> {
  /** Only those of one question (`flow.step`), or of no question (``). */
  place?: string;
}

/** One page of what nobody has dealt with yet, in the order of how often it came. */
export async function listMisses(
  db: Database,
  { place, ...wanted }: MissFilter,
): Promise<Page<Miss, number>> {
  const { of, where, ...page } = pageBy('times', wanted);
  return of(await db.miss.findMany({ ...page, where: { settledAt: null, place, ...where } }));
}

/** Where misses wait, with how many each. */
export async function countMisses(db: Database): Promise<{ place: string; count: number }[]> {
  const groups = await db.miss.groupBy({
    by: ['place'],
    where: { settledAt: null },
    _count: { _all: true },
    orderBy: { place: 'asc' },
  });
  return groups.map(({ place, _count }) => ({ place, count: _count._all }));
}

export function readMiss(db: Database, id: string): Promise<Miss | null> {
  return db.miss.findUnique({ where: { id } });
}

/** Puts a miss away without teaching anything. Should the same words come again, they count on where they were. */
export async function settleMiss(db: Database, id: string, by: Actor): Promise<void> {
  await db.$transaction(async (tx) => {
    const settled = await tx.miss.updateMany({ where: { id, settledAt: null }, data: { settledAt: by.at } });
    if (settled.count === 0) return;
    await recordDeed(tx, { ...by, action: 'miss.settle', subject: 'miss', subjectId: id });
  });
}
