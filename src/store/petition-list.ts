// Petitions as staff find and read them.
import { PETITION_STATUSES, type PetitionStatus } from '../domain/petition.ts';
import type { Database } from './database.ts';
import type { Prisma } from './prisma/client.ts';
import { findListed, numberWays, type Wanted } from './search.ts';
import { type Cursor, pageOf } from './taken.ts';

export interface PetitionFilter {
  status?: PetitionStatus;
  /** Words that were searched for, and a number or a part of it. */
  search?: Wanted;
  number?: string;
  after?: Cursor;
  limit: number;
}

const ROW = {
  id: true,
  reference: true,
  titleAr: true,
  titleFr: true,
  status: true,
  threshold: true,
  openedAt: true,
  closesAt: true,
  createdAt: true,
  _count: { select: { supports: true } },
} satisfies Prisma.PetitionSelect;

export type PetitionRow = Prisma.PetitionGetPayload<{ select: typeof ROW }>;

/** One page of petitions, the newest first. */
export async function listPetitions(
  db: Database,
  filter: PetitionFilter,
): Promise<{ rows: PetitionRow[]; next: Cursor | null }> {
  const { after, limit } = filter;
  const found = await db.petition.findMany({
    where: {
      status: filter.status,
      OR: await textFilter(db, filter),
      ...(after && { createdAt: { lte: after.at }, NOT: { createdAt: after.at, id: { gte: after.id } } }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: ROW,
  });
  return pageOf(found, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
}

async function textFilter(
  db: Database,
  { search, number }: Pick<PetitionFilter, 'search' | 'number'>,
): Promise<Prisma.PetitionWhereInput[] | undefined> {
  if (search === undefined) return undefined;
  const ways = number === undefined ? [] : numberWays(number).map((reference) => ({ reference }));
  return [{ id: { in: await findListed(db, 'Petition', search) } }, ...ways];
}

/** How many petitions stand where, of those that the search leaves. */
export async function countPetitions(
  db: Database,
  filter: Pick<PetitionFilter, 'search' | 'number'> = {},
): Promise<Record<PetitionStatus, number>> {
  const where = { OR: await textFilter(db, filter) };
  const groups = await db.petition.groupBy({ by: ['status'], where, _count: { _all: true } });
  const counted = new Map(groups.map((group) => [group.status, group._count._all]));
  const of = (status: PetitionStatus) => counted.get(status) ?? 0;
  const [draft, collecting, ready, deposited, accepted, refused, decided, closed] = PETITION_STATUSES;
  return {
    draft: of(draft),
    collecting: of(collecting),
    ready: of(ready),
    deposited: of(deposited),
    accepted: of(accepted),
    refused: of(refused),
    decided: of(decided),
    closed: of(closed),
  };
}

const WHOLE = {
  events: {
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: { staff: { select: { name: true } } },
  },
  _count: { select: { supports: true } },
} satisfies Prisma.PetitionInclude;

export type WholePetition = Prisma.PetitionGetPayload<{ include: typeof WHOLE }>;

export function readPetition(db: Database, id: string): Promise<WholePetition | null> {
  return db.petition.findUnique({ where: { id }, include: WHOLE });
}

/** How many supporters live in the commune, and how many work in it. */
export async function countTies(db: Database, petitionId: string): Promise<Map<string, number>> {
  const groups = await db.support.groupBy({ by: ['tie'], where: { petitionId }, _count: { _all: true } });
  return new Map(groups.map(({ tie, _count }) => [tie, _count._all]));
}

/** The published codes in the order of the alphabet, which says nothing about who came when. */
export async function listCodes(
  db: Database,
  petitionId: string,
  page: { after?: string; limit?: number } = {},
): Promise<string[]> {
  const found = await db.support.findMany({
    where: { petitionId, code: page.after === undefined ? undefined : { gt: page.after } },
    orderBy: { code: 'asc' },
    take: page.limit,
    select: { code: true },
  });
  return found.map(({ code }) => code);
}
