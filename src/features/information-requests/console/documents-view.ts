// What the register of published documents looks like.

import { html } from 'hono/html';
import { nameOf, nonce, select, wordFor } from '../../../console/components.ts';
import { formAt, type TypedForm } from '../../../console/form-fields.ts';
import { countView, shortDay } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import { pagerOf } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import { cutNote } from '../../../console/search-folding.ts';
import type { Cursor } from '../../../database/pagination.ts';
import { isoOf } from '../../../domain/calendar.ts';
import { showsFrench } from '../../../domain/names.ts';
import { DOCUMENT_KINDS } from '../../../domain/published-document.ts';
import { directionOf, type StaffLanguage } from '../../../words/languages.ts';
import type { DocumentRow } from '../published/document-queries.ts';
import { COLUMNS, MOST_LINES } from '../published/read-table.ts';

export const PUBLISHED = '/console/information';
export const NEW = `${PUBLISHED}/documents/new`;
export const IMPORT = `${PUBLISHED}/documents/import`;
const TABS = ['published', 'register'] as const;

export function informationTabs({ say }: Visit, on: (typeof TABS)[number]): Markup {
  return html`<ul class="tabs" aria-label="${say('menu-information')}">${TABS.map(
    (tab) =>
      html`<li><a href="${tab === 'published' ? PUBLISHED : `${PUBLISHED}/${tab}`}" ${tab === on ? html`aria-current="page"` : ''}>${say(`information-${tab}`)}</a></li>`,
  )}</ul>`;
}

export interface DocumentsData {
  rows: DocumentRow[];
  next: Cursor | null;
  count: number;
  kind: string | undefined;
  text: string;
}

const kindChoices = (visit: Visit) =>
  DOCUMENT_KINDS.map((value) => ({ value, label: wordFor(visit, 'document', value) }));

export function documentsPage(visit: Visit, { rows, next, count, kind, text }: DocumentsData): Markup {
  const { say } = visit;
  const heads = ['published-title', 'published-kind', 'published-day', 'published-where', 'status'];
  return html`<h1>${say('menu-information')}</h1>${informationTabs(visit, 'published')}<p class="soft">${say('published-more')}</p>
${cutNote(visit)}<form class="filters" method="get" action="${PUBLISHED}" role="search"><label class="wide">${say('search')}<input type="search" name="text" value="${text}" maxlength="200" data-search></label>
${select('kind', say('published-kind'), kindChoices(visit), kind ?? '', say('any'))}<button>${say('filter')}</button>
<a class="button main" href="${NEW}">${say('published-new')}</a><a class="button" href="${IMPORT}">${say('published-import')}</a></form>
${
  rows.length === 0
    ? html`<div class="empty"><p>${say('published-none')}</p></div>`
    : html`<p class="soft">${say('published-count', { count, shown: countView(count) })}</p><div class="table" role="region" aria-label="${say('published')}" tabindex="0"><table data-rows>
<thead><tr>${heads.map((head) => html`<th scope="col">${say(head)}</th>`)}</tr></thead><tbody>${rows.map((row) => rowView(visit, row))}</tbody></table></div>`
}
${pagerOf(visit, PUBLISHED, next)}`;
}

function rowView(visit: Visit, row: DocumentRow): Markup {
  const { say, language } = visit;
  const other = showsFrench(language) ? { lang: 'ar', name: row.titleAr } : { lang: 'fr', name: row.titleFr };
  const title = nameOf(visit, { nameAr: row.titleAr, nameFr: row.titleFr });
  return html`<tr><td class="key"><a href="${PUBLISHED}/documents/${row.id}"><bdi>${title}</bdi></a><small lang="${other.lang}"><bdi>${other.name}</bdi></small></td>
<td data-label="${say('published-kind')}">${wordFor(visit, 'document', row.kind)}</td>
<td data-label="${say('published-day')}">${shortDay(language, row.day)}</td>
<td data-label="${say('published-where')}">${whereView(visit, row)}</td>
<td data-label="${say('status')}"><span class="status ${row.active ? 'closed' : 'refused'}">${say(row.active ? 'published-shown' : 'published-hidden')}</span></td></tr>`;
}

function whereView({ say }: Visit, { id, link, attachment }: DocumentRow): Markup | string {
  if (link !== null)
    return html`<a href="${link}" rel="noreferrer noopener" target="_blank" dir="ltr"><bdi>${new URL(link).hostname}</bdi></a>`;
  if (attachment === null) return '—';
  return html`<a href="${PUBLISHED}/documents/${id}/file" download><bdi>${attachment.name ?? say('document')}</bdi></a>`;
}

/** `row` null: a new one. */
export function documentPage(visit: Visit, row: DocumentRow | null): Markup {
  const { say } = visit;
  const action = row === null ? `${PUBLISHED}/documents` : `${PUBLISHED}/documents/${row.id}`;
  const form = formAt(visit, action);
  return html`<nav class="crumb"><a href="${PUBLISHED}">${say('published')}</a></nav><h1>${row === null ? say('published-new') : html`<bdi>${nameOf(visit, { nameAr: row.titleAr, nameFr: row.titleFr })}</bdi>`}</h1>
<form method="post" action="${action}" class="stack card" enctype="multipart/form-data">${form.start}${row === null ? nonce() : html`<input type="hidden" name="seen" value="${row.updatedAt.getTime()}">`}
<div class="pair wide">${titleField(visit, form, { name: 'titleAr', language: 'ar', value: row?.titleAr })}${titleField(visit, form, { name: 'titleFr', language: 'fr', value: row?.titleFr })}</div>
<div class="pair wide">${select('kind', say('published-kind'), kindChoices(visit), form.value('kind', row?.kind ?? 'minutes'))}
<label>${say('published-day')}<input type="date" name="day" value="${form.value('day', row === null ? '' : isoOf(row.day))}" required ${form.invalid('day')}>${form.fault('day')}</label></div>
<label>${say('published-link')}<input name="link" type="url" value="${form.value('link', row?.link)}" maxlength="500" dir="ltr" placeholder="https://" aria-describedby="link-hint" ${form.invalid('link')}>${form.fault('link')}</label>
<small id="link-hint">${say('published-link-more')}</small>
${fileField(visit, form, row)}
<label>${say('published-keywords')}<textarea name="keywords" rows="2" dir="auto" data-most="500" aria-describedby="keywords-hint" ${form.invalid('keywords')}>${form.value('keywords', row?.keywords)}</textarea>${form.fault('keywords')}</label>
<small id="keywords-hint">${say('published-keywords-more')}</small>
<label class="check"><input type="checkbox" name="active" value="1" ${form.checked('active', row?.active ?? true)}> ${say('published-active')}</label>
<button class="main">${say('save')}</button>${form.rest}</form>`;
}

function titleField(
  { say }: Visit,
  form: TypedForm,
  { name, language, value }: { name: string; language: StaffLanguage; value: string | undefined },
): Markup {
  return html`<label>${say(`published-title-${language}`)}<input name="${name}" value="${form.value(name, value)}" required minlength="3" maxlength="200" lang="${language}" dir="${directionOf(language)}" ${form.invalid(name)}>${form.fault(name)}</label>`;
}

/** A browser gives no file back after a fault. */
function fileField(visit: Visit, form: TypedForm, row: DocumentRow | null): Markup {
  const { say } = visit;
  const lost =
    form.files.length === 0
      ? ''
      : html`<span class="fault" role="status">${say('pictures-again', { names: form.files.join(', ') })}</span>`;
  const there = row === null || row.attachment === null ? '' : html`<p>${whereView(visit, row)}</p>`;
  return html`${there}<label class="file">${say('published-file')}<input type="file" name="papers" accept="image/*,.pdf,.doc,.docx,.xls,.xlsx,.pptx" ${form.invalid('papers')}>${form.fault('papers')}${lost}</label>`;
}

export function importPage(visit: Visit): Markup {
  const { say } = visit;
  const form = formAt(visit, IMPORT);
  return html`<nav class="crumb"><a href="${PUBLISHED}">${say('published')}</a></nav><h1>${say('published-import')}</h1>
<p>${say('published-import-more', { most: MOST_LINES })}</p>
<p><code dir="ltr">${COLUMNS.join(',')}</code></p>
<p class="soft">${say('published-import-kinds')} ${DOCUMENT_KINDS.map((kind, at) => html`${at > 0 ? ' · ' : ''}<code dir="ltr">${kind}</code> ${wordFor(visit, 'document', kind)}`)}</p>
<form method="post" action="${IMPORT}" class="stack card" enctype="multipart/form-data">${form.start}
<label class="file">${say('published-table')}<input type="file" name="table" accept=".csv,text/csv" required ${form.invalid('table')}>${form.fault('table')}</label>
<button class="main">${say('published-import-do')}</button>${form.rest}</form>`;
}
