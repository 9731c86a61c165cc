// The forms beside a case: tell the citizen how it stands, hand it to somebody, write to colleagues.
import { html } from 'hono/html';
import { lettersWarning, nonce, pictureField, readBy, select, wordFor } from '../../../console/components.ts';
import { formAt, type TypedForm } from '../../../console/form-fields.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { isoOf } from '../../../domain/calendar.ts';
import { isOpen, kindOf, toStatus } from '../../../domain/case.ts';
import { movesFrom, rulesOf } from '../flow-rules.ts';
import { statusOf } from './badges.ts';
import type { CaseData } from './case-view.ts';
import { questionForms } from './question-view.ts';

export function actionForms(visit: Visit, data: CaseData): Markup {
  const { byLaw } = rulesOf(visit.parts.flows, data.found.flow);
  const ofPromise = byLaw ? '' : html`${questionForms(visit, data.found)}${postponeForm(visit, data)}`;
  return html`${statusForm(visit, data)}${ofPromise}${assignForm(visit, data)}${categoryForm(visit, data)}${noteForm(visit, data)}`;
}

/** Nothing is chosen beforehand but that the case stays where it is: who only writes a line moves nothing. */
function statusForm(visit: Visit, { found }: CaseData): Markup {
  const { say } = visit;
  const action = `/console/cases/${found.id}/status`;
  const form = formAt(visit, action);
  const status = toStatus(found.status);
  const { flow } = found;
  const choices = [
    { value: status, label: say('status-same', { status: statusOf(visit, found) }) },
    ...movesFrom(status, rulesOf(visit.parts.flows, flow)).map((value) => ({
      value,
      label: statusOf(visit, { flow, status: value }),
    })),
  ];
  return html`<section class="card"><h2>${say('status-change')}</h2>
${found.contestedAt !== null && !isOpen(status) ? html`<p class="alert">${say(kindOf(found) === 'request' ? 'case-objected-said' : 'case-not-fixed-said')}</p>` : ''}<form method="post" action="${action}" class="stack" enctype="multipart/form-data">
  ${form.start}${nonce()}<input type="hidden" name="seen" value="${status}">
  <label>${say('words-to-citizen')}<textarea name="text" rows="4" data-most="2000" dir="auto" ${readBy(found.language)} aria-describedby="words-hint" ${form.invalid('text')}>${form.value('text')}</textarea></label>${form.fault('text')}
  <small id="words-hint">${say('words-hint', { language: wordFor(visit, 'language', found.language), count: found._count.followers + 1 })}</small>${lettersWarning(visit, found.language)}
  ${select('status', say('status'), choices, form.value('status', status))}
  ${pictureField(visit, form)}${found.category?.pictureNeeded && !isOpen(status) && status !== 'closed' ? html`<small>${say('case-picture-needed')}</small>` : ''}
  ${partyPictureField(visit, found, form)}<button class="main">${say('tell')}</button>
${form.rest}</form></section>`;
}

/** A party has sent pictures of its work: whoever has looked at them lets the citizen see them too. */
function partyPictureField({ say }: Visit, { events }: CaseData['found'], form: TypedForm): Markup | string {
  const isSent = events.some(({ kind, attachments }) => kind === 'order_done' && attachments.length > 0);
  if (!isSent) return '';
  return html`<label class="check"><input type="checkbox" name="withParty" value="1" ${form.checked('withParty', false)}> ${say('case-with-party')}</label>`;
}

/** Who had the case when the page was shown: somebody else may have given it away since. */
const seenHolder = ({ departmentId, assigneeId }: CaseData['found']): Markup =>
  html`<input type="hidden" name="seenDepartment" value="${departmentId}">
  <input type="hidden" name="seenAssignee" value="${assigneeId ?? ''}">`;

/** While an answer is owed, and the clock goes: another day in the place of the promised one, and why. */
function postponeForm(visit: Visit, { found }: CaseData): Markup | string {
  if (!isOpen(toStatus(found.status)) || found.awaitedOn !== null) return '';
  const { say } = visit;
  const action = `/console/cases/${found.id}/postpone`;
  const form = formAt(visit, action);
  return html`<section class="card"><h2>${say('postpone')}</h2>
<form method="post" action="${action}" class="stack">
  ${form.start}${nonce()}<input type="hidden" name="seen" value="${isoOf(found.dueOn)}">
  <label>${say('postpone-day')}<input type="date" name="day" value="${form.value('day')}" required ${form.invalid('day')}></label>${form.fault('day')}
  <label>${say('postpone-reason')}<textarea name="text" rows="2" data-most="2000" required dir="auto" ${readBy(found.language)} aria-describedby="postpone-hint" ${form.invalid('text')}>${form.value('text')}</textarea></label>${form.fault('text')}
  <small id="postpone-hint">${say('postpone-hint', { language: wordFor(visit, 'language', found.language) })}</small>
  <button>${say('postpone-do')}</button>
${form.rest}</form></section>`;
}

function assignForm(visit: Visit, { found, departments, assignees }: CaseData): Markup {
  const { say } = visit;
  const { confidential } = rulesOf(visit.parts.flows, found.flow);
  const reachable = departments.filter(({ value }) => !confidential || value === found.departmentId);
  const action = `/console/cases/${found.id}/assign`;
  const form = formAt(visit, action);
  return html`<section class="card"><h2>${say('assign')}</h2>
<form method="post" action="${action}" class="stack">
  ${form.start}${nonce()}${seenHolder(found)}
  ${select('department', say('department'), reachable, form.value('department', found.departmentId))}
  ${select('assignee', say('assignee'), assignees, form.value('assignee', found.assigneeId), say('nobody'))}${form.fault('assignee')}
  <label>${say('note-to-colleagues')}<input name="note" value="${form.value('note')}" maxlength="500" dir="auto" ${form.invalid('note')}></label>${form.fault('note')}
  <button>${say('assign-do')}</button>
${form.rest}</form></section>`;
}

/** Only a complaint has a subject that may be misread. Nothing is chosen beforehand: each choice is another subject. */
function categoryForm(visit: Visit, { found, categories }: CaseData): Markup | string {
  const { categoryId } = found;
  if (categoryId === null) return '';
  const { say } = visit;
  const action = `/console/cases/${found.id}/category`;
  const form = formAt(visit, action);
  return html`<section class="card"><h2>${say('categorize')}</h2>
<form method="post" action="${action}" class="stack">
  ${form.start}${nonce()}<input type="hidden" name="seenCategory" value="${categoryId}">
  ${seenHolder(found)}
  <label>${say('category-right')}<select name="category" required aria-describedby="category-hint" ${form.invalid('category')}>
    <option value=""></option>${categories.map(
      ({ value, label }) =>
        html`<option value="${value}" ${value === form.value('category') ? html`selected` : ''}>${label}</option>`,
    )}</select></label>${form.fault('category')}
  <small id="category-hint">${say('category-hint')}</small>
  <button>${say('categorize-do')}</button>
${form.rest}</form></section>`;
}

function noteForm(visit: Visit, { found }: CaseData): Markup {
  const { say } = visit;
  const action = `/console/cases/${found.id}/note`;
  const form = formAt(visit, action);
  return html`<section class="card"><h2>${say('note')}</h2>
<form method="post" action="${action}" class="stack">
  ${form.start}${nonce()}
  <label>${say('note-hint')}<textarea name="text" rows="2" data-most="2000" required dir="auto" ${form.invalid('text')}>${form.value('text')}</textarea></label>${form.fault('text')}
  <button>${say('note-do')}</button>
${form.rest}</form></section>`;
}
