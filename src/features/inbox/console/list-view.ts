// What the inbox looks like beside a conversation: the boxes and who is in them.
import { html } from 'hono/html';
import { z } from 'zod';
import { ago, firstWords, select, wordFor } from '../../../console/components.ts';
import { calledBy, type Markup } from '../../../console/layout.ts';
import { pagerOf } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import { maskPhone, openSealed, speakerName } from '../../../console/revealed-names.ts';
import { cut, cutNote } from '../../../console/search-folding.ts';
import type { Cursor } from '../../../database/pagination.ts';
import type { InboxBox, InboxRow } from '../queries.ts';

const ALL = '/console/inbox/all';

const Query = z.object({
  text: z
    .string()
    .default('')
    .transform((text) => cut(text)),
  /** An app, as people know it: both roads of WhatsApp are one. */
  channel: z
    .string()
    .regex(/^[a-z]{1,20}$/)
    .optional()
    .catch(undefined),
});
export type InboxQuery = z.infer<typeof Query>;

export function readInboxQuery(query: URLSearchParams): InboxQuery {
  return Query.parse(Object.fromEntries(query));
}

export interface Boxes {
  /** Id of the conversation that is open. */
  open: string | null;
  boxes: Record<InboxBox, InboxRow[]>;
}

/** The inbox with a conversation beside it, or with none open yet. */
export function inboxPage(visit: Visit, boxes: Boxes, conversation: Markup | null): Markup {
  const { say } = visit;
  return html`<div class="inbox ${conversation === null ? '' : 'open'}">
<section class="boxes" aria-label="${say('inbox')}">${conversation === null ? html`<h1>${say('inbox')}</h1>` : html`<h2 class="minor">${say('inbox')}</h2>`}${searchForm(visit, { text: '' })}${boxesView(visit, boxes)}
${visit.may('canned.write') ? html`<p><a href="/console/inbox/canned">${say('canned')}</a></p>` : ''}</section>
<section class="conversation">${conversation ?? html`<div class="empty"><p>${say('inbox-choose')}</p></div>`}</section>
</div>`;
}

function searchForm(visit: Visit, { text, channel }: InboxQuery): Markup {
  const { say } = visit;
  const apps = new Set([...visit.parts.roads.values()].map(({ app }) => app));
  const channels = [...apps].map((value) => ({ value, label: wordFor(visit, 'channel', value) }));
  return html`<form class="filters" method="get" action="${ALL}" role="search">
<label class="wide">${say('search')}<input type="search" name="text" value="${text}" maxlength="200" placeholder="${say('search-hint')}" data-search></label>
${select('channel', say('channel'), channels, channel ?? '', say('any'))}<button>${say('filter')}</button></form>`;
}

/** What a search found, or everything: the page of those whom no box shows any more. */
export function allPage(
  visit: Visit,
  asked: InboxQuery,
  { rows, next }: { rows: InboxRow[]; next: Cursor | null },
): Markup {
  const { say } = visit;
  return html`<nav class="crumb"><a href="/console/inbox">${say('inbox')}</a></nav><h1>${say('inbox-all')}</h1>
${searchForm(visit, asked)}${cutNote(visit)}
${
  rows.length === 0
    ? html`<div class="empty"><p>${say('inbox-none-found')}</p></div>`
    : html`<div class="boxes" data-rows><ul>${rows.map((row) => rowView(visit, 'recent', row, false))}</ul></div>`
}
${pagerOf(visit, ALL, next)}`;
}

/** The boxes alone: asked for again by htmx whenever something changed. */
export function boxesView(visit: Visit, { open, boxes }: Boxes): Markup {
  const { say } = visit;
  const box = (
    name: InboxBox,
  ) => html`<h2 id="box-${name}">${say(`box-${name}`)} <span class="number">${boxes[name].length}</span></h2>
${
  boxes[name].length === 0
    ? html`<p class="soft">${say(`box-${name}-none`)}</p>`
    : html`<ul aria-labelledby="box-${name}">${boxes[name].map((row) => rowView(visit, name, row, row.id === open))}</ul>`
}`;
  return html`<div id="boxes" data-rows hx-get="/console/inbox/boxes?open=${open ?? ''}" hx-select="#boxes > *" hx-trigger="live:change from:body">
${box('waiting')}${box('mine')}${box('others')}${boxes.phone.length === 0 ? '' : box('phone')}${box('recent')}
<p><a href="${ALL}">${say('inbox-all')}</a></p>
</div>`;
}

function rowView(visit: Visit, box: InboxBox, row: InboxRow, open: boolean): Markup {
  const { say } = visit;
  const since = box === 'waiting' ? row.waitingSince : row.lastHeardAt;
  return html`<li><a href="/console/inbox/${row.id}" ${open ? html`aria-current="true"` : ''}>
<span class="top"><strong>${whoIs(visit, row)}</strong> <span class="${box === 'waiting' ? 'wait' : 'soft'}">${ago(visit, since)}</span></span>
<span class="last" dir="auto">${row.lastText === null ? (row.lastKind === null ? '' : wordFor(visit, 'kind', row.lastKind)) : firstWords(row.lastText)}</span>
<span class="soft">${wordFor(visit, 'channel', row.channel)}${row.reference === null ? '' : html` · <bdi class="ref">${row.reference}</bdi>`}${box === 'others' ? html` · ${calledBy(row.heldBy, say('by-phone'))}` : ''}</span>
</a></li>`;
}

/** A name, else what else tells somebody apart from others without one: the end of the telephone. */
function whoIs(visit: Visit, { id, name, phone }: InboxRow): Markup {
  const known = openSealed(visit, name, `Conversation.name.${id}`);
  const number = openSealed(visit, phone, `Conversation.phone.${id}`);
  if (known !== null || number === null) return html`${calledBy(speakerName(visit, { id, name }))}`;
  return html`<bdi dir="ltr">${maskPhone(number)}</bdi>`;
}
