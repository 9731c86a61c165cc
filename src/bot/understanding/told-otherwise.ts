// One word of what was told is taken back for another: "not a dog, a cat". The rest of what was told stays.

import { isSpelt, spelt } from '../../domain/spelling.ts';
import type { ReviewWish, WishedLine } from '../../flow/engine/state.ts';
import { isOneOf, isWritten, knownWords, type Reading } from '../phrases.ts';
import { isNot, isOf } from './review-lines.ts';
import { wordSpans } from './split-correction.ts';

type Line = Extract<ReviewWish, { wish: 'line' }>;
type Word = ReturnType<typeof wordSpans>[number];

/** So many words may stand between the no and the word that it takes back. */
const MOST_BETWEEN = 1;
/** More words are no name of a thing. */
const MOST_INSTEAD = 3;
/** More words tell a story. */
const MOST_WORDS = 12;
/** Shorter words stand in every sentence. */
const FEWEST_LETTERS = 3;

/** The description with the other word in it, or with the correction behind it; null: no word of it is taken back. */
export function toldOtherwise(turn: Reading, text: string, lines: WishedLine[]): Line | null {
  const line = lines.findLast(({ ask }) => ask === 'text');
  const found = line?.text === undefined ? null : wordDenied(turn, text, line.text);
  if (!line?.text || !found) return null;
  const { before, instead } = found;
  const correction = { wish: 'line' as const, id: line.id, firm: true as const };
  if (instead === '') return { ...correction, more: true, said: text };
  const said =
    line.text.slice(0, before.start) + instead + line.text.slice(before.start + before.text.length);
  return { ...correction, more: false, within: true, said };
}

/** The word of what was told that these words take back, and what they say instead, if they do. */
export function wordDenied(
  turn: Reading,
  text: string,
  told: string,
): { before: Word; instead: string } | null {
  const words = wordSpans(text);
  if (words.length < 2 || words.length > MOST_WORDS || told.includes(text)) return null;
  const known = wordSpans(told).filter((word) => word.text.length >= FEWEST_LETTERS && !isBeside(turn, word));
  for (const [no, word] of words.entries()) {
    // "No, the hole is wide" takes back no hole.
    if (!isNot(turn.context, word.text) || isWritten(turn, word.text, 'heard-plain_no')) continue;
    // Nor does "not only out, the wire is bare".
    if ([words[no + 1], no > 0 ? word : undefined].some((one) => isOnly(turn, one))) continue;
    for (const [i, denied] of words.slice(no + 1, no + MOST_BETWEEN + 2).entries()) {
      const before = known.find((one) => isSpelt(spelt(denied.text), spelt(one.text)));
      if (!before) continue;
      const rest = words.slice(no + i + 2);
      const behind = beyondRelative(turn, rest);
      const instead = named(turn, text, behind) || named(turn, text, words.slice(0, no));
      return { before, instead: isOwned(turn, rest) || isToldToo(instead, told) ? '' : instead };
    }
  }
  return null;
}

const isOnly = (turn: Reading, word: Word | undefined): boolean =>
  word !== undefined && isWritten(turn, word.text, 'heard-only');

/** "The noise of the neighbour": no word alone is taken back. */
const isOwned = (turn: Reading, [next]: readonly Word[]): boolean =>
  next !== undefined && !next.first && isWritten(turn, next.text, 'heard-place_link');

/** "Not the fountain: the tap of the garden", where a tap was told of: a word in its place would make no sense. */
const isToldToo = (instead: string, told: string): boolean =>
  instead !== '' &&
  spelt(instead).some((word) => word.length >= FEWEST_LETTERS && isSpelt([word], spelt(told)));

/** Something is taken back, and words of what was told stand beside it, as it was or as it is now. */
export function takesBackTold(turn: Reading, text: string, told: string): boolean {
  if (wordDenied(turn, text, told) !== null) return true;
  const words = wordSpans(text);
  const denies = words.some(
    ({ text: word }) => isNot(turn.context, word) && !isWritten(turn, word, 'heard-plain_no'),
  );
  const own = words.filter((word) => word.text.length >= FEWEST_LETTERS && !isBeside(turn, word));
  return denies && words.length <= MOST_WORDS && own.some((word) => isSpelt(spelt(word.text), spelt(told)));
}

/** "Not the dog that has died: the donkey": what is said of the one is not the other. */
function beyondRelative(turn: Reading, words: Word[]): Word[] {
  const [first] = words;
  if (!first || !isWritten(turn, first.text, 'heard-relative')) return words;
  const pause = words.findIndex((word, i) => i > 0 && word.first);
  return pause < 0 ? [] : words.slice(pause);
}

/** The thing that some words name, without what may stand around it. */
function named(turn: Reading, text: string, words: Word[]): string {
  const first = words.findIndex((word) => !isBeside(turn, word));
  const rest = words.slice(Math.max(first, 0));
  const end = rest.findIndex((word, i) => i > 0 && (word.first || isBeside(turn, word)));
  const thing = rest.slice(0, end < 0 ? rest.length : end);
  const [from, until] = [thing[0], thing.at(-1)];
  if (first < 0 || thing.length > MOST_INSTEAD || !from || !until) return '';
  return text.slice(from.start, until.start + until.text.length);
}

/** "It is", "a", "sorry", "I told you". */
function isBeside({ context }: Reading, { text }: Word): boolean {
  const lists = ['review_beside', 'review_is', 'send_said', 'review_not'].map((list) =>
    knownWords(context, `heard-${list}`),
  );
  return lists.some((known) => isOf(context, text, known)) || isOneOf({ context }, text, 'heard-yes');
}
