// A call may close while somebody fills in its form: that is said at the next thing they say, and nothing more is asked.

import { offerWays } from '../../../bot/closing-buttons.ts';
import { tell } from '../../../bot/render.ts';
import type { Turn } from '../../../bot/turn.ts';
import { callChosen } from './open-calls.ts';

const CANDIDACY = 'candidacy';

/** Lets go of the form of a call that takes nobody any more. False: it still does, or no such form is open. */
export function closedMeanwhile(turn: Turn): boolean {
  const { flow, answers = {}, shown: _, ...own } = turn.memory;
  if (flow !== CANDIDACY || !answers.which || callChosen(turn, answers)) return false;
  turn.memory = own;
  tell(turn, 'candidacy-file', 'closed');
  offerWays(turn);
  return true;
}
