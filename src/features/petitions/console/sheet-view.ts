// What one sheet looks like at the desk: its lines to be keyed, those that were, and its photograph.

import { html } from 'hono/html';
import { nonce, select, wordFor } from '../../../console/components.ts';
import { formAt, type TypedForm } from '../../../console/form-fields.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { openSealed } from '../../../console/revealed-names.ts';
import { maskName } from '../../../domain/citizen.ts';
import { TIES } from '../../../domain/petition.ts';
import { SUPPORT_FAULTS } from '../../../domain/petition-sheet.ts';
import type { Elsewhere, SheetLine } from '../paper/key-rows.ts';
import type { SheetRow } from '../paper/sheets.ts';
import type { WholePetition } from '../queries.ts';
import { paperHead, takesPaper } from './sheets-view.ts';

export interface SheetData {
  petition: WholePetition;
  sheet: SheetRow;
  lines: readonly SheetLine[];
  /** Where it stands: its forms go there. */
  page: string;
}

export function sheetPage(visit: Visit, data: SheetData): Markup {
  const { say } = visit;
  const { petition, sheet, lines } = data;
  const takes = takesPaper(petition);
  const back = html`<p><a href="/console/petitions/${petition.id}/sheets">${say('paper-back')}</a></p>`;
  const open = Array.from({ length: sheet.rows }, (_, i) => i + 1).filter(
    (row) => !lines.some((line) => line.row === row),
  );
  return html`${paperHead(visit, petition, say('paper-sheet', { number: sheet.number }))}
${takes ? '' : html`<p class="note">${say('paper-over')}</p>`}
${takes && open.length > 0 ? keyForm(visit, data, open) : ''}
${lines.length === 0 ? '' : keyedForm(visit, data, takes)}
${photoForm(visit, data, takes)}${back}`;
}

function keyForm(visit: Visit, { page }: SheetData, open: readonly number[]): Markup {
  const { say } = visit;
  const form = formAt(visit, page);
  const columns = ['paper-line', 'paper-column-name', 'paper-column-card', 'paper-column-tie'];
  return html`<section class="card"><form method="post" action="${page}" class="stack">${form.start}${nonce()}<p class="soft">${say('paper-keys')}</p>
<div class="table" role="region" aria-label="${say('paper-keyed')}" tabindex="0"><table><thead><tr>${columns.map((name) => html`<th scope="col">${say(name)}</th>`)}</tr></thead>
<tbody>${open.map((row, i) => openLine(visit, form, row, i === 0))}</tbody></table></div>
<button class="main">${say('paper-save')}</button>${form.rest}</form></section>`;
}

function openLine(visit: Visit, form: TypedForm, row: number, isFirst: boolean): Markup {
  const { say } = visit;
  const [name, card, tie] = [`name-${row}`, `card-${row}`, `tie-${row}`];
  const labelled = (message: string) => `${say(message)} ${row}`;
  const chosen = form.value(tie, 'resident');
  return html`<tr><td class="key">${row}</td>
<td data-label="${say('paper-column-name')}"><input name="${name}" value="${form.value(name)}" maxlength="80" dir="auto" autocomplete="off" aria-label="${labelled('paper-column-name')}" ${isFirst ? html`autofocus` : ''} ${form.invalid(name)}>${form.fault(name)}</td>
<td data-label="${say('paper-column-card')}"><input name="${card}" value="${form.value(card)}" maxlength="20" size="12" dir="ltr" autocomplete="off" autocapitalize="characters" aria-label="${labelled('paper-column-card')}" ${form.invalid(card)}>${form.fault(card)}</td>
<td data-label="${say('paper-column-tie')}"><select name="${tie}" aria-label="${labelled('paper-column-tie')}">${TIES.map((each) => html`<option value="${each}" ${each === chosen ? html`selected` : ''}>${wordFor(visit, 'tie', each)}</option>`)}</select></td></tr>`;
}

function keyedForm(visit: Visit, { page, lines }: SheetData, takes: boolean): Markup {
  const { say } = visit;
  const action = `${page}/refuse`;
  const form = formAt(visit, action);
  const columns = ['paper-line', 'paper-column-name', 'paper-column-card', 'paper-column-tie', 'paper-state'];
  const table = html`<div class="table" role="region" aria-label="${say('paper-keyed')}" tabindex="0"><table><thead><tr>${columns.map((name) => html`<th scope="col">${say(name)}</th>`)}</tr></thead>
<tbody>${lines.map((line) => keyedLine(visit, form, line, takes))}</tbody></table></div>`;
  if (!takes) return html`<section class="card">${table}</section>`;
  const faults = SUPPORT_FAULTS.map((value) => ({ value, label: wordFor(visit, 'support-fault', value) }));
  return html`<section class="card"><form method="post" action="${action}" class="stack">${form.start}${nonce()}${table}
<h2>${say('paper-invalid')}</h2><p class="soft">${say('paper-invalid-lines')}</p>
${select('fault', say('support-fault'), faults, form.value('fault'), say('choose'))}${form.fault('fault')}
<label>${say('paper-invalid-words')}<input name="reason" value="${form.value('reason')}" maxlength="500" dir="auto" ${form.invalid('reason')}></label>${form.fault('reason')}
<button>${say('paper-invalid-do')}</button>${form.rest}</form></section>`;
}

/** What somebody else may read over a shoulder is masked: whoever keyed it has the sheet. */
function keyedLine(visit: Visit, form: TypedForm, line: SheetLine, takes: boolean): Markup {
  const { say } = visit;
  const { id, row, cardTail, tie, state, fault, unusual } = line;
  const name = maskName(openSealed(visit, line.name, `Support.name.${id}`) ?? '—');
  const pick =
    takes && state === 'counted'
      ? html`<label class="check"><input type="checkbox" name="pick-${id}" value="1" ${form.checked(`pick-${id}`, false)}> ${row}</label>`
      : row;
  return html`<tr><td class="key">${pick}</td><td data-label="${say('paper-column-name')}"><bdi>${name}</bdi></td>
<td data-label="${say('paper-column-card')}"><bdi>•••${cardTail}</bdi>${unusual ? html` <small>${say('signing-unusual')}</small>` : ''}</td>
<td data-label="${say('paper-column-tie')}">${wordFor(visit, 'tie', tie)}</td>
<td data-label="${say('paper-state')}">${state === 'counted' ? onceWith(visit, line) : html`<span class="status refused">${fault === null ? wordFor(visit, 'support', state) : wordFor(visit, 'support-fault', fault)}</span>`}</td></tr>`;
}

/** Where the same card counts as well: it is one person. */
function onceWith(visit: Visit, { elsewhere }: SheetLine): Markup {
  const { say } = visit;
  const counted = elsewhere.filter(({ state }) => state === 'counted');
  if (counted.length === 0)
    return html`<span class="status answered">${wordFor(visit, 'support', 'counted')}</span>`;
  const named = ({ sheet, row }: Elsewhere) =>
    sheet === null || row === null
      ? say('paper-elsewhere-chat')
      : say('paper-elsewhere-paper', { sheet, row });
  return html`<span class="status in_progress">${say('paper-once')} ${counted.map(named).join(' · ')}</span>`;
}

function photoForm(visit: Visit, { page, sheet }: SheetData, takes: boolean): Markup {
  const { say } = visit;
  const action = `${page}/photo`;
  const form = formAt(visit, action);
  const show =
    sheet.hasPhoto && visit.may('people.confided')
      ? html`<form method="post" action="${action}/show"><button>${say('paper-photo-show')}</button></form>`
      : '';
  const add = takes
    ? html`<form method="post" action="${action}" class="stack" enctype="multipart/form-data">${form.start}
<label class="file">${say(sheet.hasPhoto ? 'paper-photo-new' : 'paper-photo-add')}<input type="file" name="photo" accept="image/*,.pdf" capture="environment" required ${form.invalid('photo')}></label>${form.fault('photo')}
<button>${say('paper-photo-do')}</button>${form.rest}</form>`
    : '';
  return html`<section class="card"><h2>${say('paper-photo')}: ${say(sheet.hasPhoto ? 'paper-photo-yes' : 'paper-photo-no')}</h2>${show}${add}</section>`;
}
