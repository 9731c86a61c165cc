// The form in which a vote is written, in both languages side by side.
import { html } from 'hono/html';
import { nonce, select, wordFor } from '../../../console/components.ts';
import { writeWhen } from '../../../console/date-fields.ts';
import { formAt, type TypedForm } from '../../../console/form-fields.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { IDENTITIES, VOTE_FORMS } from '../../../domain/vote.ts';
import type { WholeVote } from '../queries.ts';
import { PATH } from './list-view.ts';

/** @param path where the form goes */
export function draftPage(visit: Visit, path: string, found: WholeVote | null): Markup {
  const { say } = visit;
  const form = formAt(visit, path);
  const choices = (list: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: wordFor(visit, list, value) }));
  const own =
    found === null ? nonce() : html`<input type="hidden" name="seen" value="${found.updatedAt.getTime()}">`;
  return html`<nav class="crumb"><a href="${PATH}">${say('votes')}</a></nav><h1>${say(found === null ? 'vote-new' : 'vote-edit')}</h1>
<form method="post" action="${path}" class="card stack">${form.start}${own}
<div class="pair">${select('form', say('vote-form'), choices('vote-form', VOTE_FORMS), form.value('form', found?.form ?? 'pairs'))}${select('identity', say('vote-identity'), choices('vote-identity', IDENTITIES), form.value('identity', found?.identity ?? 'contact'))}</div>
<label>${say('vote-budget')}<input name="budget" inputmode="numeric" dir="ltr" value="${form.value('budget', found?.budget)}" ${form.invalid('budget')}>${form.fault('budget')}<small>${say('vote-budget-more')}</small></label>
<div class="pair wide">${textField(visit, form, 'titleAr', found?.titleAr)}${textField(visit, form, 'titleFr', found?.titleFr)}${textField(visit, form, 'summaryAr', found?.summaryAr)}${textField(visit, form, 'summaryFr', found?.summaryFr)}</div>
<div class="pair">${whenField(visit, form, 'opens', found?.opensAt)}${whenField(visit, form, 'closes', found?.closesAt)}</div>
<button class="main">${say('save')}</button>${form.rest}</form>`;
}

type Worded = 'titleAr' | 'titleFr' | 'summaryAr' | 'summaryFr';

function textField({ say }: Visit, form: TypedForm, name: Worded, value: string | undefined): Markup {
  const label = say(`vote-${name.toLowerCase()}`);
  const side = name.endsWith('Ar') ? html`lang="ar" dir="rtl"` : html`lang="fr" dir="ltr"`;
  return name.startsWith('title')
    ? html`<label>${label}<input name="${name}" value="${form.value(name, value)}" required minlength="3" maxlength="150" ${side} ${form.invalid(name)}>${form.fault(name)}</label>`
    : html`<label>${label}<textarea name="${name}" rows="4" required minlength="3" data-most="1000" ${side} ${form.invalid(name)}>${form.value(name, value)}</textarea>${form.fault(name)}</label>`;
}

function whenField(
  { say }: Visit,
  form: TypedForm,
  name: 'opens' | 'closes',
  moment: Date | undefined,
): Markup {
  const { day, time } = moment ? writeWhen(moment) : { day: '', time: name === 'opens' ? '09:00' : '23:59' };
  return html`<label>${say(`vote-${name}`)}<input type="date" name="${name}Day" value="${form.value(`${name}Day`, day)}" required ${form.invalid(`${name}Day`)}>${form.fault(`${name}Day`)}</label>
<label>${say('vote-hour')}<input type="time" name="${name}Time" value="${form.value(`${name}Time`, time)}" required></label>`;
}
