// A quarter that stands in no list, by what it is called: "f hay Zaytouna", "au quartier Ennahda".
import { isWritten } from '../phrases.ts';
import { linksBefore, pastLinks } from './place-opening.ts';
import type { ReadingPlace } from './read-place.ts';
import { wordSpans } from './split-correction.ts';
import { isName, mayBeName } from './whole-place.ts';

type Word = ReturnType<typeof wordSpans>[number];

/** Names of quarters have hardly more words. */
const MOST_NAMES = 3;
/** "And", "for the", grown onto a word: something else begins. */
const JOINS = /^(?:\u0648\p{L}{3}|\u0644\u0644)/u;

/** The words that name it, from "hay" on; null: none are. */
export function quarterInWords(turn: ReadingPlace, text: string): string | null {
  const words = wordSpans(text);
  for (const [at, word] of words.entries()) {
    if (!isKind(turn, word.text) || isOwned(turn, words, at)) continue;
    const last = lastOfName(turn, words, pastLinks(turn, words, at + 1));
    if (last) return text.slice(word.start + grownOn(word.text), last.start + last.text.length);
  }
  return null;
}

const isKind = (turn: ReadingPlace, word: string): boolean =>
  [word, word.slice(grownOn(word))].some((one) => isWritten(turn, one, 'heard-quarter_kind'));

/** "Our quarter", "each quarter" have no name behind them. */
const isOwned = (turn: ReadingPlace, words: readonly Word[], at: number): boolean =>
  isWritten(turn, words[linksBefore(turn, words, at) - 1]?.text ?? '', 'heard-quarter_own');

/** Whatever stands behind the kind is its name; one word more, where it names nothing else or all ends with it. */
function lastOfName(turn: ReadingPlace, words: readonly Word[], from: number): Word | null {
  let last: Word | null = null;
  for (let at = from; at < from + MOST_NAMES; at += 1) {
    const word = words[at];
    if (!word || (at > 0 && word.first) || ends(turn, word.text)) return last;
    const next = words[at + 1];
    const isLast = !next || next.first || ends(turn, next.text);
    if (last && !isLast && !isName(turn, word.text)) return last;
    last = word;
  }
  return last;
}

const ends = (turn: ReadingPlace, word: string): boolean =>
  JOINS.test(word) ||
  isKind(turn, word) ||
  isWritten(turn, word, 'heard-quarter_ends') ||
  !(/^\p{N}+$/u.test(word) || mayBeName(turn, word));

/** "In", grown onto the word, is no part of what it is called. */
const grownOn = (word: string): number =>
  /^(?:[\u0641\u0628](?=\p{L}{2})|[fb](?=l?[hd7]))/iu.exec(word)?.[0].length ?? 0;
