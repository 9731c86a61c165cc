// The words by which something is taken back, and what stands around them: "no, sorry, I was mistaken, it is".

import { isWritten, knownWords, type Reading } from '../phrases.ts';
import { isOpened, opensPlace } from './place-opening.ts';
import { isNot, isOf } from './review-lines.ts';
import type { wordSpans } from './split-correction.ts';

type Word = ReturnType<typeof wordSpans>[number];

/** Words around a correction: "no sorry, I was mistaken, it is". */
const MOST_AROUND = 8;
/** A no in Latin Darija. */
const ARTICLE = /^la$/iu;
/** What may stand around a correction. */
const AROUND = ['review_beside', 'review_is', 'means', 'oh', 'rather', 'but', 'mistaken', 'waits'];

/** Behind "no, sorry, it is": where that ends, and what stood among it. */
export function pastAround(turn: Reading, words: readonly Word[], from: number) {
  let [at, denies, plainly, mistaken] = [from, false, false, false];
  for (; at < words.length && at - from < MOST_AROUND; at += 1) {
    const word = words[at];
    if (!word) break;
    if (isNo(turn, words, at)) {
      denies = true;
      plainly = isPlainNo(turn, word);
    } else if (isMistaken(turn, word)) mistaken = true;
    else if (!isAround(turn, word) || opensPlace(turn, words, at)) break;
  }
  return { at, denies, plainly, mistaken };
}

/** "Not" wherever it stands; "no" behind a pause or beside another. */
export function isNo(turn: Reading, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (!isPlainNo(turn, word)) return isNot(turn.context, word.text);
  const [before, behind] = [words[at - 1], words[at + 1]];
  if (before && isPlainNo(turn, before)) return true;
  if (behind && (isPlainNo(turn, behind) || isNot(turn.context, behind.text) || isWait(turn, behind)))
    return true;
  // An article in French, which stands before no "in".
  if (ARTICLE.test(word.text)) return word.first && isOpened(turn, words, at + 1);
  return before === undefined || word.first || isAround(turn, before);
}

/** "No wait". */
const isWait = (turn: Reading, { text }: Word): boolean => isWritten(turn, text, 'heard-waits');

const isPlainNo = (turn: Reading, { text }: Word): boolean => isWritten(turn, text, 'heard-plain_no');

export const isMistaken = ({ context }: Reading, { text: word }: Word): boolean =>
  ['means', 'slip'].some((list) => isOf(context, word, knownWords(context, `heard-${list}`)));

export const isAround = ({ context }: Reading, { text: word }: Word): boolean =>
  AROUND.some((list) => isOf(context, word, knownWords(context, `heard-${list}`)));
