// A question back to the citizen, with a day by which it is awaited: while it waits the promised day stands still. Silence
// closes the case kindly, and an answer opens it again.
import {
  addDays,
  addWorkingDays,
  dayOf,
  type Holidays,
  isoOf,
  isWorkday,
  workingDaysLeft,
} from './calendar.ts';
import { isOpen, isStatus } from './case.ts';

/** `lapsed`: nobody answered, and the case was closed for it; an answer still opens it. */
export const QUESTION_STATES = ['none', 'awaited', 'lapsed'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** What staff do (ask, call off), the citizen (answer) and the clock (lapse). */
export const QUESTION_DEEDS = ['ask', 'answer', 'call_off', 'lapse'] as const;
export type QuestionDeed = (typeof QUESTION_DEEDS)[number];

const AFTER: Record<QuestionState, Partial<Record<QuestionDeed, QuestionState>>> = {
  none: { ask: 'awaited' },
  // Asked anew, the citizen has until the new day.
  awaited: { ask: 'awaited', answer: 'none', call_off: 'none', lapse: 'lapsed' },
  lapsed: { answer: 'none' },
};

/** What a question becomes by a deed; null: it cannot be done to it. */
export const questionAfter = (state: QuestionState, deed: QuestionDeed): QuestionState | null =>
  AFTER[state][deed] ?? null;

/** Calendar days after a case was closed by silence in which an answer opens it again. */
export const REOPENS_DAYS = 30;

export interface Questioned {
  status: string;
  /** The last day on which the answer is awaited; null: nothing is asked. Midnight UTC. */
  awaitedOn: Date | null;
  closedAt: Date | null;
}

/** How it stands with the question to the citizen of a case. */
export function questionOf({ status, awaitedOn, closedAt }: Questioned, now: Date): QuestionState {
  if (awaitedOn === null || !isStatus(status)) return 'none';
  if (isOpen(status)) return 'awaited';
  return status === 'closed' && closedAt !== null && reopensUntil(closedAt) >= dayOf(now) ? 'lapsed' : 'none';
}

/** The last ISO day on which an answer opens a case again that silence closed. */
export const reopensUntil = (closedAt: Date): string => isoOf(addDays(closedAt, REOPENS_DAYS));

/** Working days in which an answer is awaited unless staff choose otherwise; and the fewest, so that a reminder lies between. */
const USUAL_DAYS = 5;
const FEWEST_DAYS = 2;
/** Law 55-19 art. 10 gives 30 days to bring what is missing. */
const MOST_DAYS = 30;

/** The day by which an answer is awaited unless another one is chosen. */
export const usualAnswerDay = (now: Date, holidays: Holidays): Date =>
  addWorkingDays(now, USUAL_DAYS, holidays).day;

/** Whether an answer may be awaited until this day: a working day, neither too near nor too far. */
export const mayAwaitUntil = (day: Date, now: Date, holidays: Holidays): boolean =>
  day >= addWorkingDays(now, FEWEST_DAYS, holidays).day &&
  day <= addDays(now, MOST_DAYS) &&
  isWorkday(isoOf(day), holidays);

/** The last of the awaited days of which people are reminded today: on the working day before it. */
export const remindedUpTo = (now: Date, holidays: Holidays): Date => addWorkingDays(now, 1, holidays).day;

/** Working days that were waited for an answer. */
export const daysWaited = (askedAt: Date, answeredAt: Date, holidays: Holidays): number =>
  workingDaysLeft(askedAt, new Date(dayOf(answeredAt)), holidays);

/** The promised day once the clock goes on: later by the working days that were waited. */
export function promiseAfter(
  { dueOn, askedAt }: { dueOn: Date; askedAt: Date },
  answeredAt: Date,
  holidays: Holidays,
): Date {
  return addWorkingDays(dueOn, daysWaited(askedAt, answeredAt, holidays), holidays).day;
}
