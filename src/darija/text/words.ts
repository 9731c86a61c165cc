// Cuts a text into words with their places, keeping what is protected whole.
import type { Span } from '../labels.ts';
import { isArabic, isLatin, isTifinagh } from './fold.ts';
import { protectedSpans } from './protect.ts';

export type Script = 'Arab' | 'Latn' | 'Tfng' | 'fixed' | 'other';
export type Word = Span & { script: Script };

// An apostrophe ends a French elision (l', d', qu'); elsewhere it is part of the word.
const WORD =
  /(?:[ldjnmstcLDJNMSTC]|[qQ]u)['’](?=[\p{L}])|(?:[\p{L}\p{M}\p{N}\u200C\u0640]|\u200D)+(?:['’][\p{L}\p{N}]+)*/gu;

function scriptOf(word: string): Script {
  if (isArabic(word)) return 'Arab';
  if (isTifinagh(word)) return 'Tfng';
  if (isLatin(word)) return 'Latn';
  return /\d/.test(word) ? 'fixed' : 'other';
}

function wordsBetween(text: string, from: number, to: number, into: Word[]): void {
  for (const match of text.slice(from, to).matchAll(WORD)) {
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
