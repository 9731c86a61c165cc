// Parts a correction behind the words that take something back: "not light: water", "the place is wrong, it is the gate".
import { BoundedMap, keptIn } from '../../domain/bounded-map.ts';
import type { WishedLine } from '../../flow/engine/state.ts';
import { isSpelled, isWritten, knownWords } from '../phrases.ts';
import type { Context } from '../turn.ts';
import { isNot, isOf, namesOf } from './review-lines.ts';

/** A no stands among the first words of what it takes back; later on it is part of what is said. */
const EARLY = 3;

/** More words than these are no value before a no. */
const MOST_BEFORE = 6;

/** A word of the sentence; `first`: a pause stands before it. */
interface Word {
  text: string;
  start: number;
  first: boolean;
  /** A colon stands before it. */
  marked: boolean;
}

/** The part that takes something back, and what is said instead. */
export interface Parted {
  head: string[];
  /** The words of it that name what is changed to the value: those right before it, where they take back nothing. */
  naming: string[];
  value: string;
  /** The same to the end of the sentence. */
  whole: string;
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
  goesOn: Is;
  beside: Is;
  joint: Is;
  /** The name of a line. */
  name: Is;
  street: Is;
  /** A no that stands alone: beside other words "la" is French. */
  no: Is;
}

/** Parts the sentence; null: nothing is taken back in it, and nothing announced. */
export function partedIn(context: Context, text: string, lines: WishedLine[]): Parted | null {
  const words = wordSpans(text);
  const kinds = kindsOf(context, lines);
  const { end, until, from, denies } = headOf(words, kinds);
  const head = [...words.slice(0, end), ...words.slice(until ?? words.length)];
  const value = words.slice(end, until);
  const stated = (value[0] && kinds.joint(value[0])) ?? false;
  const marked = value[0]?.marked ?? false;
  // "The place: …", "the place is …" takes back what stood there.
  const isNamed =
    head.length > 0 &&
    (marked ? head.some(kinds.name) : stated && head.every((word) => kinds.name(word) || kinds.beside(word)));
  if (!denies && !isNamed && !head.some((word) => kinds.again(word) || kinds.more(word))) return null;
  const more = head.some(kinds.more);
  const ends: Is = (word) => isWritten({ context }, word.text, 'heard-opening_ends');
  // "Add that I am": only what announces it goes.
  const said = saidIn(text, value, more ? { ...kinds, joint: ends } : kinds);
  if (!said) return null;
  const spoken = (some: readonly Word[]) => some.map((word) => word.text);
  return {
    ...{ head: spoken(head), naming: spoken(words.slice(from, end)), ...said, stated, marked },
    more,
    denies: denies || head.some(kinds.again),
  };
}

/** The words without "it is" before them. */
export function withoutJoint(context: Context, text: string): string {
  const { joint } = kindsOf(context, []);
  const first = wordSpans(text).find((word) => !joint(word));
  return first ? text.slice(first.start) : text;
}

/** The words of a text, whichever the script. */
export const wordSpans = (text: string): readonly Word[] => keptIn(spans, text, () => spansIn(text));

/** A turn looks at one text again and again, and turns are taken in batches. */
const spans = new BoundedMap<string, readonly Word[]>(500);

function spansIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['\u2019][\p{L}\p{M}\p{N}]+)*/gu)].map((found, i, all) => {
    const before = all[i - 1];
    const between = before ? text.slice(before.index + before[0].length, found.index) : '';
    const first = /[,;:.!\n\u060c\u061b]/u.test(between);
    return { text: found[0], start: found.index, first, marked: between.includes(':') };
  });
}

function kindsOf(context: Context, lines: WishedLine[]): Kinds {
  const names = lines.map((line) => namesOf(context, line));
  const is =
    (list: string): Is =>
    (word) =>
      isOf(context, word.text, knownWords(context, `heard-${list}`));
  // "Hay" sounds like "it is".
  const joint: Is = (word) => is('review_is')(word) && !isSpelled({ context }, word.text, 'heard-street');
  return {
    // "Only" in Darija is "not" in standard Arabic.
    not: (word) => isNot(context, word.text) && !joint(word),
    ...{
      again: is('review_again'),
      more: (word) => word.text.length > 2 && is('review_more')(word),
      goesOn: is('goes_on'),
    },
    // What is written with a capital is a name, or begins the sentence.
    beside: (word) => is('review_beside')(word) && (word.start === 0 || !/^\p{Lu}/u.test(word.text)),
    ...{ joint, street: (word) => is('street')(word) || isSpelled({ context }, word.text, 'heard-street') },
    name: (word) => isOf(context, word.text, ...names) || isOf(context, ungrown(word.text), ...names),
    no: (word) => context.darija.readYesNo(word.text) === 'no',
  };
}

interface Head {
  /** Where the value begins and ends, and where the words that name it begin. */
  end: number;
  until?: number;
  from: number;
  /** Something is taken back before or behind it. */
  denies: boolean;
}

function headOf(words: readonly Word[], kinds: Kinds): Head {
  let [end, from, denies] = [0, 0, false];
  const clauses = clausesOf(words, kinds);
  for (const [i, clause] of clauses.entries()) {
    const before = beforeDenied(clause, kinds);
    if (before !== null) {
      const named = namedIn(clause.slice(0, before), kinds) ?? 0;
      return { end: end + named, until: end + before, from, denies: true };
    }
    const isTitle = clauses[i + 1]?.[0]?.marked === true && clause.some(kinds.name);
    const named = isTitle ? null : namedIn(clause, kinds);
    const isDenied = deniesIn(clause, kinds);
    denies ||= isDenied;
    if (named !== null && !isDenied) {
      const until = untilDenied(clauses.slice(i), end, kinds);
      return { end: end + named, ...(until !== null && { until }), from, denies: denies || until !== null };
    }
    end += clause.length;
    if (isDenied) from = end;
  }
  return { end, from, denies };
}

/** Where the clause begins that takes something back behind the value: "the gate, not the square"; null: none does. */
function untilDenied(clauses: Word[][], start: number, kinds: Kinds): number | null {
  const at = clauses.findIndex(
    ([first, second], i) => i > 0 && first && kinds.not(kinds.goesOn(first) && second ? second : first),
  );
  const before = clauses.slice(0, at).flat().length;
  return at < 0 || before > MOST_BEFORE ? null : start + before;
}

/** How many words stand before the no of "at the gate, and not at the square"; null: it is not put like that. */
function beforeDenied(clause: readonly Word[], kinds: Kinds): number | null {
  const at = clause.findIndex(kinds.not);
  if (at < 1 || at === clause.length - 1) return null;
  const last = clause.slice(0, at).findLastIndex((word) => !kinds.goesOn(word));
  const word = clause[last];
  return word && !isHead(kinds, word) ? last + 1 : null;
}

const isStrong = ({ again, more, name }: Kinds, word: Word): boolean =>
  again(word) || more(word) || name(word);

const isHead = (kinds: Kinds, word: Word): boolean =>
  isStrong(kinds, word) || kinds.not(word) || kinds.beside(word) || kinds.joint(word);

/** How many of its words only name what is changed; null: all of them do, or stand beside that. */
function namedIn(clause: readonly Word[], kinds: Kinds): number | null {
  const strange = clause.findIndex((word) => !isHead(kinds, word));
  if (strange < 0) return null;
  const run = clause.slice(0, strange);
  // "Rue" before a name belongs to the name.
  const opensName = (at: number) =>
    run.slice(at, at + 1).some(kinds.street) && run.slice(at + 1).every(kinds.beside);
  return run.findLastIndex((word, at) => isStrong(kinds, word) && !opensName(at)) + 1;
}

function deniesIn(clause: readonly Word[], { not, no, more, beside, joint }: Kinds): boolean {
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
  words: readonly Word[],
  { joint, beside, name }: Kinds,
): Pick<Parted, 'value' | 'whole' | 'statement'> | null {
  const [opening] = words;
  const begins = words.findIndex((word) => !joint(word));
  const value = begins < 0 ? [] : words.slice(begins);
  const last = value.findLast((word) => !beside(word) || name(word));
  const [first] = value;
  if (!opening || !first || !last) return null;
  const until = last.start + last.text.length;
  const at = words.at(-1) ?? last;
  return {
    value: text.slice(first.start, until),
    whole: text.slice(first.start, at.start + at.text.length).replace(/^qu['\u2019]/iu, ''),
    statement: text.slice(opening.start, until),
  };
}

/** A word without the "in" or "the" that has grown onto it. */
export const ungrown = (word: string): string =>
  word.replace(/^(?:[\u0641\u0628\u0644](?=\p{L}{3})|[ld]['\u2019])/iu, '');

/** The words between pauses, between "it is" and "but", and behind a no that opens the sentence. */
function clausesOf(words: readonly Word[], { joint, not, no }: Kinds): Word[][] {
  const clauses: Word[][] = [];
  const [opening] = words;
  const isNoFirst = opening !== undefined && not(opening) && no(opening) && words.slice(1).some(not);
  words.forEach((word, i) => {
    const before = words[i - 1];
    const isJoined = joint(word) && before !== undefined && !joint(before);
    const opens = word.first || isJoined || (isNoFirst && i === 1);
    if (opens || clauses.length === 0) clauses.push([]);
    clauses.at(-1)?.push(word);
  });
  return clauses;
}
