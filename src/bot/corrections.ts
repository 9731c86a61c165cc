// What a correction puts in the place of what it takes back: "the place is wrong, it is at the gate", "not light: water".
import type { ReviewWish, WishedLine } from '../flow/memory.ts';
import { type Parted, partedIn, ungrown, withoutJoint, wordsIn } from './parted.ts';
import { type Reading, readPlace } from './place-read.ts';
import { isNot, isOf, lineMeant, optionSaid } from './review-lines.ts';
import { wordsIn as compared, knownWords } from './sayings.ts';
import { isMarked } from './told.ts';

type Line = Extract<ReviewWish, { wish: 'line' }>;

/** More words tell a story. */
const MOST_WORDS = 60;
/** As sure as it must be that a sentence tells something and takes nothing back. */
const TELLING = 0.9;
/** As sure as it must be that a few words say where, and nothing else. */
const PLACING = 0.8;
/** More words than these tell a story. */
const MOST_PLACING = 8;
/** More words do not name a subject. */
const MOST_NAMING = 4;
/** As good as the label itself. */
const LABEL = 0.85;

/** The line that the sentence corrects and its new value; null: it says none. */
export function correctionSaid(turn: Reading, text: string, lines: WishedLine[]): Line | null {
  const words = wordsIn(text);
  if (words.length < 2 || words.length > MOST_WORDS || isMarked(text)) return null;
  const parted = partedIn(turn.house, text, lines);
  if (!parted) return words.some(isOrder(turn)) ? null : placeAlone(turn, text, lines);
  const line = lineIn(turn, parted.naming, lines) ?? lineIn(turn, parted.head, lines);
  if (line) return newValue(turn, line, parted, lines);
  if (parted.more) {
    const told = lines.findLast(({ ask }) => ask === 'text');
    return told ? newValue(turn, told, parted, lines) : null;
  }
  return named(turn, text, parted, lines);
}

/** "Correct", "wrong". */
const isOrder =
  ({ house }: Reading) =>
  ({ text }: { text: string }): boolean =>
    isOf(house, text, knownWords(house, 'heard-review_again'));

const lineIn = ({ house }: Reading, words: string[], lines: WishedLine[]): WishedLine | undefined =>
  lineMeant(
    house,
    words.flatMap((word) => compared(house, word)),
    lines,
  );

/** The new value, if the line can take these words for one. */
function newValue(turn: Reading, line: WishedLine, parted: Parted, lines: WishedLine[]): Line | null {
  const { value, whole, more } = parted;
  const found = { wish: 'line' as const, id: line.id, more, firm: true as const };
  if (line.options.length > 0) {
    const option = optionIn(turn, value, line) ?? optionSaid(turn, value, line);
    if (option === undefined) return null;
    return { ...found, option, ...(parted.stated && retold(turn, lines, option, parted.statement)) };
  }
  if (line.ask === 'place')
    return isPlain(turn, parted) ? { ...found, ...placeInstead(turn, value, line.text) } : null;
  return line.ask === 'text' && /\S\s+\S/u.test(value) ? { ...found, said: whole } : null;
}

/** "The street is broken" names a line as well: without a no before it, it must be a place that is said. */
const isPlain = (turn: Reading, { head, value, marked, denies }: Parted): boolean =>
  marked || denies || head.length === 0 || isPlace(turn, value);

const isPlace = (turn: Reading, value: string): boolean =>
  isKnown(turn, value) || turn.house.darija.act(value).act === 'places' || beginsWithPlace(turn, value);

const isKnown = (turn: Reading, value: string): boolean =>
  ['named', 'pin'].includes(readPlace(turn, value).kind);

/** "Rue …", "f derb …": nothing else stands before the name. */
function beginsWithPlace({ house: { darija } }: Reading, value: string): boolean {
  const { place } = darija.route(value);
  return place?.named === true && !/\S\s+\S/u.test(value.slice(0, place.start).trim());
}

/** "Also at the gate" adds a place to the one before. */
function placeOf({ house }: Reading, value: string): { said: string; more: boolean } {
  const words = wordsIn(value);
  const also = knownWords(house, 'heard-review_also');
  const first = words.find((word) => !isOf(house, word.text, also));
  const more = first !== undefined && first.start > 0;
  return { said: more ? value.slice(first.start) : value, more };
}

/** No line is named, but what is said instead can only be the value of one. */
function named(
  turn: Reading,
  text: string,
  { head, value, statement, stated, denies }: Parted,
  lines: WishedLine[],
): Line | null {
  const place = lines.find(({ ask }) => ask === 'place');
  const choice = lines.find(({ options }) => options.length > 0);
  const isPlainlyPlace = choice !== undefined && !labelled(turn, value, choice) && saysWhere(turn, value);
  if (place && (stated || denies) && isPlainlyPlace) return placed(turn, value, place);
  const option =
    choice &&
    (optionIn(turn, value, choice) ?? (stated && denies ? optionMeant(turn, value, choice) : undefined));
  const before = choice && optionIn(turn, head.join(' '), choice, 'denied');
  const found = { wish: 'line' as const, more: false };
  const chosen = choice &&
    option && { ...found, id: choice.id, option, ...retold(turn, lines, option, statement) };
  // "Not light: water" takes one subject back for another.
  if (chosen && before && option !== before) return { ...chosen, firm: true };
  if (place && (stated || denies) && option === undefined && isPlace(turn, value))
    return placed(turn, value, place);
  const { act, surely } = turn.house.darija.act(text);
  if (act === 'tells' && surely >= TELLING) return null;
  if (place && isKnown(turn, value)) return placed(turn, value, place);
  return chosen ? { ...chosen, ...(stated && { firm: true as const }) } : null;
}

/** The place instead of the one before, or with it where it only says more closely where that is. */
function placed(turn: Reading, value: string, { id, text = '' }: WishedLine): Line {
  const { said, more } = placeInstead(turn, value, text);
  if (said === undefined) return { wish: 'line', id, more, firm: true };
  const isCloser = !isKnown(turn, said) && !isStreet(turn, said) && isKnown(turn, text);
  return { wish: 'line', id, said, more: more || isCloser, firm: true };
}

/** The place that is said; none where it is the one of before: "Lastah is not right" names no other. */
function placeInstead(turn: Reading, value: string, before = ''): { said?: string; more: boolean } {
  const place = placeOf(turn, value);
  const quarter = quarterOf(turn, place.said);
  return !place.more && quarter !== null && quarter === quarterOf(turn, before) ? { more: false } : place;
}

function quarterOf(turn: Reading, text: string): string | null {
  const read = readPlace(turn, text);
  return read.kind === 'named' ? read.quarter : null;
}

/** "In the street of …", "beside the mosque": nothing is named there but a place. */
function saysWhere(turn: Reading, value: string): boolean {
  const { act, surely } = turn.house.darija.act(value);
  if ((act === 'places' && surely >= PLACING) || beginsWithPlace(turn, value)) return true;
  return isStreet(turn, value) && !tellsOfStreet(turn, value);
}

/** "The road that is broken" tells of a road, and "road" alone would, too. */
function tellsOfStreet(turn: Reading, value: string): boolean {
  const { darija, register } = turn.house;
  const words = value.split(/\s+/u);
  const street = words.find((word) => isStreet(turn, word)) ?? '';
  const isJoined = words.some(
    (word) => word !== street && isOf(turn.house, word, knownWords(turn.house, 'heard-review_is')),
  );
  const [told] = darija.route(value, register.examples).categories;
  return isJoined || (told !== undefined && darija.route(street, register.examples).categories[0] === told);
}

/** What was told of another subject is told anew by these words. */
function retold(
  { house: { darija, register } }: Reading,
  lines: WishedLine[],
  option: string,
  words: string,
): { retold?: string } {
  const told = lines.findLast(({ ask }) => ask === 'text')?.text;
  if (told === undefined) return {};
  const { categories } = darija.route(told, register.examples);
  return categories.some((one) => one === option) ? {} : { retold: words };
}

/** "It is the pavement", after a no: a word or two that no more than name what they mean. */
const optionMeant = (turn: Reading, value: string, choice: WishedLine): string | undefined =>
  isPlace(turn, value) || value.split(/\s+/u).length >= MOST_NAMING
    ? undefined
    : optionSaid(turn, value, choice);

/** The option whose label the words are. */
function labelled(
  { house }: Pick<Reading, 'house'>,
  text: string,
  { options }: Pick<WishedLine, 'options'>,
): string | undefined {
  const match = house.darija.matchOption(text, options);
  return match && match.score >= LABEL ? match.id : undefined;
}

/** The option that a few words name. */
function optionIn(
  { house }: Reading,
  text: string,
  { options }: WishedLine,
  as: 'denied' | 'said' = 'said',
): string | undefined {
  const { darija, register } = house;
  const label = labelled({ house }, text, { options });
  if (label) return label;
  if (text.split(/\s+/u).length > MOST_NAMING) return undefined;
  const { intent, categories } = darija.route(text, register.examples);
  if (as === 'said' && intent !== 'complaint') return undefined;
  return categories.find((id) => options.some((each) => each.id === id));
}

/** Under a review the name of a place alone is where it is; words that nobody knows say it more closely. */
function placeAlone(turn: Reading, text: string, lines: WishedLine[]): Line | null {
  const place = lines.find(({ ask }) => ask === 'place');
  const said = withoutJoint(turn.house, text);
  const [first, second] = wordsIn(said);
  if (place && first && second && isNot(turn.house, first.text)) {
    const denied = quarterOf(turn, said.slice(second.start));
    const isIts = denied !== null && denied === quarterOf(turn, place.text ?? '');
    return isIts ? { wish: 'line', id: place.id, more: false, firm: true } : null;
  }
  const { act, surely } = turn.house.darija.act(said);
  if (!place || act !== 'places') return null;
  const found = { wish: 'line' as const, id: place.id, said };
  if (isKnown(turn, said)) return { ...found, more: false };
  if (surely < PLACING || said.split(/\s+/u).length > MOST_PLACING) return null;
  return { ...found, more: !isOfOneKind(turn, said, place.text) };
}

/** Words that may open the name of a street: "f derb …". */
const MOST_OPENING = 2;

/** "Derb …", "rue …", "f derb …". */
const isStreet = ({ house }: Reading, text: string): boolean =>
  text
    .split(/\s+/u)
    .slice(0, MOST_OPENING)
    .some((word) => isOf(house, ungrown(word), knownWords(house, 'heard-street')));

/** "Derb …" said after "derb …": a place is in one of them. */
function isOfOneKind({ house }: Reading, text: string, before = ''): boolean {
  const [kind = ''] = text.toLowerCase().split(/\s+/u);
  return isOf(house, kind, knownWords(house, 'heard-street')) && before.toLowerCase().includes(kind);
}
