// Days as people write them: in figures, with a year or without, and the one that is nearest on the side that is meant.

import { withPlainDigits } from './text.ts';

/** On which side of today a day lies. */
export type Leaning = 'past' | 'coming' | undefined;

const WEEK = 7;
/** `31/12/2026`, `31-12`. */
const FIGURES = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?(?![\d/-])/u;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u;

/** ISO day that figures in a text are. Undefined: there are none; null: there is no such day. */
export function dayInFigures(written: string, today: string, leaning?: Leaning): string | null | undefined {
  const text = withPlainDigits(written);
  const iso = ISO.exec(text);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = FIGURES.exec(text);
  if (!figures) return undefined;
  return inYear(today, Number(figures[2]), Number(figures[1]), figures[3], leaning);
}

function existing(year: number, month: number, day: number): string | null {
  const iso = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** The day so many days later. */
export function added(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Without a year it is the one that is nearest, on the side that is asked for. */
export function inYear(
  today: string,
  month: number,
  day: number,
  year: string | undefined,
  leaning: Leaning,
): string | null {
  if (year !== undefined) return existing(Number(year.length === 2 ? `20${year}` : year), month, day);
  const now = Number(today.slice(0, 4));
  const all = [now - 1, now, now + 1].flatMap((each) => existing(each, month, day) ?? []);
  return closest(today, all, leaning);
}

/** The day with this number that is nearest on the side that is asked for: that of this month, or of one beside it that has it. */
export function nextOfMonth(today: string, day: number, leaning: Leaning): string | null {
  const [year, month] = today.split('-').map(Number);
  const around = [-2, -1, 0, 1, 2].flatMap((away) => {
    const first = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 + away, 1));
    return existing(first.getUTCFullYear(), first.getUTCMonth() + 1, day) ?? [];
  });
  return closest(today, around, leaning);
}

/** The day of the week, Monday being 1, that is nearest; where nothing says which, the last one. */
export function nearest(today: string, weekday: number, leaning: Leaning): string | null {
  const of = new Date(`${today}T00:00:00Z`).getUTCDay();
  const ahead = (weekday - of + WEEK) % WEEK;
  return closest(today, [added(today, ahead - WEEK), added(today, ahead)], leaning ?? 'past');
}

/** The last day of a month that is this day of the week, Monday being 1: the nearest on the side that is asked for. */
export function lastOfMonth(today: string, month: number, weekday: number, leaning: Leaning): string | null {
  const now = Number(today.slice(0, 4));
  const all = [now - 1, now, now + 1].map((year) => {
    const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    return added(last, -((new Date(`${last}T00:00:00Z`).getUTCDay() - weekday + WEEK) % WEEK));
  });
  return closest(today, all, leaning);
}

function closest(today: string, days: readonly string[], leaning: Leaning): string | null {
  const away = (day: string) => Math.abs(Date.parse(day) - Date.parse(today));
  const fitting = days.filter((day) =>
    leaning === 'past' ? day <= today : leaning === 'coming' ? day >= today : true,
  );
  return (fitting.length > 0 ? fitting : [...days]).sort((a, b) => away(a) - away(b))[0] ?? null;
}
