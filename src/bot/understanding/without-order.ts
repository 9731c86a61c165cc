// "Correct: it has lasted a month": what is to be written, without the word that orders it.

import { isWritten, type Reading } from '../phrases.ts';
import { wordSpans } from './split-correction.ts';

/** So many words may stand before the colon. */
const MOST_OF_ORDER = 3;

/** The words behind an order to correct and its colon; the text as it is where none is given. */
export function withoutOrder(turn: Reading, text: string): string {
  const words = wordSpans(text);
  const at = words.findIndex(({ marked }) => marked);
  if (at < 1 || at > MOST_OF_ORDER) return text;
  const isOrder = words
    .slice(0, at)
    .every(({ text: word }) =>
      ['heard-review_again', 'heard-review_beside'].some((list) => isWritten(turn, word, list)),
    );
  return isOrder ? text.slice(words[at]?.start) : text;
}
