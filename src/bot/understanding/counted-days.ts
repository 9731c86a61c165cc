// Days that are counted: "in two weeks", "three days ago", "the 12th"; and more than one day at once, "from the 12th to the 14th".

import { added, type Leaning, nextOfMonth } from '../../domain/days.ts';
import { spelt } from '../../domain/spelling.ts';
import { isOneOf, isWritten, opensWith } from '../phrases.ts';
import type { Turn } from '../turn.ts';
import { isKind } from './place-opening.ts';

/** How many days each of these words stands for, and how many of it where it says so itself. */
const UNITS: [string, number, number?][] = [
  ['days', 1],
  ['weeks', 7],
  ['two_days', 1, 2],
  ['two_weeks', 7, 2],
];
/** Further away nobody plans, and nobody remembers. */
const FARTHEST = 366;
/** The longest of the words that count from today. */
const MOST_OPENING = 3;

/** "In two weeks", "three days ago". Null: nothing is counted from today. */
export function dayCounted(turn: Turn, text: string, today: string): string | null {
  const words = text.split(/\s+/u);
  for (const [at, word] of words.entries()) {
    const unit = UNITS.find(([name]) => isOneOf(turn, word, `heard-counted_${name}`));
    if (!unit) continue;
    const [, days, own] = unit;
    const number = own === undefined ? turn.context.darija.readNumber(words[at - 1] ?? '') : null;
    const side = sideOf(turn, words.slice(0, number === null ? at : at - 1));
    const away = days * (own ?? number ?? 1);
    if (side !== 0 && away <= FARTHEST) return added(today, side * away);
  }
  return null;
}

/** 1 where these words end with one that counts from today on, -1 where it counts back, else 0. */
function sideOf(turn: Turn, words: readonly string[]): 1 | -1 | 0 {
  const before = words.slice(-MOST_OPENING).join(' ');
  const ends = (name: string) => opensWith(turn, before, name, 'last');
  return ends('heard-counted_ahead') ? 1 : ends('heard-counted_ago') ? -1 : 0;
}

/** "The 12th", and nothing else: the nearest one on the side that is asked for. Null: it is no such thing. */
export function dayOfMonth(turn: Turn, text: string, today: string, leaning: Leaning): string | null {
  const [opening, number, ...others] = spelt(text);
  if (!opening || !number || others.length > 0 || !/^\d{1,2}$/u.test(number)) return null;
  // The first two may be buttons as well.
  if (!isWritten(turn, opening, 'heard-counted_of_month') || Number(number) <= 2) return null;
  return nextOfMonth(today, Number(number), leaning);
}

/** "From the 12th to the 14th": which of them is meant is still to be asked. */
export function spansDays(turn: Pick<Turn, 'context'>, text: string): boolean {
  const words = spelt(text);
  const isNumber = (word: string) => /^\d{1,2}$/u.test(word);
  return words.some(
    (word, at) =>
      isWritten(turn, word, 'heard-counted_until') &&
      words.slice(0, at).some(isNumber) &&
      words.slice(at + 1).some(isNumber),
  );
}

/** The days of the week, as heard.ftl lists them. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7].map((day) => `heard-weekday_${day}`);

/**
 * The text without words that only sound like a day: "jama3a" is the commune and no Friday, but in "nhar jma3a"; "hda" is
 * beside; a market or a gate may be called after a day, and things are counted.
 */
export function withoutFalseDays(turn: Turn, text: string): string {
  const words = text.split(/\s+/u);
  const opens = (word = '') => isWritten(turn, word, 'heard-counted_of_month');
  const isFalse = (word: string, at: number) =>
    isNameOfPlace(turn, words, at) ||
    (!opens(words[at - 1]) && counts(turn, word, words.slice(at + 1).join(' '))) ||
    (isWritten(turn, word, 'heard-no_day') && !opens(words[at - 1]) && !opens(words[at - 2]));
  return words.filter((word, at) => !isFalse(word, at)).join(' ');
}

/** "Three small keys": of what is counted more is said, and nothing of when it was. */
const counts = (turn: Turn, word: string, behind: string): boolean =>
  behind !== '' &&
  turn.context.darija.readNumber(word) !== null &&
  !['heard-day_last', 'heard-day_gone'].some((list) => opensWith(turn, behind, list, 'first'));

/** "Souk lhad", "souk du jeudi", and not "au souk jeudi". */
function isNameOfPlace(turn: Turn, words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (!WEEKDAYS.some((list) => isOneOf(turn, word, list))) return false;
  const links = isWritten(turn, words[at - 1] ?? '', 'heard-place_link') ? 1 : 0;
  const isJoined = links > 0 || /^(?:\u0627\u0644|l(?!undi)|ss)/iu.test(word);
  return isJoined && isKind(turn, words[at - 1 - links] ?? '');
}
