// Petitions as staff find and read them.

import type { Database } from '../../database/client.ts';
import { type Page, type PageWanted, pageBy } from '../../database/pagination.ts';
import type { Prisma } from '../../database/prisma/client.ts';
import { findListed, numberWays, type Wanted } from '../../database/search.ts';
import { countedOf, countedOnce } from '../../database/supports.ts';
import { PETITION_STATUSES, type PetitionStatus } from '../../domain/petition.ts';

export interface PetitionFilter extends PageWanted {
  status?: PetitionStatus;
  /** Words that were searched for, and a number or a part of it. */
  search?: Wanted;
  number?: string;
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
  caseId: true,
} satisfies Prisma.PetitionSelect;

export type PetitionRow = Prisma.PetitionGetPayload<{ select: typeof ROW }> & { supports: number };

/** One page of petitions, the newest first. */
export async function listPetitions(db: Database, filter: PetitionFilter): Promise<Page<PetitionRow>> {
  const { of, where, ...page } = pageBy('createdAt', filter);
  const found = await db.petition.findMany({
    ...page,
    where: { status: filter.status, OR: await textFilter(db, filter), ...where },
    select: ROW,
  });
  const counted = await countSupports(
    db,
    found.map(({ id }) => id),
  );
  return of(found.map((row) => ({ ...row, supports: counted.get(row.id) ?? 0 })));
}

/** How many supports count, by petition. */
async function countSupports(db: Database, ids: string[]): Promise<Map<string, number>> {
  const found = await db.$queryRawUnsafe<{ id: string; count: number }[]>(
    `select p."id"::text as "id", ${countedOf('p."id"')} as "count" from unnest($1::uuid[]) as p("id")`,
    ids,
  );
  return new Map(found.map(({ id, count }) => [id, count]));
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
  const [draft, collecting, ready, deposited, checking, accepted, refused, decided, closed] =
    PETITION_STATUSES;
  return {
    draft: of(draft),
    collecting: of(collecting),
    ready: of(ready),
    deposited: of(deposited),
    checking: of(checking),
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
} satisfies Prisma.PetitionInclude;

export type WholePetition = Prisma.PetitionGetPayload<{ include: typeof WHOLE }> & { supports: number };

export async function readWholePetition(db: Database, id: string): Promise<WholePetition | null> {
  const found = await db.petition.findUnique({ where: { id }, include: WHOLE });
  return found && { ...found, supports: (await countSupports(db, [id])).get(id) ?? 0 };
}

/** How many supporters live in the commune, and how many work in it. */
export async function countTies(db: Database, petitionId: string): Promise<Map<string, number>> {
  const groups = await db.$queryRawUnsafe<{ tie: string; count: number }[]>(
    `select s."tie", count(*)::int as "count" from (${countedOnce('$1::uuid')}) s group by s."tie"`,
    petitionId,
  );
  return new Map(groups.map(({ tie, count }) => [tie, count]));
}

/** The published codes in the order of the alphabet, which says nothing about who came when. */
export async function listCodes(
  db: Database,
  petitionId: string,
  page: { after?: string; limit?: number } = {},
): Promise<string[]> {
  const found = await db.support.findMany({
    where: { petitionId, state: 'counted', code: page.after === undefined ? undefined : { gt: page.after } },
    orderBy: { code: 'asc' },
    take: page.limit,
    select: { code: true },
  });
  return found.map(({ code }) => code);
}
