// A place that is told, taken back and replaced in one breath: "in front of the post office, no, in front of the bank".

import { spelt } from '../../domain/spelling.ts';
import { isWritten } from '../phrases.ts';
import { isPlace, saysWhere } from './corrected-place.ts';
import { isMarked, namesProblem } from './is-telling.ts';
import {
  bare,
  isKind,
  isLink,
  isOpened,
  linksBefore,
  openingBefore,
  opensPlace,
  pastOpening,
} from './place-opening.ts';
import { quarterSpelt, type ReadingPlace } from './read-place.ts';
import { isNot } from './review-lines.ts';
import { ungrown, wordSpans } from './split-correction.ts';
import { isAround, isMistaken, isNo, pastAround } from './takes-back.ts';
import { wholeOf, wholePlace } from './whole-place.ts';

type Word = ReturnType<typeof wordSpans>[number];

/** Letters of an article, in any language. */
const LONGEST_ARTICLE = 3;

/** Words from one to another, the last of them not counted. */
interface Run {
  from: number;
  to: number;
}

/** A text, its words, and where those begin that take something back. */
interface Said {
  text: string;
  words: readonly Word[];
  at: number;
}

/** The words of before that are taken back, the end of those that do it, and the words that stand instead. */
interface Correction {
  before: Run;
  instead: Run;
  to: number;
}

/** More words tell a story. */
const MOST_WORDS = 60;
/** Names of places have hardly more words. */
const MOST_INSTEAD = 7;
/** So few words without a place of their own may still be the name of one. */
const MOST_NAMING = 3;
/** So many words may stand behind those of before that are taken back: "not the old Kasbah". */
const MOST_BEHIND = 2;
/** Shorter words stand in every sentence. */
const FEWEST_LETTERS = 3;

/** The same words with the place that is meant instead of the one taken back; null: none is taken back. */
export function placeSettled(turn: ReadingPlace, text: string): string | null {
  const words = wordSpans(text);
  if (words.length > MOST_WORDS || isMarked(text)) return null;
  if (!words.some((word, i) => isNo(turn, words, i) || isMistaken(turn, word))) return null;
  for (let at = 1; at < words.length; at += 1) {
    const said = { text, words, at };
    if (!mayBegin(turn, said)) continue;
    const found = correctionAt(turn, said);
    if (found) return inPlaceOf(turn, said, found);
    const left = withoutOther(turn, said);
    if (left !== null) return left;
  }
  return null;
}

/** The same for what was told and what is said to it now; null: nothing of it is taken back. */
export const placeMended = (turn: ReadingPlace, told: string, said: string): string | null =>
  placeSettled(turn, `${told.replace(/[\s,;.\u060c\u061b]+$/u, '')}, ${said}`);

/** The place that such a text tells of now. */
export function placeTold(turn: ReadingPlace, text: string): string | null {
  const { place } = turn.context.darija.route(text);
  return place ? wholeOf(turn, text, place) : null;
}

/** A pause stands before it, or it says itself that something is taken back. */
function mayBegin(turn: ReadingPlace, { words, at }: Said): boolean {
  const word = words[at];
  return word !== undefined && (word.first || isNo(turn, words, at) || isMistaken(turn, word));
}

function correctionAt(turn: ReadingPlace, said: Said): Correction | null {
  const { words, at } = said;
  const open = pastAround(turn, words, at);
  if (open.denies)
    return (
      insteadBehind(turn, said, open.at) ??
      (open.plainly && words[at]?.first === true ? insteadOfAll(turn, said, open.at) : null)
    );
  return insteadBefore(turn, said, open.at) ?? (open.mistaken ? insteadOfAll(turn, said, open.at) : null);
}

/** "Not in front of the post office, in front of the bank"; with nothing behind it the place is only taken back. */
function insteadBehind(turn: ReadingPlace, said: Said, from: number): Correction | null {
  const { words } = said;
  const denied = deniedAt(turn, said, from);
  if (!denied) return null;
  const behind = pastAround(turn, words, denied.to).at;
  const instead = insteadAt(turn, words, behind) ?? { from: behind, to: behind };
  const isNone = behind >= words.length && isPlaceHere(turn, said, denied.of);
  const stands = isNone || mayStand(turn, said, denied.of, instead);
  return stands ? { before: denied.of, instead, to: instead.to } : null;
}

/** "In front of the bank, not the post office." */
function insteadBefore(turn: ReadingPlace, said: Said, from: number): Correction | null {
  const { words } = said;
  const no = words.findIndex((_, i) => i > from && isNo(turn, words, i));
  const denied = no > 0 && no - from <= MOST_INSTEAD ? deniedAt(turn, said, no + 1) : null;
  const last = words.slice(0, no).findLastIndex((word) => !isAround(turn, word));
  const instead = { from, to: Math.max(from, last) + 1 };
  if (!denied || words.slice(from + 1, no).some(({ first }) => first)) return null;
  if (
    !isPlaceHere(turn, said, denied.of) ||
    !(opensPlace(turn, words, from) || saysPlace(turn, textOf(said, instead)))
  )
    return null;
  return { before: denied.of, instead, to: denied.to };
}

/** "The college, not the lycée, college X": the no only says which of two it is. */
function withoutOther(turn: ReadingPlace, { text, words, at }: Said): string | null {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word || word.first || !isNot(turn.context, word.text) || !isKind(turn, before.text))
    return null;
  const other = pastOpening(turn, words, at + 1);
  const next = words[other + 1];
  if (other > at + MOST_BEHIND || !isKind(turn, words[other]?.text ?? '') || (next && !next.first))
    return null;
  return `${text.slice(0, endOf(before))}${text.slice(endOf(words[other]))}`;
}

/** The words from here on that were said before, and where; "not in front of the post office". */
function deniedAt(turn: ReadingPlace, { words, at }: Said, from: number): { of: Run; to: number } | null {
  const start = pastOpening(turn, words, from);
  const key = keyOf(words[start]?.text ?? '');
  const own = words.slice(0, at).findLastIndex(({ text }) => keyOf(text) === key);
  if ((key.length < FEWEST_LETTERS && !/^\d+$/u.test(key)) || own < 0) return null;
  let size = 1;
  while (own + size < at && isSameAt(words, own + size, start + size)) size += 1;
  const to = start + size;
  const next = words[to];
  const ends =
    !next || next.first || isNo(turn, words, to) || isAround(turn, next) || opensPlace(turn, words, to);
  const pause = words.findIndex((word, i) => i > to && i <= to + MOST_BEHIND && word.first);
  // "Not street X" takes back no other street.
  const isKindAlone =
    isKind(turn, words[start]?.text ?? '') &&
    words.slice(start + 1, to).every(({ text }) => isLink(turn, text)) &&
    next?.first === false &&
    (isStreet(turn, words[start]?.text ?? '') || !opensPlace(turn, words, to)) &&
    !isNo(turn, words, to);
  if (isKindAlone || (!ends && pause < 0)) return null;
  // "Sidi" before a name goes with it; an article alone is of what stands before.
  let head = 0;
  while (head < Math.min(start - from, own) && isOneWord(words, own - head - 1, start - head - 1)) head += 1;
  while (head > 0 && bare(words[own - head]?.text ?? '').length <= LONGEST_ARTICLE) head -= 1;
  return { of: { from: own - head, to: own + size }, to: ends ? to : pause };
}

const isOneWord = (words: readonly Word[], before: number, behind: number): boolean =>
  keyOf(words[before]?.text ?? '') === keyOf(words[behind]?.text ?? '');

const isSameAt = (words: readonly Word[], before: number, behind: number): boolean =>
  words[behind]?.first === false && isOneWord(words, before, behind);

/** The words up to the next pause that may be a place. */
function insteadAt(turn: ReadingPlace, words: readonly Word[], from: number): Run | null {
  const end = words.findIndex((word, i) => i > from && (word.first || isNo(turn, words, i)));
  const to = end < 0 ? words.length : end;
  return from < to && to - from <= MOST_INSTEAD ? { from, to } : null;
}

/** Nothing of before is named: all that said where gives way. */
function insteadOfAll(turn: ReadingPlace, said: Said, from: number): Correction | null {
  const { words, at } = said;
  const instead = insteadAt(turn, words, from);
  if (!instead || !saysPlace(turn, textOf(said, instead))) return null;
  const told = textOf(said, { from: 0, to: at });
  const { place } = turn.context.darija.route(told);
  if (!place) return null;
  const opens = isOpened(turn, words, instead.from);
  const { start, end } = opens ? wholePlace(turn, told, place) : place;
  const before = {
    from: words.findIndex((word) => word.start + word.text.length > start),
    to: words.findLastIndex((word) => word.start < end) + 1,
  };
  return { before, instead, to: instead.to };
}

/** What is taken back said where, and what stands instead says so, or is short enough for a name. */
function mayStand(turn: ReadingPlace, said: Said, before: Run, instead: Run): boolean {
  const words = textOf(said, instead);
  if (!isPlaceHere(turn, said, before)) return false;
  return saysPlace(turn, words) || (instead.to - instead.from <= MOST_NAMING && !namesProblem(turn, words));
}

function isPlaceHere(turn: ReadingPlace, said: Said, { from, to }: Run): boolean {
  const { words } = said;
  const own = words[from]?.text ?? '';
  if (isKind(turn, own) || isOpened(turn, words, openingBefore(turn, words, from))) return true;
  if (isKind(turn, words[openingBefore(turn, words, from) - 1]?.text ?? '')) return true;
  const told = textOf(said, { from: 0, to: said.at });
  const { place } = turn.context.darija.route(told);
  const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.start ?? 0];
  if (place && place.start <= end && start < place.end) return true;
  return quarterSpelt(turn, textOf(said, { from, to })) !== null;
}

const saysPlace = (turn: ReadingPlace, words: string): boolean =>
  isPlace(turn, words) || saysWhere(turn, words);

/** The text with the one in the place of the other, and with what was told behind it. */
function inPlaceOf(turn: ReadingPlace, said: Said, { before, instead, to }: Correction): string {
  const { text, words } = said;
  const opened = isOpened(turn, words, instead.from) || hasGrownIn(turn, words[instead.from]?.text ?? '');
  const isNone = instead.from === instead.to;
  const from = isNone
    ? wholeStart(turn, words, before.from)
    : startOf(turn, words, before.from, instead.from, opened);
  const start = words[from]?.start ?? 0;
  const grown =
    opened || isNone || opensWithArticle(turn, words[instead.from]?.text ?? '')
      ? 0
      : grownOn(words[from]?.text ?? '');
  const behind = text.slice(pastPlace(turn, said, before), endBefore(turn, said));
  const rest = words.slice(to).every((word) => isAround(turn, word))
    ? ''
    : text.slice(endOf(words[to - 1]), text.length);
  return `${text.slice(0, start + grown)}${textOf(said, instead)}${behind.trimEnd()}${rest}`.trim();
}

/** Where the place ends that gives way: with the name that it goes on with. */
function pastPlace(turn: ReadingPlace, said: Said, { from, to }: Run): number {
  const { words, at } = said;
  const end = endOf(words[to - 1]);
  const { place } = turn.context.darija.route(textOf(said, { from: 0, to: at }));
  return place && place.start <= end && (words[from]?.start ?? 0) < place.end
    ? Math.max(end, place.end)
    : end;
}

/** Where the place begins that gives way: with what opens it, as far as the other has its own. */
function startOf(
  turn: ReadingPlace,
  words: readonly Word[],
  before: number,
  instead: number,
  opened: boolean,
): number {
  const links = linksBefore(turn, words, before);
  const own = words[pastOpening(turn, words, instead)]?.text ?? '';
  const kind = words[links - 1]?.text ?? '';
  const isSameKind = isKind(turn, own) && keyOf(kind) === keyOf(own);
  const from = isSameKind ? links - 1 : before;
  if (opened) return openingBefore(turn, words, from);
  if (isSameKind) return linksBefore(turn, words, from);
  return opensWithArticle(turn, words[instead]?.text ?? '') ? Math.max(links, before - 1) : before;
}

/** With the "street" and the "in" before it. */
function wholeStart(turn: ReadingPlace, words: readonly Word[], before: number): number {
  const opening = openingBefore(turn, words, before);
  return isKind(turn, words[opening - 1]?.text ?? '') ? openingBefore(turn, words, opening - 1) : opening;
}

/** The words told before the correction, without "it is" at their end. */
function endBefore(turn: ReadingPlace, { words, at }: Said): number {
  let last = at;
  while (last > 1 && isWritten(turn, words[last - 1]?.text ?? '', 'heard-review_is')) last -= 1;
  return endOf(words[last - 1]);
}

const endOf = (word: Word | undefined): number => (word ? word.start + word.text.length : 0);

const textOf = ({ text, words }: Said, { from, to }: Run): string =>
  text.slice(words[from]?.start ?? text.length, endOf(words[to - 1]));

/** A word as it is compared, without "in" and "the". */
const keyOf = (word: string): string => spelt(bare(word)).join('');

const grownOn = (word: string): number => word.length - ungrown(word).length;

const opensWithArticle = (turn: ReadingPlace, word: string): boolean =>
  isLink(turn, word) || /^l['\u2019]/iu.test(word);

const isStreet = (turn: ReadingPlace, word: string): boolean => isWritten(turn, bare(word), 'heard-street');

/** "In" has grown onto a kind of place. */
const hasGrownIn = (turn: ReadingPlace, word: string): boolean =>
  /^[\u0641\u0628]/u.test(word) && isKind(turn, ungrown(word));
