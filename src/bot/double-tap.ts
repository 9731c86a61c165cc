// A number typed twice within seconds is one tap: it presses nothing that takes back or destroys.

import { UNDO_ERASURE } from './closing-buttons.ts';
import { isSecretAsked } from './confidential.ts';
import { BREATH_MS } from './debounce.ts';
import type { Context, Turn } from './turn.ts';
import { numberIn, tapOf } from './typed-buttons.ts';

/** Options that undo what was just done, or that drop what was written. */
const DESTROYING = new Set([UNDO_ERASURE, 'drop']);
const SURE = new Set(['yes', 'erase']);

/**
 * Remembers a number that is typed. True: it is the one before it once more, meant for the message before, since the
 * answer could not be read within one breath, and it would take something back.
 */
export function isSameTap(turn: Turn, text: string): boolean {
  // It would say what was answered.
  if (isSecretAsked(turn)) return false;
  const number = numberIn(turn, text);
  const { typed, ...memory } = turn.memory;
  const at = turn.now.getTime();
  turn.memory = number === null ? memory : { ...memory, typed: { number, at } };
  if (number === null) return false;
  return typed?.number === number && at - typed.at < BREATH_MS && takesBack(turn, number);
}

/** What stands at this place of the newest message. */
function takesBack({ row, context, memory: { shown } }: Turn, number: number): boolean {
  const tap = tapOf(row.card?.[number - 1]?.token);
  if (tap?.kind === 'standing')
    return (isUndoing(context, tap.action) && !tap.id.endsWith('.no')) || tap.id.endsWith('.refuse');
  const option = tap?.option ?? shown?.options[number - 1] ?? '';
  return DESTROYING.has(option) || (shown?.step === 'sure' && SURE.has(option));
}

const isUndoing = ({ features }: Context, button: string): boolean =>
  features.buttons.get(button)?.undoes !== undefined;
