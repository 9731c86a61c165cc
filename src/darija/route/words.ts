// Prepares the words of a message for the concept lexicon: each with the forms it may match in both scripts.
import { skeletonOfLatin } from '../text/keys.ts';
import { type Word, wordsOf } from '../text/words.ts';
import type { ReadWord } from './lexicon.ts';
import { formsOfArabic, formsOfLatin } from './term.ts';

const NONE: ReadonlySet<string> = new Set();
const TIFINAGH = 'ⴰaⴱbⴳgⴷdⴹdⴻeⴼfⴽkⵀhⵃhⵄ3ⵅkhⵇqⵉiⵊjⵍlⵎmⵏnⵓuⵔrⵕrⵖghⵙsⵚsⵛchⵜtⵟtⵡwⵢyⵣzⵥz';
const ROMAN = new Map(
  [...TIFINAGH.matchAll(/([\u2D30-\u2D67])([a-z3]+)/g)].map((pair) => [pair[1] ?? '', pair[2] ?? '']),
);

/** Tifinagh in Latin letters, the way Tachelhit is texted. */
export const romanise = (word: string): string =>
  [...word].map((letter) => ROMAN.get(letter) ?? '').join('');

function read(word: Word, pivot: (latin: string) => readonly string[]): ReadWord {
  const place = { start: word.start, end: word.end, text: word.text };
  if (word.script === 'Arab')
    return { ...place, arabic: formsOfArabic(word.text), latin: new Set(NONE), skeleton: '' };
  if (word.script === 'Tfng')
    return { ...place, arabic: new Set(NONE), latin: new Set([word.text, romanise(word.text)]), skeleton: '' };
  if (word.script !== 'Latn')
    return { ...place, arabic: new Set(NONE), latin: new Set([word.text]), skeleton: '' };
  const arabic = new Set<string>();
  for (const written of pivot(word.text)) for (const form of formsOfArabic(written)) arabic.add(form);
  return { ...place, arabic, latin: formsOfLatin(word.text), skeleton: skeletonOfLatin(word.text) };
}

/** The words of `text`; `pivot` gives the likely Arabic spellings of a Latin word. */
export function readWords(text: string, pivot: (latin: string) => readonly string[]): ReadWord[] {
  return wordsOf(text).map((word) => read(word, pivot));
}
