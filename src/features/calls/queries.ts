// Calls as staff find and read them, and the candidacies of one, page by page.
import { countCandidates, LIVE } from '../../database/call-counts.ts';
import type { Asking, Database } from '../../database/client.ts';
import { type Page, type PageWanted, pageBy, pageOf } from '../../database/pagination.ts';
import type { Prisma } from '../../database/prisma/client.ts';
import { CALL_STATUSES, type CallStatus } from '../../domain/call.ts';
import { SHOWN_FILE } from '../../files/shown-file.ts';
import { AVERAGE, GIVEN, SETTLED, THIRD, UNSOUND } from './score-sql.ts';

const ROW = {
  ...{ id: true, reference: true, status: true, titleAr: true, titleFr: true },
  ...{ opensAt: true, closesAt: true, seats: true, createdAt: true },
} satisfies Prisma.CallSelect;

export type CallRow = Prisma.CallGetPayload<{ select: typeof ROW }> & { people: number };

/** One page of them, the newest first. */
export async function listCalls(
  db: Database,
  filter: PageWanted & { status?: CallStatus },
): Promise<Page<CallRow>> {
  const { of, where, ...page } = pageBy('createdAt', filter);
  const found = await db.call.findMany({ ...page, where: { status: filter.status, ...where }, select: ROW });
  const counted = await countCandidates(
    db,
    found.map(({ id }) => id),
  );
  return of(found.map((row) => ({ ...row, people: counted.get(row.id)?.people ?? 0 })));
}

/** How many calls stand where. */
export async function countCalls(db: Database): Promise<Map<CallStatus, number>> {
  const groups = await db.call.groupBy({ by: ['status'], _count: { _all: true } });
  const counted = new Map(groups.map(({ status, _count }) => [status, _count._all]));
  return new Map(CALL_STATUSES.map((status) => [status, counted.get(status) ?? 0]));
}

/** Calls that wait for their result, or for the answer to an appeal. */
export const countWaitingCalls = (db: Database): Promise<number> =>
  db.call.count({
    where: {
      OR: [
        { status: 'closed' },
        { candidacies: { some: { appealedAt: { not: null }, appealAnsweredAt: null } } },
      ],
    },
  });

/** How many of one are decided by what does not stand: the result is not told before that is put right. */
export async function countUnsound(db: Asking, callId: string): Promise<number> {
  const [found] = await db.$queryRawUnsafe<{ count: number }[]>(
    `select count(*)::int as "count" from "Candidacy" c join "Case" k on k."id" = c."id" join "Call" l on l."id" = c."callId"
     where c."callId" = $1::uuid and ${LIVE} and ${UNSOUND}`,
    callId,
  );
  return found?.count ?? 0;
}

const WHOLE = {
  files: {
    select: { part: true, attachment: { select: { id: true, path: true, mimeType: true, state: true } } },
  },
} satisfies Prisma.CallInclude;

export type WholeCall = Prisma.CallGetPayload<{ include: typeof WHOLE }>;

/** All of one; null: there is none. */
export const readCallWhole = (db: Database, id: string): Promise<WholeCall | null> =>
  db.call.findUnique({ where: { id }, include: WHOLE });

/** A candidacy in the list of its call; of its scores only how they stand. */
export interface CandidacyRow {
  id: string;
  reference: string;
  caseStatus: string;
  quarterId: string | null;
  awaitedOn: Date | null;
  completeAt: Date | null;
  outcome: string | null;
  appealedAt: Date | null;
  appealAnsweredAt: Date | null;
  createdAt: Date;
  given: number;
  third: boolean;
  average: number | null;
  /** Of whoever looks: they scored it, or are too near. */
  mine: boolean;
  near: boolean;
}

/** One page of those who applied, in the order in which they did. */
export async function listCandidacies(
  db: Database,
  { callId, staffId, after, limit }: PageWanted & { callId: string; staffId: string },
): Promise<Page<CandidacyRow>> {
  const behind = after ? `and (c."createdAt", c."id") > ($4, $5::uuid)` : '';
  const found = await db.$queryRawUnsafe<CandidacyRow[]>(
    `select c."id", k."reference", k."status" as "caseStatus", k."answers"->'quarter'->>'option' as "quarterId", k."awaitedOn", c."completeAt", c."outcome",
       c."appealedAt", c."appealAnsweredAt", c."createdAt", ${GIVEN} as "given", ${THIRD} as "third", ${AVERAGE} as "average",
       exists (select 1 from "CandidacyScore" s where s."candidacyId" = c."id" and s."staffId" = $2) as "mine",
       exists (select 1 from "CandidacyConflict" f where f."candidacyId" = c."id" and f."staffId" = $2) as "near"
     from "Candidacy" c join "Case" k on k."id" = c."id" join "Call" l on l."id" = c."callId"
     where c."callId" = $1::uuid and ${LIVE} ${behind} order by c."createdAt", c."id" limit $3`,
    callId,
    staffId,
    limit + 1,
    ...(after ? [after.at, after.id] : []),
  );
  return pageOf(found, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
}

const CANDIDACY = {
  call: true,
  case: {
    select: {
      ...{ reference: true, status: true, language: true, answers: true, confided: true, awaitedOn: true },
      attachments: { orderBy: { createdAt: 'asc' }, select: { ...SHOWN_FILE, eventId: true } },
    },
  },
} satisfies Prisma.CandidacyInclude;

export type WholeCandidacy = Prisma.CandidacyGetPayload<{ include: typeof CANDIDACY }>;

/** One candidacy that was not taken back, with its call and its files; of its scores nothing. Null: there is none. */
export const readCandidacy = (db: Database, id: string): Promise<WholeCandidacy | null> =>
  db.candidacy.findFirst({ where: { id, case: { status: { not: 'withdrawn' } } }, include: CANDIDACY });

export interface ScoreSheet {
  staffId: string;
  name: string;
  points: number[];
  total: number;
  remark: string | null;
  /** It is given anew no more. */
  final: boolean;
}

export interface ScoresSeen {
  given: number;
  third: boolean;
  average: number | null;
  near: boolean;
  /** Those that this person may read. */
  sheets: ScoreSheet[];
}

/**
 * The scores of a candidacy as one person may see them: their own always; those of others once two have given theirs, and
 * then only to whoever has given one too, or to everybody when all that are needed are given. Who is called as a third sees
 * none before.
 */
export async function readScores(db: Database, id: string, staffId: string): Promise<ScoresSeen> {
  const [stand] = await db.$queryRawUnsafe<Omit<ScoresSeen, 'sheets'>[]>(
    `select ${GIVEN} as "given", ${THIRD} as "third", ${AVERAGE} as "average",
       exists (select 1 from "CandidacyConflict" f where f."candidacyId" = c."id" and f."staffId" = $2) as "near"
     from "Candidacy" c join "Call" l on l."id" = c."callId" where c."id" = $1::uuid`,
    id,
    staffId,
  );
  const sheets = await db.$queryRawUnsafe<ScoreSheet[]>(
    `select o."staffId", t."name", o."points", o."total", o."remark", o."final"
     from "CandidacyScore" o join "Staff" t on t."id" = o."staffId" join "Candidacy" c on c."id" = o."candidacyId" join "Call" l on l."id" = c."callId"
     where o."candidacyId" = $1::uuid and (o."staffId" = $2 or (${GIVEN} > 1 and (${SETTLED}
       or exists (select 1 from "CandidacyScore" m where m."candidacyId" = c."id" and m."staffId" = $2))))
     order by o."createdAt", o."staffId"`,
    id,
    staffId,
  );
  return { ...(stand ?? { given: 0, third: false, average: null, near: false }), sheets };
}

/** A file of a candidacy; null: there is none here. */
export const readCandidacyFile = (db: Database, candidacyId: string, id: string) =>
  db.attachment.findFirst({
    where: {
      id,
      caseId: candidacyId,
      state: 'stored',
      path: { not: null },
      case: { candidacy: { isNot: null } },
    },
    select: { id: true, media: true, path: true, mimeType: true },
  });
