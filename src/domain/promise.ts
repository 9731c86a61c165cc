// How a promised day was counted, and where it goes when holidays are moved.
import { addWorkingDays, dayOf, type Holidays, hasPassed, isoOf, isWorkday } from './calendar.ts';

/** So many working days after a day; without a day: it was chosen by somebody, and stands for itself. */
export interface Counted {
  /** Midnight UTC. */
  countedFrom: Date | null;
  countedDays: number;
}

/**
 * Feasts have two days, and a day is mistyped: promises are counted again only when nobody has changed a holiday for so
 * long, by when every copy of the program counts by the new ones.
 */
export const RECOUNT_AFTER_MS = 10 * 60_000;

export interface Promised extends Counted {
  /** Midnight UTC. */
  dueOn: Date;
}

/** A day that somebody chose. */
export const CHOSEN: Counted = { countedFrom: null, countedDays: 0 };

/** So many working days from a moment on. */
export const countedOn = (from: Date, days: number): Counted => ({
  countedFrom: new Date(dayOf(from)),
  countedDays: days,
});

/** The same once so many working days more were waited. */
export const countedOnwards = (promised: Promised, days: number): Counted => ({
  countedFrom: promised.countedFrom ?? promised.dueOn,
  countedDays: promised.countedDays + days,
});

/** The day of a promise by these holidays; a chosen one on which the offices are closed is the working day that follows. */
export function promisedDay(promised: Promised, holidays: Holidays): Date {
  const from = promised.countedFrom ?? promised.dueOn;
  const isStanding = promised.countedDays === 0 && isWorkday(isoOf(from), holidays);
  return isStanding ? from : addWorkingDays(from, Math.max(promised.countedDays, 1), holidays).day;
}

/**
 * Where a promise goes by holidays that were changed; null: it stays. Nobody is late because days were taken out of the
 * calendar: a day that would have passed already is not taken.
 */
export function recounted(promised: Promised, now: Date, holidays: Holidays): Date | null {
  const day = promisedDay(promised, holidays);
  return isoOf(day) === isoOf(promised.dueOn) || hasPassed(day, now) ? null : day;
}
