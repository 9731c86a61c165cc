// Telephones that a code made one person's: seen beside the conversation for the week in which they can be parted again.
import { html } from 'hono/html';
import { z } from 'zod';
import { shortMoment } from '../../../console/format.ts';
import type { Answer, Markup } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import type { ConversationHead } from '../../../database/reachable.ts';
import { listLinks, NOWHERE, type PhoneLinkRow, partPhones } from '../linked-phones.ts';

export function openLinked(routes: Routes): void {
  routes.post('/inbox/:id/part', 'inbox.write', part);
}

async function part(visit: Visit): Promise<Answer> {
  const { db, words, changed, wake } = visit.parts;
  const id = z.uuid().safeParse(visit.params.id);
  const link = z.uuid().safeParse(visit.form.link);
  if (!id.success) return { is: 'missing' };
  const say = (language: string) => words.say(language, { message: 'link-undo', attribute: 'parted' });
  const wanted = { conversationId: id.data, linkId: link.data ?? NOWHERE, say };
  const { is } = await partPhones(db, wanted, actorOf(visit));
  if (is === 'missing') return { is: 'missing' };
  wake();
  changed.publish({ kind: 'conversation', id: id.data });
  return { is: 'redirect', to: '/console/inbox', told: 'saved' };
}

export const linksOf = (visit: Visit, head: ConversationHead): Promise<PhoneLinkRow[]> =>
  listLinks(visit.parts.db, head.citizenId, visit.now);

export function linkedView(visit: Visit, { id }: ConversationHead, links: PhoneLinkRow[]): Markup | string {
  const { say, language, now } = visit;
  if (links.length === 0) return '';
  return html`${links.map(
    (link) =>
      html`<div class="more"><p>${say('linked', { when: shortMoment(language, link.linkedAt, now) })}</p>${
        visit.may('inbox.write')
          ? html`<form method="post" action="/console/inbox/${id}/part" class="inline"><input type="hidden" name="link" value="${link.id}"><button>${say('link-part')}</button></form>`
          : ''
      }</div>`,
  )}`;
}
