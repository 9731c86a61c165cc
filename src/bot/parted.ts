// Parts a correction behind the words that take something back: "not light: water", "the place is wrong, it is the gate".
import type { WishedLine } from '../flow/memory.ts';
import type { House } from './parts.ts';
import { isOf, namesOf } from './review-lines.ts';
import { knownWords } from './sayings.ts';

/** A no stands among the first words of what it takes back; later on it is part of what is said. */
const EARLY = 3;

/** A word of the sentence; `first`: a pause stands before it. */
interface Word {
  text: string;
  start: number;
  first: boolean;
}

/** The part that takes something back, and what is said instead. */
export interface Parted {
  head: string[];
  /** The words of it that name what is changed to the value: those right before it, where they take back nothing. */
  naming: string[];
  value: string;
  /** The same with "it is" before it. */
  statement: string;
  /** It adds to what is there. */
  more: boolean;
  /** "It is" stands before the value. */
  stated: boolean;
  /** A colon does. */
  marked: boolean;
  /** It takes something back. */
  denies: boolean;
}

type Is = (word: Word) => boolean;

/** What a word may be in a correction. */
interface Kinds {
  not: Is;
  again: Is;
  more: Is;
  beside: Is;
  joint: Is;
  /** The name of a line. */
  name: Is;
  street: Is;
  /** A no that stands alone: beside other words "la" is French. */
  no: Is;
}

/** Parts the sentence; null: nothing is taken back in it, and nothing announced. */
export function partedIn(house: House, text: string, lines: WishedLine[]): Parted | null {
  const words = wordsIn(text);
  const kinds = kindsOf(house, lines);
  const { end, from, denies } = headOf(words, kinds);
  const head = words.slice(0, end);
  const value = words.slice(end);
  const stated = (value[0] && kinds.joint(value[0])) ?? false;
  const marked = value[0] !== undefined && /:\s*$/u.test(text.slice(0, value[0].start));
  // "The place: …", "the place is …" takes back what stood there.
  const isNamed =
    head.length > 0 && (marked || stated) && head.every((word) => kinds.name(word) || kinds.beside(word));
  if (!denies && !isNamed && !head.some((word) => kinds.again(word) || kinds.more(word))) return null;
  const said = saidIn(text, value, kinds);
  if (!said) return null;
  const spoken = (some: Word[]) => some.map((word) => word.text);
  return {
    ...{ head: spoken(head), naming: spoken(words.slice(from, end)), ...said, stated, marked },
    more: head.some(kinds.more),
    denies: denies || head.some(kinds.again),
  };
}

/** "Behind the post office", of "it is behind the post office and not in front". */
export function withoutDenied(house: House, text: string): string {
  const words = wordsIn(text);
  const { not, joint } = kindsOf(house, []);
  const goesOn = knownWords(house, 'heard-goes_on');
  const from = words.findIndex((word) => !joint(word));
  const at = words.findIndex((word, i) => i > from && not(word));
  if (at < 0) return text;
  const kept = words.slice(from, at);
  const [first, last] = [kept[0], kept.findLast((word) => !isOf(house, word.text, goesOn))];
  return first && last ? text.slice(first.start, last.start + last.text.length) : text;
}

/** The words of a text, whichever the script. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['\u2019][\p{L}\p{M}\p{N}]+)*/gu)].map((found, i, all) => {
    const before = all[i - 1];
    const between = before ? text.slice(before.index + before[0].length, found.index) : '';
    return { text: found[0], start: found.index, first: /[,;:.!\n\u060c\u061b]/u.test(between) };
  });
}

function kindsOf(house: House, lines: WishedLine[]): Kinds {
  const names = new Set(lines.flatMap((line) => [...namesOf(house, line)]));
  const is =
    (list: string): Is =>
    (word) =>
      isOf(house, word.text, knownWords(house, `heard-${list}`));
  const joint = is('review_is');
  return {
    // "Only" in Darija is "not" in standard Arabic.
    not: (word) => is('review_not')(word) && !joint(word),
    ...{ again: is('review_again'), more: is('review_more') },
    ...{ beside: is('review_beside'), joint, street: is('street') },
    name: (word) => isOf(house, word.text, names) || isOf(house, ungrown(word.text), names),
    no: (word) => house.darija.readYesNo(word.text) === 'no',
  };
}

/** Where the value begins, where the words that name it do, and whether something is taken back before it. */
function headOf(words: Word[], kinds: Kinds): { end: number; from: number; denies: boolean } {
  let [end, from, denies] = [0, 0, false];
  for (const clause of clausesOf(words, kinds.joint)) {
    const named = namedIn(clause, kinds);
    const isDenied = deniesIn(clause, kinds);
    denies ||= isDenied;
    if (named !== null && !isDenied) return { end: end + named, from, denies };
    end += clause.length;
    if (isDenied) from = end;
  }
  return { end, from, denies };
}

/** How many of its words only name what is changed; null: all of them do, or stand beside that. */
function namedIn(clause: Word[], kinds: Kinds): number | null {
  const isStrong: Is = (word) => kinds.again(word) || kinds.more(word) || kinds.name(word);
  const isHead: Is = (word) => isStrong(word) || kinds.not(word) || kinds.beside(word) || kinds.joint(word);
  const strange = clause.findIndex((word) => !isHead(word));
  if (strange < 0) return null;
  const run = clause.slice(0, strange);
  // "Rue" before a name belongs to the name.
  const opensName = (at: number) =>
    run.slice(at, at + 1).some(kinds.street) && run.slice(at + 1).every(kinds.beside);
  return run.findLastIndex((word, at) => isStrong(word) && !opensName(at)) + 1;
}

function deniesIn(clause: Word[], { not, no, more, beside, joint }: Kinds): boolean {
  if (clause.length === 1 && clause.every(no)) return true;
  const from = Math.max(
    0,
    clause.findIndex((word) => not(word) || joint(word) || !beside(word)),
  );
  return clause.slice(from, from + EARLY).some(not) && !clause.some(more);
}

/** The value as it is written, without what stands beside it. */
function saidIn(
  text: string,
  words: Word[],
  { joint, beside, name }: Kinds,
): { value: string; statement: string } | null {
  const [opening] = words;
  const begins = words.findIndex((word) => !joint(word));
  const value = begins < 0 ? [] : words.slice(begins);
  const last = value.findLast((word) => !beside(word) || name(word));
  const [first] = value;
  if (!opening || !first || !last) return null;
  const until = last.start + last.text.length;
  return { value: text.slice(first.start, until), statement: text.slice(opening.start, until) };
}

/** A word without the "in" that has grown onto it. */
const ungrown = (word: string): string => word.replace(/^[\u0641\u0628\u0644](?=\p{L}{3})/u, '');

/** The words between pauses, and between "it is" and "but". */
function clausesOf(words: Word[], isJoint: Is): Word[][] {
  const clauses: Word[][] = [];
  words.forEach((word, i) => {
    const before = words[i - 1];
    const opens = word.first || (isJoint(word) && before !== undefined && !isJoint(before));
    if (opens || clauses.length === 0) clauses.push([]);
    clauses.at(-1)?.push(word);
  });
  return clauses;
}
