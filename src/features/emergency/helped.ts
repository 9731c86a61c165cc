// After a danger: that it is over, that help was called or is there, that everybody is out; and what else is said.
import { opensWith, phrasesOf, wordsIn } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';

/** For so long what is said of helpers is said of the danger. */
const TALK_MS = 3_600_000;

/** For so long whoever was hit or threatened is still afraid. */
const AFRAID_MS = 12 * 3_600_000;
/** More words tell of something else as well. */
const MOST_WORDS = 16;

/** What is said of a danger that was told: nothing more is to be feared, helpers know, or everybody has left. */
export type Help = 'over' | 'helped' | 'out';

/** The words that say it; those of helpers name a danger themselves. */
const SAYING = ['over', 'helped', 'here', 'out', 'helpers'];

/** "Not" before a verb, in either script as words are compared. */
const NOT = new Set<string | undefined>(['\u0645\u0627', 'm']);
/** "And", which sticks to the word behind it. */
const AND = '\u0648';

/** A danger was told within the hour. */
export const dangerOf = ({ memory: { danger }, now }: Turn): { kinds: string[] } | null =>
  danger !== undefined && now.getTime() - danger.at < TALK_MS ? danger : null;

/** What these words say of a danger that was told; null: nothing, or that somebody still waits for help. */
export function helpSaid(turn: Turn, text: string): Help | null {
  if (isUnhelped(turn, text)) return null;
  const says = (kind: string) => foundIn(turn, heardIn(turn, text), kind).length > 0;
  if (says('over')) return 'over';
  // "The firemen are here": who helps, and that they come or have come.
  if (says('helped') || (says('helpers') && areHere(turn, text))) return 'helped';
  return says('out') ? 'out' : null;
}

/** Somebody has come; "there is no police" says that nobody has to. */
function areHere(turn: Turn, text: string): boolean {
  const said = heardIn(turn, text);
  return foundIn(turn, said, 'here').some((at) => !NOT.has(said[at - 1]));
}

/** "We called and nobody came", "he is still in there". */
export const isUnhelped = (turn: Turn, text: string): boolean =>
  foundIn(turn, heardIn(turn, text), 'unhelped').length > 0;

/** The words of a text without those that only speak of help. */
export function beyondHelp(turn: Turn, text: string): string {
  const words = text.split(/\s+/u);
  const parts = words.flatMap((word, at) => wordsIn(turn.context, word).map((said) => ({ said, at })));
  const said = parts.map((part) => part.said);
  const used = new Set(SAYING.flatMap((kind) => foundIn(turn, said, kind)).map((at) => parts[at]?.at));
  return words.filter((_, at) => !used.has(at)).join(' ');
}

/** The words as they are compared: "and" before a "not" stands apart from it. */
const heardIn = ({ context }: Turn, text: string): readonly string[] =>
  wordsIn(context, text.replace(/(^|\s)\u0648(?=\u0645\u0627\s)/gu, '$1\u0648 '));

/** Where the sayings of one kind stand among the words: the place of each of their words. */
function foundIn(turn: Turn, said: readonly string[], kind: string): number[] {
  const phrases = phrasesOf(turn, `emergency-${kind}`);
  return [...said.keys()].flatMap((from) =>
    phrases
      .filter((words) => words.every((word, at) => isSame(said[from + at], word)))
      .flatMap((words) => words.map((_, at) => from + at)),
  );
}

const isSame = (said: string | undefined, word: string): boolean => said === word || said === AND + word;

/** Violence was told in the last hours. */
export const hasToldViolence = ({ memory: { violence }, now }: Turn): boolean =>
  violence !== undefined && now.getTime() - violence < AFRAID_MS;

/** "I am afraid of him". */
export function fears(turn: Turn, text: string): boolean {
  if (text.split(/\s+/u).length > MOST_WORDS) return false;
  if (opensWith(turn, text, 'emergency-over', 'anywhere')) return false;
  return opensWith(turn, text, 'emergency-afraid_words', 'anywhere');
}

/** "She is at my mother's now", after violence was told: nothing more happens to her this minute. */
export function isSafe(turn: Turn, text: string): boolean {
  if (!hasToldViolence(turn) || text.split(/\s+/u).length > MOST_WORDS || isUnhelped(turn, text))
    return false;
  return opensWith(turn, text, 'emergency-safe', 'anywhere') && !fears(turn, text);
}
