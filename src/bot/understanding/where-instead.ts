// Asked where, a place is taken back and another told: "not the forest, beside the college".

import { saysWhere } from './corrected-place.ts';
import { opensPlace } from './place-opening.ts';
import type { ReadingPlace } from './read-place.ts';
import { wordSpans } from './split-correction.ts';
import { isAround, pastAround } from './takes-back.ts';

/** Names of places that are taken back have hardly more words. */
const MOST_DENIED = 7;

/** The words that say where it is instead; the text itself where it takes nothing back. */
export function whereInstead(turn: ReadingPlace, text: string): string {
  const words = wordSpans(text);
  const { at: open, denies, plainly } = pastAround(turn, words, 0);
  if (!denies) return text;
  // Behind "no" the place may stand at once; behind "not" stands the one that is taken back.
  const earliest = plainly ? open : open + 1;
  const places = [...words.entries()].filter(
    ([at, word]) =>
      at >= earliest &&
      at <= open + MOST_DENIED &&
      (word.first || at === open || opensPlace(turn, words, at)) &&
      saysWhere(turn, text.slice(word.start)),
  );
  // "Not the hole beside the station, beside the school"; but behind a mere "no" all of it says where.
  const behindPause = plainly ? undefined : places.find(([at, { first }]) => first && at > open);
  const [from = -1] = behindPause ?? places[0] ?? [];
  if (from < 0) return text;
  // "It is in front of the school."
  const first = words.findIndex(
    (word, at) => at >= from && (!isAround(turn, word) || opensPlace(turn, words, at)),
  );
  return text.slice(words[Math.max(first, from)]?.start);
}
