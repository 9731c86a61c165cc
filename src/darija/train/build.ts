// Builds the model files in order: lexicons first, then what is learned from them.

import { phrasePairs, shortAnswers } from '../answers/short.ts';
import { identifier } from '../identify/identify.ts';
import { markerPairs, markersOf } from '../identify/markers.ts';
import { openModel } from '../identify/model.ts';
import { packJudge } from '../route/judge.ts';
import { featurer, packKnown } from '../route/judged-features.ts';
import { placePairs } from '../route/place-words.ts';
import { conceptReader, type WeighParts, weigher } from '../route/weigh-message.ts';
import { foldArabic, isArabic } from '../text/folded-letters.ts';
import { skeletonOfArabic } from '../text/keys.ts';
import { type Lookup, openTable, packTable } from '../text/table.ts';
import { wordsOf } from '../text/words.ts';
import { openSpelling, unitPairs } from '../transliterate/spelling.ts';
import { transliterator } from '../transliterate/transliterate.ts';
import { actRows, calmRows, learnActs } from './acts.ts';
import { affixPairs } from './affixes.ts';
import { compileConcepts } from './concepts.ts';
import { civicRows, DANGERS, isDevelopment, learnLanguages, lidRows, trainingTexts } from './identify.ts';
import { lexiconPairs, type StemLine, stemsOfFrequentWords, stemsOfWordList } from './lexicon.ts';
import { sentencePairs, stemPairs, wiktionaryPairs } from './pairs.ts';
import { learnJudges, lessonReader } from './route.ts';
import { sensePairs } from './senses.ts';
import { learnSpelling, type Pair } from './spelling.ts';

export type Read = (name: string) => string[];
export type Built = Map<string, Uint8Array>;
const COMMON = 2;

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
export function wordCounts(texts: readonly string[]): [string, string][] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of wordsOf(text))
      if (word.script === 'Arab') {
        const clean = word.text.replace(/[\u064B-\u0652\u0640]/g, '');
        counts.set(clean, (counts.get(clean) ?? 0) + 1);
      }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(
      ([word, count]) =>
        count >= COMMON && word.length >= 2 && word.length <= 14 && isArabic(foldArabic(word)),
    )
    .map(([word, count]) => [skeletonOfArabic(word), `${count} ${word}`]);
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

const labelled = (lines: readonly string[], labels: readonly string[]): string[] =>
  lines.filter((line) => labels.some((label) => line.startsWith(`${label}\t`)));

/** The table of all short answers. */
function shortTable(read: Read): Uint8Array {
  const answers = read('answers.tsv');
  return packTable('CC0-1.0', [
    ...phrasePairs('command', read('commands.tsv')),
    ...phrasePairs('answer', labelled(answers, ['yes', 'no', 'unsure'])),
    ...phrasePairs('skip', labelled(answers, ['skip'])),
    ...phrasePairs('polite', labelled(answers, ['polite'])),
    ...phrasePairs('number', read('numbers.tsv')),
  ]);
}

/** Every learned file of the model, by name. `given` reads the hand-written files that ship as they are. */
export function buildLexicons(read: Read, given: Read): Built {
  const built: Built = new Map();
  const table = (name: string, bytes: Uint8Array): Lookup => {
    built.set(`${name}.table`, bytes);
    return openTable(bytes);
  };
  const stemList = allStems(read);
  const stems = table(
    'lexicon',
    packTable('CC0-1.0, with frequent words of DODa v1 (MIT)', lexiconPairs(stemList)),
  );
  const oldi = read('lid.tsv')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([label]) => label === 'ary-Arab')
    .map((row) => row[3] ?? '');
  const words = table(
    'words-oldi',
    packTable('CC-BY-SA-4.0, counted in the OLDI seed corpus, Darija part', wordCounts(oldi)),
  );
  const spelling = learnSpelling(spellingPairs(read, stemList, civicSentences(read)));
  const units = table(
    'spelling-units',
    packTable(
      'CC-BY-SA-4.0, learned from Wiktionary (Moroccan Arabic) and the lexicons here',
      unitPairs(spelling.units),
    ),
  );
  built.set('spelling-runs.bin', spelling.runs);
  const affixes = table('affixes', packTable('CC0-1.0', affixPairs(read('affixes.tsv'))));
  const latin = transliterator({
    stems,
    affixes,
    words,
    phrases: given('phrases.tsv'),
    spelling: openSpelling(units, spelling.runs),
    french: (cut) => cut.map(() => false),
  });
  const shown = lidRows(read)
    .filter(({ label, text }) => label === 'ary-Latn' && !isDevelopment(text))
    .map(({ text }) => latin.text(text));
  const languages = learnLanguages(trainingTexts(read, shown));
  built.set('languages.bin', languages);
  const markers = table('markers', packTable('CC0-1.0', markerPairs(read('markers.tsv'))));
  const languageOf = identifier(openModel(languages), markersOf(markers));
  const concepts = table('concepts', compileConcepts(read('concepts.tsv')));
  table('asides', compileConcepts(read('asides.tsv'), true));
  const senses = table('senses', packTable('CC0-1.0', sensePairs(read('senses.tsv'))));
  const places = table('places', packTable('CC0-1.0', placePairs(read('places.tsv'))));
  const emergencies = table('emergencies', compileConcepts(read('emergencies.tsv'), true));
  const parts: WeighParts = {
    concepts,
    senses,
    places,
    latin: {
      pivot: (word) => latin.word(word),
      foreign: (text, cut) => languageOf.foreign(text, cut),
    },
    shorts: shortAnswers(table('answers', shortTable(read))),
  };
  const weigh = weigher(conceptReader(parts), featurer(senses));
  // Nothing is kept aside here: `crossRead` measures with judges of its own, fold by fold.
  const lesson = lessonReader(weigh, emergencies);
  const { known, kinds, ...judges } = learnJudges(
    civicRows(read).map(lesson),
    civicRows(read, [DANGERS]).map(lesson),
    calmRows(read).map(lesson),
  );
  built.set('known.bin', packKnown(known));
  for (const [name, judge] of Object.entries({ ...judges, kinds: kinds() }))
    built.set(`${name}.bin`, packJudge(judge));
  const acts = learnActs(actRows(read), parts);
  built.set('acts-known.bin', packKnown(acts.known));
  built.set('acts.bin', packJudge(acts.acts));
  return built;
}
