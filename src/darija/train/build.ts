// Builds the model files in order: lexicons first, then what is learned from them.

import { packSures } from '../after/after.ts';
import { phrasePairs, shortAnswers } from '../answers/short.ts';
import { openReaders, otherReaders } from '../darija.ts';
import { type Identifier, identifier } from '../identify/identify.ts';
import { markerPairs, markersOf } from '../identify/markers.ts';
import { openModel } from '../identify/model.ts';
import { openParts } from '../parts.ts';
import { packJudge } from '../route/judge.ts';
import { featurer, packKnown } from '../route/judged-features.ts';
import { wordReader } from '../route/message-words.ts';
import { placeFinder } from '../route/place.ts';
import { placePairs, placeWords } from '../route/place-words.ts';
import { conceptReader, type WeighParts, weigher } from '../route/weigh-message.ts';
import { foldArabic, isArabic } from '../text/folded-letters.ts';
import { skeletonOfArabic } from '../text/keys.ts';
import { type Lookup, openTable, packTable } from '../text/table.ts';
import { wordsOf } from '../text/words.ts';
import { openSpelling, unitPairs } from '../transliterate/spelling.ts';
import { type Transliterator, transliterator } from '../transliterate/transliterate.ts';
import { actRows, calmRows, learnActs } from './acts.ts';
import { affixPairs } from './affixes.ts';
import { afterRows, learnAfter } from './after.ts';
import { compileConcepts } from './concepts.ts';
import { civicRows, DANGERS, isDevelopment, learnLanguages, lidRows, trainingTexts } from './identify.ts';
import { inFormRows, learnInForm } from './in-form.ts';
import { lexiconPairs, type StemLine, stemsOfFrequentWords, stemsOfWordList } from './lexicon.ts';
import { sentencePairs, stemPairs, wiktionaryPairs } from './pairs.ts';
import { learnPart, partRows } from './place-part.ts';
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

/** Keeps a table under its name, and opens it for what is learned from it. */
function table(built: Built, name: string, bytes: Uint8Array): Lookup {
  built.set(`${name}.table`, bytes);
  return openTable(bytes);
}

/** Darija text of others, which words are counted in. */
const oldiTexts = (read: Read): string[] =>
  read('lid.tsv')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([label]) => label === 'ary-Arab')
    .map((row) => row[3] ?? '');

/** Learns how Darija is spelt in Latin letters. */
function buildTransliterator(built: Built, read: Read, given: Read): Transliterator {
  const stems = allStems(read);
  const spelling = learnSpelling(spellingPairs(read, stems, civicSentences(read)));
  built.set('spelling-runs.bin', spelling.runs);
  const units = packTable(
    'CC-BY-SA-4.0, learned from Wiktionary (Moroccan Arabic) and the lexicons here',
    unitPairs(spelling.units),
  );
  const lexicon = packTable('CC0-1.0, with frequent words of DODa v1 (MIT)', lexiconPairs(stems));
  const words = packTable(
    'CC-BY-SA-4.0, counted in the OLDI seed corpus, Darija part',
    wordCounts(oldiTexts(read)),
  );
  return transliterator({
    stems: table(built, 'lexicon', lexicon),
    affixes: table(built, 'affixes', packTable('CC0-1.0', affixPairs(read('affixes.tsv')))),
    words: table(built, 'words-oldi', words),
    phrases: given('phrases.tsv'),
    spelling: openSpelling(table(built, 'spelling-units', units), spelling.runs),
    french: (cut) => cut.map(() => false),
  });
}

/** Learns the languages; of Darija in Latin letters, from what it looks like in Arabic ones, too. */
function buildIdentifier(built: Built, read: Read, latin: Transliterator): Identifier {
  const shown = lidRows(read)
    .filter(({ label, text }) => label === 'ary-Latn' && !isDevelopment(text))
    .map(({ text }) => latin.text(text));
  const languages = learnLanguages(trainingTexts(read, shown));
  built.set('languages.bin', languages);
  const markers = table(built, 'markers', packTable('CC0-1.0', markerPairs(read('markers.tsv'))));
  return identifier(openModel(languages), markersOf(markers));
}

/** The tables of what words mean, with the readers of letters that find them. */
function buildMeanings(built: Built, read: Read, latin: Transliterator, languageOf: Identifier): WeighParts {
  table(built, 'asides', compileConcepts(read('asides.tsv'), true));
  return {
    concepts: table(built, 'concepts', compileConcepts(read('concepts.tsv'))),
    senses: table(built, 'senses', packTable('CC0-1.0', sensePairs(read('senses.tsv')))),
    places: table(built, 'places', packTable('CC0-1.0', placePairs(read('places.tsv')))),
    latin: {
      pivot: (word) => latin.word(word),
      foreign: (text, cut) => languageOf.foreign(text, cut),
    },
    shorts: shortAnswers(
      table(built, 'answers', shortTable(read)),
      (text) => languageOf.identify(text).main === 'fr',
    ),
  };
}

/** Learns what a message is for, what it is about, and how much it sounds like a danger. */
function buildJudges(built: Built, read: Read, meanings: WeighParts): void {
  const emergencies = table(built, 'emergencies', compileConcepts(read('emergencies.tsv'), true));
  const weigh = weigher(conceptReader(meanings), featurer(meanings.senses));
  // Nothing is kept aside here: `crossRead` measures with judges of its own, fold by fold.
  const lesson = lessonReader(weigh, emergencies);
  const learnt = learnJudges(
    civicRows(read).map(lesson),
    civicRows(read, [DANGERS]).map(lesson),
    calmRows(read).map(lesson),
  );
  const { known, kinds, ...judges } = learnt;
  built.set('known.bin', packKnown(known));
  for (const [name, judge] of Object.entries({ ...judges, kinds: kinds() }))
    built.set(`${name}.bin`, packJudge(judge));
}

/** Learns what sentences do: whether they tell, ask, want. */
function buildActs(built: Built, read: Read, meanings: WeighParts): void {
  const learnt = learnActs(actRows(read), meanings);
  built.set('acts-known.bin', packKnown(learnt.known));
  built.set('acts.bin', packJudge(learnt.acts));
}

/** Learns which words of what is said of a place are the place. */
function buildParts(built: Built, read: Read, meanings: WeighParts): void {
  const readWords = wordReader(meanings.latin);
  const placeIn = placeFinder(placeWords(meanings.places));
  const rows = partRows(read, (text) => placeIn(text, wordsOf(text)) === undefined);
  const { known, part } = learnPart(rows, readWords, meanings.senses, meanings.places);
  built.set('place-part-known.bin', packKnown(known));
  built.set('place-part.bin', packJudge(part));
}

/** Learns what a sentence does in a form, and after it was sent, from what all the others make of it. */
function buildDoes(built: Built, read: Read, given: Read): void {
  const bytes = (name: string): Uint8Array => built.get(name) ?? new Uint8Array();
  const parts = openParts({ bytes, table: (name) => openTable(bytes(`${name}.table`)), lines: given });
  const others = otherReaders(parts, openReaders(parts));
  const inForm = learnInForm(inFormRows(read), others);
  built.set('in-form-known.bin', packKnown(inForm.known));
  built.set('in-form.bin', packJudge(inForm.does));
  const { known, after, sure } = learnAfter(afterRows(read), others);
  built.set('after-known.bin', packKnown(known));
  built.set('after.bin', packJudge(after));
  built.set('after-sure.bin', packSures(sure));
}

/** Every learned file of the model, by name. `given` reads the hand-written files that ship as they are. */
export function buildLexicons(read: Read, given: Read): Built {
  const built: Built = new Map();
  const latin = buildTransliterator(built, read, given);
  const languageOf = buildIdentifier(built, read, latin);
  const meanings = buildMeanings(built, read, latin, languageOf);
  buildJudges(built, read, meanings);
  buildActs(built, read, meanings);
  buildParts(built, read, meanings);
  buildDoes(built, read, given);
  return built;
}
