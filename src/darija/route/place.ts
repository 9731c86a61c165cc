// Finds the words of a message that say where: "حدا الجامع", "f derb sidi belkas", "près de l'école".
import type { Span } from '../labels.ts';
import { foldArabic, foldLatin, isArabic } from '../text/fold.ts';
import { remembered } from '../text/remember.ts';
import type { Lookup } from '../text/table.ts';
import type { Word } from '../text/words.ts';
import { bareEnd } from './term.ts';

const LONGEST = 5;
const STOP = /[،,.;:!?؟\n]/u;
const OPENERS = ['ف', 'ب', 'ل', 'د', 'و'];
const FRENCH_LINK = new Set([
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
  'sidi',
  'moulay',
]);

const LABELS = ['before', 'kind', 'site', 'road', 'name', 'close'] as const;
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
    if (whole.startsWith('ال')) rest.push(whole.slice(2));
    for (const opener of OPENERS) {
      if (!whole.startsWith(opener) || whole.length < 3) continue;
      rest.push(whole.slice(1), whole.slice(1).replace(/^ا?ل/u, ''));
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
  opened: boolean;
  kind: boolean;
  /** A kind of place too, but not so plainly that it would tell nothing else. */
  site: boolean;
  /** Tells nothing without its name: "in the street". */
  road: boolean;
  name: boolean;
  close: boolean;
  link: boolean;
};

function traitsOf(word: string, lexicon: PlaceWords): Traits {
  const { whole, rest, opened } = readings(word);
  return {
    opened,
    before: lexicon('before', whole),
    kind: rest.some((form) => lexicon('kind', form)),
    site: rest.some((form) => lexicon('site', form)),
    road: rest.some((form) => lexicon('road', form)),
    name: rest.some((form) => lexicon('name', form)),
    close: lexicon('close', whole),
    link: FRENCH_LINK.has(whole),
  };
}

function strengthOf(here: Traits, previous: Traits | undefined): number {
  const before = here.opened || previous?.before === true;
  const kind = here.kind || here.site;
  return (before && (kind || here.name) ? 2 : 0) + (here.name ? 1.5 : 0) + (kind ? 0.8 : 0);
}

function endOf(text: string, words: readonly Word[], from: number, traits: readonly Traits[]): number {
  let last = from;
  let named = false;
  for (let at = from + 1; at < Math.min(words.length, from + LONGEST); at++) {
    const word = words[at];
    const previous = words[at - 1];
    const here = traits[at];
    if (!word || !previous || !here || STOP.test(text.slice(previous.end, word.start))) break;
    if (here.close || here.before) break;
    if (here.link) continue;
    const short = word.script === 'fixed' || !named;
    if (!here.kind && !here.site && !here.name && !short) break;
    named = true;
    last = at;
  }
  return last;
}

/** Which words only tell where something is: a kind of place behind "in", "beside" or "of". */
export type PlaceTeller = (words: readonly { text: string }[]) => readonly boolean[];

export function placeTeller(lexicon: PlaceWords): PlaceTeller {
  const traitsFor = remembered((word) => traitsOf(word, lexicon));
  return (words) => {
    const traits = words.map(({ text }) => traitsFor(text));
    return traits.map((here, at) => {
      const previous = traits[at - 1];
      return here.kind && (here.opened || previous?.before === true || previous?.link === true);
    });
  };
}

/** Where words look like a place: the first and the last of them, and how much. */
type Found = { first: number; last: number; strength: number };
/** Less is no place. */
const SURE = 1.5;
/** A comma parts two places of one address, no two sentences. */
const STOP_OF_SENTENCE = /[.;:!?؟\n]/u;

export type PlaceFinder = (text: string, words: readonly Word[]) => Span | undefined;

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
    const traits = words.map((word) => traitsFor(word.text));
    const found = words.flatMap((_, at): Found[] => {
      const here = traits[at];
      if (!here?.kind && !here?.site && !here?.name) return [];
      const strength = strengthOf(here, traits[at - 1]);
      const beside = strengthOf(
        here,
        traits.slice(0, at).findLast(({ link }) => !link),
      );
      return beside < SURE ? [] : [{ first: at, last: endOf(text, words, at, traits), strength }];
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
    return { start, end, text: text.slice(start, end) };
  };
}
