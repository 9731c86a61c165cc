// Finds in somebody's words what reaches or names them: telephones, e-mails, numbers of cards, and the name they say is
// theirs. Where a problem is stays: a house, a lamp, a floor, a date and the name of a place are what somebody is sent for.

import { type Finder, isKnownName, merged, shapesIn } from './identifying.ts';
import { readSets, type Sets } from './identifying-words.ts';
import { followers, givenAt, namesAt, publicNames } from './person-names.ts';
import { spelledNumbers } from './spelled-numbers.ts';
import { between, type Stretch, together, type Word, wordsOf } from './words-of-text.ts';

/** What parts the digits of a telephone. */
const GAP = String.raw`[\s\p{Cf}().\u2011\u2013/_-]{0,3}`;
/** A day in figures: `06/11/2026 10:30` has as many digits as a telephone. */
const NO_DAY = String.raw`(?!\d{1,2}([./-])\d{1,2}\1\d{4}(?!\d))`;
/** In a text whose digits are Latin ones. */
const SHAPES = [
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/giu,
  // What is left of the number of an identity card that was masked, with the letters before it.
  /(?<![\u2022\u25cf*])\p{Script=Latin}{0,4}[\u2022\u25cf*]{2,}[\s\p{Cf}.-]{0,2}\d[\d\p{Script=Latin}]*/giu,
  // Telephones of the country, as they are dialled at home and abroad; those of other countries.
  new RegExp(String.raw`(?<!\d)${NO_DAY}\(?0${GAP}[5-8](?:${GAP}\d){8}(?!\d)`, 'gu'),
  new RegExp(String.raw`(?<!\d)\+?(?:00)?212${GAP}(?:\(?0\)?${GAP})?[5-8](?:${GAP}\d){8}(?!\d)`, 'gu'),
  new RegExp(String.raw`\+${GAP}\d(?:${GAP}\d){8,13}(?!\d)`, 'gu'),
  /(?<!\d)00[ .-]?\d(?:[ .-]?\d){10,13}(?!\d)/gu,
  // Accounts: 24 digits here, elsewhere two letters before them.
  /(?<!\d)\d(?:[ -]?\d){23}(?!\d)/gu,
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?\d){14,28}(?!\d)/gu,
];
/** A telephone of the country without its zero. */
const WITHOUT_ZERO = /(?<!\d|\d[.,/-])[67](?:[ .-]?\d){8}(?!\d)/gu;
const BANK_CARD = /(?<!\d)\d{4}(?:[ -]?\d{4}){3}(?!\d)/gu;

/** The finder; `names`: those this person is known by. `key` brings spellings of a name together across scripts. */
export function openOwnFinder(key: (word: string) => string): Finder {
  const sets = readSets();
  return (text, names) => {
    const words = wordsOf(text);
    const digits = latinDigits(text);
    const cards = shapesIn(digits, BANK_CARD).filter(({ start, end }) =>
      isCardNumber(digits.slice(start, end)),
    );
    const short = shapesIn(digits, WITHOUT_ZERO).filter((stretch) => !isOfThing(words, stretch, sets));
    const found = [...SHAPES.flatMap((shape) => shapesIn(digits, shape)), ...short, ...cards];
    const own: OwnName = { sets, isPublic: publicNames(text, words, sets), isKnown: isKnownName(names, key) };
    words.forEach((_, at) => {
      found.push(...saidNameAt(text, words, at, own), ...wholeNameAt(text, words, at, own));
    });
    return merged([...found, ...spelledNumbers(text, words, sets)]);
  };
}

interface OwnName {
  sets: Sets;
  /** Words that name a place of all. */
  isPublic: ReadonlySet<number>;
  isKnown(word: Word): boolean;
}

/** "My name is…", "I am…": the name behind it. What only may announce one needs a first name, a title or a name that is known. */
function saidNameAt(
  text: string,
  words: Word[],
  at: number,
  { sets, isPublic, isKnown }: OwnName,
): Stretch[] {
  const [cue, next] = [words[at], words[at + 1]];
  if (!cue || !next || isPublic.has(at)) return [];
  const ends = (list: ReadonlySet<string>) => cue.phrases.some((phrase) => list.has(phrase));
  const isField = sets.name_fields.has(cue.folded) && /^\s*:/u.test(between(text, cue, next));
  const isSure = isField || ends(sets.own_name);
  if (!isSure && !ends(sets.name_may_follow)) return [];
  if (isSure ? /[.!?\n]/u.test(between(text, cue, next)) : !together(text, cue, next)) return [];
  const isSaid =
    givenAt(words, at + 1, sets) > 0 || (ends(sets.own_name_may_follow) && sets.titles.has(next.folded));
  const named = isSaid ? namesAt(text, words, at + 1, sets, isPublic) : [];
  if (named.length > 0) return named;
  if (isSure) return followers(text, words, at, 2, sets, true);
  return isKnown(next) ? [next] : [];
}

/** Two words of the name that somebody is known by, side by side: one alone is also the name of a place. */
function wholeNameAt(text: string, words: Word[], at: number, { isPublic, isKnown }: OwnName): Stretch[] {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next || isPublic.has(at) || isPublic.has(at + 1)) return [];
  if (word.folded === next.folded || !isKnown(word) || !isKnown(next)) return [];
  return together(text, word, next) ? [{ start: word.start, end: next.end }] : [];
}

/** The number of a meter or of a lamp: its name stands before it. */
function isOfThing(words: readonly Word[], { start }: Stretch, { meters, numbered }: Sets): boolean {
  const before = words.filter(({ end, folded }) => end <= start && !numbered.has(folded)).at(-1);
  return before !== undefined && meters.has(before.folded);
}

const latinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

/** The last digit of a card checks the others. */
function isCardNumber(written: string): boolean {
  const digits = [...written.replace(/\D/gu, '')].reverse().map(Number);
  const sum = digits.reduce(
    (all, digit, i) => all + (i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)),
    0,
  );
  return sum % 10 === 0;
}
