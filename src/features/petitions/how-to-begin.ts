// "And how do I make a new one?", right after petitions were talked of.

import type { Turn } from '../../bot/turn.ts';
import { asksPetitionRules } from '../../bot/understanding/civic-questions.ts';
import type { Beside } from '../../bot/understanding/small-talk.ts';

/** "Can it be deposited with this number?": what it takes. Null: something else was talked of. */
export const whatItTakes = (turn: Turn, passed: string): Beside | null =>
  howToBegin(turn, passed) === null && !asksPetitionRules(turn, passed) ? null : 'petition_rules';

/** What answers it; null: something else was talked of. */
export function howToBegin({ context: { darija } }: Turn, passed: string): Beside | null {
  const isOfPetition =
    darija.route(passed).intent === 'petition' || darija.asides(passed).includes('petition_how');
  return isOfPetition ? 'petition_how' : null;
}
