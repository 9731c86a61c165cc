// A call may close while somebody fills in its form: that is said at the next thing they say, and nothing more is asked.

import { leaveForWays } from '../../../bot/leave-flow.ts';
import { tell } from '../../../bot/render.ts';
import type { Turn } from '../../../bot/turn.ts';
import { callChosen } from './open-calls.ts';

const CANDIDACY = 'candidacy';

/** Lets go of the form of a call that takes nobody any more. False: it still does, or no such form is open. */
export function closedMeanwhile(turn: Turn): boolean {
  const { flow, answers = {} } = turn.memory;
  if (flow !== CANDIDACY || !answers.which || callChosen(turn, answers)) return false;
  tell(turn, 'candidacy-file', 'closed');
  leaveForWays(turn);
  return true;
}
