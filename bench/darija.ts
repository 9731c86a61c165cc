// How well and how fast the language room reads, on the part of its data that nothing was trained on.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { openDarija } from '../src/darija/darija.ts';
import type { Language } from '../src/darija/labels.ts';
import { SHIPPED } from '../src/darija/model/files.ts';
import { openParts } from '../src/darija/parts.ts';
import { featurer } from '../src/darija/route/judged-features.ts';
import { router } from '../src/darija/route/router.ts';
import { weigher } from '../src/darija/route/weigh-message.ts';
import { openTable, packTable } from '../src/darija/text/table.ts';
import { allStems, civicSentences, spellingPairs } from '../src/darija/train/build.ts';
import { civicRows, isCivicDevelopment, isDevelopment, lidRows } from '../src/darija/train/identify.ts';
import { compare } from '../src/darija/train/measure.ts';
import { crossRead, heldRows, scoreRoutes, type Tested } from '../src/darija/train/measure-route.ts';
import { lessonReader } from '../src/darija/train/route.ts';
import { learnSpelling } from '../src/darija/train/spelling.ts';
import { openSpelling, unitPairs } from '../src/darija/transliterate/spelling.ts';
import { transliterator } from '../src/darija/transliterate/transliterate.ts';
import { either } from './size.ts';
import { printTable, type Table } from './table.ts';

const DATA = new URL('../src/darija/train/data/', import.meta.url);
const read = (name: string): string[] =>
  readFileSync(new URL(name, DATA), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const FEW_WORDS = 3;
const SPOKEN = 1500;

const FOUR: Readonly<Record<string, readonly Language[]>> = {
  'ary-Latn': ['ary-Latn'],
  fr: ['fr'],
  en: ['en'],
  arabic: ['ary-Arab', 'ar', 'mix-Arab'],
};

/** Four classes, each counted alike, on the rows of lid.tsv kept aside. */
function languageTable(): Table {
  const { identify } = openDarija();
  const rows = lidRows(read).filter(({ text }) => isDevelopment(text));
  const ratio = (name: string, few: boolean): number => {
    const own = rows.filter(({ label, text }) => {
      const kind = label === 'ar' || label === 'ary-Arab' ? 'arabic' : label;
      return kind === name && text.split(/\s+/).length <= FEW_WORDS === few;
    });
    return (
      own.filter(({ text }) => FOUR[name]?.includes(identify(text).language)).length / Math.max(1, own.length)
    );
  };
  const names = Object.keys(FOUR);
  const line = (few: boolean): string[] => names.map((name) => percent(ratio(name, few)));
  const mean = (few: boolean): string =>
    percent(names.reduce((sum, name) => sum + ratio(name, few), 0) / names.length);
  return {
    title: 'Language, rows kept aside',
    columns: ['words', ...names, 'four classes'],
    rows: [
      ['1-3', ...line(true), mean(true)],
      ['4 and more', ...line(false), mean(false)],
    ],
  };
}

function civicLanguageTable(): Table {
  const { identify } = openDarija();
  const rows = civicRows(read).filter(({ text }) => isCivicDevelopment(text));
  const languages = [...new Set(rows.map(({ lang }) => lang))].sort();
  return {
    title: 'Language of civic messages kept aside',
    columns: ['language', 'messages', 'right'],
    rows: languages.map((lang) => {
      const own = rows.filter((row) => row.lang === lang);
      return [lang, own.length, own.filter(({ text }) => identify(text).language === lang).length];
    }),
  };
}

/** The letter model is learned again without the sentences it is measured on. */
function transliterationTable(): Table {
  const { units, runs } = learnSpelling(spellingPairs(read, allStems(read), []));
  const { latinParts } = openParts();
  const latin = transliterator({
    ...latinParts(),
    spelling: openSpelling(openTable(packTable('', unitPairs(units))), runs),
  });
  const sentences = civicSentences(read);
  const known = read('translit_civic.tsv').length - 1;
  const score = (title: string, pairs: readonly (readonly [string, string])[]): (string | number)[] => {
    const { characters, words, wordsWithoutArticle } = compare(
      pairs.map(([text, gold]) => ({ got: latin.text(text), gold })),
    );
    return [title, pairs.length, percent(characters), percent(words), percent(wordsWithoutArticle)];
  };
  return {
    title:
      'Transliteration, letter model learned without these sentences (the word list was written knowing the first set)',
    columns: ['set', 'messages', 'lenient character error', 'words right', 'article ignored'],
    rows: [
      score('translit_civic', sentences.slice(0, known)),
      score('translit_more', sentences.slice(known)),
    ],
  };
}

function routeRow(title: string, tested: readonly Tested[]): (string | number)[] {
  const score = scoreRoutes(tested);
  return [
    title,
    score.messages,
    percent(score.intent),
    percent(score.macroF1),
    percent(score.firstTwo),
    percent(score.category),
    percent(score.firstThree),
    `${score.found} of ${score.emergencies}`,
    score.falseAlarms,
  ];
}

function routeTable(): Table {
  const { routing } = openParts();
  const parts = routing();
  const { route: shipped } = openDarija();
  const tested = crossRead(
    read,
    lessonReader(weigher(parts.readConcepts, featurer(parts.senses)), parts.emergencies),
    (judges) => {
      const { route } = router({ ...parts, judges });
      return (text) => route(text, []);
    },
  );
  const by = (title: string, keep: (one: Tested) => boolean): (string | number)[] =>
    routeRow(title, tested.filter(keep));
  return {
    title: 'Routing, five folds (the concept lexicon was written knowing some of these messages)',
    columns: [
      'messages',
      'count',
      'intent',
      'macro F1',
      'first two',
      'category',
      'first three',
      'emergencies',
      'false alarms',
    ],
    rows: [
      by('intents.tsv', ({ row }) => row.id.startsWith('T')),
      by('civic_more.tsv', ({ row }) => row.id.startsWith('M')),
      by('civic_check.tsv, C and D', ({ row }) => /^[CD]/.test(row.id)),
      by('civic_check.tsv, E', ({ row }) => row.id.startsWith('E')),
      by('civic_fresh.tsv', ({ row }) => /^[FGHJ-LN]/.test(row.id)),
      by('civic_voices.tsv', ({ row }) => /^[ABIO-SU-Z]/.test(row.id)),
      ...['ary-Arab', 'ary-Latn', 'fr'].map((lang) => by(lang, ({ row }) => row.lang === lang)),
      routeRow('civic_held.tsv, never taught', heldRows(read, shipped)),
    ],
  };
}

function speed(work: (text: string) => unknown, texts: readonly string[]): number {
  for (const text of texts) work(text);
  const started = performance.now();
  for (const text of texts) work(text);
  return Math.round(((performance.now() - started) * 1000) / texts.length);
}

function sizeTable(): Table {
  const darija = openDarija();
  // Few enough that every word of theirs is remembered.
  const texts = civicRows(read)
    .map(({ text }) => text)
    .slice(0, SPOKEN);
  const kilobytes = (name: string): number => Math.round(SHIPPED.bytes(name).length / 100) / 10;
  const all = modelFiles().reduce(
    (sum, name) => sum + statSync(new URL(`../src/darija/model/${name}`, import.meta.url)).size,
    0,
  );
  const loaded: { milliseconds: number; busy: number; megabytes: number } = JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', new URL('darija-load.ts', import.meta.url).pathname], {
      encoding: 'utf8',
    }),
  );
  return {
    title: 'Size and time',
    columns: ['what', 'figure'],
    rows: [
      ['identify model, KB', kilobytes('languages.bin')],
      ['all model files, KB', Math.round(all / 1000)],
      ['identify, microseconds a message', speed(darija.identify, texts)],
      ['normalise, microseconds a message', speed(darija.normalise, texts)],
      ['transliterate, words remembered, microseconds a message', speed(darija.transliterate, texts)],
      ['route, microseconds a message', speed((text) => darija.route(text), texts)],
      ['all opened and two first messages read by all, milliseconds', Math.round(loaded.milliseconds)],
      [
        'the same, milliseconds of processor time, compiling and collecting beside it included',
        Math.round(loaded.busy),
      ],
      ['all opened, MB', Math.round(loaded.megabytes * 10) / 10],
    ],
  };
}

const modelFiles = (): string[] =>
  readdirSync(new URL('../src/darija/model/', import.meta.url)).filter((name) => !name.endsWith('.ts'));

/** Every table of the language room; those that learn anew take minutes. */
export async function benchDarija(): Promise<Table[]> {
  const learned = either([transliterationTable, routeTable], []);
  return [languageTable, civicLanguageTable, ...learned, sizeTable].map((table) => table());
}

if (process.argv[1] === import.meta.filename) for (const table of await benchDarija()) printTable(table);
