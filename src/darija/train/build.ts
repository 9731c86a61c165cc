// Builds the model files in order: lexicons first, then what is learned from them.

import { shortAnswers } from '../answers/short.ts';
import { identifier } from '../identify/identify.ts';
import { markersOf } from '../identify/markers.ts';
import { openModel } from '../identify/model.ts';
import { packJudge } from '../route/judge.ts';
import { compileConcepts } from '../route/lexicon.ts';
import { type Weighed, weigher } from '../route/router.ts';
import type { LatinReader } from '../route/words.ts';
import { foldArabic, isArabic } from '../text/fold.ts';
import { skeletonOfArabic } from '../text/keys.ts';
import { sortedLines, sortLines } from '../text/sorted.ts';
import { wordsOf } from '../text/words.ts';
import { openSpelling } from '../transliterate/spelling.ts';
import { transliterator } from '../transliterate/transliterate.ts';
import {
  civicRows,
  isCivicDevelopment,
  isDevelopment,
  learnLanguages,
  lidRows,
  trainingTexts,
} from './identify.ts';
import { lexiconLines, type StemLine, stemsOfFrequentWords, stemsOfWordList } from './lexicon.ts';
import { sentencePairs, stemPairs, wiktionaryPairs } from './pairs.ts';
import { learnJudges } from './route.ts';
import { learnSpelling, type Pair } from './spelling.ts';

export type Read = (name: string) => string[];
export type Built = Map<string, string | Uint8Array>;
const COMMON = 2;

const file = (licence: string, text: string): string => `# licence: ${licence}\n${text}`;
const joined = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** The stems of both lists; a word of the hand-made list wins over the frequent words. */
export function allStems(read: Read): StemLine[] {
  const own = stemsOfWordList(read('lexicon_darija.tsv'));
  const named = new Set(own.map((stem) => stem.arabic));
  const frequent = stemsOfFrequentWords(read('lexicon_core.tsv').slice(1)).filter(
    ({ arabic }) => !named.has(arabic) && !/^ال(?!ل)|\s/u.test(arabic),
  );
  return [...own, ...frequent];
}

/** Arabic-script words of Darija text with how often they were seen. */
export function wordCounts(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of wordsOf(text))
      if (word.script === 'Arab') {
        const clean = word.text.replace(/[\u064B-\u0652\u0640]/g, '');
        counts.set(clean, (counts.get(clean) ?? 0) + 1);
      }
  return [...counts]
    .filter(
      ([word, count]) =>
        count >= COMMON && word.length >= 2 && word.length <= 14 && isArabic(foldArabic(word)),
    )
    .map(([word, count]) => `${skeletonOfArabic(word)}\t${word}\t${count}`);
}

export function spellingPairs(
  read: Read,
  stems: readonly StemLine[],
  sentences: readonly (readonly [string, string])[],
): Pair[] {
  return [...stemPairs(stems), ...wiktionaryPairs(read('wiktionary_ary.tsv')), ...sentencePairs(sentences)];
}

export const civicSentences = (read: Read): [string, string][] => [
  ...read('translit_civic.tsv')
    .slice(1)
    .map((line): [string, string] => [line.split('\t')[1] ?? '', line.split('\t')[2] ?? '']),
  ...read('translit_more.tsv')
    .slice(1)
    .map((line): [string, string] => [line.split('\t')[0] ?? '', line.split('\t')[1] ?? '']),
];

/** Weighs civic messages as the router does, with the hand-written lexicons of the model. */
export function civicWeigher(read: Read, given: Read, latin: LatinReader): (text: string) => Weighed {
  const shorts = shortAnswers({
    commands: given('commands.tsv'),
    answers: given('answers.tsv'),
    numbers: given('numbers.tsv'),
  });
  return weigher({ concepts: compileConcepts(read('concepts.tsv')), latin, shorts });
}

/** Every learned file of the model, by name. */
export function buildLexicons(read: Read, given: Read): Built {
  const built: Built = new Map();
  const stems = allStems(read);
  const lexicon = sortLines(lexiconLines(stems));
  built.set('lexicon.sorted', file('CC0-1.0, with frequent words of DODa v1 (MIT)', lexicon));
  const oldi = read('lid.tsv')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([label]) => label === 'ary-Arab')
    .map((row) => row[3] ?? '');
  const counted = sortLines(wordCounts(oldi));
  built.set('words-oldi.sorted', file('CC-BY-SA-4.0, counted in the OLDI seed corpus, Darija part', counted));
  const { units, runs } = learnSpelling(spellingPairs(read, stems, civicSentences(read)));
  built.set(
    'spelling-units.tsv',
    file('CC-BY-SA-4.0, learned from Wiktionary (Moroccan Arabic) and the lexicons here', joined(units)),
  );
  built.set('spelling-runs.bin', runs);
  const latin = transliterator({
    stems: sortedLines(lexicon),
    affixes: given('affixes.tsv'),
    words: sortedLines(counted),
    phrases: given('phrases.tsv'),
    spelling: openSpelling(units, runs),
    french: (words) => words.map(() => false),
  });
  const shown = lidRows(read)
    .filter(({ label, text }) => label === 'ary-Latn' && !isDevelopment(text))
    .map(({ text }) => latin.text(text));
  const languages = learnLanguages(trainingTexts(read, shown));
  built.set('languages.bin', languages);
  const known = identifier(openModel(languages), markersOf(given('markers.tsv')));
  built.set('concepts.sorted', file('CC0-1.0', compileConcepts(read('concepts.tsv'))));
  built.set('emergencies.sorted', file('CC0-1.0', compileConcepts(read('emergencies.tsv'), true)));
  const weigh = civicWeigher(read, given, {
    pivot: (word) => latin.word(word),
    foreign: (text, words) => known.foreign(text, words),
  });
  const lessons = civicRows(read)
    .filter(({ text }) => !isCivicDevelopment(text))
    .map((row) => ({ row, weighed: weigh(row.text) }));
  const { intents, categories } = learnJudges(lessons);
  built.set('intents.bin', packJudge(intents));
  built.set('categories.bin', packJudge(categories));
  return built;
}
