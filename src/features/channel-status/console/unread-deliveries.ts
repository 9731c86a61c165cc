// What providers sent and nobody could read: the list, one of them opened on purpose, and throwing them away.
import { html } from 'hono/html';
import { z } from 'zod';
import { wordFor } from '../../../console/components.ts';
import { shortMoment } from '../../../console/format.ts';
import type { Answer, Markup } from '../../../console/layout.ts';
import { addressOf, pagerOf, readCursor } from '../../../console/pagination.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import { openSealed } from '../../../console/revealed-names.ts';
import type { Routes } from '../../../console/routes.ts';
import {
  clearUnread,
  listUnread,
  openUnreadBody,
  type UnreadHead,
} from '../../../messaging/inbound/unreadable-store.ts';

const PATH = '/console/channels/unread';
const ROWS = 50;
const Until = z.iso.datetime().transform((text) => new Date(text));

export function openUnreadPages(routes: Routes): void {
  routes.get('/channels/unread', 'channels.write', (visit) => showUnread(visit, null));
  routes.post('/channels/unread/clear', 'channels.write', clear);
  routes.post('/channels/unread/:id/open', 'channels.write', open);
}

interface Opened {
  id: string;
  /** Null: the key no longer opens it. */
  body: string | null;
}

async function showUnread(visit: Visit, opened: Opened | null): Promise<Answer> {
  const { say, parts, query } = visit;
  const { rows, next } = await listUnread(parts.db, { after: readCursor(query.get('after')), limit: ROWS });
  const body = html`<nav class="crumb"><a href="/console/channels">${say('channels')}</a></nav><h1>${say('unread')}</h1><p class="soft">${say('unread-more')}</p>
${rows.length === 0 ? html`<div class="empty"><p>${say('unread-none')}</p></div>` : list(visit, rows, opened)}
${pagerOf(visit, PATH, next)}`;
  return { is: 'page', title: say('unread'), body };
}

function list(visit: Visit, rows: UnreadHead[], opened: Opened | null): Markup {
  const { say } = visit;
  return html`<div class="table" role="region" aria-label="${say('unread')}" tabindex="0"><table data-rows><thead><tr><th scope="col">${say('when')}</th><th scope="col">${say('channel')}</th>
<th scope="col">${say('unread-size')}</th><th scope="col">${say('unread-content')}</th></tr></thead><tbody>${rows.map((row) => rowView(visit, row, opened))}</tbody></table></div>
${visit.query.has('after') ? '' : clearForm(visit, rows)}`;
}

/** On the first page alone: all that had come when it was drawn. */
function clearForm({ say }: Visit, rows: UnreadHead[]): Markup {
  return html`<form method="post" action="${PATH}/clear"><input type="hidden" name="until" value="${rows[0]?.receivedAt.toISOString() ?? ''}"><button>${say('unread-clear')}</button></form>`;
}

function rowView(visit: Visit, row: UnreadHead, opened: Opened | null): Markup {
  const { say, language, now, query } = visit;
  return html`<tr><td data-label="${say('when')}"><time datetime="${row.receivedAt.toISOString()}">${shortMoment(language, row.receivedAt, now)}</time></td>
<td data-label="${say('channel')}">${wordFor(visit, 'road', row.channel)}</td>
<td data-label="${say('unread-size')}">${say('unread-bytes', { count: row.size })}</td>
<td data-label="${say('unread-content')}">${
    opened?.id === row.id
      ? html`<pre dir="ltr" class="raw" tabindex="0">${opened.body ?? say('unread-sealed')}</pre>`
      : html`<form method="post" action="${addressOf(`${PATH}/${row.id}/open`, { after: query.get('after') ?? undefined })}"><button class="quiet">${say('unread-open')}</button></form>`
  }</td></tr>`;
}

/** It may say anything about anybody: who opened it is on record. */
async function open(visit: Visit): Promise<Answer> {
  const id = z.uuid().safeParse(visit.params.id);
  const sealed = id.success ? await openUnreadBody(visit.parts.db, id.data, actorOf(visit)) : null;
  if (!id.success || sealed === null) return { is: 'missing' };
  return showUnread(visit, {
    id: id.data,
    body: openSealed(visit, sealed, `UnreadDelivery.body.${id.data}`),
  });
}

async function clear(visit: Visit): Promise<Answer> {
  const until = Until.safeParse(visit.form.until);
  if (!until.success) return { is: 'redirect', to: PATH, told: 'incomplete', again: true };
  await clearUnread(visit.parts.db, until.data, actorOf(visit));
  visit.parts.changed.publish({ kind: 'flag', id: 'unread_delivery' });
  return { is: 'redirect', to: PATH, told: 'removed' };
}
