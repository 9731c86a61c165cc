// Staff ask the citizen something about a case, with a day by which the answer is awaited; or need it no longer.
import { v7 as uuidv7 } from 'uuid';
import { type Actor, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import type { Prisma } from '../../database/prisma/client.ts';
import { inScope } from '../../database/scope.ts';
import { type Holidays, isoOf } from '../../domain/calendar.ts';
import { isOpen, STATUSES } from '../../domain/case.ts';
import { countedOnwards } from '../../domain/promise.ts';
import { daysWaited, mayAwaitUntil, promiseAfter } from '../../domain/question.ts';
import { type CaseChange, NOTHING_ASKED, once, whatHappened } from './changes.ts';
import { type News, tellFollowers } from './tell-followers.ts';

export interface Question {
  caseId: string;
  /** Made by the form; becomes the id of the line in the timeline. */
  eventId: string;
  /** Day of the question that was awaited when the page was shown; null: none was. Midnight UTC, as the new one. */
  seen: Date | null;
  awaitedOn: Date;
  /** What is asked, in words to the citizen. */
  text: string;
}

type Clock = Actor & { holidays: Holidays };
const OPEN = STATUSES.filter(isOpen);
const STANDING = { askedAt: true, dueOn: true, lateOn: true, countedFrom: true, countedDays: true } as const;

/**
 * Asks whoever filed the case, whose clock stands still from the first question on. Who asked meanwhile, or answered the
 * citizen, was quicker.
 */
export async function askCitizen(
  db: Database,
  { caseId, eventId, seen, awaitedOn, text }: Question,
  { holidays, ...by }: Clock,
): Promise<CaseChange> {
  if (!mayAwaitUntil(awaitedOn, by.at, holidays)) return { is: 'no_answer_day' };
  return once(db, eventId, async (tx) => {
    const guarded = await tx.case.updateMany({
      where: { ...inScope(by.scope), id: caseId, awaitedOn: seen, status: { in: OPEN } },
      data: { awaitedOn, remindedOn: null, updatedAt: by.at, ...(seen === null && { askedAt: by.at }) },
    });
    if (guarded.count === 0) return whatHappened(tx, caseId, eventId, by.scope);
    const event = { id: eventId, caseId, at: by.at, kind: 'asked', dueOn: awaitedOn, text };
    await tx.caseEvent.create({ data: { ...event, visible: true, staffId: by.staffId } });
    await tellOwner(tx, { caseId, eventId }, by.at);
    const detail = { until: isoOf(awaitedOn) };
    await recordDeed(tx, { ...by, action: 'case.ask', subject: 'case', subjectId: caseId, detail });
    return { is: 'done' };
  });
}

/** The clock goes on without an answer: it came another way, or is needed no longer. Everybody concerned reads the day. */
export async function callOffQuestion(
  db: Database,
  { caseId, eventId, seen }: { caseId: string; eventId: string; seen: Date },
  { holidays, ...by }: Clock,
): Promise<CaseChange> {
  return once(db, eventId, async (tx) => {
    const where = { ...inScope(by.scope), id: caseId, awaitedOn: seen, status: { in: OPEN } };
    const found = await tx.case.findFirst({ where, select: STANDING });
    if (!found?.askedAt) return whatHappened(tx, caseId, eventId, by.scope);
    const dueOn = promiseAfter({ dueOn: found.dueOn, askedAt: found.askedAt }, by.at, holidays);
    const counted = countedOnwards(found, daysWaited(found.askedAt, by.at, holidays));
    // A promise that was late and told stays so.
    const isToldLate = found.lateOn !== null && isoOf(found.lateOn) === isoOf(found.dueOn);
    const guarded = await tx.case.updateMany({
      where: { ...where, dueOn: found.dueOn },
      data: { ...NOTHING_ASKED, dueOn, ...counted, updatedAt: by.at, ...(isToldLate && { lateOn: dueOn }) },
    });
    if (guarded.count === 0) return whatHappened(tx, caseId, eventId, by.scope);
    const event = { id: eventId, caseId, at: by.at, kind: 'resumed', dueOn };
    await tx.caseEvent.create({ data: { ...event, visible: true, staffId: by.staffId } });
    const told: News = { caseId, eventId, status: null, text: null, dueOn: isoOf(dueOn), calledOff: true };
    await tellFollowers(tx, told, by.at);
    await recordDeed(tx, { ...by, action: 'case.call_off', subject: 'case', subjectId: caseId });
    return { is: 'done' };
  });
}

/** Others wait with them and are not asked. */
async function tellOwner(
  tx: Prisma.TransactionClient,
  { caseId, eventId }: Pick<Question, 'caseId' | 'eventId'>,
  at: Date,
): Promise<void> {
  const { citizenId } = await tx.case.update({
    where: { id: caseId },
    data: { toldAt: at },
    select: { citizenId: true },
  });
  const dedupeKey = `case_update:${eventId}:${citizenId}`;
  const about = { kind: 'case_update', citizenId, subjectId: caseId, values: { question: 'asked' } };
  await tx.notice.create({ data: { id: uuidv7(), dedupeKey, ...about, dueAt: at, createdAt: at } });
}
