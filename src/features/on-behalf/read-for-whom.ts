// "It is for my grandmother", "hadchi l jarti": for whom somebody writes, read from their words.
import { speltSayings } from '../../bot/phrases.ts';
import type { Context } from '../../bot/turn.ts';
import type { Hearing } from '../../bot/word-lists.ts';
import { keptIn } from '../../domain/bounded-map.ts';
import { withElisions } from '../../domain/elisions.ts';
import { KINS, type Kin } from '../../domain/profile.ts';
import { spelt } from '../../domain/spelling.ts';

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

/** What reading takes. */
interface Reader {
  context: Hearing & { referenceData: Pick<Context['referenceData'], 'examples'> };
}

/** More words behind it tell of something else too. */
const MOST_BEHIND = 10;
/** A preposition alone opens no sentence about somebody: "for my mother there is no water" may be told of one's own house. */
const FEWEST_BEFORE = 2;
/** "Of my neighbour" has no more words. */
const MOST_OF_THEIRS = 4;
/** A name is longer in no card. */
const MOST_OF_NAME = 3;

/** For whom these words say that they are written; null: of that they say nothing. */
export function readForWhom(turn: Reader, text: string): ForWhom | null {
  const said = spelt(text);
  for (let at = 0; at < said.length; at += 1) {
    const found = kinAt(turn, said, at);
    if (!found) continue;
    const before = said.slice(0, at);
    const behind = said.slice(at + found.length);
    const closing = closingIn(turn, before, behind);
    if (closing) return { kin: found.kin, name: null, rest: false, ...closing };
    const isAsked = asksToWrite(turn, behind);
    if (!(found.glued || isAsked || isMarked(turn, before)) || !isFramed(turn, before)) continue;
    const isMore = !isAsked && tellsMore(turn, behind, text);
    if (isMore && before.length < FEWEST_BEFORE) continue;
    const isOfTheirs = holds(turn, 'heard-for_of', behind[0]);
    return {
      kin: isOfTheirs ? 'other' : found.kin,
      name: nameIn(turn, text, said, at + found.length),
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

interface Found {
  kin: Kin;
  length: number;
  /** "For" has grown onto the word. */
  glued: boolean;
}

/** What is grown onto a word and means "for". */
const GLUED = /^(?:\u0644|l)(?=.{3})/u;

const FOR_THE = /^\u0644\u0644(?=.{2})/u;

/** The longest name of somebody that stands here. */
function kinAt(turn: Reader, said: readonly string[], at: number): Found | null {
  const word = said[at] ?? '';
  const bare = word.replace(GLUED, '');
  const named = (first: string, glued: boolean): Found[] =>
    (kinsOf(turn).get(first) ?? [])
      .filter(({ phrase }) => phrase.every((each, i) => i === 0 || said[at + i] === each))
      .map(({ kin, phrase }) => ({ kin, length: phrase.length, glued }));
  // "For the" is written as one, and the article then without its first letter.
  const whole = word.replace(FOR_THE, '\u0627\u0644');
  const grown = [bare, whole].filter((form) => form !== word);
  const all = [...named(word, false), ...grown.flatMap((form) => named(form, true))];
  return all.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

interface Called {
  kin: Kin;
  phrase: readonly string[];
}

/** The words by which people are called, by the first of them: they do not change while the program runs. */
const kins = new WeakMap<Context['words'], Map<string, Called[]>>();

const kinsOf = (turn: Reader): Map<string, Called[]> =>
  keptIn(kins, turn.context.words, () => {
    const all = KINS.filter((kin) => kin !== 'self').flatMap((kin) =>
      phrasesIn(turn, `heard-kin_${kin}`).map((phrase) => ({ kin, phrase })),
    );
    return Map.groupBy(all, ({ phrase }) => phrase[0] ?? '');
  });

const phrasesIn = (turn: Reader, list: string): readonly (readonly string[])[] =>
  speltSayings(turn, list).filter((phrase) => phrase.length > 0);

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

/** What stands behind "is called". */
function nameIn(turn: Reader, text: string, said: readonly string[], from: number): string | null {
  const written = withElisions(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (written.length !== said.length) return null;
  const named = phrasesIn(turn, 'heard-for_named');
  for (let at = from; at < said.length; at += 1) {
    const phrase = named.find((one) => one.every((word, i) => said[at + i] === word));
    const name = phrase && written.slice(at + phrase.length, at + phrase.length + MOST_OF_NAME).join(' ');
    if (name) return name;
  }
  return null;
}

const endsWith = (words: readonly string[], end: readonly string[]): boolean =>
  end.length <= words.length && end.every((word, i) => words[words.length - end.length + i] === word);

/** The words of each list, taken apart once. */
const lists = new WeakMap<Context['words'], Map<string, ReadonlySet<string>>>();

function holds(turn: Reader, list: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  const known = keptIn(lists, turn.context.words, () => new Map());
  return keptIn(known, list, () => new Set(phrasesIn(turn, list).flat())).has(word);
}
