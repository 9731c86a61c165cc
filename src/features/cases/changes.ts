// What staff do to cases. Each change is one transaction: case, timeline, notices to citizens, audit log.

import { v7 as uuidv7 } from 'uuid';
import { readAbsences } from '../../console/absences.ts';
import { type Actor, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { Prisma } from '../../database/prisma/client.ts';
import { inScope, type Scope } from '../../database/scope.ts';
import { standInOf } from '../../domain/absence.ts';
import { dayOf, isoOf } from '../../domain/calendar.ts';
import { type CaseStatus, isOpen, settlesContest, toStatus } from '../../domain/case.ts';
import type { FlagKind } from '../../domain/flag.ts';
import { overrules, verdictBy } from '../../domain/verdict.ts';
import { addPictures, type Picture } from '../../files/sent-pictures.ts';
import { hindersMove, keptWord, partyPictures, standingOf, standsAgainst } from './closing-rules.ts';
import { COMPLAINT_RULES, type FlowRules, isReader, movesFrom } from './flow-rules.ts';
import { promisedAnew } from './promise-anew.ts';
import { tellFollowers } from './tell-followers.ts';

export type CaseChange =
  /** Done now, or already done by the same form sent before. */
  | { is: 'done' }
  | { is: 'missing' }
  /** Somebody else changed it since it was looked at. */
  | { is: 'changed'; status: CaseStatus; by: string | null }
  /** The rules of cases do not lead from here to there. */
  | { is: 'no_way' }
  /** This status is not given without words to the citizen. */
  | { is: 'no_words' }
  /** Its subject is not closed without a picture of what was done. */
  | { is: 'no_picture' }
  /** Only a supervisor closes it against the word of a citizen. */
  | { is: 'no_overrule' }
  /** The person wanted is held to another department. */
  | { is: 'elsewhere' }
  /** This subject is none, or no longer in use. */
  | { is: 'no_category' }
  /** This day cannot be promised in the place of the other. */
  | { is: 'no_day' }
  /** Until this day no answer of the citizen can be awaited. */
  | { is: 'no_answer_day' }
  /** The case that it tells the same as is not open, not seen by whoever does it, or the very same. */
  | { is: 'no_target' };

export interface CaseMove {
  caseId: string;
  /** Made by the form, so that a form sent twice has one effect; becomes the id of the line in the timeline. */
  eventId: string;
  /** Status that the member of staff was looking at. */
  seen: CaseStatus;
  status: CaseStatus;
  /** Words to the citizen; for `refused` the reason. */
  text: string | null;
  pictures?: Picture[];
  /** What a party sent of its work goes along. */
  withParty?: boolean;
  /** Whoever does it may close against the word of a citizen. */
  mayOverrule?: boolean;
  /** Of the flow that filed it; those of a complaint unless told. */
  rules?: FlowRules;
}

/**
 * Moves a case to another status, or tells the citizen something at the same status. The owner and every follower
 * get one notice each. A refusal always says why (as law 55-19 art. 18 asks of
 * negative decisions): `refused` without words is not accepted.
 */
export async function moveCase(db: Database, move: CaseMove, by: Actor): Promise<CaseChange> {
  const isUsed =
    move.status === move.seen || movesFrom(move.seen, move.rules ?? COMPLAINT_RULES).includes(move.status);
  if (!isUsed) return { is: 'no_way' };
  const pictures = move.pictures ?? [];
  return once(db, move.eventId, async (tx) => {
    const standing = await standingOf(tx, move.caseId);
    const isAgainst = await standsAgainst(tx, move, standing);
    const hindrance = await hindersMove(tx, move, standing, isAgainst);
    if (hindrance !== null) return { is: hindrance };
    const promise = await promisedAnew(tx, move, by.at);
    const guarded = await tx.case.updateMany({
      where: { ...inScope(by.scope), id: move.caseId, status: move.seen },
      data: { ...movedTo(move, by.at, isAgainst), ...keptWord(move, standing), ...promise },
    });
    if (guarded.count === 0) return whatHappened(tx, move.caseId, move.eventId, by.scope);
    await tx.caseEvent.create({
      data: {
        id: move.eventId,
        caseId: move.caseId,
        at: by.at,
        kind: move.status === move.seen ? 'answer' : 'status',
        status: move.status,
        text: move.text,
        visible: true,
        staffId: by.staffId,
        dueOn: promise.dueOn ?? null,
      },
    });
    const of = { conversationId: null, caseId: move.caseId, eventId: move.eventId };
    const ofParty = move.withParty ? await partyPictures(tx, move.caseId) : [];
    const files = [...(await addPictures(tx, pictures, of, by.at)), ...ofParty];
    const status = move.status === move.seen ? null : move.status;
    const told = { ...move, status, files, ...(promise.dueOn && { dueOn: isoOf(promise.dueOn) }) };
    await tellFollowers(tx, told, by.at);
    if (overrules(move.status, isAgainst && move.seen !== move.status))
      await flagClosed(tx, move.caseId, by.at);
    await recordDeed(tx, {
      ...by,
      action: 'case.status',
      subject: 'case',
      subjectId: move.caseId,
      detail: { from: move.seen, to: move.status },
    });
    return { is: 'done' };
  });
}

/** Columns of a case of whose citizen nothing is awaited. */
export const NOTHING_ASKED = { askedAt: null, awaitedOn: null, remindedOn: null };

/** What of a case changes with its status. */
const movedTo = ({ seen, status, text, mayOverrule }: CaseMove, at: Date, isAgainst: boolean) => ({
  status,
  updatedAt: at,
  closedAt: isOpen(status) || status === 'answered' ? null : at,
  ...(status === 'refused' ? { refusal: text } : {}),
  // What is answered, or taken up again, waits for nothing that was asked before.
  ...(isOpen(seen) && isOpen(status) ? {} : NOTHING_ASKED),
  ...(settlesContest(status, text !== null, mayOverrule) ? { contestedAt: null } : {}),
  ...(seen !== status &&
    (status === 'closed' || overrules(status, isAgainst)) && {
      doneAt: at,
      verdict: verdictBy(isAgainst ? 'overrule' : 'do_again'),
    }),
});

/** Closed against the word of a citizen: somebody else looks at it too, once. */
async function flagClosed(tx: Prisma.TransactionClient, id: string, at: Date): Promise<void> {
  const { reference } = await tx.case.findUniqueOrThrow({ where: { id }, select: { reference: true } });
  const flag = { kind: 'case_closed_contested' satisfies FlagKind, subjectId: id };
  if ((await tx.flag.count({ where: { ...flag, resolvedAt: null } })) > 0) return;
  await tx.flag.create({ data: { ...flag, id: uuidv7(), detail: reference, createdAt: at } });
}

export interface CaseAssignment {
  caseId: string;
  eventId: string;
  /** Who and which department the member of staff saw on the page. */
  seen: { departmentId: string; assigneeId: string | null };
  departmentId: string;
  assigneeId: string | null;
  /** Words for colleagues. */
  note: string | null;
  /** Of the flow that filed it; those of a complaint unless told. */
  rules?: FlowRules;
}

/**
 * Gives a case to a department and, where named, to a person; whoever had it does not go along to another department,
 * and nobody gets one of a department they do not see. Of somebody who is away it goes to whoever stands in, if they see it,
 * else to the team. A case only received becomes assigned, which the
 * citizens are told; a later change of hands is shown to staff only.
 */
export async function assignCase(db: Database, wanted: CaseAssignment, by: Actor): Promise<CaseChange> {
  const leaves = wanted.departmentId !== wanted.seen.departmentId;
  const isSame = wanted.assigneeId === wanted.seen.assigneeId;
  const chosen = leaves && isSame ? null : wanted.assigneeId;
  return once(db, wanted.eventId, async (tx) => {
    if (leaves && wanted.rules?.confidential) return { is: 'elsewhere' };
    if (chosen !== null && !(await sees(tx, chosen, wanted))) return { is: 'elsewhere' };
    const assigneeId = chosen === null || isSame ? chosen : await presentFor(tx, chosen, wanted, by.at);
    const guarded = await tx.case.updateMany({
      where: { ...inScope(by.scope), id: wanted.caseId, ...wanted.seen },
      data: { departmentId: wanted.departmentId, assigneeId, updatedAt: by.at },
    });
    if (guarded.count === 0) return whatHappened(tx, wanted.caseId, wanted.eventId, by.scope);
    const status = await firstAssigned(tx, wanted);
    await tx.caseEvent.create({
      data: {
        id: wanted.eventId,
        caseId: wanted.caseId,
        at: by.at,
        kind: 'assigned',
        status,
        text: wanted.note,
        visible: false,
        staffId: by.staffId,
        departmentId: wanted.departmentId,
        assigneeId,
      },
    });
    if (status !== null) await tellFollowers(tx, { ...wanted, status, text: null }, by.at);
    await recordDeed(tx, {
      ...by,
      action: 'case.assign',
      subject: 'case',
      subjectId: wanted.caseId,
      detail: { departmentId: wanted.departmentId, assigneeId },
    });
    return { is: 'done' };
  });
}

/** Writes words for colleagues into the timeline. Citizens never see them. */
export async function noteOnCase(
  db: Database,
  note: { caseId: string; eventId: string; text: string },
  by: Actor,
): Promise<CaseChange> {
  return once(db, note.eventId, async (tx) => {
    const touched = await tx.case.updateMany({
      where: { ...inScope(by.scope), id: note.caseId },
      data: { updatedAt: by.at },
    });
    if (touched.count === 0) return { is: 'missing' };
    await tx.caseEvent.create({
      data: {
        id: note.eventId,
        caseId: note.caseId,
        at: by.at,
        kind: 'note',
        text: note.text,
        visible: false,
        staffId: by.staffId,
      },
    });
    await recordDeed(tx, { ...by, action: 'case.note', subject: 'case', subjectId: note.caseId });
    return { is: 'done' };
  });
}

/** A case only received moves on, where its flow knows that status; null: it stays where it is. */
export async function firstAssigned(
  tx: Prisma.TransactionClient,
  { caseId, rules = COMPLAINT_RULES }: Pick<CaseAssignment, 'caseId' | 'rules'>,
): Promise<'assigned' | null> {
  if (!rules.statuses.includes('assigned')) return null;
  const where = { id: caseId, status: 'received' };
  const { count } = await tx.case.updateMany({ where, data: { status: 'assigned' } });
  return count === 1 ? 'assigned' : null;
}

/**
 * Whether somebody sees such cases of a department; who is not there at all is found out when the case is given.
 */
async function sees(
  tx: Prisma.TransactionClient,
  staffId: string,
  { departmentId, rules = COMPLAINT_RULES }: Pick<CaseAssignment, 'departmentId' | 'rules'>,
): Promise<boolean> {
  const found = await tx.staff.findUnique({
    where: { id: staffId },
    select: { role: true, departmentId: true, allDepartments: true },
  });
  if (found === null || found.role === 'admin') return true;
  return isReader(rules, found.role) && (found.allDepartments || found.departmentId === departmentId);
}

/** Who gets what is given to somebody: they, or whoever stands in for them and sees it; null: the team. */
async function presentFor(
  tx: Prisma.TransactionClient,
  staffId: string,
  wanted: CaseAssignment,
  at: Date,
): Promise<string | null> {
  const present = standInOf(staffId, await readAbsences(tx, at), dayOf(at));
  return present === null || present === staffId || (await sees(tx, present, wanted)) ? present : null;
}

/** Nothing matched the guard: the same form came before, somebody was quicker, or there is no such case. */
export async function whatHappened(
  tx: Prisma.TransactionClient,
  caseId: string,
  eventId: string,
  scope: Scope,
): Promise<CaseChange> {
  if ((await tx.caseEvent.count({ where: { id: eventId } })) > 0) return { is: 'done' };
  const found = await tx.case.findFirst({
    where: { ...inScope(scope), id: caseId },
    select: {
      status: true,
      events: { orderBy: { at: 'desc' }, take: 1, select: { staff: { select: { name: true } } } },
    },
  });
  if (found === null) return { is: 'missing' };
  return { is: 'changed', status: toStatus(found.status), by: found.events[0]?.staff?.name ?? null };
}

/** Runs a change whose timeline id came from the form; the second of two equal forms finds the id taken. */
export async function once(
  db: Database,
  eventId: string,
  change: (tx: Prisma.TransactionClient) => Promise<CaseChange>,
): Promise<CaseChange> {
  try {
    return await db.$transaction(change);
  } catch (thrown) {
    if (!(thrown instanceof Prisma.PrismaClientKnownRequestError) || thrown.code !== 'P2002') throw thrown;
    if ((await db.caseEvent.count({ where: { id: eventId } })) === 0) throw thrown;
    return { is: 'done' };
  }
}
