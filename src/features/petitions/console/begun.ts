// Refuses a petition that a citizen began: the form of its panel leads here.

import { z } from 'zod';
import { again } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import { isPetitionRule, type PetitionRuleId } from '../../../domain/petition-rules.ts';
import { refuseDraft } from '../start/decide.ts';
import { readBegun } from '../start/read-begun.ts';
import { ruleNamed } from '../start/rule-words.ts';

const Refusing = z.object({
  nonce: z.uuid(),
  rule: z.string().transform((name) => (isPetitionRule(name) ? name : null)),
  text: z
    .string()
    .trim()
    .max(2000)
    .transform((words) => (words === '' ? null : words)),
});

export function openBegunPages(routes: Routes): void {
  routes.post('/petitions/begun/:id/refuse', 'petitions.write', refuse);
}

async function refuse(visit: Visit): Promise<Answer> {
  const { parts, params, staff } = visit;
  const id = z.uuid().safeParse(params.id);
  const begun = id.success ? await readBegun(parts.db, id.data, staff.scope) : null;
  if (begun === null) return { is: 'missing' };
  const { caseId, language } = begun;
  const page = `/console/cases/${caseId}`;
  const read = Refusing.safeParse(visit.form);
  if (!read.success) return again(visit, page, read.error);
  const { nonce: eventId, rule, text } = read.data;
  const refusal = rule && refusalIn(visit, language, { rule, text });
  const { is } = await refuseDraft(parts.db, { caseId, eventId, rule, text, refusal }, actorOf(visit));
  if (is === 'missing') return { is: 'missing' };
  if (is === 'done') {
    parts.changed.publish({ kind: 'case', id: caseId });
    return { is: 'redirect', to: page, told: 'petition-refused' };
  }
  if (is === 'no_rule') visit.faults.rule = { why: 'missing' };
  if (is === 'no_words') visit.faults.text = { why: 'missing' };
  return again(visit, page, undefined, `petition-${is.replaceAll('_', '-')}`);
}

/** How the status of the request says it, in the language of its author. */
function refusalIn(
  { parts: { words }, now }: Visit,
  language: string,
  why: { rule: PetitionRuleId; text: string | null },
): string {
  const rule = ruleNamed(words, language, why.rule, now);
  const message = 'petition_start-refusal';
  return why.text === null
    ? words.say(language, { message, values: { rule } })
    : words.say(language, { message, attribute: 'words', values: { rule, words: why.text } });
}
