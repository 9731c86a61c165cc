// Prepares the words of a message for the concept lexicon: each with the forms it may match in both scripts.
import { skeletonOfLatin } from '../text/keys.ts';
import { type Word, wordsOf } from '../text/words.ts';
import type { ReadWord } from './lexicon.ts';
import { formsOfArabic, formsOfLatin, ownForms } from './term.ts';

const NONE: ReadonlySet<string> = new Set();
const TIFINAGH = 'ⴰaⴱbⴳgⴷdⴹdⴻeⴼfⴽkⵀhⵃhⵄ3ⵅkhⵇqⵉiⵊjⵍlⵎmⵏnⵓuⵔrⵕrⵖghⵙsⵚsⵛchⵜtⵟtⵡwⵢyⵣzⵥz';
const ROMAN = new Map(
  [...TIFINAGH.matchAll(/([\u2D30-\u2D67])([a-z3]+)/g)].map((pair) => [pair[1] ?? '', pair[2] ?? '']),
);

/** Tifinagh in Latin letters, the way Tachelhit is texted. */
export const romanise = (word: string): string => [...word].map((letter) => ROMAN.get(letter) ?? '').join('');

function read(word: Word, foreign: boolean, pivot: (latin: string) => readonly string[]): ReadWord {
  const place = { start: word.start, end: word.end, text: word.text };
  if (word.script === 'Arab')
    return {
      ...place,
      arabic: formsOfArabic(word.text),
      own: ownForms(word.text),
      latin: new Set(NONE),
      skeleton: '',
    };
  if (word.script === 'Tfng')
    return {
      ...place,
      arabic: new Set(NONE),
      own: [],
      latin: new Set([word.text, romanise(word.text)]),
      skeleton: '',
    };
  if (word.script !== 'Latn')
    return { ...place, arabic: new Set(NONE), own: [], latin: new Set([word.text]), skeleton: '' };
  const arabic = new Set<string>();
  const spellings = foreign ? [] : pivot(word.text);
  for (const written of spellings) for (const form of formsOfArabic(written)) arabic.add(form);
  return {
    ...place,
    arabic,
    own: spellings.slice(0, 1).flatMap(ownForms),
    latin: formsOfLatin(word.text),
    skeleton: skeletonOfLatin(word.text),
  };
}

export type LatinReader = {
  /** The likely Arabic spellings of a Latin word. */
  pivot: (latin: string) => readonly string[];
  /** Which words are French or English where they stand, and so have no Arabic spelling. */
  foreign: (text: string, words: readonly Word[]) => readonly boolean[];
};

/** The words of `text` with the forms they may match. */
export function readWords(text: string, latin: LatinReader): ReadWord[] {
  const words = wordsOf(text);
  const foreign = words.some((word) => word.script === 'Latn') ? latin.foreign(text, words) : [];
  return words.map((word, at) => read(word, foreign[at] === true, latin.pivot));
}
