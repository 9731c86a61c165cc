// Writes Latin Darija in the Arabic letters Moroccans use: lexicon first, letter model for the rest, then context.
import { foldLatin } from '../text/folded-letters.ts';
import { looseKey, skeletonOfLatin } from '../text/keys.ts';
import { remembered } from '../text/remembered.ts';
import type { Lookup } from '../text/table.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { articlesFor } from './article.ts';
import type { Spelling } from './spelling.ts';
import {
  isStemClass,
  type Reading,
  type Stem,
  type StemClass,
  type StemLexicon,
  stemReader,
} from './stems.ts';

export type Candidate = Omit<Reading, 'class'> & { class: StemClass | '?'; score: number };
export type Transliterator = {
  text(text: string): string;
  /** The likely Arabic spellings of one Latin word, best first. */
  word(latin: string): readonly string[];
  /** Whether the lexicon knows the word, affixes allowed. */
  knows(latin: string): boolean;
};
export type TransliteratorParts = {
  stems: Lookup;
  affixes: Lookup;
  /** By skeleton, `count arabic`: words seen in Darija text, to prefer real words. */
  words: Lookup;
  /** `latin words <tab> arabic`: words read together. */
  phrases: readonly string[];
  spelling: Spelling;
  /** Tells which Latin words are French where they stand, in order. */
  french: (words: readonly Word[]) => boolean[];
};

const REMEMBERED = 4000;
const LONGEST = 24;
const EXACT = 1.6;
const SAME_KEY = 0.55;
const AFFIX = -0.14;
const SEEN_WORD = -0.35;
const MADE_UP = -0.75;
const ROUGH = -0.55;

/** The stems in `lines` (as `lexiconLines` writes them): by whole Latin spelling (`=zbel`) and by loose key. */
function lexiconOf(lines: Lookup): StemLexicon {
  const stems = (key: string): Stem[] =>
    lines(key).flatMap((line) => {
      const name = line.charAt(0);
      return isStemClass(name) ? [{ class: name, arabic: line.slice(2) }] : [];
    });
  return { exact: (latin) => stems(`=${latin}`), byKey: stems };
}

const plainReading = (arabic: string, name: StemClass | '?', score: number): Candidate => ({
  arabic,
  class: name,
  affixes: 0,
  article: /^ال/u.test(arabic),
  owned: false,
  score,
});

function best(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return [...candidates]
    .sort((a, b) => b.score - a.score)
    .filter(({ arabic }) => !seen.has(arabic) && seen.add(arabic).size > 0);
}

const SUN = /^(?:l-?)?([tdrzsnljx])\1|^(ch|sh)\2/;

/** The candidates of one Latin word, best first. */
function candidateFinder(parts: TransliteratorParts): (latin: string) => Candidate[] {
  const lexicon = lexiconOf(parts.stems);
  const readings = stemReader(lexicon, parts.affixes);
  const { spelling } = parts;
  return (latin) => {
    const found: Candidate[] = [];
    for (const stem of lexicon.exact(latin))
      found.push(plainReading(stem.arabic, stem.class, EXACT + spelling.score(latin, stem.arabic) * 0.4));
    const doubled = SUN.test(latin);
    for (const one of readings(looseKey(latin))) {
      const score = spelling.score(latin, one.arabic) + SAME_KEY + one.affixes * AFFIX;
      found.push({ ...one, score });
      if (doubled && one.class === 'n' && !one.article)
        found.push({
          ...one,
          arabic: `ال${one.arabic}`,
          article: true,
          score: spelling.score(latin.slice(1), one.arabic) + SAME_KEY + AFFIX,
        });
    }
    const skeleton = skeletonOfLatin(latin);
    if (skeleton.length >= 2)
      for (const line of parts.words(skeleton)) {
        const [count = '1', arabic = ''] = line.split(' ');
        found.push(
          plainReading(
            arabic,
            '?',
            spelling.score(latin, arabic) + SEEN_WORD + Math.log(Number(count)) * 0.05,
          ),
        );
      }
    if (found.every(({ score }) => score < ROUGH))
      for (const made of spelling.spell(latin))
        found.push(
          plainReading(made.arabic, '?', spelling.score(latin, made.arabic) + MADE_UP + made.score * 0.3),
        );
    return best(found);
  };
}

type Phrases = Map<string, { length: number; arabic: string }[]>;

function phrasesOf(lines: readonly string[]): Phrases {
  const map: Phrases = new Map();
  for (const line of lines) {
    const [latin = '', arabic = ''] = line.split('\t');
    const parts = latin.split(' ');
    const rest = parts.slice(1).join(' ');
    const list = map.get(parts[0] ?? '') ?? [];
    map.set(parts[0] ?? '', [...list, { length: parts.length, arabic: `${rest}\t${arabic}` }]);
  }
  return map;
}

/** Joins the words of known phrases into one word each. */
function joinPhrases(
  text: string,
  words: readonly Word[],
  phrases: Phrases,
): { word: Word; arabic?: string }[] {
  const out: { word: Word; arabic?: string }[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    const phrase = (phrases.get(word.text.toLowerCase()) ?? []).find(({ length, arabic }) => {
      const rest = words.slice(at + 1, at + length).map((one) => one.text.toLowerCase());
      return rest.join(' ') === arabic.slice(0, arabic.indexOf('\t'));
    });
    const last = phrase ? words[at + phrase.length - 1] : undefined;
    if (!phrase || !last) {
      out.push({ word });
      continue;
    }
    const whole = { ...word, end: last.end, text: text.slice(word.start, last.end) };
    out.push({ word: whole, arabic: phrase.arabic.slice(phrase.arabic.indexOf('\t') + 1) });
    at += phrase.length - 1;
  }
  return out;
}

/** Builds the transliterator. */
export function transliterator(parts: TransliteratorParts): Transliterator {
  const find = candidateFinder(parts);
  const phrases = phrasesOf(parts.phrases);
  const known = remembered(find, REMEMBERED);
  const candidates = (written: string): Candidate[] =>
    known(
      foldLatin(written)
        .replace(/['’_-]/g, '')
        .slice(0, LONGEST),
    );
  return {
    word: (latin) =>
      candidates(latin)
        .slice(0, 2)
        .map(({ arabic }) => arabic),
    knows: (latin) => (candidates(latin)[0]?.class ?? '?') !== '?',
    text(text) {
      const joined = joinPhrases(text, wordsOf(text), phrases);
      const words = joined.map(({ word }) => word);
      const french = parts.french(words);
      const chosen = joined.map(({ word, arabic }, at) => {
        if (arabic !== undefined) return plainReading(arabic, 'p', 0);
        return word.script === 'Latn' && french[at] !== true ? candidates(word.text)[0] : undefined;
      });
      const written = articlesFor(text, words, chosen);
      let out = '';
      let from = 0;
      words.forEach((word, at) => {
        out +=
          punctuation(text.slice(from, word.start), words[at - 1], written[at - 1]) +
          (written[at] ?? word.text);
        from = word.end;
      });
      return out + punctuation(text.slice(from), words.at(-1), written.at(-1));
    },
  };
}

/** Commas and question marks after transliterated words take their Arabic shape. */
function punctuation(between: string, before: Word | undefined, written: string | undefined): string {
  if (!before || written === undefined) return between;
  return between
    .replace(/^,/, '،')
    .replace(/^(\s?)\?/, '$1؟')
    .replace(/^;/, '؛');
}
