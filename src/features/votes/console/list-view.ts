// What the list of votes looks like.
import { html } from 'hono/html';
import { nameOf, wordFor } from '../../../console/components.ts';
import { shortMoment } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import { addressOf, pagerOf } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import type { Cursor } from '../../../database/pagination.ts';
import { VOTE_STATUSES, type VoteStatus } from '../../../domain/vote.ts';
import type { VoteRow } from '../queries.ts';

export const PATH = '/console/votes';
const BADGES: Partial<Record<string, string>> = { draft: 'draft', open: 'in_progress', closed: 'closed' };

export interface VoteListData {
  status: VoteStatus | undefined;
  counts: ReadonlyMap<VoteStatus, number>;
  rows: VoteRow[];
  next: Cursor | null;
}

export const titleOf = (visit: Visit, { titleAr, titleFr }: { titleAr: string; titleFr: string }): string =>
  nameOf(visit, { nameAr: titleAr, nameFr: titleFr });

export const voteBadge = (visit: Visit, status: string): Markup =>
  html`<span class="status ${BADGES[status] ?? ''}">${wordFor(visit, 'vote-status', status)}</span>`;

export function voteListPage(visit: Visit, { status, counts, rows, next }: VoteListData): Markup {
  const { say } = visit;
  const tab = (value: VoteStatus | undefined, label: string, count?: number) =>
    html`<li><a href="${addressOf(PATH, { status: value })}" ${status === value ? html`aria-current="true"` : ''}>${label}${
      count === undefined ? '' : html` <span class="number">${count}</span>`
    }</a></li>`;
  const heads = ['vote-title', 'vote-form', 'status', 'vote-opens', 'vote-closes', 'vote-people'];
  const table = html`<div class="table" role="region" aria-label="${say('votes')}" tabindex="0"><table data-rows>
<thead><tr>${heads.map((head) => html`<th scope="col">${say(head)}</th>`)}</tr></thead><tbody>${rows.map((row) => rowView(visit, row))}</tbody></table></div>`;
  return html`<header class="title"><h1>${say('votes')}</h1>${
    visit.may('votes.write') ? html`<a class="button" href="${PATH}/new">${say('vote-new')}</a>` : ''
  }</header>
<ul class="tabs" aria-label="${say('filters')}">${tab(undefined, say('any'))}${VOTE_STATUSES.map((each) =>
    tab(each, wordFor(visit, 'vote-status', each), counts.get(each) ?? 0),
  )}</ul>
${rows.length === 0 ? html`<div class="empty"><p>${say('votes-none')}</p></div>` : table}
${pagerOf(visit, PATH, next)}`;
}

function rowView(visit: Visit, row: VoteRow): Markup {
  const { say, language, now } = visit;
  return html`<tr><td class="key"><a href="${PATH}/${row.id}"><bdi>${titleOf(visit, row)}</bdi></a></td>
<td data-label="${say('vote-form')}">${wordFor(visit, 'vote-form', row.form)}</td>
<td data-label="${say('status')}">${voteBadge(visit, row.status)}</td>
<td data-label="${say('vote-opens')}">${shortMoment(language, row.opensAt, now)}</td>
<td data-label="${say('vote-closes')}">${shortMoment(language, row.closesAt, now)}</td>
<td data-label="${say('vote-people')}">${row.people}</td></tr>`;
}
