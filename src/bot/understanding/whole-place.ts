// The whole of a place as it was told: the landmark before it and its full name, without the "in" that opens it.
import { isProblem } from '../../domain/intent.ts';
import { isWritten, type Reading } from '../phrases.ts';
import { bare, isKind, isLink, linksBefore, pastLinks } from './place-opening.ts';
import { isNameAlone, placeNamed, quarterSpelt, type ReadingPlace } from './read-place.ts';
import { ungrown } from './split-correction.ts';

interface Span {
  start: number;
  end: number;
}
type Word = Span & { text: string };

/** Names of streets and schools have hardly more words behind those that the language room knows. */
const MOST_NAMES = 2;
/** "Beside the", "in front of the": the most words of one saying, and of what may stand behind it. */
const MOST_BESIDE = 3;
const MOST_ARTICLES = 2;
/** Fewer letters are no name. */
const SHORTEST_NAME = 3;
/** More of a telling than this is no name. */
const TELLING = 0.28;
/** As sure as it must be that a word does something else than name. */
const ELSE = 0.6;
/** Words that nobody knows mean nothing else than these, or seem to tell of a problem. */
const NAMELESS = new Set<string>(['none', 'smalltalk']);
/** What parts two clauses; a comma may part a street and its quarter. */
const PAUSE = /[.;:!?\n\u061f\u061b]/u;
const COMMA = /[,\u060c/]/u;
/** Either of them. */
const CLAUSE = /[.,;:!?\n\u060c\u061b\u061f]/u;
/** "Av. Mohammed V". */
const SHORTENED = /^\p{L}{1,4}$/u;
/** "D'Agadir", one word with what it belongs to. */
const ELIDED = /^d['\u2019]\p{L}/iu;
/** "In" or "at", grown onto a word in Arabic or Latin letters. */
const GROWN_IN = /^(?:[\u0641\u0628](?=\p{L}{2})|f(?=[^\Waeiou]{2}|l))/iu;
/** How verbs begin: "it flows", "it will fall", "it be mended". */
const VERB = /^(?:\u0643[\u064a\u062a\u0646]|\u063a\u0627|[\u062a\u064a]\u062a|k[ai][ytn]|gha|tt|yt)/iu;
const FRENCH_IN = /^(?:\u00e0|a|au|aux)$/iu;
/** "À refaire". */
const TO_BE_DONE = /(?:er|ir|re)$/iu;
/** The article behind it. */
const ARTICLE = /^\u0627\u0644/u;

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['\u2019][\p{L}\p{M}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));

/** How something is, or since when: no place goes on with it. */
export const ends = (turn: Reading, word: string): boolean => isWritten(turn, word, 'heard-place_ends');

/** The words of a place with all that belongs to it, out of the sentence in which they stand. */
export function wholePlace(turn: ReadingPlace, text: string, span: Span): Span {
  const words = wordsOf(text);
  const first = words.findIndex(({ end }) => end > span.start);
  const found = words.findLastIndex(({ start }) => start < span.end);
  if (first < 0 || found < first) return span;
  // "Beside the mosque lamp out", "the street went dark": neither the lamp nor what became of it is a name.
  const last = words.findLastIndex(
    ({ text: word }, at) => at <= first || (at <= found && !isThing(turn, word) && !ends(turn, word)),
  );
  const isTrimmed = last < found;
  const opened = openedAt(turn, text, words, first);
  const start = words[opened]?.start ?? span.start;
  if (isTrimmed) return { start, end: words[last]?.end ?? span.end };
  let end = tailOf(turn, text, words, opened, endOf(turn, text, words, first, last));
  // "The souk of …" ends before the "of" that goes on with nothing.
  while (end > opened && isLink(turn, words[end]?.text ?? '') && !isKind(turn, words[end]?.text ?? ''))
    end -= 1;
  return { start, end: endIn(turn, text, start, Math.max(span.end, words[end]?.end ?? 0)) };
}

/** Where the place ends of what reaches to there: "rue du 20 août, I nearly fell" ends before the "I". */
function endIn(turn: ReadingPlace, text: string, start: number, end: number): number {
  const pause = text.slice(end).search(CLAUSE);
  const part = turn.context.darija.placePart(text.slice(start, pause < 0 ? text.length : end + pause));
  const own = part && part.start === 0 && part.told.length > 0 ? Math.min(end, start + part.end) : end;
  // "In the street, for a week now, at Lastah": the quarter stays.
  return placeNamed(turn, text.slice(start, own)) === placeNamed(turn, text.slice(start, end)) ? own : end;
}

/** So few words behind a landmark, to the end of what is said, are more of what it is called: "beside the great mosque". */
const MOST_BEHIND = 2;
/** So many words before them may say "beside". */
const MOST_OF_LANDMARK = 5;

/** The last word of a landmark that all ends with; the one before, where more is told behind it. */
function tailOf(turn: ReadingPlace, text: string, words: Word[], first: number, last: number): number {
  const pause = words.findIndex((_, at) => at > last && isPause(text, words, at - 1, at, CLAUSE));
  const end = (pause < 0 ? words.length : pause) - 1;
  const rest = words.slice(last + 1, end + 1);
  if (rest.length === 0 || rest.length > MOST_BEHIND || isPause(text, words, last, last + 1, CLAUSE))
    return last;
  const isNear = words
    .slice(Math.max(first, last - MOST_OF_LANDMARK), last)
    .some((_, i, near) => sizesOf(near.length - i).some((size) => isBeside(turn, near.slice(i, i + size))));
  const said = text.slice(rest[0]?.start, rest.at(-1)?.end);
  return isNear && !tellsMore(turn, said) && rest.every(({ text: word }) => mayBelong(turn, word))
    ? end
    : last;
}

/** Something is named there that may be wrong. */
function tellsMore({ context: { darija, referenceData } }: Reading, said: string): boolean {
  const { act, surely } = darija.act(said);
  return (
    darija.route(said, referenceData.examples).categories.length > 0 || (act === 'tells' && surely >= ELSE)
  );
}

/** A word that tells of nothing wrong: "great", "blue", the name of somebody; or a kind of place itself. */
function mayBelong(turn: Reading, word: string): boolean {
  if (['heard-place_named', 'heard-place_kind'].some((list) => isWritten(turn, word, list))) return true;
  return mayBeName(turn, word) && !isThing(turn, word) && !tellsMore(turn, word);
}

/** A lamp, a hole, rubbish: behind a place the problem begins. */
const isThing = (turn: Reading, word: string): boolean =>
  [word, bare(word)].some((one) => isWritten(turn, one, 'heard-done_thing')) && !isKind(turn, word);

/** The place of which these are the first words, without the "in" before it. */
export function wholeOf(turn: ReadingPlace, text: string, span: Span): string {
  const { start, end } = wholePlace(turn, text, span);
  return withoutIn(turn, text.slice(start, end));
}

/** True where nothing is said but where something is: every word belongs to the place. */
export function isWholePlace(turn: ReadingPlace, text: string): boolean {
  const { place } = turn.context.darija.route(text);
  if (!place) return false;
  const { start, end } = wholePlace(turn, text, place);
  const outside = wordsOf(`${text.slice(0, start)} ${text.slice(end)}`);
  const around = ['heard-place_in', 'heard-place_label', 'heard-place_link'];
  return outside.every(({ text: word }) => around.some((list) => isWritten(turn, word, list)));
}

/** Where "beside", "in front of", "at the corner of" begins right before the place. */
function openedAt(turn: Reading, text: string, words: Word[], first: number): number {
  const owned = ownedBefore(turn, text, words, first);
  if (owned !== null) return openedAt(turn, text, words, owned);
  const at = Math.max(first - MOST_ARTICLES, linksBefore(turn, words, first));
  for (const from of [first, at]) {
    const size = besideBefore(turn, words, from);
    const begin = from - size;
    if (size > 0 && !isPause(text, words, begin, first)) return begin;
  }
  return first;
}

/** "Behind the school of", "in front of the house in" before the place: where that which is of it begins; null: nothing is told to be of it. */
function ownedBefore(turn: Reading, text: string, words: Word[], first: number): number | null {
  const at = linksBefore(turn, words, first);
  const isIn = isWritten(turn, words[at - 1]?.text ?? '', 'heard-place_in');
  const isGrown = GROWN_IN.test(words[first]?.text ?? '');
  const owned = isIn ? at - 2 : at - 1;
  const from = linksBefore(turn, words, owned);
  if ((at === first && !isIn && !isGrown) || owned < 1 || isPause(text, words, from - 1, first)) return null;
  return besideBefore(turn, words, from) > 0 ? owned : null;
}

/** How many words before this one make a landmark's "beside". */
const besideBefore = (turn: Reading, words: Word[], at: number): number =>
  sizesOf(at).find((size) => isBeside(turn, words.slice(at - size, at))) ?? 0;

const sizesOf = (most: number): number[] => [3, 2, 1].filter((size) => size <= Math.min(most, MOST_BESIDE));

const isBeside = (turn: Reading, words: Word[]): boolean =>
  isWritten(turn, words.map(({ text }) => text).join(' '), 'heard-place_beside');

/** A pause between any two of these words; the point behind a word that is written short is none. */
function isPause(text: string, words: Word[], from: number, to: number, mark = PAUSE): boolean {
  return words.slice(from, to).some((word, i) => {
    const between = text.slice(word.end, words[from + i + 1]?.start);
    return mark.test(SHORTENED.test(word.text) ? between.replace('.', '') : between);
  });
}

/** The last word that belongs to the place. */
function endOf(turn: ReadingPlace, text: string, words: Word[], first: number, from: number): number {
  let last = from;
  let names = quarterSpelt(turn, text.slice(words[first]?.start, words[from]?.end)) === null ? 0 : MOST_NAMES;
  const between = words
    .slice(Math.max(0, first - MOST_BESIDE), from + 1)
    .some((word) => isWritten(turn, word.text, 'heard-place_between'));
  for (;;) {
    const next = last + 1;
    if (next >= words.length || isPause(text, words, last, next)) return last;
    const isComma = isPause(text, words, last, next, COMMA);
    const joint = between && isJoint(turn, words[next]?.text ?? '') ? next + 1 : next;
    const owner = isComma ? last : ownerIn(turn, text, words, next);
    const behind = owner > last ? owner : placeBehind(turn, text, words, joint, between);
    if (behind > last) {
      last = behind;
      continue;
    }
    if (isComma || names >= MOST_NAMES || !isName(turn, words[next]?.text ?? '')) return last;
    names += 1;
    last = next;
  }
}

/** "And", between the two of "between". */
const isJoint = (turn: Reading, word: string): boolean => isWritten(turn, word, 'heard-place_and');

/** The word that "of" makes part of the place, whatever it is: "the souk of the greens"; else the one before. */
function ownerIn(turn: Reading, text: string, words: Word[], at: number): number {
  if (ELIDED.test(words[at]?.text ?? '')) return at;
  const owner = pastLinks(turn, words, at);
  const word = words[owner];
  const isOpen = owner > at || isLink(turn, words[at - 1]?.text ?? '');
  const isOwner = isOpen && word !== undefined && !isPause(text, words, at, owner);
  return isOwner && !ends(turn, word.text) ? owner : at - 1;
}

/** The end of another place that is joined by a comma, "in", "beside", or "and" behind "between"; else the word before. */
function placeBehind(turn: ReadingPlace, text: string, words: Word[], at: number, joins: boolean): number {
  const size = sizesOf(words.length - at).find((one) => isBeside(turn, words.slice(at, at + one))) ?? 0;
  const isIn = isWritten(turn, words[at]?.text ?? '', 'heard-place_in');
  const joint = words[at - 1];
  const isJoined = joins || (joint !== undefined && COMMA.test(text.slice(joint.end, words[at]?.start)));
  const from = pastLinks(turn, words, at + (size || (isIn ? 1 : 0)));
  const start = words[at]?.start ?? 0;
  const { place } = turn.context.darija.route(text.slice(start));
  const opens = place !== undefined && start + place.start <= (words[from]?.start ?? 0);
  if (opens && (size > 0 || isIn || isJoined || words[at]?.text !== ungrown(words[at]?.text ?? '')))
    return words.findLastIndex((word) => word.start < start + place.end);
  const isNamed = size > 0 && from < words.length && !isPause(text, words, at, from);
  if (isNamed && !ends(turn, words[from]?.text ?? '')) return from;
  return at - 1 + nameBehindIn(turn, text, words, at);
}

/** "Derb Jdid à Ferk Lahbab": how many words from this "in" on are a name, to the end of what is said; 0: none are. */
function nameBehindIn(turn: ReadingPlace, text: string, words: Word[], at: number): number {
  const [opening, ...names] = words.slice(at);
  if (!opening || !isWritten(turn, opening.text, 'heard-place_in')) return 0;
  const isFrench = FRENCH_IN.test(opening.text);
  const isNamed = names.every(({ text: word }) => isName(turn, word) || (isFrench && mayName(turn, word)));
  const isWhole = !isPause(text, words, at, words.length - 1, COMMA);
  return isNamed && isWhole && names.length > 0 && names.length <= MOST_NAMES ? names.length + 1 : 0;
}

/** Behind "à" stands a name, a thing to be done, or a time of the day. */
const mayName = (turn: Reading, word: string): boolean =>
  word.length >= SHORTEST_NAME &&
  /^\p{L}+$/u.test(word) &&
  !TO_BE_DONE.test(word) &&
  !['place_ends', 'no_last', 'goes_on', 'review_is', 'review_not'].some((list) =>
    isWritten(turn, word, `heard-${list}`),
  );

/** A word that tells nothing and asks nothing: more of a name. */
export function isName(turn: Reading, word: string): boolean {
  const { darija, referenceData } = turn.context;
  if (isWritten(turn, word, 'heard-place_named')) return true;
  if (!mayBeName(turn, word) || isThing(turn, word)) return false;
  const { intent, categories } = darija.route(word, referenceData.examples);
  const { act, surely, told } = darija.act(word);
  if (categories.length > 0 || !(NAMELESS.has(intent) || isProblem(intent)) || told > TELLING) return false;
  return (act === 'noise' || surely < ELSE) && darija.readYesNo(word) === null && !darija.readSkip(word);
}

/** What follows the kind of a place without doing anything else there: no verb, no "since", no "is". */
export const mayBeName = (turn: Reading, word: string): boolean =>
  word.length >= SHORTEST_NAME &&
  !VERB.test(word) &&
  !['place_ends', 'goes_on', 'review_is', 'review_not', 'no_last'].some((list) =>
    isWritten(turn, word, `heard-${list}`),
  );

/** Said to the question where: without "the place is" and the "in" before it. */
export function withoutIn(turn: ReadingPlace, text: string): string {
  const words = wordsOf(text);
  const [first, second] = words;
  if (!first) return text;
  const size = sizesOf(words.length).find((one) => isBeside(turn, words.slice(0, one)));
  if (size !== undefined) return text;
  if (
    second &&
    first.start === 0 &&
    ['in', 'label'].some((list) => isWritten(turn, first.text, `heard-place_${list}`))
  )
    return withoutIn(turn, text.slice(second.start));
  return first.start === 0 && hasGrownIn(turn, first.text, text) ? text.slice(1) : text;
}

/** "In" has grown onto the first word: behind it stands the article, a kind of street, or the name of a place. */
function hasGrownIn(turn: ReadingPlace, word: string, text: string): boolean {
  if (!GROWN_IN.test(word) || isNameAlone(turn, word)) return false;
  const rest = word.slice(1);
  const isKind = isWritten(turn, rest, 'heard-street') || isWritten(turn, rest, 'heard-place_kind');
  if (isKind || ARTICLE.test(rest)) return true;
  return (
    quarterSpelt(turn, rest) !== null || isNameAlone(turn, text.slice(1)) || placeNamed(turn, rest) !== null
  );
}
