// What a correction puts in the place of what it takes back: "the place is wrong, it is at the gate", "not light: water".
import { isProblem } from '../../domain/intent.ts';
import type { ReviewWish, WishedLine } from '../../flow/engine/state.ts';
import { wordsIn as compared, isWritten, knownWords } from '../phrases.ts';
import {
  completed,
  isKnown,
  isPlace,
  isStreetForStreet,
  mendedIn,
  placeAlone,
  placed,
  placeInstead,
  saysWhere,
} from './corrected-place.ts';
import { tellsDuration } from './duration.ts';
import { isMarked } from './is-telling.ts';
import { isNameAlone, type ReadingPlace } from './read-place.ts';
import { isNot, isOf, lineMeant, optionOfLine } from './review-lines.ts';
import { placeMended } from './settled-place.ts';
import { type Parted, partedIn, wordSpans } from './split-correction.ts';
import { placeWidened } from './whole-quarter.ts';
import { withoutGiven, withoutTold } from './without-told.ts';

type Line = Extract<ReviewWish, { wish: 'line' }>;

/** More words tell a story. */
const MOST_WORDS = 60;
/** As sure as it must be that a sentence tells something and takes nothing back. */
const TELLING = 0.9;
/** More words do not name a subject. */
const MOST_NAMING = 4;
/** As good as the label itself. */
const LABEL = 0.85;

/** The line that the sentence corrects and its new value; null: it says none. */
export function correctionSaid(turn: ReadingPlace, said: string, lines: WishedLine[]): Line | null {
  const widened = placeWidened(turn, said, lines);
  if (widened) return widened;
  const text = withoutTold(turn, withoutMistaken(turn, withoutGiven(turn, said)));
  const words = wordSpans(text);
  if (tellsDuration(turn, text)) return null;
  if (words.length === 1) return quarterAlone(turn, text, lines);
  if (words.length === 0 || words.length > MOST_WORDS || isMarked(text)) return null;
  const found = partedIn(turn.context, text, lines);
  if (!found) return words.some(isOrder(turn)) ? null : placeAlone(turn, text, lines);
  const parted = { ...found, value: completed(turn, found.value, found.head) };
  const choice = lines.find(({ options }) => options.length > 0);
  const other = choice && parted.denies ? otherSubject(turn, parted, choice) : null;
  if (other) return { ...other, ...(other.option && retold(turn, lines, other.option, parted.statement)) };
  const line = lineIn(turn, parted.naming, lines) ?? lineIn(turn, parted.head, lines);
  if (line) return newValue(turn, line, parted, lines);
  if (parted.more) {
    const told = lines.findLast(({ ask }) => ask === 'text');
    return told ? newValue(turn, told, parted, lines) : null;
  }
  return named(turn, text, parted, lines);
}

/** "Oh" before what it is instead says nothing more, nor does "I was mistaken" behind it. */
function withoutMistaken(turn: ReadingPlace, said: string): string {
  const [oh, second] = wordSpans(said);
  const text = oh && second && isWritten(turn, oh.text, 'heard-oh') ? said.slice(second.start) : said;
  const words = wordSpans(text);
  const at = [...words.keys()].slice(1).find((i) => {
    const behind = words
      .slice(i)
      .map(({ text: word }) => word)
      .join(' ');
    return isWritten(turn, behind, 'heard-mistaken');
  });
  return at === undefined ? text : text.slice(0, words[at]?.start).trim();
}

/** The name of a quarter, as it is spelt, and no word more. */
function quarterAlone(turn: ReadingPlace, text: string, lines: WishedLine[]): Line | null {
  const place = lines.find(({ ask }) => ask === 'place');
  const isQuarter = place?.text !== undefined && isNameAlone(turn, text);
  return isQuarter ? { wish: 'line', id: place.id, said: text, more: false } : null;
}

/** "Correct", "wrong". */
const isOrder =
  ({ context }: ReadingPlace) =>
  ({ text }: { text: string }): boolean =>
    isOf(context, text, knownWords(context, 'heard-review_again')) && !isNot(context, text);

const lineIn = ({ context }: ReadingPlace, words: string[], lines: WishedLine[]): WishedLine | undefined =>
  lineMeant(
    context,
    words.flatMap((word) => compared(context, word)),
    lines,
  );

/** The new value, if the line can take these words for one. */
function newValue(turn: ReadingPlace, line: WishedLine, parted: Parted, lines: WishedLine[]): Line | null {
  const { value, whole, more } = parted;
  const found = { wish: 'line' as const, id: line.id, more, firm: true as const };
  if (line.options.length > 0) {
    const option = optionIn(turn, value, line) ?? optionOfLine(turn, value, line);
    if (option === undefined) return null;
    return { ...found, option, ...(parted.stated && retold(turn, lines, option, value)) };
  }
  const mended = line.ask === 'place' && !more ? mendedIn(turn, value, line, parted.head) : null;
  if (mended !== null) return { ...found, said: mended };
  if (line.ask === 'place')
    return isPlain(turn, parted) ? { ...found, ...placeInstead(turn, value, line) } : null;
  return line.ask === 'text' && /\S\s+\S/u.test(value) ? { ...found, said: quotedIn(whole) } : null;
}

/** What stands between quotes is the value, whatever orders it: "put «benches and shade»". */
const quotedIn = (words: string): string =>
  /["\u00ab\u201c]\s*(?<inside>[^"\u00bb\u201d]*\S\s+\S[^"\u00bb\u201d]*?)\s*["\u00bb\u201d]?\s*$/u.exec(
    words,
  )?.groups?.inside ?? words;

/** "The street is broken" names a line as well: without a no before it, it must be a place that is said. */
const isPlain = (turn: ReadingPlace, { head, value, marked, denies }: Parted): boolean =>
  marked || denies || head.length === 0 || isPlace(turn, value);

/** No line is named, but what is said instead can only be the value of one. */
function named(
  turn: ReadingPlace,
  text: string,
  { head, value, statement, stated, denies }: Parted,
  lines: WishedLine[],
): Line | null {
  const place = lines.find(({ ask }) => ask === 'place');
  const choice = lines.find(({ options }) => options.length > 0);
  const bare = denies && place?.text && !isKnown(turn, value) && !saysWhere(turn, value);
  const mended = bare ? placeMended(turn, place.text ?? '', text) : null;
  if (place && mended) return { wish: 'line', id: place.id, said: mended, more: false, firm: true };
  const isPlainlyPlace = choice !== undefined && !labelled(turn, value, choice) && saysWhere(turn, value);
  const denied = denies ? head : undefined;
  if (place && (stated || denies) && isPlainlyPlace) return placed(turn, value, place, denied);
  if (place && denies && isStreetForStreet(turn, value, head, place))
    return placed(turn, value, place, denied);
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
    return placed(turn, value, place, denied);
  const { act, surely } = turn.context.darija.act(text);
  if (act === 'tells' && surely >= TELLING) return null;
  if (place && isKnown(turn, value)) return placed(turn, value, place, denied);
  return chosen ? { ...chosen, ...(stated && { firm: true as const }) } : null;
}

/** "Not the street light: the light of my house"; with nothing that names another, it is asked for anew. */
function otherSubject(turn: ReadingPlace, { head, value }: Parted, choice: WishedLine): Line | null {
  const { context } = turn;
  const denied = head.filter((word) => !isNot(context, word)).join(' ');
  const before = labelled(turn, denied, choice);
  if (before === undefined) return null;
  const [named] = context.darija.route(value, context.referenceData.examples).categories;
  const option = labelled(turn, value, choice) ?? choice.options.find(({ id }) => id === named)?.id;
  const isOther = option !== undefined && option !== before;
  if (!isOther && saysWhere(turn, value)) return null;
  return { wish: 'line', id: choice.id, more: false, firm: true, ...(isOther && { option }) };
}

/** What was told of another subject is told anew by these words. */
export function retold(
  { context: { darija, referenceData } }: ReadingPlace,
  lines: WishedLine[],
  option: string,
  words: string,
): { retold?: string } {
  const told = lines.findLast(({ ask }) => ask === 'text')?.text;
  if (told === undefined) return {};
  const { categories } = darija.route(told, referenceData.examples);
  return categories.some((one) => one === option) ? {} : { retold: words };
}

/** "It is the pavement", after a no: a word or two that no more than name what they mean. */
const optionMeant = (turn: ReadingPlace, value: string, choice: WishedLine): string | undefined =>
  isPlace(turn, value) || value.split(/\s+/u).length >= MOST_NAMING
    ? undefined
    : optionOfLine(turn, value, choice);

/** The option whose label the words are. */
function labelled(
  { context }: Pick<ReadingPlace, 'context'>,
  text: string,
  { options }: Pick<WishedLine, 'options'>,
): string | undefined {
  const match = context.darija.matchOption(text, options);
  return match && match.score >= LABEL ? match.id : undefined;
}

/** The option that a few words name. */
function optionIn(
  { context }: ReadingPlace,
  text: string,
  { options }: WishedLine,
  as: 'denied' | 'said' = 'said',
): string | undefined {
  const { darija, referenceData } = context;
  const label = labelled({ context }, text, { options });
  if (label) return label;
  if (text.split(/\s+/u).length > MOST_NAMING) return undefined;
  const { intent, categories } = darija.route(text, referenceData.examples);
  if (as === 'said' && !isProblem(intent)) return undefined;
  return categories.find((id) => options.some((each) => each.id === id));
}
