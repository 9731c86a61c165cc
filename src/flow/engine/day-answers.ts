// Takes a day: written, said in words, or by one of the buttons for the days near today.

import type { DateStep } from '../definition/step.ts';
import { accept, slip, type Turn, wordsOf } from './turn.ts';

/** Takes the day that these words name, or says what is wrong with it. False: they name none. */
export async function takeDay(turn: Turn, step: DateStep, text: string): Promise<boolean> {
  const day = turn.surroundings.reads.day(text, step.check);
  if (day === null) return false;
  const answer = { kind: 'date' as const, day };
  const checked = step.check
    ? await turn.surroundings.check(step.check, answer)
    : { ok: true as const, answer };
  if (checked.ok) accept(turn, step.name, checked.answer);
  else {
    const values = checked.values ? { values: checked.values } : {};
    slip(turn, { ...wordsOf(turn, step.name, checked.slip), ...values });
  }
  return true;
}
