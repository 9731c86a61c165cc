// What staff do to one candidacy: find it complete, ask for what is missing, say that they are too near, score it, decide.
import { v7 as uuidv7 } from 'uuid';
import { type Actor, type Change, deedsOf } from '../../database/audit.ts';
import type { Database, Transaction } from '../../database/client.ts';
import { onceOnly } from '../../database/idempotency.ts';
import { type Holidays, isoOf } from '../../domain/calendar.ts';
import { type CallOutcome, criteriaOf, SCORERS, scoresStand } from '../../domain/call.ts';
import { isOpen, toStatus } from '../../domain/case.ts';
import { mayAwaitUntil } from '../../domain/question.ts';

export type CandidacyChange = Change<
  | 'missing'
  /** The call is not where this is done, or the candidacy was taken back. */
  | 'no_way'
  | 'no_answer_day'
  | 'nothing_asked'
  /** Only what is complete is scored. */
  | 'incomplete'
  /** Whoever is too near neither scores nor decides. */
  | 'conflict'
  /** They have scored it, and others have too: it stands. */
  | 'given'
  /** Two have scored it, and no third is called. */
  | 'enough'
  | 'no_points'
  /** It is kept or in reserve only by scores that are settled. */
  | 'unscored'
>;

const DONE: CandidacyChange = { is: 'done' };

/** The row that every change of it locks, with what it depends on. */
export interface Locked {
  callId: string;
  callStatus: string;
  scoring: unknown;
  gap: number;
  completeAt: Date | null;
  /** An appeal against its result waits for an answer. */
  isAppealed: boolean;
  caseStatus: string;
  citizenId: string;
}

/** Runs a change with the candidacy locked, `alone` of its call; one that was taken back is missing. */
export function changeCandidacy(
  db: Database,
  id: string,
  work: (tx: Transaction, found: Locked) => Promise<CandidacyChange>,
  alone = false,
): Promise<CandidacyChange> {
  return db.$transaction(async (tx) => {
    // The call first, as whoever publishes does: nothing is decided while the result is being told.
    if (alone)
      await tx.$queryRaw`select 1 from "Call" where "id" = (select "callId" from "Candidacy" where "id" = ${id}::uuid) for update`;
    else
      await tx.$queryRaw`select 1 from "Call" where "id" = (select "callId" from "Candidacy" where "id" = ${id}::uuid) for share`;
    const [found] = await tx.$queryRaw<Locked[]>`
      select c."callId", l."status" as "callStatus", l."scoring", l."gap", c."completeAt",
        c."appealedAt" is not null and c."appealAnsweredAt" is null as "isAppealed", k."status" as "caseStatus", k."citizenId"
      from "Candidacy" c join "Call" l on l."id" = c."callId" join "Case" k on k."id" = c."id"
      where c."id" = ${id}::uuid for update of c`;
    return found === undefined || found.caseStatus === 'withdrawn' ? { is: 'missing' } : work(tx, found);
  });
}

/** Says that all that is asked was sent. */
export function completeCandidacy(db: Database, id: string, by: Actor): Promise<CandidacyChange> {
  return changeCandidacy(db, id, async (tx, { callStatus, isAppealed }) => {
    if (callStatus !== 'open' && callStatus !== 'closed' && !isAppealed) return { is: 'no_way' };
    await tx.candidacy.update({ where: { id }, data: { completeAt: by.at, updatedAt: by.at } });
    // What was asked back is needed no longer: silence must not close it.
    await tx.case.update({ where: { id }, data: { askedAt: null, awaitedOn: null, remindedOn: null } });
    await noteCandidacy(tx, id, 'complete', by);
    return DONE;
  });
}

export interface Missing {
  id: string;
  /** Made by the form; becomes the id of the line in the timeline: sent twice, asked once. */
  eventId: string;
  /** Midnight UTC. */
  awaitedOn: Date;
  /** In the language of whoever applied. */
  text: string;
}

/** Asks the candidate for what is missing, as any request asks something back: their promise stands still meanwhile. */
export function askMissing(
  db: Database,
  { id, eventId, awaitedOn, text }: Missing,
  { holidays, ...by }: Actor & { holidays: Holidays },
): Promise<CandidacyChange> {
  if (!mayAwaitUntil(awaitedOn, by.at, holidays)) return Promise.resolve({ is: 'no_answer_day' });
  return onceOnly(
    () =>
      changeCandidacy(db, id, async (tx, { callStatus, caseStatus, citizenId }) => {
        if (callStatus !== 'open' && callStatus !== 'closed') return { is: 'no_way' };
        if (!isOpen(toStatus(caseStatus))) return { is: 'no_way' };
        const event = { id: eventId, caseId: id, at: by.at, kind: 'asked', dueOn: awaitedOn, text };
        await tx.caseEvent.create({ data: { ...event, visible: true, staffId: by.staffId } });
        await tx.$executeRaw`update "Case" set "awaitedOn" = ${isoOf(awaitedOn)}::date, "remindedOn" = null, "updatedAt" = ${by.at},
          "toldAt" = ${by.at}, "askedAt" = coalesce("askedAt", ${by.at}) where "id" = ${id}::uuid`;
        await tx.candidacy.update({ where: { id }, data: { completeAt: null, updatedAt: by.at } });
        const about = { kind: 'case_update', citizenId, subjectId: id, values: { question: 'asked' } };
        const dedupeKey = `case_update:${eventId}:${citizenId}`;
        await tx.notice.create({
          data: { id: uuidv7(), dedupeKey, ...about, dueAt: by.at, createdAt: by.at },
        });
        await noteCandidacy(tx, id, 'ask', by, { until: isoOf(awaitedOn) });
        return DONE;
      }),
    DONE,
  );
}

/** Says that one is too near to this candidate to judge them: what one gave counts no more, nor what was decided by it. */
export function declareConflict(db: Database, id: string, by: Actor): Promise<CandidacyChange> {
  return changeCandidacy(db, id, async (tx, { callStatus }) => {
    if (callStatus === 'final') return { is: 'no_way' };
    const own = { candidacyId: id, staffId: by.staffId };
    await tx.candidacyConflict.createMany({ data: { ...own, createdAt: by.at }, skipDuplicates: true });
    await noteCandidacy(tx, id, 'conflict', by);
    if (callStatus !== 'closed') return DONE;
    const { count } = await tx.candidacyScore.deleteMany({ where: own });
    await undecide(tx, id, count > 0, by);
    return DONE;
  });
}

const UNDECIDED = { outcome: null, reasonAr: null, reasonFr: null, decidedById: null, decidedAt: null };

/** What this person decided counts no more; `byScores`: nor what needed the scores, of which one is gone. */
async function undecide(tx: Transaction, id: string, byScores: boolean, by: Actor): Promise<void> {
  const needing = byScores ? [{ outcome: { in: ['kept', 'reserve'] } }] : [];
  const where = { id, outcome: { not: null }, OR: [{ decidedById: by.staffId }, ...needing] };
  const { count } = await tx.candidacy.updateMany({ where, data: { ...UNDECIDED, updatedAt: by.at } });
  if (count > 0) await noteCandidacy(tx, id, 'undecide', by);
}

export interface Sheet {
  id: string;
  /** By the criteria of the call, in their order. */
  points: number[];
  remark: string | null;
}

/**
 * Scores a candidacy. What one gave may be given anew only until somebody else has scored it: from then on each reads the
 * other's, and it is final even if that other is gone.
 */
export function scoreCandidacy(
  db: Database,
  { id, points, remark }: Sheet,
  by: Actor,
): Promise<CandidacyChange> {
  return changeCandidacy(db, id, async (tx, found) => {
    // What was refused unscored is scored while its appeal is looked at: without scores it could not be kept.
    if (found.callStatus !== 'closed' && !found.isAppealed) return { is: 'no_way' };
    if (await isTooNear(tx, id, by.staffId)) return { is: 'conflict' };
    if (found.completeAt === null) return { is: 'incomplete' };
    const criteria = criteriaOf(found.scoring);
    const isWhole = criteria.length === points.length;
    if (!isWhole || !criteria.every(({ most }, i) => isPoints(points[i], most))) return { is: 'no_points' };
    const sheets = await tx.candidacyScore.findMany({
      where: { candidacyId: id },
      select: { staffId: true, total: true, final: true },
    });
    const before = sheets.find(({ staffId }) => staffId === by.staffId);
    if (before?.final) return { is: 'given' };
    const stand = scoresStand(
      sheets.map(({ total }) => total),
      found.gap,
    );
    if (!before && sheets.length >= SCORERS && stand !== 'third') return { is: 'enough' };
    const given = { points, remark, total: points.reduce((sum, each) => sum + each, 0), createdAt: by.at };
    const own = { candidacyId: id, staffId: by.staffId };
    const where = { candidacyId_staffId: own };
    await tx.candidacyScore.upsert({ where, create: { ...own, ...given }, update: given });
    if (!before && sheets.length > 0)
      await tx.candidacyScore.updateMany({ where: { candidacyId: id }, data: { final: true } });
    // The points are told to nobody by the log, either.
    await noteCandidacy(tx, id, 'score', by);
    return DONE;
  });
}

const isPoints = (given: number | undefined, most: number): boolean =>
  given !== undefined && Number.isInteger(given) && given >= 0 && given <= most;

/** Whether somebody said that they are too near. */
export const isTooNear = async (tx: Transaction, id: string, staffId: string): Promise<boolean> =>
  (await tx.candidacyConflict.count({ where: { candidacyId: id, staffId } })) > 0;

/** Whether all scores are given that are needed. */
export async function isSettled(tx: Transaction, id: string, gap: number): Promise<boolean> {
  const sheets = await tx.candidacyScore.findMany({ where: { candidacyId: id }, select: { total: true } });
  const totals = sheets.map(({ total }) => total);
  return scoresStand(totals, gap) === 'settled';
}

export interface Decision {
  id: string;
  outcome: CallOutcome;
  reasonAr: string;
  reasonFr: string;
}

/** Decides, with reasons that the candidate reads; nobody is told before the result of all is published. */
export function decideCandidacy(
  db: Database,
  { id, ...decision }: Decision,
  by: Actor,
): Promise<CandidacyChange> {
  return changeCandidacy(db, id, async (tx, { callStatus, gap }) => {
    if (callStatus !== 'closed') return { is: 'no_way' };
    if (await isTooNear(tx, id, by.staffId)) return { is: 'conflict' };
    if (decision.outcome !== 'not_kept' && !(await isSettled(tx, id, gap))) return { is: 'unscored' };
    const data = { ...decision, decidedById: by.staffId, decidedAt: by.at, updatedAt: by.at };
    await tx.candidacy.update({ where: { id }, data });
    await noteCandidacy(tx, id, 'decide', by, { outcome: decision.outcome });
    return DONE;
  });
}

/**
 * Writes down the name of somebody who only said it, to be published with the result or, where that is told, beside it.
 * Whoever does not want theirs published, or wrote it, has none typed for them.
 */
export function nameCandidacy(
  db: Database,
  { id, name, wrote }: { id: string; name: string; wrote: boolean },
  by: Actor,
): Promise<CandidacyChange> {
  return changeCandidacy(db, id, async (tx, { callStatus }) => {
    const { shown, outcome } = await tx.candidacy.findUniqueOrThrow({ where: { id } });
    const isTold = callStatus === 'published' || callStatus === 'final';
    if (!shown || wrote || (isTold ? outcome !== 'kept' : callStatus !== 'closed')) return { is: 'no_way' };
    await tx.candidacy.update({ where: { id }, data: { publicName: name, updatedAt: by.at } });
    await noteCandidacy(tx, id, 'name', by);
    return DONE;
  });
}

export const noteCandidacy = deedsOf('call', 'candidacy');
