// A rule of the law by its words and its article.

import { dayOf } from '../../../domain/calendar.ts';
import { type PetitionRuleId, rulesOn } from '../../../domain/petition-rules.ts';
import type { Words } from '../../../words/words.ts';

/** "The subject lies within the powers of the council (law 113-14, article 121)". `at`: when it was looked at. */
export function ruleNamed(words: Words, language: string, id: PetitionRuleId, at = new Date(0)): string {
  const known = rulesOn(dayOf(at)).rules.find((rule) => rule.id === id);
  const rule = words.say(language, { message: `petition_start-rule_${id}` });
  if (known === undefined) return rule;
  const { law, article } = known;
  return article === null
    ? words.say(language, { message: 'petition_start-named', attribute: 'form', values: { rule, law } })
    : words.say(language, { message: 'petition_start-named', values: { rule, law, article } });
}
