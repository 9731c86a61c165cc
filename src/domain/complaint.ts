// What a complaint carries, and the terms the State sets for its answer.
import { addDays } from './calendar.ts';

export { CATEGORIES, type Category, isCategory } from './intent.ts';

/** Characters of a description, and pictures with it. */
export const DETAILS_MIN = 10;
export const DETAILS_MAX = 2_000;
export const PHOTOS_MAX = 5;

/** Decree 2-17-265: acknowledged or passed on within 15 days, answered within 60; calendar days. */
const ACKNOWLEDGE_DAYS = 15;
const ANSWER_DAYS = 60;

/** The last days that the decree allows, whatever the commune promises itself. */
export function legalTerms(receivedAt: Date): { acknowledgeBy: Date; answerBy: Date } {
  return { acknowledgeBy: addDays(receivedAt, ACKNOWLEDGE_DAYS), answerBy: addDays(receivedAt, ANSWER_DAYS) };
}
