// Prepares the words of a message for the concept lexicon: each with the forms it may match in both scripts.
import { skeletonOfLatin } from '../text/keys.ts';
import { WORDS_KEPT } from '../text/remembered.ts';
import { type Word, wordsOf } from '../text/words.ts';
import type { ReadWord, WordForms } from './lexicon.ts';
import { familiesOf, formsOfArabic, formsOfLatin, ownForms } from './term.ts';

const NONE: ReadonlySet<string> = new Set();
const TIFINAGH = 'ⴰaⴱbⴳgⴷdⴹdⴻeⴼfⴽkⵀhⵃhⵄ3ⵅkhⵇqⵉiⵊjⵍlⵎmⵏnⵓuⵔrⵕrⵖghⵙsⵚsⵛchⵜtⵟtⵡwⵢyⵣzⵥz';
const ROMAN = new Map(
  [...TIFINAGH.matchAll(/([\u2D30-\u2D67])([a-z3]+)/g)].map((pair) => [pair[1] ?? '', pair[2] ?? '']),
);

/** Tifinagh in Latin letters, the way Tachelhit is texted. */
export const romanise = (word: string): string => [...word].map((letter) => ROMAN.get(letter) ?? '').join('');

const unread = (latin: Set<string>): WordForms => ({
  arabic: new Set(NONE),
  own: [],
  families: [],
  latin,
  skeleton: '',
});

function formsOf(word: Word, foreign: boolean, pivot: (latin: string) => readonly string[]): WordForms {
  if (word.script === 'Arab')
    return {
      ...unread(new Set(NONE)),
      arabic: formsOfArabic(word.text),
      own: ownForms(word.text),
      families: familiesOf(word.text),
    };
  if (word.script === 'Tfng') return unread(new Set([word.text, romanise(word.text)]));
  if (word.script !== 'Latn') return unread(new Set([word.text]));
  const arabic = new Set<string>();
  const spellings = foreign ? [] : pivot(word.text);
  for (const written of spellings) for (const form of formsOfArabic(written)) arabic.add(form);
  return {
    arabic,
    own: spellings.slice(0, 1).flatMap(ownForms),
    families: spellings.slice(0, 1).flatMap(familiesOf),
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

export type WordReader = (text: string) => ReadWord[];

/** Reads the words of a text with the forms they may match; one word is worked out once. */
export function wordReader(latin: LatinReader, cut: (text: string) => readonly Word[] = wordsOf): WordReader {
  const own = new Map<string, WordForms>();
  const foreign = new Map<string, WordForms>();
  const formsFor = (word: Word, isForeign: boolean): WordForms => {
    const kept = isForeign ? foreign : own;
    // Digits stand alone or protected: both kinds of a text never mean the same word.
    const key = word.script === 'fixed' ? `\n${word.text}` : word.text;
    const known = kept.get(key);
    if (known) return known;
    const forms = formsOf(word, isForeign, latin.pivot);
    if (kept.size >= WORDS_KEPT) kept.clear();
    kept.set(key, forms);
    return forms;
  };
  return (text) => {
    const words = cut(text);
    const abroad = words.some((word) => word.script === 'Latn') ? latin.foreign(text, words) : [];
    return words.map((word, at) => ({
      start: word.start,
      end: word.end,
      text: word.text,
      forms: formsFor(word, abroad[at] === true),
    }));
  };
}
