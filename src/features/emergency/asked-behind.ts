// A question about the form, said right behind the numbers to call: it is answered, and the form goes on.

import { repeatQuestion } from '../../bot/flow-runner.ts';
import type { Turn } from '../../bot/turn.ts';
import { answersAskedOfForm } from '../../bot/understanding/asked-of-form.ts';
import { onlyText } from '../../bot/understanding/passed-words.ts';
import type { Input } from '../../flow/engine/state.ts';

/** Answers it. False: nothing of the kind is asked, or no danger was told just now. */
export async function askedBehindDanger(turn: Turn, givens: Input[]): Promise<boolean> {
  const text = onlyText(givens);
  const { alarmed, ...memory } = turn.memory;
  if (text === null || memory.flow === undefined || (alarmed !== 'before' && alarmed !== 'opened'))
    return false;
  const before = turn.memory;
  turn.memory = memory;
  if (await answersAskedOfForm(turn, text)) {
    await repeatQuestion(turn);
    return true;
  }
  turn.memory = before;
  return false;
}
