// What somebody orders to be written down: "also write that there is no light", "there is no bin, add it".

import { isWritten, type Reading } from '../phrases.ts';
import { wordSpans } from './split-correction.ts';

/** What stands before the order, and what is to be written. */
export interface Ordered {
  before: string;
  words: string;
}

/** "Write also that": the most words of one order. */
const MOST_OF_ORDER = 4;
/** Fewer words tell nothing. */
const FEWEST = 2;

/** The words to be written, and those before the order; null: nothing is ordered, or nothing told. */
export function orderedIn(turn: Reading, text: string): Ordered | null {
  const words = wordSpans(text);
  const textOf = (from: number, to: number) => {
    const [first, last] = [words[from], words[to - 1]];
    return first && last && to > from ? text.slice(first.start, last.start + last.text.length) : '';
  };
  const sizes = [...Array(MOST_OF_ORDER).keys()].map((i) => MOST_OF_ORDER - i);
  for (const at of words.keys()) {
    const size = sizes.find((one) => isWritten(turn, textOf(at, at + one), 'heard-adds_that'));
    const told = size === undefined ? 0 : words.length - at - size;
    if (size !== undefined && told >= FEWEST)
      return { before: withoutJoint(turn, textOf(0, at)), words: textOf(at + size, words.length) };
  }
  const size = sizes.find((one) =>
    isWritten(turn, textOf(words.length - one, words.length), 'heard-adds_it'),
  );
  if (size === undefined || words.length - size < FEWEST) return null;
  const told = withoutJoint(turn, textOf(0, words.length - size));
  return wordSpans(told).length < FEWEST ? null : { before: '', words: opened(turn, told) };
}

/** "But", "and" at its end. */
function withoutJoint(turn: Reading, text: string): string {
  const words = wordSpans(text);
  const last = words.findLast((word) => !isJoint(turn, word.text));
  return last ? text.slice(0, last.start + last.text.length) : '';
}

/** "But", "and" at its beginning. */
function opened(turn: Reading, text: string): string {
  const first = wordSpans(text).find((word) => !isJoint(turn, word.text));
  return first ? text.slice(first.start) : text;
}

const isJoint = (turn: Reading, word: string): boolean =>
  isWritten(turn, word, 'heard-but') || isWritten(turn, word, 'heard-joins');
