// Votes as staff find and read them.
import type { Database } from '../../database/client.ts';
import { type Page, type PageWanted, pageBy } from '../../database/pagination.ts';
import type { Prisma } from '../../database/prisma/client.ts';
import { votersOf } from '../../database/vote-results.ts';
import { VOTE_STATUSES, type VoteStatus } from '../../domain/vote.ts';

const ROW = {
  ...{ id: true, reference: true, form: true, status: true, titleAr: true, titleFr: true },
  ...{ opensAt: true, closesAt: true, createdAt: true },
} satisfies Prisma.VoteSelect;

export type VoteRow = Prisma.VoteGetPayload<{ select: typeof ROW }> & { people: number };

/** One page of them, the newest first. */
export async function listVotes(
  db: Database,
  filter: PageWanted & { status?: VoteStatus | undefined },
): Promise<Page<VoteRow>> {
  const { of, where, ...page } = pageBy('createdAt', filter);
  const wanted = { ...where, ...(filter.status && { status: filter.status }) };
  const found = await db.vote.findMany({ ...page, where: wanted, select: ROW });
  const counted = await db.$queryRawUnsafe<{ id: string; people: number }[]>(
    `select v."id"::text as "id", ${votersOf('v."id"')} as "people" from unnest($1::uuid[]) as v("id")`,
    found.map(({ id }) => id),
  );
  const people = new Map(counted.map((each) => [each.id, each.people]));
  return of(found.map((row) => ({ ...row, people: people.get(row.id) ?? 0 })));
}

/** How many stand where. */
export async function countVotes(db: Database): Promise<Map<VoteStatus, number>> {
  const groups = await db.vote.groupBy({ by: ['status'], _count: { _all: true } });
  const counted = new Map(groups.map(({ status, _count }) => [status, _count._all]));
  return new Map(VOTE_STATUSES.map((status) => [status, counted.get(status) ?? 0]));
}

const FILE = { select: { id: true, path: true, mimeType: true, state: true } };
const WHOLE = {
  options: { orderBy: { position: 'asc' }, include: { attachment: FILE, sound: FILE } },
  pictures: { where: { part: { not: { contains: '-' } } }, select: { part: true, attachment: FILE } },
} satisfies Prisma.VoteInclude;

export type WholeVote = Prisma.VoteGetPayload<{ include: typeof WHOLE }>;

/** All of one, without its ballots; null: there is none. */
export const readVote = (db: Database, id: string): Promise<WholeVote | null> =>
  db.vote.findUnique({ where: { id }, include: WHOLE });

/** Campaigns whose ideas may be voted on, the newest first. */
export const listCampaignNames = (db: Database): Promise<{ id: string; nameAr: string; nameFr: string }[]> =>
  db.campaign.findMany({
    orderBy: { opensOn: 'desc' },
    take: 20,
    select: { id: true, nameAr: true, nameFr: true },
  });
