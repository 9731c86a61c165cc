// Requests for information (law 31-13): the last days that it sets, why it lets a request be refused, and where one turns
// then. The articles stand beside what they say; a jurist of the commune checks them before they are told to anybody.

import { addDays, addWorkingDays, type Deadline, dayOf, type Holidays, isoOf } from './calendar.ts';
import { isOpen, toStatus } from './case.ts';

/** The flow with which they are filed. */
export const INFORMATION = 'information_request';

/** Working days until the answer (art. 16). */
export const ANSWER_DAYS = 20;
/** Where it is needed to protect the life, the safety or the freedom of people (art. 17): days, not said to be working days. */
export const URGENT_DAYS = 3;

/** Working days in which whoever is refused, or hears nothing, turns to the head of the institution (art. 19). */
export const TO_HEAD_DAYS = 20;
/** Days: the head answers (art. 19); the commission is turned to, and answers (art. 20); then the court (art. 21). */
export const HEAD_ANSWERS_DAYS = 15;
export const TO_COMMISSION_DAYS = 30;
export const TO_COURT_DAYS = 60;

/** What was decided: everything is given, a part of it (art. 8), or nothing (art. 18). */
export const DECISIONS = ['whole', 'part', 'refused'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Why an answer may take as long again (art. 16): each alone is enough. */
export const EXTENSION_REASONS = ['not_all', 'volume', 'not_at_hand', 'third_party'] as const;
export type ExtensionReason = (typeof EXTENSION_REASONS)[number];

/** Why information is not given, and the article that says so. The words of each are `information_request-ground_…`. */
export const GROUNDS = {
  defence: 7,
  private_life: 7,
  fundamental_rights: 7,
  sources: 7,
  foreign_relations: 7,
  economic_policy: 7,
  intellectual_property: 7,
  witnesses: 7,
  secret_by_law: 7,
  council_of_ministers: 7,
  investigation: 7,
  judicial: 7,
  competition: 7,
  not_held: 18,
  published: 18,
  supplied: 18,
  unclear: 18,
  in_preparation: 18,
  archives: 18,
} as const;
export type RefusalGround = keyof typeof GROUNDS;

/** Whether something is the name of a ground. */
export const isGround = (name: unknown): name is RefusalGround =>
  typeof name === 'string' && Object.hasOwn(GROUNDS, name);

/** Those that may be the reason of a decision: only an exception (art. 7) is stripped from the rest (art. 8). */
export const groundsOf = (decision: Decision): RefusalGround[] =>
  Object.keys(GROUNDS)
    .filter(isGround)
    .filter((ground) => decision === 'refused' || (decision === 'part' && GROUNDS[ground] === 7));

/**
 * The last day for the answer; the day after receipt is the first one counted.
 *
 * @param receivedAt read on the commune's clock
 */
export function answerBy(receivedAt: Date, isUrgent: boolean, holidays: Holidays): Deadline {
  return isUrgent
    ? { day: addDays(receivedAt, URGENT_DAYS), provisional: false }
    : addWorkingDays(receivedAt, ANSWER_DAYS, holidays);
}

/**
 * The last day once it was extended: as long again, behind the first (art. 16, of urgent ones art. 17).
 *
 * @param lastDay midnight UTC of the day, as in `Deadline.day`
 */
export const extendedBy = (lastDay: Date, isUrgent: boolean, holidays: Holidays): Deadline =>
  answerBy(lastDay, isUrgent, holidays);

/** Whether it may be extended: once, while an answer is owed, and before its last day has passed. */
export function mayExtend(
  request: { status: string; dueOn: Date; extendedAt: Date | null },
  now: Date,
): boolean {
  return (
    isOpen(toStatus(request.status)) && request.extendedAt === null && dayOf(now) <= isoOf(request.dueOn)
  );
}

/**
 * The last day on which whoever is refused, or was not answered in time, may turn to the head of the institution (art. 19).
 *
 * @param from when the refusal was told; or the last day that passed without an answer
 */
export const appealBy = (from: Date, holidays: Holidays): Date =>
  addWorkingDays(from, TO_HEAD_DAYS, holidays).day;

/** Which way is still open against an answer, and until when. `over`: none that this answer opens by itself. */
export interface AppealWay {
  is: 'head' | 'commission' | 'over';
  /** Midnight UTC: the last day to write to the head of the institution. */
  head: Date;
  /** Of whoever wrote to the head on the last day and heard nothing: the last day to turn to the commission (art. 20). */
  commission: Date;
}

/**
 * Where one turns against an answer today.
 *
 * @param from when the answer was told
 */
export function appealWay(from: Date, now: Date, holidays: Holidays): AppealWay {
  const head = appealBy(from, holidays);
  const commission = addDays(head, HEAD_ANSWERS_DAYS + TO_COMMISSION_DAYS);
  const today = dayOf(now);
  const is = today <= isoOf(head) ? 'head' : today <= isoOf(commission) ? 'commission' : 'over';
  return { is, head, commission };
}
