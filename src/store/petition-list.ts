// Petitions as staff find and read them.
import { PETITION_STATUSES, type PetitionStatus } from '../domain/petition.ts';
import type { Database } from './database.ts';
import type { Prisma } from './prisma/client.ts';
import { type Cursor, pageOf } from './taken.ts';

export interface PetitionFilter {
  status?: PetitionStatus;
  /** A reference or its beginning, or words of the title in either language. */
  text?: string;
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
      OR: filter.text === undefined ? undefined : textFilter(filter.text),
      ...(after && { createdAt: { lte: after.at }, NOT: { createdAt: after.at, id: { gte: after.id } } }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: ROW,
  });
  return pageOf(found, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
}

function textFilter(text: string): Prisma.PetitionWhereInput[] {
  if (/^\d[\d-]*$/.test(text)) return [{ reference: { startsWith: text } }];
  const contains = { contains: text.replaceAll(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const;
  return [{ titleAr: contains }, { titleFr: contains }];
}

/** How many petitions stand where. */
export async function countPetitions(db: Database): Promise<Record<PetitionStatus, number>> {
  const groups = await db.petition.groupBy({ by: ['status'], _count: { _all: true } });
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
