// Who writes more than the limits allow: seen beside the conversation, and let off for a day.
import { html } from 'hono/html';
import { z } from 'zod';
import { shortMoment } from '../../../console/format.ts';
import type { Answer, Markup } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import type { ConversationHead } from '../../../database/reachable.ts';
import { liftLimits } from '../changes.ts';

export function openLimits(routes: Routes): void {
  routes.post('/inbox/:id/lift', 'inbox.write', lift);
}

/** Somebody with many things to say is no flood: for a day nothing is limited. */
const LIFTED_MS = 24 * 3_600_000;

async function lift(visit: Visit): Promise<Answer> {
  const id = z.uuid().safeParse(visit.params.id);
  if (!id.success) return { is: 'missing' };
  const wanted = { conversationId: id.data, until: new Date(visit.now.getTime() + LIFTED_MS) };
  const { is } = await liftLimits(visit.parts.db, wanted, actorOf(visit));
  if (is === 'missing') return { is: 'missing' };
  visit.parts.changed.publish({ kind: 'conversation', id: id.data });
  return { is: 'redirect', to: `/console/inbox/${id.data}`, told: 'saved' };
}

/** Staff see who is limited, and may know better. */
export function limitView(visit: Visit, { id, limitedAt, trustedUntil }: ConversationHead): Markup | string {
  const { say, language, now } = visit;
  const moment = (at: Date) => shortMoment(language, at, now);
  if (trustedUntil !== null && trustedUntil > now)
    return html`<p class="soft">${say('trusted', { when: moment(trustedUntil) })}</p>`;
  const lift = html`<form method="post" action="/console/inbox/${id}/lift" class="inline"><button>${say('limit-lift')}</button></form>`;
  const words =
    limitedAt === null ? '' : html`<p class="alert">${say('limited', { when: moment(limitedAt) })}</p>`;
  return visit.may('inbox.write') && limitedAt !== null
    ? html`<div class="more">${words}${lift}</div>`
    : words;
}
