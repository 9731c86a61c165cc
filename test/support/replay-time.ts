// Stage directions that let time pass, read on the commune's clock.
import { Temporal } from 'temporal-polyfill';
import { TIME_ZONE } from '../../src/domain/calendar.ts';

const UNITS: Record<string, number> = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 };
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/**
 * The moment a direction leads to: `(three days later)`, `(at 22:30)` for the next time it is that late, or
 * `(on 2026-12-03 at 10:00)`. Null when it speaks of something else.
 */
export function momentOf(direction: string, now: Date): Date | null {
  const [, count = '', unit = ''] = /^(\w+) (second|minute|hour|day|week)s? later$/.exec(direction) ?? [];
  if (unit) return new Date(now.getTime() + numberOf(count) * (UNITS[unit] ?? 0) * 1000);
  const [, day, time] = /^(?:on (\d{4}-\d\d-\d\d) )?at (\d\d:\d\d)$/.exec(direction) ?? [];
  if (!time) return null;
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(TIME_ZONE);
  const at = (date: Temporal.PlainDate) => date.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: time });
  const date = day ? Temporal.PlainDate.from(day) : here.toPlainDate();
  const moment = at(date);
  const passed = moment.epochMilliseconds <= now.getTime();
  if (passed && day) throw new Error(`${direction} has passed`);
  return new Date((passed ? at(date.add({ days: 1 })) : moment).epochMilliseconds);
}

/** Milliseconds of `(after 0.6 s)`, the gap between two messages of one hand; null when it speaks of something else. */
export function gapOf(direction: string): number | null {
  const [, seconds] = /^after (\d+(?:\.\d+)?) s$/.exec(direction) ?? [];
  return seconds === undefined ? null : Math.round(Number(seconds) * 1000);
}

/** The moment on this day at this time, `2026-12-03 10:00`. */
export function dateTime(words: string): Date {
  const local = Temporal.PlainDateTime.from(words.replace(' ', 'T'));
  return new Date(local.toZonedDateTime(TIME_ZONE).epochMilliseconds);
}

function numberOf(word: string): number {
  const named = NUMBERS.indexOf(word);
  const number = named >= 0 ? named : Number(word);
  if (!Number.isInteger(number)) throw new Error(`“${word}” is no number of things`);
  return number;
}
