// The page on which staff look for the case that tells the same, and put the two together.
import { html } from 'hono/html';
import { ago, firstWords, nameOf, nonce, subjectOf } from '../../../../console/components.ts';
import { formAt } from '../../../../console/form-fields.ts';
import type { Markup } from '../../../../console/layout.ts';
import type { Visit } from '../../../../console/request.ts';
import type { CaseRow, WholeCase } from '../../queries.ts';
import { statusBadge } from '../badges.ts';

interface MergeData {
  found: WholeCase;
  rows: CaseRow[];
  /** What was searched for. */
  typed: string;
  trouble: string | undefined;
}

export function mergePage(visit: Visit, { found, rows, typed, trouble }: MergeData): Markup {
  const { say } = visit;
  const path = `/console/cases/${found.id}/merge`;
  return html`<nav class="crumb"><a href="/console/cases/${found.id}"><bdi class="ref">${found.reference}</bdi></a></nav>
<header class="title"><h1>${say('merge')}</h1></header>
${trouble === undefined ? '' : html`<p class="alert" role="alert">${trouble}</p>`}
<section class="card"><h2><bdi class="ref">${found.reference}</bdi> ${subjectOf(visit, found)}</h2>
  <div class="words" dir="auto">${found.description ?? '—'}</div>
  ${found.quarter === null && found.placeText === null ? '' : html`<p>${found.quarter === null ? '' : nameOf(visit, found.quarter)} <span dir="auto">${found.placeText ?? ''}</span></p>`}
  <p class="soft">${say('merge-hint', { count: found._count.followers + 1 })}</p></section>
<section class="card"><h2>${say(typed === '' ? 'merge-near' : 'merge-found')}</h2>
<form method="get" action="${path}" class="row" role="search"><label>${say('merge-search')}<input type="search" name="q" value="${typed}" dir="auto"></label><button>${say('search')}</button></form>
${rows.length === 0 ? html`<p class="soft">${say('merge-none')}</p>` : ''}
${rows.length > 0 || formAt(visit, path).value('reason') !== '' ? choiceForm(visit, { found, rows, path, typed }) : ''}</section>`;
}

function choiceForm(
  visit: Visit,
  { found, rows, path, typed }: { found: WholeCase; rows: CaseRow[]; path: string; typed: string },
): Markup {
  const { say } = visit;
  const form = formAt(visit, path);
  const action = typed === '' ? path : `${path}?q=${encodeURIComponent(typed)}`;
  return html`<form method="post" action="${action}" class="stack">
  ${form.start}${nonce()}<input type="hidden" name="seen" value="${found.status}">
  <fieldset class="candidates" ${form.invalid('into')}><legend>${say('merge-into')}</legend>
  ${rows.map((row) => candidate(visit, row, form.value('into') === row.id))}</fieldset>${form.fault('into')}
  <label>${say('merge-reason')}<input name="reason" value="${form.value('reason')}" maxlength="500" required dir="auto" ${form.invalid('reason')}></label>${form.fault('reason')}
  <button class="main">${say('merge-do')}</button>
${form.rest}</form>`;
}

/** What tells one from another: number, picture, first words, where, since when, how many people. */
function candidate(visit: Visit, row: CaseRow, isChosen: boolean): Markup {
  const { say } = visit;
  const photo = row.attachments.find(({ media }) => media === 'photo');
  return html`<label class="candidate"><input type="radio" name="into" value="${row.id}" required ${isChosen ? html`checked` : ''}>
  ${photo === undefined || !visit.may('people.see') ? '' : html`<img src="/console/files/${photo.id}?small=1" alt="" width="44" height="44" loading="lazy">`}
  <span><a href="/console/cases/${row.id}"><bdi class="ref">${row.reference}</bdi></a> ${statusBadge(visit, row)} <small>${say('affected', { count: row.followers + 1 })} · ${ago(visit, row.createdAt)}</small>
  <span class="what" dir="auto">${row.description === null ? subjectOf(visit, row) : firstWords(row.description)}</span>
  <small dir="auto">${[row.quarter === null ? null : nameOf(visit, row.quarter), row.placeText && firstWords(row.placeText)].filter(Boolean).join(' · ')}</small></span></label>`;
}
