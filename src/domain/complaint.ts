// The terms that the State sets for the answer to a complaint.
import { addDays } from './calendar.ts';

/** Decree 2-17-265: acknowledged or passed on within 15 days, answered within 60; calendar days. */
const ACKNOWLEDGE_DAYS = 15;
const ANSWER_DAYS = 60;

/** The last days that the decree allows, whatever the commune promises itself. */
export function legalTerms(receivedAt: Date): { acknowledgeBy: Date; answerBy: Date } {
  return { acknowledgeBy: addDays(receivedAt, ACKNOWLEDGE_DAYS), answerBy: addDays(receivedAt, ANSWER_DAYS) };
}
