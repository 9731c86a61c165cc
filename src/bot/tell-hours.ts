// When the offices are open: as a rule, on the day that is asked about, or at this moment.
import { areOfficesOpen, dayOf, isWorkday, nextOpening, officeHours } from '../domain/calendar.ts';
import { added } from '../domain/days.ts';
import { opensWith } from './phrases.ts';
import { tell } from './render.ts';
import type { Turn } from './turn.ts';
import { namesFeast } from './understanding/civic-questions.ts';
import { readDay } from './understanding/read-day.ts';

/** More words than these around a day tell of something else. */
const MOST_WORDS = 12;
const WEEK = 7;
const WORKDAYS = 5;

/** Tells them. */
export function tellHours(turn: Turn, text: string): void {
  const { now, context, row } = turn;
  const { holidays } = context.referenceData;
  tell(turn, 'asides-hours', undefined, officeHours(now, holidays));
  const day = dayAsked(turn, text);
  const isFeast = namesFeast(turn, text);
  if (day !== null && isFree(turn, day))
    tell(turn, 'asides-hours', 'holiday', { day: context.words.date(row.language, new Date(day)) });
  else if (isFeast) tell(turn, 'asides-hours', 'feast');
  if (opensWith(turn, text, 'heard-weekend', 'anywhere')) tell(turn, 'asides-hours', 'weekend');
  // Whoever asks about another day is not told of this minute.
  else if (day !== null || isFeast) return;
  else if (areOfficesOpen(now, holidays)) tell(turn, 'asides-hours', 'open');
  else {
    const when = context.words.dateTime(row.language, nextOpening(now, holidays), now);
    tell(turn, 'asides-hours', 'closed', { when });
  }
}

/** The ISO day that is asked about, from tomorrow on; null: none, or this very day. */
function dayAsked(turn: Turn, text: string): string | null {
  const today = dayOf(turn.now);
  const named = readDay(turn, text, undefined, MOST_WORDS);
  if (named === null || named === today) return null;
  if (named > today) return named;
  // What is past is meant of the year or the week to come.
  return /\d/u.test(text) ? `${Number(named.slice(0, 4)) + 1}${named.slice(4)}` : added(named, WEEK);
}

/** A day of the week on which nobody works. */
function isFree({ context }: Turn, day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= WORKDAYS && !isWorkday(day, context.referenceData.holidays);
}
