// Names of messages into sentences of a language. Never throws: what is missing is reported and replaced.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import {
  countsAs,
  type Direction,
  directionOf,
  fallbackOf,
  folderOf,
  formatsAs,
  formatted,
  isSameYear,
  openFormatters,
  rankOf,
  type Shape,
} from './languages.ts';
import { type LatinTable, latinText, readLatin, writeLatin } from './latin.ts';

export { digits, stripIsolates } from './digits.ts';

export type Values = Record<string, string | number>;

/** A message by name, one of its variants, and the values its words carry. */
export interface Saying {
  message: string;
  attribute?: string | undefined;
  values?: Values | undefined;
}

/** Words that should have been there, or a value that the words ask for and did not get. */
export interface Missing {
  language: string;
  message: string;
  attribute?: string | undefined;
  reason: string;
}

/** Messages and variants of a language; `missing` are those that only others have. */
export interface Extent {
  own: number;
  missing: number;
  /** Messages that somebody has recorded. */
  recorded: number;
}

export interface Words {
  /** Languages that speak to citizens: folders that have a `common.ftl`; the one that most people speak comes first. */
  readonly languages: string[];
  say(language: string, saying: Saying): string;
  /** Whether this very language has the words; no fallback. */
  has(language: string, message: string, attribute?: string): boolean;
  /** Where the recording of a message in a language is, from the folder of the program; null: nobody has recorded it. */
  clip(language: string, message: string): string | null;
  /** How much of all that citizens are told and understood by this language has of its own, without its fallbacks. */
  extent(language: string): Extent;
  /** The name a language gives itself. */
  ownName(language: string): string;
  direction(language: string): Direction;
  /** Day, month and year; a string is an ISO day. */
  date(language: string, day: Date | string): string;
  /** The last day of what ends at this moment, and its hour where it does not end with the day. */
  until(language: string, end: Date): string;
  /** Day and time in the commune's time, with the year when it is not the one of `now`. */
  dateTime(language: string, moment: Date, now: Date): string;
  time(language: string, moment: Date): string;
  /** Month and year of an ISO day. */
  month(language: string, day: string): string;
  number(language: string, value: number): string;
}

export interface WordsOptions {
  /** Told of everything missing, so that it can be logged; ids only, no values. */
  onMissing?(missing: Missing): void;
  /** Values that any message may use: name and telephone of the commune… */
  always?(language: string): Values;
}

type Pattern = Parameters<FluentBundle['formatPattern']>[0];
interface Language {
  bundle: FluentBundle;
  /** Asked each time: the commune may change its name or telephone while the program runs. */
  always(): Values;
  patterns: Map<string, Pattern>;
  /** Names of the messages that somebody has recorded. */
  clips: Set<string>;
  /** How the words of its folder are written in Latin letters, where it is that language in Latin letters. */
  latin?: LatinTable | undefined;
}

/** What is said when even the fallbacks are silent: nothing that could frighten. */
const SILENCE = '…';
const NOTHING: Values = {};
const MIDNIGHT = '00:00';

/** Opens a folder with one folder of `.ftl` files for each language. Throws only if the folder cannot be read. */
export function openWords(folder: string, { onMissing, always }: WordsOptions = {}): Words {
  const languages = readLanguages(folder, always);
  const formatters = openFormatters();
  const numbers = new Map<string, Intl.NumberFormat>();
  const find = (language: string, key: string) => languages.get(language)?.patterns.get(key);
  const moment = (language: string, shape: Shape, when: Date | string): string => {
    const latin = languages.get(language)?.latin;
    if (!latin) return formatted(formatters, language, shape, when);
    return latinText(formatted(formatters, folderOf(language), shape, when), latin);
  };

  function say(language: string, { message, attribute, values }: Saying): string {
    const key = attribute === undefined ? message : `${message}.${attribute}`;
    const pattern = find(language, key);
    if (typeof pattern === 'string') return pattern;
    const report = (reason: string) => onMissing?.({ language, message, attribute, reason });
    if (pattern) return format(languages.get(language), pattern, values, report);
    report('no words');
    for (const other of fallbackOf(language)) {
      const found = find(other, key);
      if (found) return format(languages.get(other), found, values, report);
    }
    return SILENCE;
  }

  return {
    languages: [...languages]
      .filter(([, { patterns }]) => patterns.has('common-own_name'))
      .map(([name]) => name)
      .sort((one, other) => rankOf(one) - rankOf(other)),
    say,
    has: (language, message, attribute) =>
      find(language, attribute === undefined ? message : `${message}.${attribute}`) !== undefined,
    clip: (language, message) =>
      languages.get(language)?.clips.has(message) ? clipPath(language, message) : null,
    extent(language) {
      const { patterns, clips } = languages.get(language) ?? { patterns: new Map(), clips: new Set() };
      const ofCitizens = (keys: Iterable<string>) => [...keys].filter((key) => !key.startsWith('console'));
      const all = new Set([...languages.values()].flatMap((each) => ofCitizens(each.patterns.keys())));
      const own = ofCitizens(patterns.keys()).length;
      return { own, missing: all.size - own, recorded: clips.size };
    },
    ownName: (language) => say(language, { message: 'common-own_name' }),
    direction: directionOf,
    date: (language, day) => moment(language, 'date', day),
    until(language, end) {
      const day = moment(language, 'date', new Date(end.getTime() - 1));
      const time = moment(language, 'time', end);
      if (time === MIDNIGHT) return day;
      return say(language, { message: 'common-until_hour', values: { day, time } });
    },
    dateTime: (language, when, now) =>
      moment(language, isSameYear(when, now) ? 'dateTime' : 'dateTimeOfYear', when),
    time: (language, when) => moment(language, 'time', when),
    month: (language, day) => moment(language, 'month', day),
    number(language, value) {
      let number = numbers.get(language);
      if (!number) {
        number = new Intl.NumberFormat(formatsAs(language), { numberingSystem: 'latn' });
        numbers.set(language, number);
      }
      return number.format(value);
    },
  };
}

function format(
  language: Language | undefined,
  pattern: Pattern,
  values: Values | undefined,
  report: (reason: string) => void,
): string {
  if (typeof pattern === 'string' || !language) return typeof pattern === 'string' ? pattern : SILENCE;
  const errors: Error[] = [];
  const text = language.bundle.formatPattern(
    pattern,
    values ? { ...language.always(), ...values } : language.always(),
    errors,
  );
  for (const error of errors) report(error.message);
  return text.includes('://') ? text.replace(ADDRESS, '$1') : text;
}

/** Telephones take a mark of direction that stands at an address for a part of it. */
const ADDRESS = /\u2068(https?:\/\/[^\s\u2068\u2069]+)\u2069/gu;

/** Recordings are Ogg with Opus, the voice notes of all channels. */
const CLIP = '.ogg';
const clipPath = (language: string, message: string) =>
  `locales/${folderOf(language)}/voice/${message}${CLIP}`;

function clipsIn(folder: string): string[] {
  const voice = join(folder, 'voice');
  const names = existsSync(voice) ? readdirSync(voice) : [];
  return names.filter((name) => name.endsWith(CLIP)).map((name) => name.slice(0, -CLIP.length));
}

function readLanguages(folder: string, always?: (language: string) => Values): Map<string, Language> {
  const languages = new Map<string, Language>();
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const name of folders.map((entry) => entry.name).sort()) {
    languages.set(name, readLanguage(join(folder, name), name, always));
  }
  for (const name of [...languages.keys()]) {
    const table = join(folder, name, 'latin.tsv');
    if (!existsSync(table)) continue;
    const latin = readLatin(readFileSync(table, 'utf8'));
    languages.set(`${name}-Latn`, readLanguage(join(folder, name), `${name}-Latn`, always, latin));
  }
  return languages;
}

/** One folder of words, as they are written or in Latin letters. */
function readLanguage(
  folder: string,
  name: string,
  always?: (language: string) => Values,
  latin?: LatinTable,
): Language {
  const bundle = new FluentBundle(`${countsAs(name)}-u-nu-latn`);
  const patterns = new Map<string, Pattern>();
  const files = readdirSync(folder).filter((file) => file.endsWith('.ftl'));
  for (const file of files.sort()) {
    const resource = new FluentResource(readFileSync(join(folder, file), 'utf8'));
    if (latin) writeLatin(resource.body, latin);
    bundle.addResource(resource);
    for (const entry of resource.body) {
      if (entry.id.startsWith('-')) continue;
      if (entry.value !== null) patterns.set(entry.id, entry.value);
      for (const [attribute, pattern] of Object.entries(entry.attributes))
        patterns.set(`${entry.id}.${attribute}`, pattern);
    }
  }
  return {
    bundle,
    patterns,
    clips: new Set(clipsIn(folder)),
    always: () => always?.(name) ?? NOTHING,
    latin,
  };
}
