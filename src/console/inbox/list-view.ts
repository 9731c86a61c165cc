// What the inbox looks like beside a conversation: the boxes and who is in them.
import { html } from 'hono/html';
import type { InboxBox, InboxRow } from '../../store/inbox.ts';
import type { Markup } from '../page.ts';
import { ago, wordFor } from '../pieces.ts';
import { openSealed } from '../sealed.ts';
import type { Visit } from '../visit.ts';

export interface Boxes {
  /** Id of the conversation that is open. */
  open: string | null;
  boxes: Record<InboxBox, InboxRow[]>;
}

/** The inbox with a conversation beside it, or with none open yet. */
export function inboxPage(visit: Visit, boxes: Boxes, conversation: Markup | null): Markup {
  const { say } = visit;
  return html`<div class="inbox ${conversation === null ? '' : 'open'}">
<section class="boxes" aria-label="${say('inbox')}">${conversation === null ? html`<h1>${say('inbox')}</h1>` : html`<h2 class="minor">${say('inbox')}</h2>`}${boxesView(visit, boxes)}
${visit.may('canned.write') ? html`<p><a href="/console/inbox/canned">${say('canned')}</a></p>` : ''}</section>
<section class="conversation">${conversation ?? html`<div class="empty"><p>${say('inbox-choose')}</p></div>`}</section>
</div>`;
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
  return html`<div id="boxes" data-rows hx-get="/console/inbox/boxes?open=${open ?? ''}" hx-trigger="live:change from:body" hx-swap="outerHTML">
${box('waiting')}${box('mine')}${box('others')}${box('recent')}
</div>`;
}

function rowView(visit: Visit, box: InboxBox, row: InboxRow, open: boolean): Markup {
  const { say } = visit;
  const since = box === 'waiting' ? row.waitingSince : row.lastHeardAt;
  return html`<li><a href="/console/inbox/${row.id}" ${open ? html`aria-current="true"` : ''}>
<span class="top"><strong>${openSealed(visit, row.name) ?? say('no-name')}</strong> <span class="${box === 'waiting' ? 'wait' : 'soft'}">${ago(visit, since)}</span></span>
<span class="last" dir="auto">${row.lastText ?? (row.lastKind === null ? '' : wordFor(visit, 'kind', row.lastKind))}</span>
<span class="soft">${wordFor(visit, 'channel', row.channel)}${box === 'others' ? html` · ${row.heldBy ?? say('by-phone')}` : ''}</span>
</a></li>`;
}
