// The forms beside a case: tell the citizen how it stands, hand it to somebody, write to colleagues.
import { html } from 'hono/html';
import { nextStatuses, toStatus } from '../../domain/case.ts';
import type { Markup } from '../page.ts';
import { nonce, select, wordFor } from '../pieces.ts';
import type { Visit } from '../visit.ts';
import type { CaseData } from './case-view.ts';

/** Why a form was not carried out, and what had been typed. */
export interface Trouble {
  words: string;
  typed: Record<string, string>;
}

export function actionForms(visit: Visit, data: CaseData): Markup {
  return html`${data.trouble === undefined ? '' : html`<p class="alert" role="alert">${data.trouble.words}</p>`}
${statusForm(visit, data)}${assignForm(visit, data)}${noteForm(visit, data)}`;
}

function statusForm(visit: Visit, { found, trouble }: CaseData): Markup {
  const { say } = visit;
  const status = toStatus(found.status);
  const choices = [
    { value: status, label: say('status-same', { status: wordFor(visit, 'status', status) }) },
    ...nextStatuses(status).map((value) => ({ value, label: wordFor(visit, 'status', value) })),
  ];
  return html`<section class="card"><h2>${say('status-change')}</h2>
<form method="post" action="/console/cases/${found.id}/status" class="stack">
  ${nonce()}<input type="hidden" name="seen" value="${status}">
  ${select('status', say('status'), choices, trouble?.typed.status ?? nextStatuses(status)[0] ?? status)}
  <label>${say('words-to-citizen')}<textarea name="text" rows="4" maxlength="2000" dir="auto" aria-describedby="words-hint">${trouble?.typed.text ?? ''}</textarea></label>
  <small id="words-hint">${say('words-hint', { language: wordFor(visit, 'language', found.language), count: found._count.followers + 1 })}</small>
  <button class="main">${say('tell')}</button>
</form></section>`;
}

function assignForm(visit: Visit, { found, departments, assignees }: CaseData): Markup {
  const { say } = visit;
  return html`<section class="card"><h2>${say('assign')}</h2>
<form method="post" action="/console/cases/${found.id}/assign" class="stack">
  ${nonce()}<input type="hidden" name="seenDepartment" value="${found.departmentId}">
  <input type="hidden" name="seenAssignee" value="${found.assigneeId ?? ''}">
  ${select('department', say('department'), departments, found.departmentId)}
  ${select('assignee', say('assignee'), assignees, found.assigneeId ?? visit.staff.id, say('nobody'))}
  <label>${say('note-to-colleagues')}<input name="note" maxlength="500" dir="auto"></label>
  <button>${say('assign-do')}</button>
</form></section>`;
}

function noteForm(visit: Visit, { found }: CaseData): Markup {
  const { say } = visit;
  return html`<section class="card"><h2>${say('note')}</h2>
<form method="post" action="/console/cases/${found.id}/note" class="stack">
  ${nonce()}
  <label>${say('note-hint')}<textarea name="text" rows="2" maxlength="2000" required dir="auto"></textarea></label>
  <button>${say('note-do')}</button>
</form></section>`;
}
