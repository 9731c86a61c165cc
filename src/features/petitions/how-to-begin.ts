// "And how do I make a new one?", right after petitions were talked of.

import { answerAside } from '../../bot/asides.ts';
import type { FormWish } from '../../bot/path.ts';
import { opensWith } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { asksPetitionRules } from '../../bot/understanding/civic-questions.ts';
import type { Beside } from '../../bot/understanding/small-talk.ts';

/** More words tell a story. */
const MOST_WORDS = 10;

/** "Can it be deposited with this number?": what it takes. Null: something else was talked of. */
export const whatItTakes = (turn: Turn, passed: string): Beside | null =>
  howToBegin(turn, passed) === null && !asksPetitionRules(turn, passed) ? null : 'petition_rules';

/** What answers it; null: something else was talked of. */
export function howToBegin({ context: { darija } }: Turn, passed: string): Beside | null {
  const isOfPetition =
    darija.route(passed).intent === 'petition' || darija.asides(passed).includes('petition_how');
  return isOfPetition ? 'petition_how' : null;
}

/** "No, I was speaking of the petition": leaves a form of which nothing was meant, and says how one begins. */
export const toPetitionMeant: FormWish = (turn, text) => {
  if (turn.memory.flow === 'petition' || text.split(/\s+/u).length > MOST_WORDS) return false;
  const says = (list: string) => opensWith(turn, text, `heard-${list}`, 'anywhere');
  if (!says('i_meant') || !says('petition_named')) return false;
  const { flow: _, answers: __, shown: ___, ...memory } = turn.memory;
  turn.memory = memory;
  answerAside(turn, 'petition_how', text);
  return true;
};
