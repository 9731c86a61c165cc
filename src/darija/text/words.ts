// Cuts a text into words with their places, keeping what is protected whole.
import type { Span } from '../labels.ts';
import { isArabic, isLatin, isTifinagh } from './folded-letters.ts';
import { protectedSpans } from './protected-spans.ts';

export type Script = 'Arab' | 'Latn' | 'Tfng' | 'fixed' | 'other';
export type Word = Span & { script: Script };

// An apostrophe ends a French elision (l', d', qu'); elsewhere it is part of the word.
export const WORD =
  /(?:[ldjnmstcLDJNMSTC]|[qQ]u)['’](?=[\p{L}])|(?:[\p{L}\p{M}\p{N}\u200C\u0640]|\u200D)+(?:['’][\p{L}\p{N}]+)*/gu;
// The same for Latin and Arabic text, which nearly every message is: the properties of all of Unicode take a tenth
// of the time of opening this whole room to prepare.
const NEAR = /^[\0-\u024F\u0600-\u06FF\u2000-\u206F]*$/;
const LETTERS = String.raw`A-Za-z\xAA\xB5\xBA\xC0-\xD6\xD8-\xF6\xF8-\u024F\u0620-\u064A\u066E\u066F\u0671-\u06D3\u06D5\u06E5\u06E6\u06EE\u06EF\u06FA-\u06FC\u06FF`;
const MARKS = String.raw`\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u200C\u200D`;
const NUMBERS = String.raw`0-9\xB2\xB3\xB9\xBC-\xBE\u0660-\u0669\u06F0-\u06F9`;
/** As `WORD`, where there is nothing but Latin and Arabic letters, digits and signs. */
export const NEAR_WORD = new RegExp(
  `(?:[ldjnmstcLDJNMSTC]|[qQ]u)['’](?=[${LETTERS}])|[${LETTERS}${MARKS}${NUMBERS}]+(?:['’][${LETTERS}${NUMBERS}]+)*`,
  'g',
);
const patternFor = (text: string): RegExp => (NEAR.test(text) ? NEAR_WORD : WORD);

function scriptOf(word: string): Script {
  if (isArabic(word)) return 'Arab';
  if (isTifinagh(word)) return 'Tfng';
  if (isLatin(word)) return 'Latn';
  return /\d/.test(word) ? 'fixed' : 'other';
}

function wordsBetween(text: string, from: number, to: number, into: Word[]): void {
  const piece = text.slice(from, to);
  for (const match of piece.matchAll(patternFor(piece))) {
    const start = from + match.index;
    into.push({ start, end: start + match[0].length, text: match[0], script: scriptOf(match[0]) });
  }
}

/** The words of a text in order; protected pieces (numbers, links…) are one word of script `fixed`. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let from = 0;
  for (const span of protectedSpans(text)) {
    wordsBetween(text, from, span.start, words);
    words.push({ ...span, script: 'fixed' });
    from = span.end;
  }
  wordsBetween(text, from, text.length, words);
  return words;
}
