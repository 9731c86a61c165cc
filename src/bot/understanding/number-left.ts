// "My number is 06…", said where no number is asked for: staff read it in the conversation, and it describes nothing.

import { isProblem } from '../../domain/intent.ts';
import { phoneIn, withoutPhone } from '../../domain/phone.ts';
import type { Input } from '../../flow/engine/state.ts';
import { askedStep } from '../input.ts';
import { isWritten } from '../phrases.ts';
import { raiseOnce } from '../raise-flag.ts';
import { tell } from '../render.ts';
import type { Turn } from '../turn.ts';
import { namesProblem } from './is-telling.ts';
import { besideIn } from './small-talk.ts';
import { wordSpans } from './split-correction.ts';

/** What is left of these words to answer the question, or to open a form; a number that its owner leaves is kept for staff. */
export function keepNumberLeft(turn: Turn, givens: Input[]): Input[] {
  const step = askedStep(turn);
  if (step && (step.verb !== 'ask' || ('check' in step && step.check))) return givens;
  return givens.flatMap((given): Input[] => {
    const text = given.kind === 'text' && !given.late ? given.text : null;
    const rest = text && ((step ? withoutNumber(turn, text) : null) ?? withoutCall(turn, text));
    if (rest === null) return [given];
    raiseOnce(turn, { kind: 'number_left', subjectId: turn.row.id });
    tell(turn, 'common-number_left');
    return /\p{L}{2}/u.test(rest) ? [{ kind: 'text', text: rest }] : [];
  });
}

/** The text without the number that somebody gives as their own; null: it holds none, or they want to be called. */
function withoutNumber(turn: Turn, text: string): string | null {
  if (phoneIn(text) === null || besideIn(turn, text).includes('callback')) return null;
  const [before = '', behind = ''] = withoutPhone(text);
  const words = wordSpans(before);
  const isBeside = (word: string) =>
    ['heard-own_number', 'heard-number_beside'].some((list) => isWritten(turn, withoutAnd(word), list));
  const from = words.length - 1 - words.findLastIndex(({ text: word }) => !isBeside(word));
  const around = words.slice(words.length - from).map(({ text: word }) => word);
  const isOwn = around.some((word) => isWritten(turn, withoutAnd(word), 'heard-own_number'));
  // The number of a line that nobody answers is what is complained of.
  if (!isOwn && /\p{L}/u.test(before + behind)) return null;
  const kept = before.slice(0, words[words.length - from]?.start ?? before.length);
  return [kept, behind].map(trimmed).filter(Boolean).join(', ');
}

/** "The lamp is out, call me at 06…": what is wrong, where these words tell of it. Null: all they want is a call. */
function withoutCall(turn: Turn, text: string): string | null {
  if (phoneIn(text) === null) return null;
  const [before = '', behind = ''] = withoutPhone(text);
  const words = wordSpans(before);
  const from = words.findLastIndex(({ text: word }) => !isOfCall(turn, word)) + 1;
  const isCall = words.slice(from).some(({ text: word }) => CALLING.some((list) => isIn(turn, word, list)));
  if (from === 0 || !isCall) return null;
  const isAllOfCall = wordSpans(behind).every(({ text: word }) => isOfCall(turn, word));
  const told = trimmed(before.slice(0, words[from]?.start));
  return tellsProblem(turn, told)
    ? [told, isAllOfCall ? '' : trimmed(behind)].filter(Boolean).join(', ')
    : null;
}

/** A few words name it as well: "lamp out of order". */
function tellsProblem(turn: Turn, told: string): boolean {
  const { intent, categories } = turn.context.darija.route(told, turn.context.referenceData.examples);
  return namesProblem(turn, told) || (isProblem(intent) && categories.length > 0);
}

/** One of them says whose number it is, or what to do with it. */
const CALLING = ['heard-own_number', 'heard-call_me'];

const isOfCall = (turn: Turn, word: string): boolean =>
  [...CALLING, 'heard-number_beside'].some((list) => isIn(turn, word, list));

const isIn = (turn: Turn, word: string, list: string): boolean => isWritten(turn, withoutAnd(word), list);

/** "And", grown onto a word in Arabic letters. */
const withoutAnd = (word: string): string => word.replace(/^\u0648(?=\p{L}{3})/u, '');

const trimmed = (text: string): string =>
  text.replace(/^[\s,;:.\u060c\u061b-]+|[\s,;:.\u060c\u061b-]+$/gu, '');
