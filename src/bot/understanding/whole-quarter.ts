// How far it reaches, said anew: "the whole quarter, not only the hammam".

import type { ReviewWish, WishedLine } from '../../flow/engine/state.ts';
import { isWritten, knownWords, readYesNo } from '../phrases.ts';
import { isMarked } from './is-telling.ts';
import { placeNamed, quarterSpelt, type ReadingPlace } from './read-place.ts';
import { isOf } from './review-lines.ts';
import { ungrown, wordSpans } from './split-correction.ts';

type Line = Extract<ReviewWish, { wish: 'line' }>;
type Word = ReturnType<typeof wordSpans>[number];

/** More words tell something besides. */
const MOST_WORDS = 14;
/** "Not only" has no more words. */
const MOST_OF_ONLY = 3;
/** "All of the" stands so near what it is said of. */
const NEAR = 3;
/** The place that stands in the review, as wide as these words make it; null: they do not. */
export function placeWidened(turn: ReadingPlace, said: string, lines: readonly WishedLine[]): Line | null {
  const place = lines.find(({ ask }) => ask === 'place');
  if (!place || (place.text ?? place.quarter) === undefined || isMarked(said)) return null;
  const text = withoutOnly(turn, said);
  if (text === said) return null;
  const words = wordSpans(text);
  const from = words.findIndex((_, at) => widensAt(turn, words, at));
  if (from < 0 || words.length > MOST_WORDS || !words.slice(0, from).every((word) => isLead(turn, word)))
    return null;
  const wide = text.slice(words[from]?.start).replace(/[\s,;.!\u060c\u061b]+$/u, '');
  const line = { wish: 'line' as const, id: place.id, firm: true as const };
  if (namedIn(turn, wide) !== null) return { ...line, said: wide, more: false };
  const quarter = place.quarter ?? namedIn(turn, place.text ?? '');
  const name = quarter && turn.context.referenceData.quarterName(quarter, turn.row.language);
  return name
    ? { ...line, said: `${wide}, ${name}`, more: false }
    : { ...line, said: wide, more: true, within: true };
}

const namedIn = (turn: ReadingPlace, text: string): string | null =>
  quarterSpelt(turn, text) ?? placeNamed(turn, text);

/** "All of the quarter", "the quarter, all of it": where one of the two begins, the other follows. */
function widensAt(turn: ReadingPlace, words: readonly Word[], at: number): boolean {
  const near = words.slice(at, at + NEAR);
  const [first] = near;
  if (!first) return false;
  const isAll = ({ text }: Word) => isWritten(turn, text, 'heard-all_of');
  const rest = near.slice(1);
  return (
    (isAll(first) && rest.some((word) => isArea(turn, word))) || (isArea(turn, first) && rest.some(isAll))
  );
}

const isArea = ({ context }: ReadingPlace, { text }: Word): boolean =>
  isOf(context, ungrown(text), knownWords(context, 'heard-place_word', 'heard-street'));

/** "No", "it is", "sorry". */
const isLead = (turn: ReadingPlace, { text }: Word): boolean =>
  readYesNo(turn, text) === 'no' ||
  isOf(turn.context, text, knownWords(turn.context, 'heard-review_is', 'heard-review_beside', 'heard-means'));

/** The words without "not only the hammam". */
function withoutOnly(turn: ReadingPlace, said: string): string {
  const words = wordSpans(said);
  for (const [at, word] of words.entries())
    for (let size = MOST_OF_ONLY; size > 1; size -= 1) {
      const run = words.slice(at, at + size);
      if (run.length < size || !isWritten(turn, run.map(({ text }) => text).join(' '), 'heard-not_only'))
        continue;
      const next = words.slice(at + size).find(({ first }) => first);
      return `${said.slice(0, word.start)}${next ? said.slice(next.start) : ''}`;
    }
  return said;
}
