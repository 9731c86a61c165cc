// What the words of a petition seem to touch that is not the council's: somebody looks at it, and nothing is refused.

import { opensWith, type Reading } from '../../../bot/phrases.ts';
import type { PetitionRuleId } from '../../../domain/petition-rules.ts';
import { type Told, writtenIn } from './facts.ts';

/** Subjects of which anything may be taken: a hospital is a facility, too. */
const ANYTHING: readonly string[] = ['facilities', 'hygiene', 'administration', 'other'];

const TOLD = ['subject', 'aims'];

/** A hospital, a court, the monarchy. What names a matter of the commune beside it is the commune's: "the road of the hospital". */
export function doubtsOf(reading: Reading, told: Told): PetitionRuleId[] {
  const text = TOLD.map((step) => writtenIn(told, step)).join('\n');
  const names = (list: string) => opensWith(reading, text, `heard-petition_${list}`, 'anywhere');
  const isOurs = TOLD.some((step) => {
    const [category] = reading.context.darija.route(writtenIn(told, step)).categories;
    return category !== undefined && !ANYTHING.includes(category);
  });
  return [
    ...(names('powers') && !isOurs ? (['powers'] as const) : []),
    ...(names('constants') ? (['constants'] as const) : []),
  ];
}
