// What somebody who voted holds in their hands: that it counts, and a code that proves it without saying what.

import { offerWays } from '../../../bot/closing-buttons.ts';
import { confide } from '../../../bot/confidential.ts';
import { tell } from '../../../bot/render.ts';
import type { Turn } from '../../../bot/turn.ts';
import { titleFor } from '../lists.ts';
import type { VoteFact } from '../loaders.ts';
import { receiptCode } from './write.ts';

/** Says it. `how`: what was voted is complete, may be gone on with, or may be changed. */
export function sayVoted(turn: Turn, found: VoteFact, how: 'all' | 'thanks' | 'budget'): void {
  const { vote: _, ...memory } = turn.memory;
  turn.memory = memory;
  const date = turn.context.words.until(turn.row.language, found.closesAt);
  const code = receiptCode(turn, found.id);
  confide(turn, code);
  tell(turn, 'vote-receipt', how, { date });
  tell(turn, 'vote-receipt', undefined, {
    title: titleFor(turn, found),
    reference: found.reference,
    code,
  });
  offerWays(turn, 'vote');
}
