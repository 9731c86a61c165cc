// The name of somebody for whom another writes, where it is told: it is kept sealed with them, and in no description.
import { BoundedMap, keptIn } from '../../domain/bounded-map.ts';
import { spelt } from '../../domain/spelling.ts';
import { holds, kinAt, phrasesIn, type Reader } from './kin-words.ts';

/** A name is longer in no card. */
const MOST_OF_NAME = 3;
/** So many words may stand between who they are and how they are called. */
const MOST_BETWEEN = 4;
/** Whoever has said who they are goes on with how they are called. */
const MOST_BEFORE = 1;

interface Told {
  name: string;
  /** Where it stands in the text, with the words that say it is a name. */
  start: number;
  end: number;
}

interface Word {
  said: string;
  written: string;
  start: number;
  end: number;
}

/** A turn looks into one text again and again. */
const MOST_TEXTS = 200;
const read = new WeakMap<Reader['context']['words'], BoundedMap<string, Told | null>>();

/** "Her name is Aicha Bouzid", "smiytha Aicha", "my neighbour Aicha Bouzid"; null: nobody is named. */
export function nameTold(turn: Reader, text: string): Told | null {
  const known = keptIn(read, turn.context.words, () => new BoundedMap(MOST_TEXTS));
  return keptIn(known, text, () => readName(turn, text));
}

function readName(turn: Reader, text: string): Told | null {
  const words = wordsOf(text);
  const said = words.map((word) => word.said);
  for (let at = 0; at < words.length; at += 1) {
    const phrase = isOfPerson(turn, said, at) ? namingAt(turn, said, at) : 0;
    const found = phrase > 0 ? nameFrom(turn, words, text, at + phrase) : [];
    const told = found.length > 0 ? toldOf(words[at], found) : bareName(turn, words, text, at);
    if (told) return told;
  }
  return null;
}

/** The same text without it. */
export function withoutName(turn: Reader, text: string): string {
  const told = nameTold(turn, text);
  if (told === null) return text;
  return `${text.slice(0, told.start)} ${text.slice(told.end)}`
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ (?=[,\u060c;:.!?\u061f])/gu, '')
    .replace(/[,\u060c;:]+(?=[,\u060c;:.!?\u061f])/gu, '')
    .replace(/^[\s,\u060c;:.]+/u, '')
    .trim();
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap((found) => {
    const place = { written: found[0], start: found.index, end: found.index + found[0].length };
    return spelt(found[0]).map((said) => ({ said, ...place }));
  });

/** A street is called something as well: who they are was said just before, or nothing was. */
function isOfPerson(turn: Reader, said: readonly string[], at: number): boolean {
  if (at <= MOST_BEFORE) return true;
  for (let from = at - 1; from >= Math.max(0, at - MOST_BETWEEN - 1); from -= 1) {
    const found = kinAt(turn, said, from);
    if (found) return said.slice(from + found.length, at).every((word) => isBetween(turn, word));
  }
  return false;
}

/** "Who is ill", "and": nothing else that may be called something. */
const isBetween = (turn: Reader, word: string): boolean =>
  ['frame', 'my', 'after', 'because'].some((list) => holds(turn, `heard-for_${list}`, word));

/** How many words here say that a name follows. */
function namingAt(turn: Reader, said: readonly string[], at: number): number {
  const all = phrasesIn(turn, 'heard-for_named').filter((one) =>
    one.every((word, i) => said[at + i] === word),
  );
  return Math.max(0, ...all.map(({ length }) => length));
}

/** A name right behind who they are, as it is written with large letters. */
function bareName(turn: Reader, words: readonly Word[], text: string, at: number): Told | null {
  const kin = kinAt(
    turn,
    words.map(({ said }) => said),
    at,
  );
  const [last, first] = kin ? [words[at + kin.length - 1], words[at + kin.length]] : [];
  if (
    !(kin && last && first) ||
    !isJoined(text, last, first) ||
    holds(turn, 'heard-for_not_name', first.said)
  )
    return null;
  const found = isLarge(first) && !isLarge(last) ? nameFrom(turn, words, text, at + kin.length) : [];
  return found.length > 0 ? toldOf(first, found) : null;
}

/** The words of the name: until a sign, and no further than large letters go; of a script without them one, or all that is said. */
function nameFrom(turn: Reader, words: readonly Word[], text: string, from: number): Word[] {
  const [first] = words.slice(from, from + 1);
  if (!first) return [];
  const found = [first];
  for (const next of words.slice(from + 1)) {
    const last = found.at(-1) ?? first;
    if (!isJoined(text, last, next)) return found.slice(0, MOST_OF_NAME);
    if (isLarge(first) && !isLarge(next)) break;
    found.push(next);
  }
  if (found.length <= MOST_OF_NAME || isLarge(first)) return found.slice(0, MOST_OF_NAME);
  return found.slice(0, holds(turn, 'heard-for_second_name', found[1]?.said) ? MOST_OF_NAME : 1);
}

const isLarge = ({ written }: Word): boolean => /^\p{Lu}\p{Ll}/u.test(written);
const isJoined = (text: string, one: Word, next: Word): boolean =>
  /^\s*$/u.test(text.slice(one.end, next.start));

const toldOf = (first: Word | undefined, found: readonly Word[]): Told => ({
  name: found.map(({ written }) => written).join(' '),
  start: first?.start ?? 0,
  end: found.at(-1)?.end ?? 0,
});
