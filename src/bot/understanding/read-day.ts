// Reads a day as people say it: in figures, "yesterday", "last Friday", "3 March".

import { dayOf } from '../../domain/calendar.ts';
import { added, dayInFigures, inYear, lastOfMonth, nearest } from '../../domain/days.ts';
import { withPlainDigits } from '../../domain/text.ts';
import type { NearDay } from '../../flow/engine/state.ts';
import { isWritten, opensWith } from '../phrases.ts';
import type { Turn } from '../turn.ts';
import { dayCounted, dayOfMonth, spansDays, withoutFalseDays } from './counted-days.ts';
import { isNot, rawWords } from './review-lines.ts';

/** More words tell of something else too. */
const MOST_WORDS = 8;
/** Days from today, longest names first: "the day before yesterday" holds "yesterday". */
const NEAR: [string, number][] = [
  ['before_yesterday', -2],
  ['after_tomorrow', 2],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['today', 0],
];
/** ISO day that these words name; `rule` is the check of the question. Null: they name none, or one that there is not. */
export function readDay(
  turn: Turn,
  written: string,
  rule: string | undefined,
  most = MOST_WORDS,
): string | null {
  const text = withPlainDigits(withoutDenied(turn, written));
  if (text.split(/\s+/u).length > most || spansDays(turn, text)) return null;
  const leaning = rule === undefined ? undefined : turn.context.features.checks.get(rule)?.leans;
  const today = dayOf(turn.now);
  const figures = dayInFigures(text, today, leaning);
  if (figures !== undefined) return figures;
  const unmistaken = withoutFalseDays(turn, text);
  const near = NEAR.find(([name]) => says(turn, unmistaken, `day_${name}`));
  if (near) return added(today, near[1]);
  const month = numbered(12).find((each) => says(turn, text, `month_${each}`));
  const weekday = numbered(7).find((each) => says(turn, unmistaken, `weekday_${each}`));
  if (month && weekday && says(turn, text, 'day_last')) return lastOfMonth(today, month, weekday, leaning);
  const day = month && dayBefore(turn, text, month);
  if (month && day) return inYear(today, month, day, /(?<!\d)\d{4}(?!\d)/u.exec(text)?.[0], leaning);
  const counted = dayCounted(turn, text, today) ?? dayOfMonth(turn, text, today, leaning);
  if (counted !== null) return counted;
  return weekday ? nearest(today, weekday, leaning) : null;
}

/** "Yesterday, not the day before": the part that takes a day back names none, where another part stands beside it. */
function withoutDenied(turn: Turn, text: string): string {
  const parts = text.split(/[,;\n\u060c\u061b]\s+/u);
  const denies = (word: string) => isNot(turn.context, word) && !isWritten(turn, word, 'heard-plain_no');
  const kept = parts.filter((part) => !rawWords(part).some(denies));
  return kept.length > 0 ? kept.join(' ') : text;
}

/** The number of the day of a month: in figures, or in the word right before it, "le deux janvier". */
function dayBefore(turn: Turn, text: string, month: number): number | null {
  const figures = /(?<!\d)\d{1,2}(?!\d)/u.exec(text)?.[0];
  if (figures) return Number(figures);
  const words = text.split(/\s+/u);
  const at = words.findIndex((word) => says(turn, word, `month_${month}`));
  return turn.context.darija.readNumber(words[at - 1] ?? '');
}

/** Days near today that may be answered, in the order in which they are offered. */
export function daysNear(turn: Turn, rule: string | undefined): NearDay[] {
  const check = rule === undefined ? undefined : turn.context.features.checks.get(rule);
  const today = dayOf(turn.now);
  const near: NearDay[] = [
    { id: 'today', day: today },
    { id: 'yesterday', day: added(today, -1) },
    { id: 'tomorrow', day: added(today, 1) },
  ];
  return check ? near.filter(({ day }) => check.check(turn, { kind: 'date', day }).ok) : [];
}

const numbered = (most: number): number[] => Array.from({ length: most }, (_, at) => at + 1);

const says = (turn: Turn, text: string, name: string): boolean =>
  opensWith(turn, text, `heard-${name}`, 'anywhere');
