// Gathers the pairs of Latin and Arabic spellings the letter model learns from.
import { foldLatin } from '../text/folded-letters.ts';
import { wordsOf } from '../text/words.ts';
import type { StemLine } from './lexicon.ts';
import type { Pair } from './spelling.ts';

const IPA: readonly (readonly [RegExp, string])[] = [
  [/[./ˈ‿ˤʷ]|\u0306|\u0304|\u032F/g, ''],
  [/ʔ/g, ''],
  [/ʕ|ʿ|ε/g, '3'],
  [/ħ|ḥ/g, '7'],
  [/q/g, '9'],
  [/ʃ|š/g, 'ch'],
  [/χ|ḵ|x|ḫ/g, 'kh'],
  [/ɣ|ḡ|ġ/g, 'gh'],
  [/ʒ|ž/g, 'j'],
  [/ː/g, ''],
  [/ṣ/g, 's'],
  [/ṭ/g, 't'],
  [/ḍ|ð̣|ẓ/g, 'd'],
  [/ɡ/g, 'g'],
  [/ə|ă|ĕ|ɛ/g, 'e'],
  [/ā|ɑ|æ/g, 'a'],
  [/ī|ɪ/g, 'i'],
  [/ū|u|ʊ|ŭ|ō|ɔ/g, 'o'],
];

/** A pronunciation (IPA or scholarly) as it would be texted. */
export function textedPronunciation(pronunciation: string): string {
  let out = pronunciation.toLowerCase();
  for (const [pattern, letter] of IPA) out = out.replace(pattern, letter);
  return foldLatin(out).replace(/[^a-z0-9]/g, '');
}

/** Pairs of Wiktionary headwords (`arabic <tab> pronunciation|pronunciation`), one word each. */
export function wiktionaryPairs(lines: readonly string[]): Pair[] {
  return lines.slice(1).flatMap((line) => {
    const [arabic = '', pronunciations = ''] = line.split('\t');
    if (/\s/.test(arabic)) return [];
    return [...new Set(pronunciations.split('|').map(textedPronunciation))]
      .filter((latin) => latin !== '' && latin.length <= 14)
      .map((latin) => ({ latin, arabic }));
  });
}

/** Word pairs of sentences whose two sides have the same number of words. */
export function sentencePairs(sentences: readonly (readonly [string, string])[]): Pair[] {
  return sentences.flatMap(([latin, arabic]) => {
    const left = wordsOf(latin);
    const right = wordsOf(arabic);
    if (left.length !== right.length) return [];
    return left.flatMap((word, at) => {
      const written = right[at];
      if (word.script !== 'Latn' || written?.script !== 'Arab') return [];
      // The article is restored by context, not by letters.
      const bare = /^l|^(.)\1/.test(word.text) ? written.text : written.text.replace(/^ال/u, '');
      return [{ latin: foldLatin(word.text).replace(/['’]/g, ''), arabic: bare }];
    });
  });
}

/** Every listed spelling of every stem, nouns also with their article. */
export function stemPairs(stems: readonly StemLine[]): Pair[] {
  return stems.flatMap((stem) =>
    stem.latin.flatMap((latin) => {
      const pair = { latin: latin.replace(/[^a-z0-9]/g, ''), arabic: stem.arabic };
      return stem.class === 'n' && /^[bfgkhm79w35]/.test(latin)
        ? [pair, { latin: `l${pair.latin}`, arabic: `ال${stem.arabic}` }]
        : [pair];
    }),
  );
}
