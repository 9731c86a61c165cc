// What the list of calls looks like.
import { html } from 'hono/html';
import { nameOf, wordFor } from '../../../console/components.ts';
import { shortMoment } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import { addressOf, pagerOf } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import type { Cursor } from '../../../database/pagination.ts';
import { CALL_STATUSES, type CallStatus } from '../../../domain/call.ts';
import type { CallRow } from '../queries.ts';

export const PATH = '/console/calls';
const BADGES: Partial<Record<string, string>> = {
  ...{ draft: 'draft', open: 'in_progress', closed: 'refused', published: 'closed', final: 'closed' },
};

export interface CallListData {
  status: CallStatus | undefined;
  counts: ReadonlyMap<CallStatus, number>;
  rows: CallRow[];
  next: Cursor | null;
}

export const titleOf = (visit: Visit, { titleAr, titleFr }: { titleAr: string; titleFr: string }): string =>
  nameOf(visit, { nameAr: titleAr, nameFr: titleFr });

export const callBadge = (visit: Visit, status: string): Markup =>
  html`<span class="status ${BADGES[status] ?? ''}">${wordFor(visit, 'call-status', status)}</span>`;

const HEADS = ['title', 'status', 'opens', 'closes', 'people'];

export function callListPage(visit: Visit, { status, counts, rows, next }: CallListData): Markup {
  const { say } = visit;
  const tab = (value: CallStatus | undefined, label: string, count?: number) =>
    html`<li><a href="${addressOf(PATH, { status: value })}" ${status === value ? html`aria-current="true"` : ''}>${label}${
      count === undefined ? '' : html` <span class="number">${count}</span>`
    }</a></li>`;
  const begin = html`<a class="button" href="${PATH}/new">${say('call-new')}</a>`;
  const table = html`<div class="table" role="region" aria-label="${say('calls')}" tabindex="0"><table data-rows>
<thead><tr>${HEADS.map((head) => html`<th scope="col">${say(`call-${head}`)}</th>`)}</tr></thead><tbody>${rows.map((row) => rowView(visit, row))}</tbody></table></div>`;
  return html`<header class="title"><h1>${say('calls')}</h1>${visit.may('calls.write') ? begin : ''}</header>
<ul class="tabs" aria-label="${say('filters')}">${tab(undefined, say('any'))}${CALL_STATUSES.map((each) =>
    tab(each, wordFor(visit, 'call-status', each), counts.get(each) ?? 0),
  )}</ul>
${rows.length === 0 ? html`<div class="empty"><p>${say('calls-none')}</p></div>` : table}
${pagerOf(visit, PATH, next)}`;
}

function rowView(visit: Visit, row: CallRow): Markup {
  const { say, language, now } = visit;
  return html`<tr><td class="key"><a href="${PATH}/${row.id}"><bdi>${titleOf(visit, row)}</bdi></a></td>
<td data-label="${say('call-status')}">${callBadge(visit, row.status)}</td>
<td data-label="${say('call-opens')}">${shortMoment(language, row.opensAt, now)}</td>
<td data-label="${say('call-closes')}">${shortMoment(language, row.closesAt, now)}</td>
<td data-label="${say('call-people')}">${row.people}</td></tr>`;
}
