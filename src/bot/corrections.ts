// What a correction puts in the place of what it takes back: "the place is wrong, it is at the gate", "not light: water".
import type { ReviewWish, WishedLine } from '../flow/memory.ts';
import type { House } from './parts.ts';
import { type Reading, readPlace } from './place-read.ts';
import { isOf, lineMeant, namesOf, optionSaid } from './review-lines.ts';
import { knownWords, wordsIn } from './sayings.ts';
import { isMarked } from './told.ts';

type Line = Extract<ReviewWish, { wish: 'line' }>;

/** More words tell a story. */
const MOST_WORDS = 60;
/** As sure as it must be that a sentence tells something and takes nothing back. */
const TELLING = 0.9;
/** A no stands among the first words of what it takes back; later on it is part of what is said. */
const EARLY = 3;
/** More words do not name a subject. */
const MOST_NAMING = 4;
/** As good as the label itself. */
const LABEL = 0.85;

/** A word of the sentence; `first`: a pause stands before it. */
interface Word {
  text: string;
  start: number;
  first: boolean;
}

/** The part that takes something back, and what is said instead. */
interface Parted {
  head: Word[];
  value: string;
  /** It adds to what is there. */
  more: boolean;
  /** "It is" stands before the value. */
  stated: boolean;
  /** A colon does. */
  marked: boolean;
  /** It takes something back. */
  denies: boolean;
}

/** The line that the sentence corrects and its new value; null: it says none. */
export function correctionSaid(turn: Reading, text: string, lines: WishedLine[]): Line | null {
  const words = wordsOf(text);
  if (words.length < 2 || words.length > MOST_WORDS || isMarked(text)) return null;
  const parted = partedIn(turn.house, text, words, lines);
  if (!parted) return placeAlone(turn, text, lines);
  const { head, value, more } = parted;
  const said = head.flatMap((word) => wordsIn(turn.house, word.text));
  const line = lineMeant(turn.house, said, lines);
  if (line) return newValue(turn, line, parted);
  if (more) {
    const told = lines.findLast(({ ask }) => ask === 'text');
    return told ? newValue(turn, told, parted) : null;
  }
  const denied = head.map((word) => word.text).join(' ');
  return named(turn, { text, denied, value, stated: parted.stated }, lines);
}

/** The new value, if the line can take these words for one. */
function newValue(turn: Reading, line: WishedLine, parted: Parted): Line | null {
  const { value, more } = parted;
  const found = { wish: 'line' as const, id: line.id, more, firm: true as const };
  if (line.options.length > 0) {
    const option = optionIn(turn, value, line) ?? optionSaid(turn, value, line);
    return option === undefined ? null : { ...found, option };
  }
  if (line.ask === 'place') return isPlain(turn, parted) ? { ...found, ...placeOf(turn, value) } : null;
  return line.ask === 'text' && /\S\s+\S/u.test(value) ? { ...found, said: value } : null;
}

/** "The street is broken" names a line as well: without a no before it, it must be a place that is said. */
const isPlain = (turn: Reading, { head, value, marked, denies }: Parted): boolean =>
  marked || denies || head.length === 0 || isPlace(turn, value);

const isPlace = (turn: Reading, value: string): boolean =>
  ['named', 'pin'].includes(readPlace(turn, value).kind) || turn.house.darija.act(value).act === 'places';

/** "Also at the gate" adds a place to the one before. */
function placeOf({ house }: Reading, value: string): { said: string; more: boolean } {
  const words = wordsOf(value);
  const also = knownWords(house, 'heard-review_also');
  const first = words.find((word) => !isOf(house, word.text, also));
  const more = first !== undefined && first.start > 0;
  return { said: more ? value.slice(first.start) : value, more };
}

/** No line is named, but what is said instead can only be the value of one. */
function named(
  turn: Reading,
  { text, denied, value, stated }: { text: string; denied: string; value: string; stated: boolean },
  lines: WishedLine[],
): Line | null {
  const found = { wish: 'line' as const, more: false };
  const choice = lines.find(({ options }) => options.length > 0);
  const option = choice && optionIn(turn, value, choice);
  const before = choice && optionIn(turn, denied, choice, 'denied');
  // "Not light: water" takes one subject back for another.
  if (choice && option && before && option !== before) return { ...found, id: choice.id, option, firm: true };
  const place = lines.find(({ ask }) => ask === 'place');
  if (place && stated && option === undefined && isPlace(turn, value))
    return { ...found, id: place.id, ...placeOf(turn, value), firm: true };
  const { act, surely } = turn.house.darija.act(text);
  if (act === 'tells' && surely >= TELLING) return null;
  if (place && ['named', 'pin'].includes(readPlace(turn, value).kind))
    return { ...found, id: place.id, ...placeOf(turn, value), firm: true };
  if (!choice || option === undefined) return null;
  return { ...found, id: choice.id, option, ...(stated && { firm: true as const }) };
}

/** The option that a few words name. */
function optionIn(
  { house }: Reading,
  text: string,
  { options }: WishedLine,
  as: 'denied' | 'said' = 'said',
): string | undefined {
  const { darija, register } = house;
  const match = darija.matchOption(text, options);
  if (match && match.score >= LABEL) return match.id;
  if (text.split(/\s+/u).length > MOST_NAMING) return undefined;
  const { intent, categories } = darija.route(text, register.examples);
  if (as === 'said' && intent !== 'complaint') return undefined;
  return categories.find((id) => options.some((each) => each.id === id));
}

/** Under a review the name of a place alone is where it is. */
function placeAlone(turn: Reading, text: string, lines: WishedLine[]): Line | null {
  const place = lines.find(({ ask }) => ask === 'place');
  if (!place || turn.house.darija.act(text).act !== 'places') return null;
  if (!['named', 'pin'].includes(readPlace(turn, text).kind)) return null;
  return { wish: 'line', id: place.id, more: false, said: text };
}

/** Parts the sentence behind the words that take something back, or announce an addition; null: it has none. */
function partedIn(house: House, text: string, words: Word[], lines: WishedLine[]): Parted | null {
  const is = (list: string) => (word: Word) => isOf(house, word.text, knownWords(house, list));
  const [isNot, isAgain, isMore, isBeside, isJoint] = [
    is('heard-review_not'),
    is('heard-review_again'),
    is('heard-review_more'),
    is('heard-review_beside'),
    is('heard-review_is'),
  ];
  const names = new Set(lines.flatMap((line) => [...namesOf(house, line)]));
  const isStrong = (word: Word) =>
    isAgain(word) || isMore(word) || isOf(house, word.text, names) || isOf(house, ungrown(word.text), names);
  const isHead = (word: Word) => isStrong(word) || isNot(word) || isBeside(word) || isJoint(word);
  // Alone "la" is a no; beside other words it is French.
  const isNo = (clause: Word[]) =>
    clause.length === 1 && house.darija.readYesNo(clause[0]?.text ?? '') === 'no';
  let end = 0;
  let denies = false;
  for (const clause of clausesOf(words, isJoint)) {
    const strange = clause.findIndex((word) => !isHead(word));
    const run = strange < 0 ? clause.length : strange;
    const strong = clause.slice(0, run).findLastIndex(isStrong);
    const isDenied = isNo(clause) || (clause.slice(0, EARLY).some(isNot) && !clause.some(isMore));
    denies ||= isDenied;
    if (strange < 0 || isDenied) end += clause.length;
    else {
      end += strong + 1;
      break;
    }
  }
  const head = words.slice(0, end);
  const value = words.slice(end);
  const stated = (value[0] && isJoint(value[0])) ?? false;
  const marked = value[0] !== undefined && /:\s*$/u.test(text.slice(0, value[0].start));
  // "The place: …", "the place is …" takes back what stood there.
  const isNamed =
    head.length > 0 &&
    (marked || stated) &&
    head.every((word) => isOf(house, word.text, names) || isBeside(word));
  if (!denies && !isNamed && !head.some((word) => isAgain(word) || isMore(word))) return null;
  while (value[0] && isJoint(value[0])) value.shift();
  const last = value.findLastIndex((word) => !isBeside(word) || isOf(house, word.text, names));
  const [first, lastWord] = [value[0], value[last]];
  if (!first || !lastWord) return null;
  const said = text.slice(first.start, lastWord.start + lastWord.text.length);
  const again = head.some((word) => isAgain(word));
  return { head, value: said, more: head.some(isMore), stated, marked, denies: denies || again };
}

/** A word without the "in" that has grown onto it. */
const ungrown = (word: string): string => word.replace(/^[\u0641\u0628\u0644](?=\p{L}{3})/u, '');

/** The words between pauses, and between "it is" and "but". */
function clausesOf(words: Word[], isJoint: (word: Word) => boolean): Word[][] {
  const clauses: Word[][] = [];
  words.forEach((word, i) => {
    const before = words[i - 1];
    const opens = word.first || (isJoint(word) && before !== undefined && !isJoint(before));
    if (opens || clauses.length === 0) clauses.push([]);
    clauses.at(-1)?.push(word);
  });
  return clauses;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['\u2019][\p{L}\p{M}\p{N}]+)*/gu)].map((found, i, all) => {
    const before = all[i - 1];
    const between = before ? text.slice(before.index + before[0].length, found.index) : '';
    return { text: found[0], start: found.index, first: /[,;:.!\n\u060c\u061b]/u.test(between) };
  });
}
