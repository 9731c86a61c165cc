// Moments and days as staff read them: short, in the commune's time, digits of Morocco.

import { COUNTED_MOST } from '../database/pagination.ts';
import { dayOf, TIME_ZONE } from '../domain/calendar.ts';
import { staffFormatsAs, unitsOf } from '../words/languages.ts';
import type { Language } from './request.ts';

type Shape = 'day' | 'moment' | 'hour';
const SHAPES: Record<Shape, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  moment: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  hour: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
};

/** Midnight UTC of the present day in the commune: how days of the calendar are stored. */
export function today(now: Date): Date {
  return new Date(`${dayOf(now)}T00:00:00Z`);
}

/** A day of the calendar (midnight UTC), such as 4 mars 2026. */
export function shortDay(language: Language, day: Date): string {
  return new Intl.DateTimeFormat(staffFormatsAs(language), { ...SHAPES.day, timeZone: 'UTC' }).format(day);
}

/** A moment with its hour; only the hour when it is of the same day. */
export function shortMoment(language: Language, moment: Date, now: Date): string {
  const shape = dayOf(moment) === dayOf(now) ? SHAPES.hour : SHAPES.moment;
  return new Intl.DateTimeFormat(staffFormatsAs(language), { ...shape, timeZone: TIME_ZONE }).format(moment);
}

/** How long ago, in the largest whole unit of minutes, hours or days. */
export function age(language: Language, since: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000));
  const [value, unit] =
    minutes < 60
      ? [minutes, 'minute']
      : minutes < 60 * 24
        ? [Math.floor(minutes / 60), 'hour']
        : [Math.floor(minutes / (60 * 24)), 'day'];
  const unitDisplay = unitsOf(language);
  return new Intl.NumberFormat(staffFormatsAs(language), { style: 'unit', unit, unitDisplay }).format(value);
}

/** How many there are; of more than are counted, only that there are more. */
export const countView = (count: number): string => (count > COUNTED_MOST ? `${COUNTED_MOST}+` : `${count}`);
