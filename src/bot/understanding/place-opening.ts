// The words that open a place in a sentence: "in", "in front of the", "the street of".

import { isWritten, type Reading } from '../phrases.ts';
import { ungrown } from './split-correction.ts';

type Word = { text: string };

/** The article, grown onto a word in either script. */
const ARTICLE = /^(?:\u0627\u0644|l['\u2019]?)(?=[^\s'\u2019]{3})/iu;

/** The word without "in" and "the". */
export const bare = (word: string): string => ungrown(word).replace(ARTICLE, '');

export const isLink = (turn: Reading, word: string): boolean => isWritten(turn, word, 'heard-place_link');

export const isKind = (turn: Reading, word: string): boolean =>
  isStreet(turn, word) ||
  [word, ungrown(word), bare(word)].some((one) => isWritten(turn, one, 'heard-place_kind'));

/** A kind of street, and no name of one. */
export const isStreet = (turn: Reading, word: string): boolean =>
  [word, ungrown(word), bare(word)].some((one) => isWritten(turn, one, 'heard-street'));

/** "In", "in front of", or such a word with its article, stands here. */
export const isOpened = (turn: Reading, words: readonly Word[], at: number): boolean =>
  besideAt(turn, words, at) > 0 || isWritten(turn, words[at]?.text ?? '', 'heard-place_in');

export const opensPlace = (turn: Reading, words: readonly Word[], from: number): boolean => {
  const at = pastLinks(turn, words, from);
  return isOpened(turn, words, at) || isKind(turn, words[at]?.text ?? '');
};

const besideAt = (turn: Reading, words: readonly Word[], at: number): number =>
  [3, 2, 1].find((size) =>
    isWritten(
      turn,
      words
        .slice(at, at + size)
        .map(({ text }) => text)
        .join(' '),
      'heard-place_beside',
    ),
  ) ?? 0;

export function pastOpening(turn: Reading, words: readonly Word[], from: number): number {
  return pastLinks(
    turn,
    words,
    from + (besideAt(turn, words, from) || (isOpened(turn, words, from) ? 1 : 0)),
  );
}

/** The first word from here on that is no article and no "of". */
export function pastLinks(turn: Reading, words: readonly Word[], from: number): number {
  let at = from;
  while (isLink(turn, words[at]?.text ?? '')) at += 1;
  return at;
}

/** Where the articles and "of" right before a word begin. */
export function linksBefore(turn: Reading, words: readonly Word[], from: number): number {
  let at = from;
  while (at > 0 && isLink(turn, words[at - 1]?.text ?? '')) at -= 1;
  return at;
}

/** Where "in front of the" begins before this word; the word itself where nothing of the kind does. */
export function openingBefore(turn: Reading, words: readonly Word[], from: number): number {
  const links = linksBefore(turn, words, from);
  const size = [3, 2, 1].find((one) => besideAt(turn, words, links - one) === one);
  if (size !== undefined) return links - size;
  return isWritten(turn, words[links - 1]?.text ?? '', 'heard-place_in') ? links - 1 : links;
}
