// The words with which something is added, "and also", "I forgot to say", and what stands behind them.

import { isOneOf, isWritten, knownWords, opensWith } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { isOf } from '../../bot/understanding/review-lines.ts';

/** "I would like to add" has as many words as an opening may have. */
const LONGEST_OPENING = 6;
/** A word, whatever is written together with it. */
const WORD = /[\p{L}\p{M}\p{N}'\u2019]+/gu;

/** "I forgot to say", before these last of its words. */
export const addsTo = (turn: Turn, text: string, words: string): boolean =>
  opensWith(turn, text.slice(0, text.lastIndexOf(words)), 'heard-adds', 'anywhere');

/** The words behind "and also", "I forgot to say". */
export function withoutOpening(turn: Turn, text: string): string {
  const { context } = turn;
  const opens = ['heard-adds', 'heard-goes_on'].some((list) => opensWith(turn, text, list, 'first'));
  if (!opens) return text;
  const ends = knownWords(context, 'heard-opening_ends');
  const words = [...text.matchAll(WORD)];
  const until = (count: number) => text.slice(0, words.slice(0, count).map(endOf).at(-1));
  const opening = Math.max(
    ...words.slice(0, LONGEST_OPENING).map((_, i) => (isOpening(turn, until(i + 1)) ? i + 1 : 0)),
  );
  const behind = words.slice(opening);
  const from = behind.find((word) => !isOf(context, word[0], ends));
  if (!from) return text;
  // "And I also add", "that it is".
  const rest = text.slice(from.index).replace(/^qu['\u2019]/iu, '');
  return opening === 0 ? text : withoutOpening(turn, rest);
}

/** Another problem stands alone: "there are also dogs" is dogs. */
export function withoutBeside({ context }: Turn, text: string): string {
  const lists = ['adds', 'goes_on', 'opening_beside', 'review_wait', 'review_also'].map(
    (list) => `heard-${list}`,
  );
  const known = knownWords(context, ...lists);
  // "L'eau" sounds like "to me": with an apostrophe only the spelling counts.
  const isKnown = (word: string) =>
    isOf(context, word, known) &&
    (!/['\u2019]/u.test(word) || lists.some((list) => isWritten({ context }, word, list)));
  const first = [...text.matchAll(WORD)].find(([word]) => !isKnown(word));
  return first ? text.slice(first.index) : text;
}

const endOf = (word: RegExpExecArray): number => word.index + word[0].length;

const isOpening = (turn: Turn, text: string): boolean =>
  ['heard-adds', 'heard-goes_on'].some((list) => isOneOf(turn, text, list));
