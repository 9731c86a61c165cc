// What stands beside a petition that a citizen began: each rule of the law and whether it is kept, the way to its draft, and
// the form by which it is refused. It is opened for support on the page of the draft.

import { html } from 'hono/html';
import { lettersWarning, nonce, readBy, select, wordFor } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import { shortDay } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { openSealed } from '../../../console/revealed-names.ts';
import { dayOf } from '../../../domain/calendar.ts';
import { isOpen, toStatus } from '../../../domain/case.ts';
import { showsFrench } from '../../../domain/names.ts';
import {
  checkPetition,
  type PetitionRule,
  type RuleFound,
  type RuleState,
  rulesOn,
} from '../../../domain/petition-rules.ts';
import { petitionFacts, type Told, voicesIn, writtenIn } from '../start/facts.ts';
import { type BegunPetition, readBegun } from '../start/read-begun.ts';
import { ruleNamed } from '../start/rule-words.ts';

/** The panel of the request with which it was sent. */
export async function draftPanel(visit: Visit, caseId: string): Promise<Markup | string> {
  const begun = await readBegun(visit.parts.db, caseId, visit.staff.scope);
  if (begun === null) return '';
  const { say } = visit;
  const link = `/console/petitions/${begun.petition.id}`;
  const isOwed = isOpen(toStatus(begun.status)) && begun.petition.status === 'draft';
  return html`${checklist(visit, begun)}<section class="card"><h2>${say('petition-draft-of')}</h2><p>${say(
    isOwed ? 'petition-draft-more' : 'petition-draft-decided',
  )}</p>
<p>${visit.may('petitions.read') ? html`<a class="button" href="${link}">${say('petition-draft-open')}</a>` : ''}</p></section>
${isOwed && visit.may('petitions.write') ? refuseForm(visit, begun) : ''}`;
}

/** All that was told, what was told in confidence only for those who may see people. */
function toldIn(visit: Visit, { answers, confided, caseId }: BegunPetition): Told {
  const opened = openSealed(visit, confided, `Case.confided.${caseId}`);
  return opened === null ? answers : { ...answers, ...JSON.parse(opened) };
}

/** Each rule that holds for whoever began it, and whether the answers keep it. */
export function checklist(visit: Visit, begun: BegunPetition): Markup {
  const { say, now, language } = visit;
  const day = dayOf(now);
  const set = rulesOn(day);
  const source = showsFrench(language) ? set.source.fr : set.source.ar;
  const found = checkPetition(petitionFacts(toldIn(visit, begun), day, []), set, day);
  return html`<section class="card"><h2>${say('petition-rules')}</h2><ul class="links">${found.map((each) => ruleView(visit, each))}</ul>
<small>${say('petition-rules-source', { since: shortDay(language, new Date(set.since)), source })}</small></section>`;
}

const BADGES: Record<RuleState | 'hidden', string> = {
  ...{ kept: 'answered', missing: 'refused', broken: 'refused' },
  ...{ unsure: 'in_progress', judged: 'in_progress', hidden: 'draft' },
};
/** Rules by what was told in confidence. */
const CONFIDED: readonly string[] = ['tie', 'elector', 'standing', 'agent'];

function ruleView(visit: Visit, { rule, is }: RuleFound): Markup {
  const state = CONFIDED.includes(rule.id) && !visit.may('people.see') ? 'hidden' : is;
  return html`<li><span class="status ${BADGES[state]}">${visit.say(`petition-rule-${state}`)}</span> ${named(visit, rule)}</li>`;
}

const named = ({ parts, language, now }: Visit, { id }: PetitionRule): string =>
  ruleNamed(parts.words, language, id, now);

function refuseForm(visit: Visit, begun: BegunPetition): Markup {
  const { say, now } = visit;
  const { caseId, language } = begun;
  const who = petitionFacts(begun.answers, dayOf(now), []).who;
  const rules = rulesOn(dayOf(now)).rules.filter(({ of, by }) => by !== 'later' && of.includes(who));
  const choices = rules.map((rule) => ({ value: rule.id, label: named(visit, rule) }));
  const action = `/console/petitions/begun/${caseId}/refuse`;
  const form = formAt(visit, action);
  return html`<section class="card"><h2>${say('petition-refuse')}</h2>
<form method="post" action="${action}" class="stack">${form.start}${nonce()}
${select('rule', say('petition-refuse-rule'), choices, form.value('rule'), say('choose'))}${form.fault('rule')}
<label>${say('petition-refuse-why')}<textarea name="text" rows="3" data-most="2000" required dir="auto" ${readBy(language)} ${form.invalid('text')}>${form.value('text')}</textarea></label>${form.fault('text')}
<small>${say('petition-refuse-hint', { language: wordFor(visit, 'language', language) })}</small>${lettersWarning(visit, language)}
<button>${say('petition-refuse-do')}</button>${form.rest}</form></section>`;
}

const TOLD = ['subject', 'reasons', 'aims'] as const;

/** What its author wrote or said, beside the draft that staff make of it. */
export function authorWords(visit: Visit, begun: BegunPetition): Markup {
  const { say, parts, language } = visit;
  const lines = TOLD.map((step) => {
    const typed = voicesIn(begun.answers, step).map((id) => begun.typed.get(id) ?? say('petition-untyped'));
    const said = [writtenIn(begun.answers, step), ...typed].filter((words) => words !== '');
    const name = parts.words.say(language, { message: `petition_start-${step}`, attribute: 'name' });
    return html`<dt>${name}</dt><dd dir="auto">${said.length === 0 ? '—' : said.join(' · ')}</dd>`;
  });
  return html`<section class="card"><h2>${say('petition-author-words')}</h2><dl class="facts">${lines}</dl>
<p><a href="/console/cases/${begun.caseId}">${say('petition-author-case')} <bdi class="ref">${begun.reference}</bdi></a></p></section>`;
}
