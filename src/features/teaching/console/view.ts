// What the list of misses, one miss and the list of everything taught look like.
import { html } from 'hono/html';
import { ago, wordFor } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import { calledBy, type Markup } from '../../../console/layout.ts';
import { pagerOf } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import type { Cursor } from '../../../database/pagination.ts';
import type { Miss } from '../../../database/prisma/client.ts';
import type { LearnedRow } from '../learned.ts';
import { type Clash, placeWords, shortPlace, type TargetGroup, targetWords } from './targets.ts';

const PATH = '/console/misses';
/** No place is called so; the empty one is where no question was open. */
export const EVERYWHERE = '*';

export interface MissesData {
  rows: Miss[];
  next: Cursor<number> | null;
  place: string | undefined;
  places: { place: string; count: number }[];
}

function views(visit: Visit, on: 'misses' | 'learned'): Markup {
  const { say } = visit;
  const tab = (href: string, name: 'misses' | 'learned') =>
    html`<li><a href="${href}" ${on === name ? html`aria-current="true"` : ''}>${say(name)}</a></li>`;
  return html`<ul class="tabs">${tab(PATH, 'misses')}${tab(`${PATH}/learned`, 'learned')}</ul>`;
}

export function missesPage(visit: Visit, { rows, next, place, places }: MissesData): Markup {
  const { say } = visit;
  return html`<h1>${say('misses')}</h1>${views(visit, 'misses')}
${
  places.length < 2
    ? ''
    : html`<form class="filters" method="get" action="${PATH}"><label class="wide">${say('miss-place')}<select name="place"><option value="${EVERYWHERE}">${say('any')}</option>
${places.map((each) => html`<option value="${each.place}" ${each.place === place ? html`selected` : ''}>${shortPlace(visit, each.place)} (${each.count})</option>`)}</select></label>
<button>${say('filter')}</button></form>`
}
${rows.length === 0 ? html`<div class="empty"><p>${say('misses-none')}</p></div>` : table(visit, rows)}
${pagerOf(visit, PATH, next)}`;
}

function table(visit: Visit, rows: Miss[]): Markup {
  const { say } = visit;
  return html`<div class="table" role="region" aria-label="${say('misses')}" tabindex="0"><table data-rows>
<thead><tr><th scope="col">${say('miss-text')}</th><th scope="col">${say('miss-times')}</th><th scope="col">${say('miss-place')}</th>
<th scope="col">${say('citizen-language')}</th><th scope="col">${say('miss-last')}</th></tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr><td class="key"><a href="${PATH}/${row.id}"><span class="one-line"><bdi>${withoutCodes(row.text)}</bdi></span></a></td>
<td data-label="${say('miss-times')}">${row.times}</td><td data-label="${say('miss-place')}"><span class="one-line">${shortPlace(visit, row.place)}</span></td>
<td data-label="${say('citizen-language')}">${wordFor(visit, 'language', row.language)}</td><td data-label="${say('miss-last')}">${ago(visit, row.lastAt)}</td></tr>`,
  )}</tbody></table></div>`;
}

/** Codes that members typed open a seat: they are not read from a list. */
function withoutCodes(text: string): string {
  return text.replaceAll(/\d(?:[\s.-]?\d){3,}/g, '••••');
}

export interface MissData {
  miss: Miss;
  groups: TargetGroup[];
  trouble?: { words: string; clashes: Clash[] };
}

export function missPage(visit: Visit, { miss, groups, trouble }: MissData): Markup {
  const { say } = visit;
  return html`<nav class="crumb"><a href="${PATH}">${say('misses')}</a></nav><h1><bdi>${miss.text}</bdi></h1>
<p class="soft">${placeWords(visit, miss.place)} · ${wordFor(visit, 'language', miss.language)} · ${say('miss-came', { count: miss.times })} · ${ago(visit, miss.lastAt)}</p>
${
  trouble === undefined
    ? ''
    : html`<div class="alert" role="alert"><p>${trouble.words}</p>${
        trouble.clashes.length === 0
          ? ''
          : html`<ul>${trouble.clashes.map((clash) => html`<li><strong>${clash.choice}</strong> — <bdi>${clash.with}</bdi></li>`)}</ul>`
      }</div>`
}
${visit.may('misses.write') && miss.settledAt === null ? forms(visit, miss, groups) : ''}`;
}

function forms(visit: Visit, miss: Miss, groups: TargetGroup[]): Markup {
  const { say } = visit;
  const action = `${PATH}/${miss.id}/teach`;
  const form = formAt(visit, action);
  const teach =
    groups.length === 0
      ? html`<p class="soft">${say('lesson-nothing')}</p>`
      : html`<form method="post" action="${action}" class="stack">${form.start}
<label>${say('lesson-text')}<input name="text" value="${form.value('text', miss.text)}" required minlength="2" maxlength="120" dir="auto" ${form.invalid('text')}>${form.fault('text')}</label>
<label>${say('lesson-means')}<select name="target" required><option value=""></option>${groups.map(
          ({ label, choices }) =>
            html`<optgroup label="${label}">${choices.map(
              ({ value, label: words }) =>
                html`<option value="${value}" ${form.value('target') === value ? html`selected` : ''}>${words}</option>`,
            )}</optgroup>`,
        )}</select></label><button class="main">${say('lesson-do')}</button><small>${say('lesson-more')}</small>${form.rest}</form>`;
  return html`<div class="cards"><section class="card"><h2>${say('lesson')}</h2>${teach}</section>
<section class="card"><h2>${say('miss-settle')}</h2><form method="post" action="${PATH}/${miss.id}/settle" class="stack"><p>${say('miss-settle-more')}</p>
<button>${say('miss-settle-do')}</button></form></section></div>`;
}

export function learnedPage(
  visit: Visit,
  { rows, next }: { rows: LearnedRow[]; next: Cursor | null },
): Markup {
  const { say } = visit;
  return html`<h1>${say('misses')}</h1>${views(visit, 'learned')}
${
  rows.length === 0
    ? html`<div class="empty"><p>${say('learned-none')}</p></div>`
    : html`<div class="table" role="region" aria-label="${say('learned')}" tabindex="0"><table><thead><tr><th scope="col">${say('lesson-text')}</th><th scope="col">${say('lesson-means')}</th>
<th scope="col">${say('miss-place')}</th><th scope="col">${say('who')}</th><th scope="col">${say('age')}</th><th scope="col">${say('actions')}</th></tr></thead>
<tbody>${rows.map((row) => learnedRow(visit, row))}</tbody></table></div>`
}${pagerOf(visit, `${PATH}/learned`, next)}`;
}

function learnedRow(visit: Visit, row: LearnedRow): Markup {
  const { say } = visit;
  return html`<tr><td data-label="${say('lesson-text')}"><bdi>${row.text}</bdi></td><td data-label="${say('lesson-means')}">${targetWords(visit, row.place, row.target)}</td>
<td data-label="${say('miss-place')}">${placeWords(visit, row.place)}</td><td data-label="${say('who')}">${calledBy(row.staff?.name)}</td><td data-label="${say('age')}">${ago(visit, row.createdAt)}</td>
<td>${
    visit.may('misses.write')
      ? html`<form method="post" action="${PATH}/learned/${row.id}/remove" class="inline"><button class="quiet" aria-label="${say('remove')} — ${row.text}">${say('remove')}</button></form>`
      : ''
  }</td></tr>`;
}
