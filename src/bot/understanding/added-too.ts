// What is said to be so, too: "no, I forgot, the fish cart as well". It adds, whatever no it opens with, and takes nothing back.

import { isWritten, opensWith, type Reading } from '../phrases.ts';
import { isMarked } from './is-telling.ts';
import { isNot } from './review-lines.ts';
import { wordSpans } from './split-correction.ts';

/** So many words of a no may stand before it: "no no". */
const MOST_NOES = 2;
/** Fewer words tell nothing. */
const FEWEST = 2;

/** The words to be added that stand behind a no; null: they take something back, or there is no no. */
export function addedBehindNo(turn: Reading, text: string): string | null {
  const words = wordSpans(text);
  const noes = words.findIndex((word) => !isWritten(turn, word.text, 'heard-plain_no'));
  const first = words[noes];
  if (noes < 1 || noes > MOST_NOES || !first || words.length - noes < FEWEST || isMarked(text)) return null;
  const rest = text.slice(first.start);
  if (!opensWith(turn, rest, 'heard-adds', 'first') && !saysToo(turn, rest)) return null;
  return words.slice(noes).some(({ text: word }) => isNot(turn.context, word)) ? null : rest;
}

/** "The drain, too". */
export const saysToo = (turn: Reading, text: string): boolean =>
  opensWith(turn, text, 'heard-too', 'anywhere');

/** "There is also a drain". */
export const saysBesides = (turn: Reading, text: string): boolean =>
  saysToo(turn, text) || opensWith(turn, text, 'heard-review_also', 'anywhere');
