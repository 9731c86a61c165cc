// What the sheets of a petition look like: how to print more, how to find one, and how far each is keyed.

import { html } from 'hono/html';
import { nameOf, nonce } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import { shortDay, today } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { isBeforeDeposit, isPetitionStatus } from '../../../domain/petition.ts';
import { SHEET_ROWS, SHEETS_AT_ONCE } from '../../../domain/petition-sheet.ts';
import type { SheetRow } from '../paper/sheets.ts';
import type { WholePetition } from '../queries.ts';
import { progress } from './list-view.ts';

/** Whether supports of it are still written down. */
export const takesPaper = ({ status }: WholePetition): boolean =>
  isPetitionStatus(status) && isBeforeDeposit(status);

/** The way back, and which petition it is. */
export const paperHead = (visit: Visit, petition: WholePetition, title: string): Markup =>
  html`<nav class="crumb"><a href="/console/petitions">${visit.say('petitions')}</a> / <a href="/console/petitions/${petition.id}"><bdi class="ref">${petition.reference}</bdi></a></nav>
<h1>${title}</h1><p><bdi>${nameOf(visit, { nameAr: petition.titleAr, nameFr: petition.titleFr })}</bdi></p>${progress(visit, petition)}`;

export function sheetsPage(visit: Visit, petition: WholePetition, sheets: readonly SheetRow[]): Markup {
  const { say } = visit;
  const path = `/console/petitions/${petition.id}/sheets`;
  const takes = takesPaper(petition);
  return html`${paperHead(visit, petition, say('paper'))}<p class="soft">${say('paper-more')}</p>
${takes ? html`<div class="pair wide">${openForm(visit, path, sheets)}${printForm(visit, path)}</div>` : html`<p class="note">${say('paper-over')}</p>`}
${sheets.length === 0 ? html`<div class="empty"><p>${say('paper-none')}</p></div>` : table(visit, path, sheets)}`;
}

function openForm({ say }: Visit, path: string, sheets: readonly SheetRow[]): Markup | string {
  if (sheets.length === 0) return '';
  return html`<section class="card"><h2>${say('paper-open')}</h2><form method="get" action="${path}/open" class="stack">
<label>${say('paper-code')}<input name="code" required maxlength="300" dir="ltr" autocomplete="off" autofocus></label><button class="main">${say('paper-open-do')}</button></form></section>`;
}

function printForm(visit: Visit, path: string): Markup {
  const { say } = visit;
  const form = formAt(visit, path);
  return html`<section class="card"><h2>${say('paper-print')}</h2><form method="post" action="${path}" class="stack">${form.start}${nonce()}
<label>${say('paper-count', { rows: SHEET_ROWS, most: SHEETS_AT_ONCE })}<input type="number" name="count" min="1" max="${SHEETS_AT_ONCE}" value="${form.value('count', 10)}" required ${form.invalid('count')}></label>${form.fault('count')}
<button>${say('paper-print-do')}</button>${form.rest}</form></section>`;
}

function table(visit: Visit, path: string, sheets: readonly SheetRow[]): Markup {
  const { say } = visit;
  const newest = sheets.slice(0, SHEETS_AT_ONCE);
  const [last, first] = [newest[0]?.number ?? 1, newest.at(-1)?.number ?? 1];
  const columns = ['paper', 'paper-printed', 'paper-keyed', 'paper-refused', 'paper-photo', 'paper-pdf'];
  return html`<p><a class="button" href="${path}.pdf?from=${first}&amp;to=${last}">${say('paper-pdf-all', { count: newest.length })}</a></p>
<div class="table" role="region" aria-label="${say('paper')}" tabindex="0"><table data-rows><thead><tr>${columns.map((name) => html`<th scope="col">${say(name)}</th>`)}</tr></thead>
<tbody>${sheets.map((sheet) => rowView(visit, path, sheet))}</tbody></table></div>`;
}

function rowView({ say, language }: Visit, path: string, sheet: SheetRow): Markup {
  const { number, rows, printedAt, keyed, refused, hasPhoto } = sheet;
  return html`<tr><td class="key"><a href="${path}/${number}">${say('paper-sheet', { number })}</a></td>
<td data-label="${say('paper-printed')}">${shortDay(language, today(printedAt))}</td>
<td data-label="${say('paper-keyed')}">${say('paper-keyed-of', { count: keyed, rows })}</td>
<td data-label="${say('paper-refused')}">${refused}</td>
<td data-label="${say('paper-photo')}">${keyed === 0 && !hasPhoto ? '—' : say(hasPhoto ? 'paper-photo-yes' : 'paper-photo-no')}</td>
<td data-label="${say('paper-pdf')}"><a href="${path}.pdf?from=${number}&amp;to=${number}">${say('paper-pdf')}</a></td></tr>`;
}
