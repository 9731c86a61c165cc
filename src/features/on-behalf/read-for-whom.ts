// "It is for my grandmother", "hadchi l jarti": for whom somebody writes, read from their words.
import { BoundedMap, keptIn } from '../../domain/bounded-map.ts';
import type { Kin } from '../../domain/profile.ts';
import { spelt } from '../../domain/spelling.ts';
import { holds, kinAt, phrasesIn, type Reader } from './kin-words.ts';
import { nameTold, withoutName } from './name-told.ts';

/** `rest`: more is told than for whom it is; `list`: what was sent for them is asked for. */
export interface ForWhom {
  kin: Kin;
  name: string | null;
  rest: boolean;
  list: boolean;
  /** Digits that keep what is theirs are meant. */
  code: boolean;
  /** Three digits that were said along with it. */
  digits: string | null;
}

/** More words behind it tell of something else too. */
const MOST_BEHIND = 10;
/** A preposition alone opens no sentence about somebody: "for my mother there is no water" may be told of one's own house. */
const FEWEST_BEFORE = 2;
/** "Of my neighbour" has no more words. */
const MOST_OF_THEIRS = 4;

/** A turn asks of one text again and again. Subjects are told apart by examples, which are never changed, only replaced. */
const MOST_TEXTS = 200;
const read = new WeakMap<object, BoundedMap<string, ForWhom | null>>();

/** For whom these words say that they are written; null: of that they say nothing. */
export function readForWhom(turn: Reader, text: string): ForWhom | null {
  const known = keptIn(read, turn.context.referenceData.examples, () => new BoundedMap(MOST_TEXTS));
  return keptIn(known, text, () => forWhomIn(turn, text));
}

function forWhomIn(turn: Reader, text: string): ForWhom | null {
  const name = nameTold(turn, text)?.name ?? null;
  const bare = withoutName(turn, text);
  const said = spelt(bare);
  for (let at = 0; at < said.length; at += 1) {
    const found = kinAt(turn, said, at);
    if (!found) continue;
    const before = said.slice(0, at);
    const behind = said.slice(at + found.length);
    const closing = closingIn(turn, before, behind);
    if (closing) return { kin: found.kin, name, rest: false, ...closing };
    const isAsked = asksToWrite(turn, behind);
    if (!(found.glued || isAsked || isMarked(turn, before)) || !isFramed(turn, before)) continue;
    const isMore = !isAsked && tellsMore(turn, behind, bare);
    if (isMore && before.length < FEWEST_BEFORE) continue;
    const isOfTheirs = holds(turn, 'heard-for_of', behind[0]);
    return {
      kin: isOfTheirs ? 'other' : found.kin,
      name,
      rest: isMore,
      code: false,
      list: before.some((word) => holds(turn, 'heard-for_list', word)),
      digits: null,
    };
  }
  return null;
}

const DIGITS = /^\p{Nd}{3}$/u;

/** "Keep the requests of my mother by a code", "the requests of my mother, 482": nothing is said but that. */
function closingIn(
  turn: Reader,
  before: readonly string[],
  behind: readonly string[],
): Pick<ForWhom, 'code' | 'list' | 'digits'> | null {
  const around = [...before, ...behind];
  const has = (list: string, words: readonly string[] = around) =>
    words.some((word) => holds(turn, list, word));
  const [digits = null, ...others] = around.filter((word) => DIGITS.test(word));
  const isCode = has('heard-for_code');
  if (others.length > 0 || !(isCode || (digits !== null && has('heard-for_list', before)))) return null;
  const lists = ['code', 'code_beside', 'frame', 'my', 'mark', 'list', 'after'].map(
    (each) => `heard-for_${each}`,
  );
  const isOnly = around.every((word) => word === digits || lists.some((list) => holds(turn, list, word)));
  return isOnly ? { code: isCode, list: !isCode, digits } : null;
}

/** "It is for me": only these words. */
export function saysForSelf(turn: Reader, text: string): boolean {
  const said = spelt(text);
  const known = phrasesIn(turn, 'heard-for_self');
  const end = known.find((phrase) => endsWith(said, phrase));
  return end !== undefined && isFramed(turn, said.slice(0, said.length - end.length));
}

/** "For", "in the name of", perhaps with "my" behind it. */
function isMarked(turn: Reader, before: readonly string[]): boolean {
  const marks = phrasesIn(turn, 'heard-for_mark');
  for (let end = before.length; end > 0 && end > before.length - 3; end -= 1) {
    const words = before.slice(0, end);
    if (marks.some((mark) => endsWith(words, mark))) return true;
    if (!holds(turn, 'heard-for_my', words.at(-1))) return false;
  }
  return false;
}

/** "My mother asked me to write": said behind who it is, and nothing after it. */
function asksToWrite(turn: Reader, behind: readonly string[]): boolean {
  if (behind.length > MOST_BEHIND || !behind.some((word) => holds(turn, 'heard-for_writing', word)))
    return false;
  return phrasesIn(turn, 'heard-for_asked').some((asked) => asked.every((word, i) => behind[i] === word));
}

/** Nothing is said before it but that it is written, asked or told. */
const isFramed = (turn: Reader, before: readonly string[]): boolean =>
  before.every((word) =>
    ['heard-for_frame', 'heard-for_my', 'heard-for_mark', 'heard-for_list', 'heard-for_code'].some((list) =>
      holds(turn, list, word),
    ),
  );

/** Behind it stands more than why, or thanks. */
function tellsMore(turn: Reader, behind: readonly string[], text: string): boolean {
  const isOfTheirs = holds(turn, 'heard-for_of', behind[0]) && behind.length <= MOST_OF_THEIRS;
  if (isOfTheirs || behind.every((word) => holds(turn, 'heard-for_after', word))) return false;
  const { darija, referenceData } = turn.context;
  const isWhy = holds(turn, 'heard-for_because', behind[0]) && behind.length <= MOST_BEHIND;
  return !isWhy || darija.route(text, referenceData.examples).categories.length > 0;
}

const endsWith = (words: readonly string[], end: readonly string[]): boolean =>
  end.length <= words.length && end.every((word, i) => words[words.length - end.length + i] === word);
