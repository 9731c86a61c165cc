// What stands on the page of a request for information in the place of the ordinary forms: what the law says of it, and the
// forms by which it is answered, refused or extended.

import { html } from 'hono/html';
import { type Choice, lettersWarning, nonce, readBy, select, wordFor } from '../../../console/components.ts';
import { formAt, type TypedForm } from '../../../console/form-fields.ts';
import { shortDay } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { daysLeft, workingDaysLeft } from '../../../domain/calendar.ts';
import { isOpen, toStatus } from '../../../domain/case.ts';
import {
  type Decision,
  EXTENSION_REASONS,
  GROUNDS,
  groundsOf,
  isGround,
  mayExtend,
} from '../../../domain/information.ts';
import { type LawOfCase, readLaw } from '../queries.ts';

/** The panel of one case. */
export async function informationPanel(visit: Visit, caseId: string): Promise<Markup | string> {
  const found = await readLaw(visit.parts.db, caseId, visit.staff.scope);
  if (found === null) return '';
  const isOwed = isOpen(toStatus(found.status)) && visit.may('information.write');
  return html`${lawView(visit, found)}${isOwed ? html`${answerForm(visit, found)}${extendForm(visit, found)}${refuseForm(visit, found)}` : ''}`;
}

function lawView(visit: Visit, found: LawOfCase): Markup {
  const { say, language } = visit;
  const { urgent, dueOn, extendedAt, extendedFor, decision, ground, code, cardTail } = found;
  return html`<section class="card"><h2>${say('information-law')}</h2><dl class="facts">
<dt>${say('information-answer-by')}</dt><dd>${shortDay(language, dueOn)} ${urgent ? html`<span class="due late">${say('information-urgent')}</span>` : ''} ${leftView(visit, found)}</dd>
${extendedAt === null || extendedFor === null ? '' : html`<dt>${say('information-extended')}</dt><dd>${wordFor(visit, 'information_request', `extension_${extendedFor}`)}</dd>`}
${decision === null ? '' : html`<dt>${say('information-decision')}</dt><dd>${say(`information-decision-${decision}`)}${isGround(ground) ? html`<br><span class="soft">${groundName(visit, ground)}</span>` : ''}</dd>`}
<dt>${say('information-code')}</dt><dd><bdi class="ref">${code}</bdi></dd>
<dt>${say('information-card')}</dt><dd><bdi>${cardTail === null ? '—' : `••••• ${cardTail}`}</bdi></dd>
</dl></section>`;
}

/** Days until the last one, as the law counts them: those of urgent requests are not said to be working days. */
function leftView(visit: Visit, { status, urgent, dueOn }: LawOfCase): Markup | string {
  if (!isOpen(toStatus(status))) return '';
  const { now, say, parts } = visit;
  const left = daysLeft(now, dueOn);
  if (left < 0) return html`<strong class="due late">${say('information-late', { count: -left })}</strong>`;
  const count = urgent ? left : workingDaysLeft(now, dueOn, parts.referenceData.holidays);
  return html`<small>${say(urgent ? 'information-days-left' : 'information-working-days-left', { count })}</small>`;
}

const groundName = (visit: Visit, ground: keyof typeof GROUNDS): string =>
  visit.say('information-ground-article', {
    ground: wordFor(visit, 'information_request', `ground_${ground}`),
    article: GROUNDS[ground],
  });

const groundChoices = (visit: Visit, decision: Decision): Choice[] =>
  groundsOf(decision).map((value) => ({ value, label: groundName(visit, value) }));

function answerForm(visit: Visit, found: LawOfCase): Markup {
  const { say } = visit;
  const action = `/console/information/${found.caseId}/answer`;
  const form = formAt(visit, action);
  const decisions = (['whole', 'part'] as const).map((value) => ({
    value,
    label: say(`information-decision-${value}`),
  }));
  return html`<section class="card"><h2>${say('information-answer')}</h2>
<form method="post" action="${action}" class="stack" enctype="multipart/form-data">
  ${form.start}${nonce()}
  ${select('decision', say('information-decision'), decisions, form.value('decision', 'whole'))}
  ${select('ground', say('information-ground-of-part'), groundChoices(visit, 'part'), form.value('ground'), say('information-ground-none'))}${form.fault('ground')}
  ${words(visit, found, form)}
  ${papersField(visit, form)}
  <button class="main">${say('information-answer-do')}</button>
${form.rest}</form></section>`;
}

function refuseForm(visit: Visit, found: LawOfCase): Markup {
  const { say } = visit;
  const action = `/console/information/${found.caseId}/refuse`;
  const form = formAt(visit, action);
  return html`<section class="card"><h2>${say('information-refuse')}</h2>
<form method="post" action="${action}" class="stack">
  ${form.start}${nonce()}
  ${select('ground', say('information-ground'), groundChoices(visit, 'refused'), form.value('ground'), say('information-choose'))}${form.fault('ground')}
  ${words(visit, found, form)}
  <small>${say('information-refuse-hint')}</small>
  <button>${say('information-refuse-do')}</button>
${form.rest}</form></section>`;
}

/** Once, and before the last day has passed (art. 16). */
function extendForm(visit: Visit, found: LawOfCase): Markup | string {
  if (!mayExtend(found, visit.now)) return '';
  const { say } = visit;
  const action = `/console/information/${found.caseId}/extend`;
  const form = formAt(visit, action);
  const reasons = EXTENSION_REASONS.map((value) => ({
    value,
    label: wordFor(visit, 'information_request', `extension_${value}`),
  }));
  return html`<section class="card"><h2>${say('information-extend')}</h2>
<form method="post" action="${action}" class="stack">
  ${form.start}${nonce()}
  ${select('reason', say('information-extend-reason'), reasons, form.value('reason'), say('information-choose'))}${form.fault('reason')}
  ${words(visit, found, form)}
  <small>${say(found.urgent ? 'information-extend-hint-urgent' : 'information-extend-hint')}</small>
  <button>${say('information-extend-do')}</button>
${form.rest}</form></section>`;
}

function words(visit: Visit, { language }: LawOfCase, form: TypedForm): Markup {
  const { say } = visit;
  return html`<label>${say('words-to-citizen')}<textarea name="text" rows="3" data-most="2000" dir="auto" ${readBy(language)} ${form.invalid('text')}>${form.value('text')}</textarea></label>${form.fault('text')}
  <small>${say('information-words-hint', { language: wordFor(visit, 'language', language) })}</small>${lettersWarning(visit, language)}`;
}

/** What is given: papers and pictures. A browser gives none of them back after a fault. */
function papersField({ say }: Visit, form: TypedForm): Markup {
  const lost =
    form.files.length === 0
      ? ''
      : html`<span class="fault" role="status">${say('pictures-again', { names: form.files.join(', ') })}</span>`;
  return html`<label class="file">${say('information-papers')}<input type="file" name="papers" accept="image/*,.pdf,.doc,.docx,.xls,.xlsx,.pptx" multiple ${form.invalid('papers')}>${form.fault('papers')}${lost}</label>`;
}
