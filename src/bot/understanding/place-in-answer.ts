// The place in what is said where one is asked for: without the greeting before it, and without what is told behind it.

import type { Input } from '../../flow/engine/state.ts';
import { askedStep } from '../input.ts';
import { isWritten, knownWords, wordsIn } from '../phrases.ts';
import { tell } from '../render.ts';
import type { Turn } from '../turn.ts';
import { isPlace, saysWhere } from './corrected-place.ts';
import { tellsLooks } from './describes-thing.ts';
import { isPutAsQuestion } from './is-telling.ts';
import { placeNamed } from './read-place.ts';
import { wordSpans } from './split-correction.ts';

type Word = ReturnType<typeof wordSpans>[number];

/** Words that stand before a place and say nothing of it: "hello, brother, the place is". */
const CHATTER = ['heard-hello', 'heard-place_chatter', 'heard-place_label'];
const BESIDE_CHATTER = [...CHATTER, 'heard-review_is', 'heard-place_link'];
/** "I do not know what the street is called". */
const UNSURE = ['common-unsure', 'common-unsure_beside', 'heard-street', 'heard-place_link'];
/** More words before a place tell a story. */
const MOST_BEFORE = 12;
/** The share of telling from which words behind "and" tell something. */
const TOLD = 0.35;
/** Fewer words behind "and" are more of the place. */
const FEWEST_TOLD = 2;

/** Leaves of each answer the place; what is told behind it goes to what was told before. */
export function placeInAnswer(turn: Turn, givens: Input[]): Input[] {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || step.ask !== 'place') return givens;
  return givens.flatMap((given): Input[] => {
    if (given.kind !== 'text' || given.late || isPutAsQuestion(turn, given.text)) return [given];
    if (tellsLooks(turn, given.text) && addTold(turn, given.text)) return [];
    const text = withoutChatter(turn, given.text);
    const at = factAt(turn, text);
    if (at === null || !addTold(turn, text.slice(at.behind))) return [{ ...given, text }];
    return [{ ...given, text: text.slice(0, at.end) }];
  });
}

/** "Hello, the place is Derb Jdid", "I do not know the street's name, beside the bank": from the place on. */
function withoutChatter(turn: Turn, text: string): string {
  const words = wordSpans(text);
  // "I do not know the name of the quarter."
  if (isAll(turn, words, UNSURE)) return text;
  const at = [...words.keys()]
    .slice(1, MOST_BEFORE)
    .findLast(
      (from) => isBefore(turn, words.slice(0, from)) && isWhere(turn, text.slice(words[from]?.start)),
    );
  const instead = at ?? behindUnsure(turn, text, words);
  return instead === undefined ? text : text.slice(words[instead]?.start);
}

/** As they are written: "hay" sounds like "it is". */
const isBefore = (turn: Turn, words: Word[]): boolean => {
  const chats = (lists: readonly string[]) => (word: Word) =>
    lists.some((list) => isWritten(turn, word.text, list));
  const isChatter = words.every(chats(BESIDE_CHATTER)) && words.some(chats(CHATTER));
  return isChatter || (isAll(turn, words, UNSURE) && isAny(turn, words, UNSURE.slice(0, 1)));
};

/** What stands behind a pause or a "but", where before it somebody does not know. */
const behindUnsure = (turn: Turn, text: string, words: Word[]): number | undefined =>
  [...words.keys()]
    .slice(1, MOST_BEFORE)
    .find(
      (from) =>
        (words[from]?.first || isWritten(turn, words[from - 1]?.text ?? '', 'heard-but')) &&
        isAny(turn, words.slice(0, from), UNSURE.slice(0, 1)) &&
        isWhere(turn, text.slice(words[from]?.start)),
    );

const isAll = (turn: Turn, words: Word[], lists: readonly string[]): boolean =>
  words.every((word) => isAny(turn, [word], lists));

function isAny({ context }: Turn, words: Word[], lists: readonly string[]): boolean {
  return words.some(({ text }) => {
    const said = wordsIn(context, text);
    return said.length > 0 && lists.some((list) => said.every((one) => knownWords(context, list).has(one)));
  });
}

const isWhere = (turn: Turn, text: string): boolean => saysWhere(turn, text) || isPlace(turn, text);

/** Where a new fact begins behind "and", and where the place before it ends: "Derb Lahrir, and it smells". */
function factAt(turn: Turn, text: string): { end: number; behind: number } | null {
  const words = wordSpans(text);
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    const isJoint = isWritten(turn, word.text, 'heard-place_and') && words[at + 1] !== undefined;
    const isGrown = /^\u0648\p{L}{3}/u.test(word.text);
    if (!before || !(isJoint || isGrown)) continue;
    const behind = isJoint ? (words[at + 1]?.start ?? 0) : word.start + 1;
    const end = before.start + before.text.length;
    if (isWhere(turn, text.slice(0, end)) && tells(turn, text.slice(behind))) return { end, behind };
  }
  return null;
}

function tells(turn: Turn, text: string): boolean {
  const { act, told } = turn.context.darija.act(text);
  const isFact = act === 'tells' && told >= TOLD && wordSpans(text).length >= FEWEST_TOLD;
  return isFact && placeNamed(turn, text) === null && !saysWhere(turn, text);
}

/** Adds it to what was told of the problem; false: nothing was told yet. */
function addTold(turn: Turn, text: string): boolean {
  const { memory } = turn;
  const { flow, told } = turn.context.path.problems;
  const before = memory.answers?.[told];
  if (memory.flow !== flow || before?.kind !== 'text' || !before.text) return false;
  const details = { ...before, text: `${before.text}\n${text}` };
  turn.memory = { ...memory, answers: { ...memory.answers, [told]: details } };
  tell(turn, 'common-added');
  return true;
}
