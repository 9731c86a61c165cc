// How long something has gone on: "for a month", "it has lasted three weeks". It is neither a place nor another matter.
import { opensWith, type Reading, readBy } from '../phrases.ts';

/** More words tell what has gone on, too. */
const MOST_WORDS = 12;
const LISTS = ['since', 'unit', 'beside'].map((list) => `heard-lasts_${list}`);

/** True when the words tell for how long, and nothing else. */
export function tellsDuration(reading: Reading, text: string): boolean {
  const { darija } = reading.context;
  const words = text
    .split(/\s+/u)
    .filter((word) => darija.readNumber(word) === null)
    .join(' ');
  const drawn = readBy(reading, words, LISTS, MOST_WORDS);
  return (
    drawn?.has('heard-lasts_unit') === true && opensWith(reading, words, 'heard-lasts_since', 'anywhere')
  );
}
