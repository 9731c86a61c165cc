// The terms that the State sets for the answer to a complaint.
import { addDays, daysAgo, hasPassed } from './calendar.ts';
import { isOpen, toStatus } from './case.ts';

/** Decree 2-17-265: acknowledged or passed on within 15 days, answered within 60; calendar days. */
const ACKNOWLEDGE_DAYS = 15;
export const DECREED_DAYS = 60;

/** The last days that the decree allows, whatever the commune promises itself. */
export function legalTerms(receivedAt: Date): { acknowledgeBy: Date; answerBy: Date } {
  return {
    acknowledgeBy: addDays(receivedAt, ACKNOWLEDGE_DAYS),
    answerBy: addDays(receivedAt, DECREED_DAYS),
  };
}

export type Term = 'orientation' | 'answer';

/** The term of the decree that a complaint has missed; null: none, or nothing is owed any more. */
export function missedTerm(
  { status: name, createdAt }: { status: string; createdAt: Date },
  now: Date,
): Term | null {
  const status = toStatus(name);
  const { acknowledgeBy, answerBy } = legalTerms(createdAt);
  if (isOpen(status) && hasPassed(answerBy, now)) return 'answer';
  return status === 'received' && hasPassed(acknowledgeBy, now) ? 'orientation' : null;
}

/** Whatever was filed before this moment has passed a term by now. */
export const filedBeforeTerm = (term: Term, now: Date): Date =>
  daysAgo(now, term === 'answer' ? DECREED_DAYS : ACKNOWLEDGE_DAYS);
