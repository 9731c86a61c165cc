// What the list of consultations looks like.
import { html } from 'hono/html';
import { nameOf, wordFor } from '../../../console/components.ts';
import { shortMoment } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import { addressOf, pagerOf } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import type { Cursor } from '../../../database/pagination.ts';
import { CONSULTATION_STATUSES, type ConsultationStatus } from '../../../domain/consultation.ts';
import type { ConsultationRow } from '../queries.ts';

export const PATH = '/console/consultations';
const BADGES: Partial<Record<string, string>> = {
  draft: 'draft',
  open: 'in_progress',
  closed: 'refused',
  answered: 'closed',
  adopted: 'closed',
};

export interface ConsultationListData {
  status: ConsultationStatus | undefined;
  counts: ReadonlyMap<ConsultationStatus, number>;
  rows: ConsultationRow[];
  next: Cursor | null;
}

export const titleOf = (visit: Visit, { titleAr, titleFr }: { titleAr: string; titleFr: string }): string =>
  nameOf(visit, { nameAr: titleAr, nameFr: titleFr });

export const consultationBadge = (visit: Visit, status: string): Markup =>
  html`<span class="status ${BADGES[status] ?? ''}">${wordFor(visit, 'consultation-status', status)}</span>`;

export function consultationListPage(
  visit: Visit,
  { status, counts, rows, next }: ConsultationListData,
): Markup {
  const { say } = visit;
  const tab = (value: ConsultationStatus | undefined, label: string, count?: number) =>
    html`<li><a href="${addressOf(PATH, { status: value })}" ${status === value ? html`aria-current="true"` : ''}>${label}${
      count === undefined ? '' : html` <span class="number">${count}</span>`
    }</a></li>`;
  return html`<header class="title"><h1>${say('consultations')}</h1>${
    visit.may('consultations.write')
      ? html`<a class="button" href="${PATH}/new">${say('consultation-new')}</a>`
      : ''
  }</header>
<ul class="tabs" aria-label="${say('filters')}">${tab(undefined, say('any'))}${CONSULTATION_STATUSES.map(
    (each) => tab(each, wordFor(visit, 'consultation-status', each), counts.get(each) ?? 0),
  )}</ul>
${
  rows.length === 0
    ? html`<div class="empty"><p>${say('consultations-none')}</p></div>`
    : html`<div class="table" role="region" aria-label="${say('consultations')}" tabindex="0"><table data-rows>
<thead><tr>${[
        'consultation-title',
        'consultation-form',
        'status',
        'consultation-opens',
        'consultation-closes',
        'consultation-people',
      ].map(
        (head) => html`<th scope="col">${say(head)}</th>`,
      )}</tr></thead><tbody>${rows.map((row) => rowView(visit, row))}</tbody></table></div>`
}
${pagerOf(visit, PATH, next)}`;
}

function rowView(visit: Visit, row: ConsultationRow): Markup {
  const { say, language, now } = visit;
  return html`<tr><td class="key"><a href="${PATH}/${row.id}"><bdi>${titleOf(visit, row)}</bdi></a></td>
<td data-label="${say('consultation-form')}">${wordFor(visit, 'consultation-form', row.form)}</td>
<td data-label="${say('status')}">${consultationBadge(visit, row.status)}</td>
<td data-label="${say('consultation-opens')}">${shortMoment(language, row.opensAt, now)}</td>
<td data-label="${say('consultation-closes')}">${shortMoment(language, row.closesAt, now)}</td>
<td data-label="${say('consultation-people')}">${row.people}</td></tr>`;
}
