// What the list of orders looks like, and the page that shows the link of one.
import { html } from 'hono/html';
import { ago, nameOf, select, subjectOf, wordFor } from '../../../console/components.ts';
import { shortDay } from '../../../console/format.ts';
import type { Markup } from '../../../console/layout.ts';
import { pagerOf } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import type { Page } from '../../../database/pagination.ts';
import { letterNumberOf } from '../../../domain/order.ts';
import type { PartyRow } from '../parties.ts';
import type { OrderRow } from '../queries.ts';
import { lateBadge, promisedView, STYLE } from './case-aside.ts';
import { ORDERS, ordersTabs } from './tabs.ts';

/** What the list may be narrowed to, by its name in the address. */
export const SHOWN = ['late', 'awaited', 'answered', 'over'] as const;
export type Shown = (typeof SHOWN)[number];

export interface OrderListData {
  shown: Shown | undefined;
  partyId: string | undefined;
  parties: PartyRow[];
  page: Page<OrderRow>;
}

export function ordersPage(visit: Visit, { shown, partyId, parties, page }: OrderListData): Markup {
  const { say } = visit;
  const states = SHOWN.map((value) => ({ value, label: say(`orders-shown-${value}`) }));
  const all = parties.map((party) => ({ value: party.id, label: nameOf(visit, party) }));
  return html`<h1>${say('orders')}</h1>${ordersTabs(visit, 'orders')}<p class="soft">${say('orders-more')}</p>
<form class="filters" method="get" action="${ORDERS}" role="search">
${select('shown', say('status'), states, shown ?? '', say('any'))}
${select('party', say('party'), all, partyId ?? '', say('any'))}
<button>${say('filter')}</button></form>
${page.rows.length === 0 ? html`<div class="empty"><p>${say('orders-none')}</p></div>` : table(visit, page.rows)}
${pagerOf(visit, ORDERS, page.next)}`;
}

function table(visit: Visit, rows: OrderRow[]): Markup {
  const { say } = visit;
  return html`<div class="table" role="region" aria-label="${say('orders')}" tabindex="0"><table data-rows>
<thead><tr><th scope="col">${say('order-case')}</th><th scope="col">${say('party')}</th><th scope="col">${say('order-kind')}</th>
<th scope="col">${say('status')}</th><th scope="col">${say('order-day')}</th><th scope="col">${say('order-our-day')}</th><th scope="col">${say('age')}</th></tr></thead>
<tbody>${rows.map((row) => rowView(visit, row))}</tbody></table></div>`;
}

function rowView(visit: Visit, row: OrderRow): Markup {
  const { say, language } = visit;
  const { status, kind, letterYear, letterNumber, dueOn } = row;
  const number =
    letterYear === null || letterNumber === null
      ? ''
      : html` <bdi class="ref">${letterNumberOf(letterYear, letterNumber)}</bdi>`;
  return html`<tr><td class="key"><a href="/console/cases/${row.case.id}#parties"><bdi class="ref">${row.case.reference}</bdi></a> <small>${subjectOf(visit, row.case)} · ${wordFor(visit, 'status', row.case.status)}</small></td>
<td data-label="${say('party')}"><bdi>${nameOf(visit, row.party)}</bdi></td>
<td data-label="${say('order-kind')}">${say(`order-kind-${kind}`)}${number}</td>
<td data-label="${say('status')}"><span class="status ${STYLE[status] ?? ''}">${say(`order-status-${status}`)}</span></td>
<td data-label="${say('order-day')}">${shortDay(language, dueOn)}${promisedView(visit, row)} ${lateBadge(visit, row)}</td>
<td data-label="${say('order-our-day')}">${shortDay(language, row.case.dueOn)}</td>
<td data-label="${say('age')}">${ago(visit, row.createdAt)}</td></tr>`;
}

export interface ShownLink {
  caseId: string;
  link: string;
  /** Opens a chat of staff's own with the party, the link in it; null: its number is not known. */
  chat: string | null;
  /** How many of the party have it in their own chat already. */
  chats: number;
  until: Date;
}

/** The link of an order: shown once, since only a hash of it is kept. */
export function linkPage(visit: Visit, { caseId, link, chat, chats, until }: ShownLink): Markup {
  const { say, language } = visit;
  return html`<nav class="crumb"><a href="/console/cases/${caseId}">${say('order-case')}</a></nav>
<section class="card"><h1>${say('order-link')}</h1>${chats > 0 ? html`<p>${say('order-link-chats', { count: chats })}</p>` : ''}
<p>${say('order-link-more', { day: shortDay(language, until) })}</p>
<p><code dir="ltr" class="copied">${link}</code></p>
<p>${chat === null ? '' : html`<a class="button" href="${chat}" target="_blank" rel="noreferrer noopener">${say('order-link-whatsapp')}</a> `}<a class="button" href="/console/cases/${caseId}">${say('page-back')}</a></p></section>`;
}
