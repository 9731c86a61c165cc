// What the bot did not understand, as staff work it off: the most frequent first.
import { type Actor, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import type { Miss } from '../../database/prisma/client.ts';

/** Misses stand in the order of how often they came; the id settles equals. */
export interface MissCursor {
  times: number;
  id: string;
}

export interface MissFilter {
  /** Only those of one question (`flow.step`), or of no question (``). */
  place?: string;
  after?: MissCursor;
  limit: number;
}

/** One page of what nobody has dealt with yet. */
export async function listMisses(
  db: Database,
  { place, after, limit }: MissFilter,
): Promise<{ rows: Miss[]; next: MissCursor | null }> {
  const found = await db.miss.findMany({
    where: {
      settledAt: null,
      place,
      AND: after && { times: { lte: after.times }, NOT: { times: after.times, id: { gte: after.id } } },
    },
    orderBy: [{ times: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const more = found.length > limit && last !== undefined;
  return { rows, next: more ? { times: last.times, id: last.id } : null };
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
    const deed = { at: by.at, staffId: by.staffId, action: 'miss.settle', subject: 'miss', subjectId: id };
    await recordDeed(tx, deed);
  });
}
