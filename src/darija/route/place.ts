// Finds the words of a message that say where: "حدا الجامع", "f derb sidi belkas", "près de l'école".
import type { FoundPlace } from '../labels.ts';
import { foldArabic, foldLatin, isArabic } from '../text/fold.ts';
import { remembered } from '../text/remember.ts';
import type { Lookup } from '../text/table.ts';
import type { Word } from '../text/words.ts';
import { bareEnd } from './term.ts';

const LONGEST = 5;
const STOP = /[،,.;:!?؟\n]/u;
const OPENERS = ['ف', 'ب', 'ل', 'د', 'و'];
/** What a verb or a description begins or ends with: it goes on about the problem, and is no name. */
const GOES_ON =
  /^(?:(?:kay|kat|kan)[a-z0-9]{3,}|ma[a-z0-9]{3,}(?:ch|x)|(?:\u0643\u064a|\u0643\u062a|\u0643\u0646)\p{L}{2,}|\u0645\u0627\p{L}{2,}\u0634)$/u;
/** Between a kind of place and its name: "of", "the", and what names of people begin with. */
const LINK = new Set([
  'le',
  'la',
  'les',
  'l',
  'de',
  'du',
  'des',
  'd',
  'à',
  'dyal',
  'd',
  'ديال',
  'the',
  'of',
  'to',
  'el',
  'al',
  'm',
  ...['sidi', 'moulay', 'mly', 'lalla', 'ibn', 'ben', 'bni', 'bou', 'abou', 'imam', 'prince', 'princesse'],
  ...[
    'ould',
    'oulad',
    'ouled',
    'wlad',
    'ait',
    'سيدي',
    'مولاي',
    'لاله',
    'ابن',
    'بن',
    'بني',
    'بو',
    'ابو',
    'ايت',
  ],
  ...['الامام', 'الامير', 'اولاد', 'ولاد'],
]);

const LABELS = ['before', 'kind', 'site', 'road', 'name', 'close', 'only'] as const;
type Label = (typeof LABELS)[number];
export type PlaceWords = (label: Label, word: string) => boolean;

const plain = (word: string): string =>
  isArabic(word) ? bareEnd(foldArabic(word)) : foldLatin(word).replace(/['’]/g, '');
const keyOf = (label: Label, word: string): string => `${label}=${word}`;

/** The table of place words from lines `before|kind|name|close <tab> word | several words | …`. */
export function placePairs(lines: readonly string[]): [string, string][] {
  return lines.flatMap((line) => {
    const [name, list = ''] = line.split('\t');
    const label = LABELS.find((one) => one === name);
    const words = list.split(/[|\s]+/).filter((word) => word !== '');
    return label ? words.map((word): [string, string] => [keyOf(label, plain(word)), '']) : [];
  });
}

/** Opens the table `placePairs` made. */
export const placeWords =
  (table: Lookup): PlaceWords =>
  (label, word) =>
    table(keyOf(label, word)).length > 0;

/** The word, and what is left of it without a stuck preposition and article (فحي, بالدرب). */
function readings(word: string): { whole: string; rest: string[]; opened: boolean } {
  const whole = plain(word);
  const rest = [whole];
  let opened = false;
  if (isArabic(whole)) {
    // Of a short word its ending is only known once what has grown onto it is gone.
    const full = foldArabic(word);
    if (full.startsWith('ال')) rest.push(bareEnd(full.slice(2)));
    for (const opener of OPENERS) {
      if (!whole.startsWith(opener) || whole.length < 3) continue;
      rest.push(bareEnd(full.slice(1)), bareEnd(full.slice(1).replace(/^ا?ل/u, '')));
      opened = opener === 'ف' || opener === 'ب';
    }
  } else {
    rest.push(whole.replace(/^l+/, ''), whole.replace(/^f(?:l|(?=[bcdfgjkmnqrstxz79]))/, ''));
    if (/^f(?:[bcdgjkmnqtxz79]|l[^aeiou])/.test(whole)) opened = true;
  }
  return { whole, rest, opened };
}

/** What one word says about a place, whatever stands around it. */
type Traits = {
  before: boolean;
  /** "In", "beside": what is written as a name behind it is one of a place. */
  inside: boolean;
  opened: boolean;
  /** "And" has grown onto it: another place begins. */
  and: boolean;
  kind: boolean;
  /** A kind of place too, but not so plainly that it would tell nothing else. */
  site: boolean;
  /** Tells nothing without its name: "in the street". */
  road: boolean;
  name: boolean;
  close: boolean;
  link: boolean;
  /** There is one of it in a town: it is a name by itself. */
  only: boolean;
  capital: boolean;
  /** Written as names are: with a capital letter, or in digits. */
  proper: boolean;
};

const INSIDE = new Set(
  'f fi a gh devant derriere face pres cote 7da hda 9dam 9eddam goddam gddam wra mora near behind'.split(' '),
);
const CAPITAL = /^\p{Lu}(?:\p{L}|$)/u;
const NUMBERED = /^\d+(?:er|e|eme|ème)?$/u;

function traitsOf(word: string, lexicon: PlaceWords): Traits {
  const { whole, rest, opened } = readings(word);
  const is = (label: Label): boolean => rest.some((form) => lexicon(label, form));
  const [kind, site, name] = [is('kind'), is('site'), is('name')];
  return {
    opened,
    and: isArabic(whole) && whole.startsWith('\u0648'),
    before: lexicon('before', whole),
    inside: INSIDE.has(whole),
    ...{ kind, site, name },
    road: is('road'),
    only: is('only'),
    close: lexicon('close', whole) || (GOES_ON.test(whole) && !kind && !site && !name),
    link: LINK.has(whole),
    capital: CAPITAL.test(word),
    proper: CAPITAL.test(word) || NUMBERED.test(word),
  };
}

/** A kind of place right before its name, as streets are called without any "in": "avenue Mohammed V". */
function isNamed(traits: readonly Traits[], at: number): boolean {
  const next = traits.slice(at + 1).find(({ link }) => !link);
  return next !== undefined && !next.close && !next.before && (next.proper || (next.name && !next.road));
}

/** A street that is called by its name is a place without any "in". */
const NAMED = 2;

function strengthOf(here: Traits, previous: Traits | undefined, named: boolean): number {
  const before = here.opened || previous?.before === true;
  const kind = here.kind || here.site;
  const strength = (before && (kind || here.name) ? 2 : 0) + (here.name ? 1.5 : 0) + (kind ? 0.8 : 0);
  return kind && named ? Math.max(strength, NAMED) : strength;
}

const isPlace = ({ kind, site, name }: Traits): boolean => kind || site || name;

function endOf(text: string, words: readonly Word[], from: number, traits: readonly Traits[]): number {
  let last = from;
  let named = false;
  for (let at = from + 1; at < Math.min(words.length, from + LONGEST); at++) {
    const word = words[at];
    const previous = words[at - 1];
    const here = traits[at];
    if (!word || !previous || !here || STOP.test(text.slice(previous.end, word.start))) break;
    if (here.close || here.before || (here.opened && isPlace(here))) break;
    if (here.link) continue;
    const short = word.script === 'fixed' || !named || (here.proper && traits[last]?.proper === true);
    if (!isPlace(here) && !short) break;
    // "The street of the 20th" goes on with its month.
    if (word.script !== 'fixed') named = true;
    last = at;
  }
  return last;
}

/** Which words only tell where something is: a kind of place behind "in", "beside" or "of", and its name. */
export type PlaceTeller = (words: readonly { text: string }[]) => readonly boolean[];

export function placeTeller(lexicon: PlaceWords): PlaceTeller {
  const traitsFor = remembered((word) => traitsOf(word, lexicon));
  return (words) => {
    const traits = words.map(({ text }) => traitsFor(text));
    const tells: boolean[] = [];
    traits.forEach((here, at) => {
      const previous = traits[at - 1];
      const isIn = here.opened || previous?.before === true || previous?.link === true;
      tells.push((here.kind && isIn) || (here.name && (isIn || tells[at - 1] === true)));
    });
    return tells;
  };
}

/** Where words look like a place: the first and the last of them, and how much. */
type Found = { first: number; last: number; strength: number };
/** Less is no place. */
const SURE = 1.5;
/** A comma parts two places of one address, no two sentences. */
const STOP_OF_SENTENCE = /[.;:!?؟\n]/u;

export type PlaceFinder = (text: string, words: readonly Word[]) => FoundPlace | undefined;

/** Whether these words name a place: "in the street" names none. */
const nameIn = (traits: readonly Traits[]): boolean =>
  traits.some(
    (here, at) =>
      (here.name && !here.road && !here.link) ||
      here.only ||
      !(isPlace(here) || here.before || here.link || here.close) ||
      (isPlace(here) && isCalled(traits, at)),
  );

/** A kind of place that is called by another: "the street of the market". */
function isCalled(traits: readonly Traits[], at: number): boolean {
  const next = traits.slice(at + 1).find(({ link }) => !link);
  return next !== undefined && isPlace(next) && !next.opened && !next.and;
}

/** What may stand between two words that say where: "behind", "beside the", "f". */
function joined(
  text: string,
  words: readonly Word[],
  traits: readonly Traits[],
  from: number,
  to: number,
): boolean {
  if (STOP_OF_SENTENCE.test(text.slice(words[from]?.end ?? 0, words[to]?.start ?? 0))) return false;
  return traits.slice(from + 1, to).every(({ before, link }) => before || link);
}

/** Builds the finder of the words of a text that look like a place, if any: the surest ones, and those beside them. */
export function placeFinder(lexicon: PlaceWords): PlaceFinder {
  const traitsFor = remembered((word) => traitsOf(word, lexicon));
  return (text, words) => {
    // Who writes everything in capitals names nothing by them.
    const shouts = !/\p{Ll}/u.test(text);
    const traits = words.map((word) => traitsFor(shouts ? word.text.toLowerCase() : word.text));
    const found = words.flatMap((_, at): Found[] => {
      const here = traits[at];
      if (here?.capital && traits.slice(0, at).findLast(({ link }) => !link)?.inside)
        return [{ first: at, last: endOf(text, words, at, traits), strength: SURE }];
      if (!here || !isPlace(here)) return [];
      const before = here.road ? traits[at - 1] : traits.slice(0, at).findLast(({ link }) => !link);
      const strength = strengthOf(here, before, isNamed(traits, at));
      return strength < SURE ? [] : [{ first: at, last: endOf(text, words, at, traits), strength }];
    });
    const best = found.reduce<Found | undefined>(
      (most, one) => (one.strength >= SURE && (!most || one.strength > most.strength) ? one : most),
      undefined,
    );
    if (!best) return undefined;
    let { first, last } = best;
    // A quarter and the mosque beside it are one place, whichever is said first.
    const others = found.filter((one) => one.last > one.first || !traits[one.first]?.road);
    for (const one of others)
      if (one.first > last && joined(text, words, traits, last, one.first)) last = one.last;
    for (const one of others.toReversed())
      if (one.first < first && (one.last >= first || joined(text, words, traits, one.last, first)))
        first = one.first;
    const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0];
    return { start, end, text: text.slice(start, end), named: nameIn(traits.slice(first, last + 1)) };
  };
}
