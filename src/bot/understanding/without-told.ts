// "I told you, in the street of the potters": what is said once more, without the words that say so.

import { isWritten, type Reading } from '../phrases.ts';
import { wordSpans } from './split-correction.ts';

/** Fewer letters say nothing. */
const FEWEST_LETTERS = 4;

/** The text without "I told you" before or behind it, and without an order to write it; as it is where nothing else is said. */
export function withoutTold(turn: Reading, text: string): string {
  const words = wordSpans(text);
  const isTold = (word: { text: string } | undefined) =>
    word !== undefined && isWritten(turn, word.text, 'heard-told_you');
  const isBeside = (word: { text: string } | undefined) =>
    word !== undefined && (isTold(word) || isWritten(turn, word.text, 'heard-told_you_beside'));
  return withoutAround(text, words, isBeside, isTold);
}

/** "Bah, in front of the post office", "beside the mosque, my son": the text without what is said to whoever listens. */
export function withoutAddress(turn: Reading, text: string): string {
  const words = wordSpans(text);
  const isAddress = (word: { text: string } | undefined) =>
    word !== undefined && isWritten(turn, word.text, 'heard-address');
  return withoutAround(text, words, isAddress, isAddress);
}

type Is = (word: { text: string } | undefined) => boolean;

/** The text without such words at its edges, if one of them is meant; as it is where too little is left. */
function withoutAround(text: string, words: ReturnType<typeof wordSpans>, goes: Is, isMeant: Is): string {
  let [from, to] = [0, words.length];
  while (goes(words[from])) from += 1;
  while (to > from && goes(words[to - 1])) to -= 1;
  const around = [...words.slice(0, from), ...words.slice(to)];
  const [first, last] = [words[from], words[to - 1]];
  if (!around.some(isMeant) || !first || !last) return text;
  const rest = text.slice(first.start, last.start + last.text.length);
  return rest.length < FEWEST_LETTERS ? text : rest;
}

/** Most words that say no more than who told it. */
const MOST_GIVEN = 5;

/** "The place *that I gave you* is wrong": the text without the words that only say who told it. */
export function withoutGiven(turn: Reading, text: string): string {
  const words = wordSpans(text);
  for (const [from, word] of words.entries())
    for (let count = Math.min(MOST_GIVEN, words.length - from); count > 1; count -= 1) {
      const last = words[from + count - 1];
      if (!last) continue;
      const end = last.start + last.text.length;
      if (isWritten(turn, text.slice(word.start, end), 'heard-given'))
        return `${text.slice(0, word.start).trimEnd()}${text.slice(end)}`;
    }
  return text;
}
