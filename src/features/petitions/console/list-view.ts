// What the list of petitions looks like.
import { html } from 'hono/html';
import { ago, nameOf, wordFor } from '../../../console/components.ts';
import { shortDay, today } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import { addressOf, pagerOf } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import { cutNote } from '../../../console/search-folding.ts';
import type { Cursor } from '../../../database/pagination.ts';
import { PETITION_STATUSES, type PetitionStatus } from '../../../domain/petition.ts';
import type { PetitionRow } from '../queries.ts';

export interface PetitionListData {
  status: PetitionStatus | undefined;
  text: string;
  counts: Record<PetitionStatus, number>;
  rows: PetitionRow[];
  next: Cursor | null;
}

const PATH = '/console/petitions';
const BADGES: Partial<Record<string, string>> = {
  draft: 'draft',
  ready: 'in_progress',
  accepted: 'closed',
  refused: 'refused',
  decided: 'closed',
  closed: 'draft',
};

export function petitionListPage(visit: Visit, data: PetitionListData): Markup {
  const { say } = visit;
  return html`<header class="title"><h1>${say('petitions')}</h1>${
    visit.may('petitions.write') ? html`<a class="button" href="${PATH}/new">${say('petition-new')}</a>` : ''
  }</header>
${cutNote(visit)}<form class="filters" method="get" action="${PATH}" role="search">
${data.status === undefined ? '' : html`<input type="hidden" name="status" value="${data.status}">`}
<label class="wide">${say('search')}<input type="search" name="text" value="${data.text}" placeholder="${say('petition-search-hint')}" data-search></label>
<button>${say('filter')}</button></form>
${tabs(visit, data)}
${
  data.rows.length === 0
    ? html`<div class="empty"><p>${say('petitions-none')}</p></div>`
    : html`<div class="table" role="region" aria-label="${say('petitions')}" tabindex="0"><table data-rows>
<thead><tr><th scope="col">${say('reference')}</th><th scope="col">${say('petition-title')}</th><th scope="col">${say('status')}</th>
<th scope="col">${say('supports')}</th><th scope="col">${say('petition-closes')}</th><th scope="col">${say('age')}</th></tr></thead>
<tbody>${data.rows.map((row) => rowView(visit, row))}</tbody></table></div>`
}
${pagerOf(visit, PATH, data.next)}`;
}

function tabs(visit: Visit, { status, text, counts }: PetitionListData): Markup {
  const { say } = visit;
  const tab = (value: PetitionStatus | undefined, label: string, count?: number) =>
    html`<li><a href="${addressOf(PATH, { status: value, text })}" ${status === value ? html`aria-current="true"` : ''}>${label}${
      count === undefined ? '' : html` <span class="number">${count}</span>`
    }</a></li>`;
  return html`<ul class="tabs" aria-label="${say('filters')}">${tab(undefined, say('any'))}
${PETITION_STATUSES.map((each) => tab(each, wordFor(visit, 'petition-status', each), counts[each]))}</ul>`;
}

function rowView(visit: Visit, row: PetitionRow): Markup {
  const { say, language } = visit;
  return html`<tr><td class="key"><a href="${PATH}/${row.id}">${referenceOf(visit, row)}</a></td>
<td data-label="${say('petition-title')}"><bdi>${titleOf(visit, row)}</bdi>${row.caseId === null ? '' : html` <small class="soft">${say('petition-begun')}</small>`}</td>
<td data-label="${say('status')}">${petitionBadge(visit, row.status)}</td>
<td data-label="${say('supports')}">${progress(visit, row)}</td>
<td data-label="${say('petition-closes')}">${row.closesAt === null ? '—' : shortDay(language, today(row.closesAt))}</td>
<td data-label="${say('age')}">${ago(visit, row.createdAt)}</td></tr>`;
}

/** What it is called; of a draft one language may have no words yet, and of a spoken one none has. */
export const titleOf = (visit: Visit, { titleAr, titleFr }: { titleAr: string; titleFr: string }): string =>
  nameOf(visit, { nameAr: titleAr, nameFr: titleFr }) || titleAr || titleFr || visit.say('petition-untitled');

/** The number of a petition; a draft has none yet, unless a citizen sent it. */
export function referenceOf(
  { say }: Visit,
  row: { status: string; reference: string; caseId: string | null },
): Markup {
  return row.status === 'draft' && row.caseId === null
    ? html`<span class="soft">${say('petition-no-reference')}</span>`
    : html`<bdi class="ref">${row.reference}</bdi>`;
}

export function petitionBadge(visit: Visit, status: string): Markup {
  return html`<span class="status ${BADGES[status] ?? ''}">${wordFor(visit, 'petition-status', status)}</span>`;
}

/** How many support it, of how many the law asks for. */
export function progress({ say }: Visit, row: { threshold: number; supports: number }): Markup {
  const { supports } = row;
  if (row.threshold === 0)
    return html`<span class="number">${say('supports-unnumbered', { count: supports })}</span>`;
  const words = say('supports-of', { count: supports, threshold: row.threshold });
  return html`<span class="progress"><progress max="${row.threshold}" value="${Math.min(supports, row.threshold)}" aria-label="${words}"></progress> <span class="number">${words}</span></span>`;
}
