// Where a correction says that something is: instead of the place before, or more closely within it.

import { spelt } from '../../domain/spelling.ts';
import type { ReviewWish, WishedLine } from '../../flow/engine/state.ts';
import { holdsWord, isWritten, knownWords, readYesNo } from '../phrases.ts';
import { isOpened, opensPlace } from './place-opening.ts';
import { type ReadingPlace, readPlace } from './read-place.ts';
import { isNot, isOf } from './review-lines.ts';
import { ungrown, withoutJoint, wordSpans } from './split-correction.ts';

type Line = Extract<ReviewWish, { wish: 'line' }>;

/** As sure as it must be that a few words say where, and nothing else. */
const PLACING = 0.8;
/** Less sure than this, words that begin with "beside" tell of no problem. */
const DOUBTFUL = 0.5;
/** A quarter has no more words than these. */
const EARLY = 3;
/** More words than these tell a story. */
const MOST_PLACING = 8;
/** The name of a school or a pharmacy has no more words. */
const MOST_OF_KIND = 4;
/** Words that may open the name of a street: "f derb …". */
const MOST_OPENING = 2;

/** A no in Latin Darija, and in French an article. */
const ARTICLE = /^la$/iu;
/** What leads from a place that is taken back to the one instead: "but", "it is". */
const JOINING = ['heard-but', 'heard-review_is'];

const nearWords = ({ context }: ReadingPlace): ((word: string) => boolean) => {
  const known = knownWords(context, 'heard-near');
  return (word) => word.length > 2 && isOf(context, word, known);
};

const firstOf = (text: string): string => wordSpans(text)[0]?.text ?? '';

/** "Not in front of the school: behind" means behind the school. */
export function completed(turn: ReadingPlace, value: string, head: string[]): string {
  const isNear = nearWords(turn);
  if (value === '' || !value.split(/\s+/u).every(isNear)) return value;
  const at = head.findLastIndex(isNear);
  return at < 0 ? value : [value, ...head.slice(at + 1)].join(' ');
}

export const isPlace = (turn: ReadingPlace, value: string): boolean =>
  isKnown(turn, value) || turn.context.darija.act(value).act === 'places' || beginsWithPlace(turn, value);

export const isKnown = (turn: ReadingPlace, value: string): boolean =>
  ['named', 'pin'].includes(readPlace(turn, value).kind);

/** "Rue …", "f derb …", "the pharmacy …": nothing else stands before the name. */
export function beginsWithPlace(turn: ReadingPlace, value: string): boolean {
  if (beginsWithKind(turn, value)) return true;
  const { place } = turn.context.darija.route(value);
  return place?.named === true && !/\S\s+\S/u.test(value.slice(0, place.start).trim());
}

/** "The pharmacy Ennour", and not "the street is broken". */
function beginsWithKind(turn: ReadingPlace, value: string): boolean {
  const [first = '', ...others] = value
    .split(/\s+/u)
    .filter((word) => !isWritten(turn, word, 'heard-place_link') || isKind(turn, word));
  if (!isKind(turn, first) || others.length === 0 || others.length > MOST_OF_KIND) return false;
  const { act, surely } = turn.context.darija.act(value);
  return !['tells', 'asks', 'wants'].includes(act) || surely < DOUBTFUL;
}

const isKind = (turn: ReadingPlace, word: string): boolean =>
  [word, ungrown(word)].some((one) => isWritten(turn, one, 'heard-place_kind'));

/** "Also at the gate" adds a place to the one before. */
function placeOf({ context }: ReadingPlace, value: string): { said: string; more: boolean } {
  const words = wordSpans(value);
  const also = knownWords(context, 'heard-review_also');
  const first = words.find((word) => !isOf(context, word.text, also));
  const more = first !== undefined && first.start > 0;
  return { said: more ? value.slice(first.start) : value, more };
}

/**
 * The place instead of the one before, or with it where it only says more closely where that is.
 *
 * @param denied the words that take something back, if any do: what they say of the place goes, and its quarter stays
 */
export function placed(turn: ReadingPlace, value: string, line: WishedLine, denied?: string[]): Line {
  const { id } = line;
  const { said, more } = placeInstead(turn, value, line);
  if (said === undefined) return { wish: 'line', id, more, firm: true };
  const mended = more ? null : mendedIn(turn, said, line, denied);
  if (mended !== null) return { wish: 'line', id, said: mended, more: false, firm: true };
  const isStreetInstead = denied?.some((word) => isStreet(turn, word)) ?? false;
  const isElsewhere = denied !== undefined && namesQuarterOf(turn, denied.join(' '), line);
  const isCloser =
    !isElsewhere &&
    !isKnown(turn, said) &&
    quarterBefore(turn, line) !== null &&
    (isStreetInstead || !isStreet(turn, said));
  const within = denied !== undefined && isCloser && !more && { within: true as const };
  return { wish: 'line', id, said, more: more || isCloser, firm: true, ...within };
}

/**
 * "Not street 12, street 14", "not Hassan II, avenue Mohammed V", "not the hole beside the station, beside the school": the
 * rest of the place stays. Null: what is taken back is no part of it, or not of the same kind.
 */
export function mendedIn(
  turn: ReadingPlace,
  said: string,
  { text = '' }: WishedLine,
  denied: string[] = [],
): string | null {
  const no = denied.findLastIndex((word, i) => denies(turn, word) && (i === 0 || !ARTICLE.test(word)));
  const behindNo = denied.slice(no + 1);
  const last = behindNo.findLastIndex((word) => !JOINING.some((list) => isWritten(turn, word, list)));
  for (let from = 0; from <= last; from += 1) {
    const taken = behindNo.slice(from, last + 1).join(' ');
    const at = text.toLowerCase().indexOf(taken.toLowerCase());
    const start = at < 0 ? null : startOfKind(turn, text, at, taken, said);
    if (start !== null)
      return `${text.slice(0, start)}${ungrown(said)}${nextPlace(turn, text.slice(at + taken.length))}`.trim();
  }
  return null;
}

/** What says where beside it: the name of what is taken back goes on to there. */
function nextPlace(turn: ReadingPlace, behind: string): string {
  const words = wordSpans(behind);
  const next = words.find((_, at) => opensPlace(turn, words, at));
  return next ? ` ${behind.slice(next.start)}` : '';
}

/** Where the words begin that these stand instead of; null: one is a street and the other none. */
function startOfKind(turn: ReadingPlace, text: string, at: number, taken: string, said: string) {
  const isBeside = (words: string) => isOpened(turn, wordSpans(words), 0);
  if (isStreet(turn, said)) {
    if (isStreet(turn, taken)) return at;
    // The "avenue" before the name goes with it, and "in", grown onto it, stays.
    const kind = wordSpans(text.slice(0, at)).at(-1);
    return kind && isStreet(turn, kind.text)
      ? kind.start + kind.text.length - ungrown(kind.text).length
      : null;
  }
  // Nothing else was said of it: all of it gives way.
  const isWhole =
    !/\p{L}{3}/u.test(text.slice(0, at)) && nextPlace(turn, text.slice(at + taken.length)) === '';
  return !isWhole && isBeside(taken) && isBeside(said) && !isKnown(turn, said) ? at : null;
}

/** No more than the quarter that stood there before. */
const isQuarterAlone = (turn: ReadingPlace, words: string, before: WishedLine): boolean =>
  namesQuarterOf(turn, words, before) && !words.split(/\s+/u).some(nearWords(turn));

function namesQuarterOf(turn: ReadingPlace, words: string, before: WishedLine): boolean {
  const quarter = quarterOf(turn, words);
  return quarter !== null && quarter === quarterBefore(turn, before);
}

const quarterBefore = (turn: ReadingPlace, { quarter, text = '' }: WishedLine): string | null =>
  quarter ?? quarterOf(turn, text);

/** The place that is said; none where it is the one of before: "Lastah is not right" names no other. */
export function placeInstead(
  turn: ReadingPlace,
  value: string,
  before: WishedLine,
): { said?: string; more: boolean } {
  const place = placeOf(turn, value);
  return !place.more && isQuarterAlone(turn, place.said, before) ? { more: false } : place;
}

function quarterOf(turn: ReadingPlace, text: string): string | null {
  const read = readPlace(turn, text);
  return read.kind === 'named' ? read.quarter : null;
}

/** "In the street of …", "beside the mosque": nothing is named there but a place. */
export function saysWhere(turn: ReadingPlace, value: string): boolean {
  const { act, surely } = turn.context.darija.act(value);
  if ((act === 'places' && surely >= PLACING) || beginsWithPlace(turn, value)) return true;
  // "Before you send it I want to go back" opens like a place.
  const first = firstOf(value);
  // "Ana" sounds like a word for beside.
  if (nearWords(turn)(first) && !isWritten(turn, first, 'heard-tells_on'))
    return (act !== 'tells' || surely < DOUBTFUL) && (act !== 'wants' || surely < PLACING);
  return isStreet(turn, value) && !tellsOfStreet(turn, value);
}

/** "The road that is broken" tells of a road, and "road" alone would, too. */
function tellsOfStreet(turn: ReadingPlace, value: string): boolean {
  const { darija, referenceData } = turn.context;
  const words = value.split(/\s+/u);
  const street = words.find((word) => isStreet(turn, word)) ?? '';
  const isJoined = words.some(
    (word) => word !== street && isOf(turn.context, word, knownWords(turn.context, 'heard-review_is')),
  );
  const [told] = darija.route(value, referenceData.examples).categories;
  return (
    isJoined || (told !== undefined && darija.route(street, referenceData.examples).categories[0] === told)
  );
}

/** Under a review the name of a place alone is where it is; words that nobody knows say it more closely. */
export function placeAlone(turn: ReadingPlace, text: string, lines: WishedLine[]): Line | null {
  // "The man has fallen" begins like the name of a place.
  if (turn.context.darija.alarm(text) !== null) return null;
  const place = lines.find(({ ask }) => ask === 'place');
  const meant = fromMeant(turn, text);
  if (place && meant !== null && (isStreet(turn, meant) || isKnown(turn, meant)))
    return placed(turn, meant, place, []);
  const said = fromNear(turn, withoutJoint(turn.context, text));
  const [first, second] = wordSpans(said);
  if (place && first && second && denies(turn, first.text)) return placeDenied(turn, said, place);
  if (!place || !(placesOnly(turn, said) || saysWhere(turn, said))) return null;
  const found = { wish: 'line' as const, id: place.id, said };
  if (isKnown(turn, said)) return { ...found, more: false };
  if (!saysWhere(turn, said) || said.split(/\s+/u).length > MOST_PLACING) return null;
  const isInstead = holdsWord(turn, text, 'heard-rather') || isOfOneKind(turn, said, place.text);
  return { ...found, more: !isInstead };
}

const denies = (turn: ReadingPlace, word: string): boolean =>
  isNot(turn.context, word) || readYesNo(turn, word) === 'no';

const placesOnly = ({ context }: ReadingPlace, said: string): boolean =>
  context.darija.act(said).act === 'places';

/** "Not Lastah"; "not Lastah the Kasbah", and "no beside the school", with no pause between the two. */
function placeDenied(turn: ReadingPlace, said: string, place: WishedLine): Line | null {
  const words = wordSpans(said);
  const from = words.findIndex((word) => !denies(turn, word.text));
  const rest = words.slice(from);
  const behind = (at: number) => said.slice(rest[at]?.start ?? said.length);
  if (from < 1) return null;
  const at = rest.findIndex((word, i) => {
    const before = said.slice(rest[0]?.start, word.start);
    if (i === 0 || i > EARLY || isKind(turn, before.trim()) || !isPlace(turn, behind(i))) return false;
    // "Not Bab Zorgane": what stands behind "Bab" is no other place.
    if (namesQuarterOf(turn, behind(i), place)) return false;
    return namesQuarterOf(turn, before, place) || isPartOf(before, place.text);
  });
  if (at > 0) return placed(turn, behind(at), place, [said.slice(0, rest[at]?.start)]);
  if (isQuarterAlone(turn, behind(0), place)) return { wish: 'line', id: place.id, more: false, firm: true };
  const isNo = readYesNo(turn, words[0]?.text ?? '') === 'no' && saysWhere(turn, behind(0));
  return isNo ? placed(turn, behind(0), place, []) : null;
}

/** The words stand in the place of before: "not Salam, the pharmacy Ennour". */
const isPartOf = (words: string, before = ''): boolean =>
  ` ${spelt(before).join(' ')} `.includes(` ${spelt(words).join(' ')} `);

/** "Sorry, I mean avenue Hassan II": what is meant, where nothing but that stands before it; null: it is not put so. */
function fromMeant(turn: ReadingPlace, text: string): string | null {
  const words = wordSpans(text);
  const is = (list: string) => knownWords(turn.context, list);
  const [means, beside] = [is('heard-means'), is('heard-review_beside')];
  const isMeans = ({ text: word }: { text: string }) => isOf(turn.context, word, means);
  const first = words.findIndex((word) => !isMeans(word) && !isOf(turn.context, word.text, beside));
  return first > 0 && words.slice(0, first).some(isMeans) ? text.slice(words[first]?.start) : null;
}

/** "I meant beside the school": what stands before it is no place. */
function fromNear(turn: ReadingPlace, text: string): string {
  const words = wordSpans(text);
  const near = words.findIndex((word) => nearWords(turn)(word.text));
  const means = knownWords(turn.context, 'heard-means');
  const at = words.slice(0, Math.max(near, 0)).findLastIndex((word) => isOf(turn.context, word.text, means));
  return at < 0 ? text : text.slice(words[at + 1]?.start);
}

/** "Derb …", "rue …", "f derb …". */
const isStreet = ({ context }: ReadingPlace, text: string): boolean =>
  text
    .split(/\s+/u)
    .slice(0, MOST_OPENING)
    .some((word) => isOf(context, ungrown(word), knownWords(context, 'heard-street')));

/** "Not street X: street Y", where X is part of what stood there. */
export function isStreetForStreet(
  turn: ReadingPlace,
  value: string,
  head: string[],
  place: WishedLine,
): boolean {
  if (!isStreet(turn, value)) return false;
  const denied = head.filter((word) => !denies(turn, word));
  const [kind = ''] = value.toLowerCase().split(/\s+/u);
  return (
    denied.some((word) => word.toLowerCase() === kind) ||
    (denied.length > 0 && isPartOf(denied.join(' '), place.text))
  );
}

/** "Derb …" said after "derb …": a place is in one of them. */
function isOfOneKind({ context }: ReadingPlace, text: string, before = ''): boolean {
  const [kind = ''] = text.toLowerCase().split(/\s+/u);
  return isOf(context, kind, knownWords(context, 'heard-street')) && before.toLowerCase().includes(kind);
}
