// One answer given anew from a review: the old one stands again if the citizen goes back.
import type { Turn } from './turn.ts';

/** Asks for one answer anew; `more` adds to what is there. */
export function reopen(turn: Turn, step: string, more = false): void {
  const answer = turn.answers[step];
  if (!answer) return;
  turn.correcting = { step, answer };
  if (more && (answer.kind === 'text' || answer.kind === 'files'))
    turn.answers[step] = { ...answer, open: true };
  else delete turn.answers[step];
  turn.mode = undefined;
  turn.accepted = true;
}

/** Leaves the old answer as it was. False: no answer is being corrected. */
export function keepOld(turn: Turn): boolean {
  const { correcting } = turn;
  if (!correcting) return false;
  turn.answers[correcting.step] = correcting.answer;
  turn.correcting = undefined;
  turn.accepted = true;
  return true;
}
