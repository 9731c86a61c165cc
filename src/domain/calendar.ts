// Working days, office hours and quiet hours of a Moroccan commune.
import { Temporal } from 'temporal-polyfill';
import { BoundedMap, keptIn } from './bounded-map.ts';

/**
 * The clock of the commune. Its distance from UTC is set by decree and changes: one hour outside Ramadan from 2018
 * (decree 2-18-855), none since 20 September 2026 (time zone data 2026c). It is never stored, nor worked out in SQL,
 * as a PostgreSQL brings older data.
 */
export const TIME_ZONE = 'Africa/Casablanca';

/** A day behind the decree on which older data still says one hour. */
const SINCE_DECREE = Temporal.Instant.from('2026-12-01T12:00:00Z');

/**
 * Whether the time zone data at hand know the decree by which the clock of Morocco stands at UTC (2026c): with older ones
 * every hour that is told to anybody is wrong by one.
 */
export const knowsDecree = (offset = SINCE_DECREE.toZonedDateTimeISO(TIME_ZONE).offset): boolean =>
  offset === '+00:00';

/** The commune's own table; a library's misses 14 January, 31 October and the second days of feasts. */
export interface Holidays {
  /** By ISO day. `estimated`: a lunar feast whose day is not yet announced. */
  days: ReadonlyMap<string, { estimated: boolean }>;
  /** Ramadans, first and last ISO day: the offices close early. */
  ramadans: readonly { from: string; to: string }[];
}

export interface Deadline {
  /** The last day, as midnight UTC: how PostgreSQL's `date` comes and goes. */
  day: Date;
  /** An estimated holiday lies near enough to move the day once it is announced. */
  provisional: boolean;
}

/** Decree 2-05-916: Monday to Friday, 8:30 to 16:30; in Ramadan 9:00 to 15:00 by ministerial order. */
const HOURS = { usual: ['08:30', '16:30'], ramadan: ['09:00', '15:00'] } as const;

/** Nobody is written to at night unless they just asked. */
const NIGHT = { from: '21:00', to: '08:00' } as const;

/** The moon moves a feast by a day; one that is estimated just after the last day may fall on it. */
const UNCERTAIN_DAYS = 1;

/** The newest moment, up to now, at which the commune's clock showed this hour, such as `02:30`. */
export function lastTimeOf(hour: string, now: Date): Date {
  const today = zoned(now).withPlainTime(hour);
  const passed = today.epochMilliseconds <= now.getTime() ? today : today.subtract({ days: 1 });
  return new Date(passed.epochMilliseconds);
}

/** The ISO day on the commune's clock. */
export function dayOf(at: Date): string {
  return dateOf(at).toString();
}

/** The ISO day of a day of the calendar, which is kept as its midnight UTC. */
export const isoOf = (day: Date): string => day.toISOString().slice(0, 10);

/** The day of the calendar is over on the commune's clock. */
export const hasPassed = (day: Date, now: Date): boolean => isoOf(day) < dayOf(now);

/** The year on the commune's clock. */
export function yearOf(at: Date): number {
  return dateOf(at).year;
}

/**
 * The last of `count` working days; the day after `from` is the first one counted.
 *
 * @param from when it was received: the day is read on the commune's clock
 */
export function addWorkingDays(from: Date, count: number, holidays: Holidays): Deadline {
  const received = dateOf(from);
  const known = keptIn(deadlines, holidays, () => new BoundedMap(MOST_DEADLINES));
  const { day, provisional } = keptIn(known, `${received} ${count}`, () => lastOf(received, count, holidays));
  return { day: new Date(day), provisional };
}

/** Everybody who files one day is promised the same day: it is counted once. A table is never changed, only replaced. */
const deadlines = new WeakMap<Holidays, BoundedMap<string, Deadline>>();
const MOST_DEADLINES = 200;

function lastOf(received: Temporal.PlainDate, count: number, holidays: Holidays): Deadline {
  let day = received;
  for (let left = count; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return { day: midnightUtc(day), provisional: hasEstimate(received, day, holidays) };
}

/** The day `count` calendar days later: how laws count that do not say "working days". */
export function addDays(from: Date, count: number): Date {
  return midnightUtc(dateOf(from).add({ days: count }));
}

/**
 * Whole days from today to a last day, on the commune's clock; negative when it has passed.
 *
 * @param lastDay midnight UTC of the day, as in `Deadline.day`
 */
export function daysLeft(now: Date, lastDay: Date): number {
  const last = Temporal.PlainDate.from(isoOf(lastDay));
  return dateOf(now).until(last).days;
}

/**
 * Working days from tomorrow to a last day: on the day of receipt, the count that was promised. None once it has come.
 *
 * @param lastDay midnight UTC of the day, as in `Deadline.day`
 */
export function workingDaysLeft(now: Date, lastDay: Date, holidays: Holidays): number {
  const last = Temporal.PlainDate.from(isoOf(lastDay));
  let day = dateOf(now);
  let left = 0;
  while (Temporal.PlainDate.compare(day, last) < 0) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day, holidays)) left += 1;
  }
  return left;
}

/**
 * The beginning of the earliest of the last `count` working days that are over: since whatever happened before it, so many
 * have passed whole.
 */
export function workingDaysAgo(now: Date, count: number, holidays: Holidays): Date {
  let day = dateOf(now);
  for (let left = count; left > 0; ) {
    day = day.subtract({ days: 1 });
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return moment(day, '00:00');
}

/** The beginning of the day so many calendar days ago: how laws count that do not say "working days". */
export const daysAgo = (now: Date, count: number): Date =>
  moment(dateOf(now).subtract({ days: count }), '00:00');

/** Whether somebody is at the desk. */
export function areOfficesOpen(at: Date, holidays: Holidays): boolean {
  const local = zoned(at);
  const day = local.toPlainDate();
  if (!isWorkingDay(day, holidays)) return false;
  const [opens, closes] = hoursOn(day, holidays);
  const time = local.toPlainTime();
  return !isBefore(time, opens) && isBefore(time, closes);
}

/** Whether nobody comes to the desk any more today. */
export function haveOfficesClosed(at: Date, holidays: Holidays): boolean {
  const local = zoned(at);
  const day = local.toPlainDate();
  return !isWorkingDay(day, holidays) || !isBefore(local.toPlainTime(), hoursOn(day, holidays)[1]);
}

/** `now` while the offices are open, else the moment they open next. */
export function nextOpening(now: Date, holidays: Holidays): Date {
  if (areOfficesOpen(now, holidays)) return now;
  const local = zoned(now);
  let day = local.toPlainDate();
  const missed = !isBefore(local.toPlainTime(), hoursOn(day, holidays)[0]);
  if (missed) day = day.add({ days: 1 });
  while (!isWorkingDay(day, holidays)) day = day.add({ days: 1 });
  return moment(day, hoursOn(day, holidays)[0]);
}

/** The hours of the present season, those of Ramadan included, whatever day it is. */
export function officeHours(at: Date, holidays: Holidays): { opens: string; closes: string } {
  const [opens, closes] = hoursOn(dateOf(at), holidays);
  return { opens, closes };
}

/** Whether it is between 21:00 and 08:00. */
export function isNight(at: Date): boolean {
  const time = zoned(at).toPlainTime();
  return !isBefore(time, NIGHT.from) || isBefore(time, NIGHT.to);
}

/** The same moment by day; at night, 08:00 of the morning that follows. */
export function nextDaytime(at: Date): Date {
  if (!isNight(at)) return at;
  const local = zoned(at);
  const late = !isBefore(local.toPlainTime(), NIGHT.from);
  return moment(local.toPlainDate().add({ days: late ? 1 : 0 }), NIGHT.to);
}

/** Whether the offices work on this ISO day. */
export const isWorkday = (day: string, holidays: Holidays): boolean =>
  isWorkingDay(Temporal.PlainDate.from(day), holidays);

function isWorkingDay(day: Temporal.PlainDate, holidays: Holidays): boolean {
  return day.dayOfWeek <= 5 && !holidays.days.has(day.toString());
}

function hasEstimate(from: Temporal.PlainDate, to: Temporal.PlainDate, holidays: Holidays): boolean {
  const end = to.add({ days: UNCERTAIN_DAYS });
  for (let day = from; Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) {
    if (holidays.days.get(day.toString())?.estimated) return true;
  }
  return false;
}

function hoursOn(day: Temporal.PlainDate, holidays: Holidays): readonly [string, string] {
  const iso = day.toString();
  const fasting = holidays.ramadans.some(({ from, to }) => from <= iso && iso <= to);
  return fasting ? HOURS.ramadan : HOURS.usual;
}

/** Clocks change, and days begin, at a full quarter of an hour: within one it is the same day. */
const QUARTER_MS = 15 * 60_000;
const dates = new BoundedMap<number, Temporal.PlainDate>(200);

function dateOf(at: Date): Temporal.PlainDate {
  const quarter = Math.floor(at.getTime() / QUARTER_MS);
  return keptIn(dates, quarter, () => zoned(at).toPlainDate());
}

function zoned(at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(TIME_ZONE);
}

function moment(day: Temporal.PlainDate, time: string): Date {
  return new Date(day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: time }).epochMilliseconds);
}

function midnightUtc(day: Temporal.PlainDate): Date {
  return new Date(`${day.toString()}T00:00:00Z`);
}

function isBefore(time: Temporal.PlainTime, limit: string): boolean {
  return Temporal.PlainTime.compare(time, limit) < 0;
}
