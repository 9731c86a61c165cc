// The place in what is said where one is asked for: without the greeting before it, and without what is told behind it.

import { ASKED_FOR } from '../../domain/intent.ts';
import type { Input } from '../../flow/engine/state.ts';
import { askedStep } from '../input.ts';
import { isWritten, knownWords, wordsIn } from '../phrases.ts';
import { sentence } from '../render.ts';
import type { Turn } from '../turn.ts';
import { isPlace, saysWhere } from './corrected-place.ts';
import { tellsLooks } from './describes-thing.ts';
import { isPutAsQuestion } from './is-telling.ts';
import { isOpened } from './place-opening.ts';
import { placePartIn } from './place-part.ts';
import { readPlace } from './read-place.ts';
import { wordSpans } from './split-correction.ts';
import { isMistaken, isNo } from './takes-back.ts';

type Word = ReturnType<typeof wordSpans>[number];

/** Words that stand before a place and say nothing of it: "hello, brother, the place is". */
const CHATTER = ['heard-hello', 'heard-place_chatter', 'heard-place_label'];
const BESIDE_CHATTER = [...CHATTER, 'heard-review_is', 'heard-place_link'];
/** "I do not know what the street is called". */
const UNSURE = ['common-unsure', 'common-unsure_beside', 'heard-street', 'heard-place_link'];
/** More words before a place tell a story. */
const MOST_BEFORE = 12;
/** As sure as it must be that something else is wanted. */
const WISHED = 0.75;

/** Leaves of each answer the place; what is told behind it goes to what was told before. */
export function placeInAnswer(turn: Turn, givens: Input[]): Input[] {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || step.ask !== 'place') return givens;
  return givens.flatMap((given): Input[] => {
    if (given.kind !== 'text' || given.late || isPutAsQuestion(turn, given.text)) return [given];
    if (tellsLooks(turn, given.text) && addTold(turn, given.text)) return [];
    return [{ ...given, text: placeOutOf(turn, behindWayCut(turn, withoutChatter(turn, given.text))) }];
  });
}

/** More words before a place tell more than how the way to it is. */
const MOST_OF_WAY = 4;

/** "The way is blocked beside the oven": how the street is goes to what was told, and where it is stays. */
function behindWayCut(turn: Turn, text: string): string {
  const words = wordSpans(text);
  const at = words.findIndex((_, from) => from > 1 && isOpened(turn, words, from));
  const before = words.slice(0, Math.max(at, 0));
  const cuts = before.some(({ text: word }) => isWritten(turn, word, 'heard-way_cut'));
  if (!cuts || before.length > MOST_OF_WAY || before.some(({ first }, i) => i > 0 && first)) return text;
  const place = text.slice(words[at]?.start);
  if (!isWhere(turn, place) && placePartIn(turn, place) === null) return text;
  return addTold(turn, text.slice(0, words[at]?.start).trim()) ? place : text;
}

/** The words that say where. What is told around them goes to the problem; a wish stays, for whoever reads that. */
function placeOutOf(turn: Turn, text: string): string {
  const part = placePartIn(turn, text);
  if (!part || part.text === text || readPlace(turn, text).kind === 'pin') return text;
  const around = [text.slice(0, part.start), text.slice(part.end)];
  // Of a place that is told already the "no" before another one says that it stands instead.
  if (turn.memory.answers?.place && takesBack(turn, around[0] ?? '')) return text;
  if (around.some((rest) => isWhere(turn, rest) || isWish(turn, rest))) return text;
  const told = part.told.map((rest) => withoutAnd(turn, withoutPauses(rest.text)));
  return told.length > 0 && !addTold(turn, told.join('\n')) ? text : part.text;
}

function takesBack(turn: Turn, head: string): boolean {
  const words = wordSpans(head);
  return words.some((word, at) => isNo(turn, words, at) || isMistaken(turn, word));
}

/** Something else is wanted beside it, or refused: somebody to talk to, to leave, to send no photo. */
function isWish({ context: { darija } }: Turn, text: string): boolean {
  const { intent, confidence } = darija.route(text);
  const { act, surely } = darija.act(text);
  if (REFUSES.has(act) && surely >= WISHED) return true;
  return darija.readCommand(text) !== null || (ASKED_FOR.includes(intent) && confidence >= WISHED);
}

const REFUSES = new Set<string>(['has_none', 'mutes', 'cannot']);

const withoutPauses = (text: string): string =>
  text.replace(/^[\s,.;:!\u060c\u061b-]+|[\s,.;:!\u060c\u061b-]+$/gu, '');

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
const behindUnsure = (turn: Turn, text: string, words: readonly Word[]): number | undefined =>
  [...words.keys()]
    .slice(1, MOST_BEFORE)
    .find(
      (from) =>
        (words[from]?.first || isWritten(turn, words[from - 1]?.text ?? '', 'heard-but')) &&
        isAny(turn, words.slice(0, from), UNSURE.slice(0, 1)) &&
        isWhere(turn, text.slice(words[from]?.start)),
    );

const isAll = (turn: Turn, words: readonly Word[], lists: readonly string[]): boolean =>
  words.every((word) => isAny(turn, [word], lists));

function isAny({ context }: Turn, words: Word[], lists: readonly string[]): boolean {
  return words.some(({ text }) => {
    const said = wordsIn(context, text);
    return said.length > 0 && lists.some((list) => said.every((one) => knownWords(context, list).has(one)));
  });
}

const isWhere = (turn: Turn, text: string): boolean => saysWhere(turn, text) || isPlace(turn, text);

/** "And" that parted it from the place, as a word of its own or grown onto one. */
function withoutAnd(turn: Turn, text: string): string {
  const [first, second] = wordSpans(text);
  if (first && second && isWritten(turn, first.text, 'heard-place_and')) return text.slice(second.start);
  return text.replace(/^\u0648(?=\u0627\u0644)/u, '');
}

/** Adds it to what was told of the problem; false: nothing was told yet. */
export function addTold(turn: Turn, text: string): boolean {
  const { memory } = turn;
  const { flow, told } = turn.context.path.problems;
  const before = memory.answers?.[told];
  if (memory.flow !== flow || before?.kind !== 'text' || !before.text) return false;
  const details = { ...before, text: `${before.text}\n${text}` };
  turn.memory = { ...memory, answers: { ...memory.answers, [told]: details } };
  const said = sentence(turn, 'common-added');
  if (turn.reply.texts.at(-1) !== said) turn.reply.texts.push(said);
  return true;
}
