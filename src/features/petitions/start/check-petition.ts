// Says what the law still asks of a petition that somebody begins, before it is read back. Nothing is refused here.

import { choice } from '../../../bot/answers.ts';
import { action, type Outcome } from '../../../bot/feature.ts';
import { sentence } from '../../../bot/render.ts';
import type { Turn } from '../../../bot/turn.ts';
import { dayOf } from '../../../domain/calendar.ts';
import {
  checkPetition,
  lackingOf,
  type Petitioner,
  type RuleFound,
  rulesOn,
  supportsNeeded,
} from '../../../domain/petition-rules.ts';
import { doubtsOf } from './doubts.ts';
import { petitionFacts } from './facts.ts';

export const checkPetitionBegun = action({
  needs: { who: choice },
  outcomes: ['complete', 'lacking'],
  run(turn, _, answers): Outcome {
    const day = dayOf(turn.now);
    const facts = petitionFacts(answers, day, doubtsOf(turn, answers));
    const lacking = lackingOf(checkPetition(facts, rulesOn(day), day));
    const needed = supportsSaid(turn, facts.who);
    if (lacking.length === 0) return { outcome: 'complete', values: { needed } };
    const text = lacking.map((found) => `▪️ ${lackSaid(turn, found)}`).join('\n');
    return { outcome: 'lacking', values: { text, needed } };
  },
});

/** What is to be done about a rule that is not kept, in plain words. */
function lackSaid(turn: Turn, { rule, is }: RuleFound): string {
  const message = `petition_start-lack_${rule.id}`;
  const { words } = turn.context;
  const isUnsure = is === 'unsure' && words.has(turn.row.language, message, 'unsure');
  const years = rulesOn(dayOf(turn.now)).associationYears;
  return sentence(turn, message, isUnsure ? 'unsure' : undefined, { years });
}

/** How many supports it takes here, or that none are asked for (art. 124). */
function supportsSaid(turn: Turn, who: Petitioner): string {
  if (who === 'association') return sentence(turn, 'petition_start-no_supports');
  const { population } = turn.context.referenceData.settings;
  return sentence(turn, 'petition_start-supports', undefined, {
    count: supportsNeeded(population, dayOf(turn.now)),
  });
}
