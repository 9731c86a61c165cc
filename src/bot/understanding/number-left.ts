// "My number is 06…", said where no number is asked for: staff read it in the conversation, and it describes nothing.

import { phoneIn, withoutPhone } from '../../domain/phone.ts';
import type { Input } from '../../flow/engine/state.ts';
import { askedStep } from '../input.ts';
import { isWritten } from '../phrases.ts';
import { raiseOnce } from '../raise-flag.ts';
import { tell } from '../render.ts';
import type { Turn } from '../turn.ts';
import { besideIn } from './small-talk.ts';
import { wordSpans } from './split-correction.ts';

/** What is left of these words to answer the question; a number that its owner leaves is kept for staff. */
export function keepNumberLeft(turn: Turn, givens: Input[]): Input[] {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || ('check' in step && step.check)) return givens;
  return givens.flatMap((given): Input[] => {
    const rest = given.kind === 'text' && !given.late ? withoutNumber(turn, given.text) : null;
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

/** "And", grown onto a word in Arabic letters. */
const withoutAnd = (word: string): string => word.replace(/^\u0648(?=\p{L}{3})/u, '');

const trimmed = (text: string): string =>
  text.replace(/^[\s,;:.\u060c\u061b-]+|[\s,;:.\u060c\u061b-]+$/gu, '');
