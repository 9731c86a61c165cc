// A position where one of the quarters is asked for: the quarter that lies there is the answer.

import type { Input } from '../../flow/engine/state.ts';
import { askedStep } from '../input.ts';
import { tell } from '../render.ts';
import type { Turn } from '../turn.ts';
import { readPin } from './read-place.ts';

type Pin = Extract<Input, { kind: 'place' }>;

/** What is left when a position has answered; of one that names no quarter it is said why not. */
export function quarterPinned(turn: Turn, givens: Input[]): Input[] {
  const step = askedStep(turn);
  const pin = givens.findLast((given): given is Pin => given.kind === 'place' && !given.late);
  if (!pin || step?.verb !== 'ask' || step.ask !== 'choice' || step.from !== 'quarters') return givens;
  const read = readPin(turn, pin);
  const quarter = read.kind === 'pin' ? read.quarter : undefined;
  if (read.kind !== 'pin') tell(turn, 'common-outside');
  else if (quarter === undefined) tell(turn, 'common-pin_quarter', 'unknown');
  else {
    const { correcting: _, ...memory } = turn.memory;
    const answer = { kind: 'choice' as const, option: quarter };
    turn.memory = { ...memory, answers: { ...memory.answers, [step.name]: answer } };
    const name = turn.context.referenceData.quarterName(quarter, turn.row.language) ?? '';
    tell(turn, 'common-pin_quarter', undefined, { quarter: name });
  }
  return givens.filter((given) => given.kind !== 'place' || given.late);
}
