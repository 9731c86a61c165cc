// What staff read of the register: a page of it, one thing, what was complained of it.
import type { Database } from '../../database/client.ts';
import { inScope, type Scope } from '../../database/scope.ts';
import { isOpen, STATUSES } from '../../domain/case.ts';
import type { ThingKind } from '../../domain/thing.ts';

/** Which of them, from behind which number on; `numbers`: only these. */
export interface ThingsWanted {
  kind?: ThingKind;
  quarterId?: string;
  numbers?: number[];
  after?: number;
  limit: number;
}

const WITH_QUARTER = { quarter: { select: { nameAr: true, nameFr: true } } };

/** A page of them by their numbers, those that are there no more too; `next`: behind which the next begins. */
export async function listThings(db: Database, { kind, quarterId, numbers, after, limit }: ThingsWanted) {
  const found = await db.thing.findMany({
    where: { kind, quarterId, number: { gt: after, in: numbers } },
    orderBy: { number: 'asc' },
    take: limit + 1,
    include: WITH_QUARTER,
  });
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? (rows.at(-1)?.number ?? null) : null };
}

export type ThingRow = Awaited<ReturnType<typeof listThings>>['rows'][number];

export const readThing = (db: Database, number: number): Promise<ThingRow | null> =>
  db.thing.findUnique({ where: { number }, include: WITH_QUARTER });

/** How many complaints about each are open. */
export async function countOpenOf(db: Database, numbers: number[]): Promise<Map<number, number>> {
  if (numbers.length === 0) return new Map();
  const found = await db.case.groupBy({
    by: ['thingNumber'],
    where: { thingNumber: { in: numbers }, status: { in: STATUSES.filter(isOpen) } },
    _count: true,
  });
  return new Map(
    found.flatMap(({ thingNumber, _count }) => (thingNumber === null ? [] : [[thingNumber, _count]])),
  );
}

/** More than these nobody reads on one page. */
const CASES_MOST = 50;

/** The newest complaints about it, as far as they are of this person's department. */
export const casesOfThing = (db: Database, number: number, scope: Scope) =>
  db.case.findMany({
    where: { ...inScope(scope), thingNumber: number },
    orderBy: [{ createdAt: 'desc' }],
    take: CASES_MOST,
    select: { id: true, reference: true, flow: true, status: true, createdAt: true, description: true },
  });

export type CaseOfThing = Awaited<ReturnType<typeof casesOfThing>>[number];

/** The lowest number that none bears yet behind all there are. */
export async function nextFree(db: Database): Promise<number> {
  const last = await db.thing.findFirst({ orderBy: { number: 'desc' }, select: { number: true } });
  return (last?.number ?? FIRST - 1) + 1;
}

/** The first plate that is hung, where nobody says otherwise: four digits that begin with no zero. */
const FIRST = 1001;

/** The whole register, by number: some ten thousand rows of a line each. */
export const allThings = (db: Database) => db.thing.findMany({ orderBy: { number: 'asc' } });
