// "I changed my mind", "cancel", said at the question of a vote: each tap counts at once, and can be another one until it closes.

import type { Take } from '../../../bot/path.ts';
import type { Turn } from '../../../bot/turn.ts';
import { asksResult } from '../../../bot/understanding/asks-result.ts';
import { sayNobodyKnows, wantsChange } from './asked-of-votes.ts';
import { changeProjects, PROJECTS } from './choose-projects.ts';
import { PAIR, ROUND, takePairAgain } from './compare-pictures.ts';
import { votedNow } from './present.ts';

const CHANGES: Record<string, (turn: Turn) => Promise<void>> = {
  [PROJECTS]: changeProjects,
  [PAIR]: takePairAgain,
  [ROUND]: takePairAgain,
};

/** Says how a choice is changed, and lets it be; or that nobody knows yet who is ahead. False: something else is said. */
export const saysOfBallot: Take = async (turn, text) => {
  const change = CHANGES[turn.memory.shown?.step ?? ''];
  if (!change || turn.memory.vote === undefined || turn.row.mode !== 'bot') return false;
  const isResult = asksResult(turn, text);
  if (!isResult && !wantsChange(turn, text)) return false;
  if (!isResult) {
    await change(turn);
    return true;
  }
  const found = await votedNow(turn);
  if (found) {
    await sayNobodyKnows(turn, found);
    turn.context.path.questions[turn.memory.shown?.step ?? '']?.repeat(turn);
  }
  return true;
};
