// What the register of things looks like.
import { html } from 'hono/html';
import { nameOf, select, wordFor } from '../../../console/components.ts';
import type { Markup } from '../../../console/layout.ts';
import { addressOf, pagerOf } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import { cutNote } from '../../../console/search-folding.ts';
import { showsFrench } from '../../../domain/names.ts';
import { emojiOf, isThingKind, plateOf, THING_KINDS, type ThingKind } from '../../../domain/thing.ts';
import type { ThingRow } from '../queries.ts';

export const THINGS = '/console/things';

export interface ThingListData {
  kind: ThingKind | undefined;
  quarter: string | undefined;
  text: string;
  rows: ThingRow[];
  open: Map<number, number>;
  /** Behind which number the next page begins; null: there is none. */
  next: number | null;
}

/** The kind with its picture. */
export const kindName = (visit: Visit, kind: string): string =>
  `${isThingKind(kind) ? emojiOf(kind) : ''} ${wordFor(visit, 'things', kind)}`.trim();

/** Its own name, where it has one. */
export const ownName = (
  { language }: Visit,
  { nameFr, nameAr }: Pick<ThingRow, 'nameFr' | 'nameAr'>,
): string | null => (showsFrench(language) ? (nameFr ?? nameAr) : (nameAr ?? nameFr));

export function thingListPage(visit: Visit, data: ThingListData): Markup {
  const { say } = visit;
  const { kind, quarter, text, rows } = data;
  const asked = { kind, quarter, text };
  const may = visit.may('things.write');
  return html`<header class="title"><h1>${say('things')}</h1>${may ? html`<a class="button" href="${THINGS}/new">${say('thing-new')}</a> <a class="button" href="${THINGS}/file">${say('things-file')}</a>` : ''}</header>
<p class="soft">${say('things-more')}</p>
${cutNote(visit)}<form class="filters" method="get" action="${THINGS}" role="search">
<label class="wide">${say('search')}<input type="search" name="text" value="${text}" placeholder="${say('things-search-hint')}" data-search></label>
${select('kind', say('thing-kind'), kindChoices(visit), kind ?? '', say('any'))}
${select('quarter', say('quarter'), quarterChoices(visit), quarter ?? '', say('any'))}
<button>${say('filter')}</button></form>
${rows.length === 0 ? html`<div class="empty"><p>${say('things-none')}</p></div>` : table(visit, data)}
${may && rows.length > 0 ? html`<p><a class="button" href="${addressOf(`${THINGS}/plates`, { ...asked, after: visit.query.get('after') ?? undefined })}">${say('things-plates')}</a> <small>${say('things-plates-more')}</small></p>` : ''}
${pagerOf(visit, THINGS, data.next === null ? null : String(data.next))}`;
}

export const kindChoices = (visit: Visit) =>
  THING_KINDS.map((value) => ({ value, label: kindName(visit, value) }));

export const quarterChoices = (visit: Visit) =>
  visit.parts.referenceData.quarters.map((each) => ({ value: each.id, label: nameOf(visit, each) }));

function table(visit: Visit, { rows, open }: ThingListData): Markup {
  const { say } = visit;
  return html`<div class="table" role="region" aria-label="${say('things')}" tabindex="0"><table data-rows>
<thead><tr><th scope="col">${say('thing-number')}</th><th scope="col">${say('thing-kind')}</th><th scope="col">${say('name')}</th>
<th scope="col">${say('quarter')}</th><th scope="col">${say('things-open')}</th><th scope="col">${say('status')}</th></tr></thead>
<tbody>${rows.map((row) => rowView(visit, row, open.get(row.number) ?? 0))}</tbody></table></div>`;
}

function rowView(visit: Visit, row: ThingRow, open: number): Markup {
  const { say } = visit;
  const plate = plateOf(row.number);
  return html`<tr><td class="key"><a href="${THINGS}/${plate}"><bdi class="ref">${plate}</bdi></a></td>
<td data-label="${say('thing-kind')}">${kindName(visit, row.kind)}</td>
<td data-label="${say('name')}">${ownName(visit, row) === null ? '' : html`<bdi>${ownName(visit, row)}</bdi>`}</td>
<td data-label="${say('quarter')}">${nameOf(visit, row.quarter)}</td>
<td data-label="${say('things-open')}">${open === 0 ? html`<span class="soft">0</span>` : html`<strong>${open}</strong>`}</td>
<td data-label="${say('status')}"><span class="status ${row.active ? 'closed' : 'refused'}">${say(row.active ? 'thing-there' : 'thing-retired')}</span></td></tr>`;
}
