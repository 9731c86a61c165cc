// Whole telephone numbers beside a conversation, one at a time, for whoever must ring; who looked is on record.
import { z } from 'zod';
import type { Answer } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import { openSealed } from '../../../console/revealed-names.ts';
import type { Routes } from '../../../console/routes.ts';
import { recordDeed } from '../../../database/audit.ts';
import { readConversation } from '../../../database/reachable.ts';
import { readCard } from '../thread.ts';
import { phoneView } from './view.ts';

const Id = z.uuid();

export function openNumbers(routes: Routes): void {
  routes.post('/inbox/:id/phone', 'people.see', showPhone);
  routes.post('/inbox/:id/card/:line', 'people.see', showCard);
}

/** The whole number, for whoever must ring; who looked is written down (law 09-08 art. 23). */
async function showPhone(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  const head = id.success ? await readConversation(visit.parts.db, id.data, actorOf(visit)) : null;
  const phone = head === null ? null : openSealed(visit, head.phone, `Conversation.phone.${head.id}`);
  return head === null || phone === null ? { is: 'missing' } : shown(visit, head.id, phone);
}

/** The whole number on a card that was shared; who looked is written down too. */
async function showCard(visit: Visit): Promise<Answer> {
  const { db } = visit.parts;
  const [id, line] = [Id.safeParse(visit.params.id), Id.safeParse(visit.params.line)];
  const head = id.success ? await readConversation(db, id.data, actorOf(visit)) : null;
  const sealed = head && line.success ? await readCard(db, head.id, line.data) : null;
  const phone = openSealed(visit, sealed, `IncomingMessage.content.${line.data}`);
  return head === null || phone === null ? { is: 'missing' } : shown(visit, head.id, phone);
}

async function shown(visit: Visit, conversationId: string, phone: string): Promise<Answer> {
  await recordDeed(visit.parts.db, {
    ...actorOf(visit),
    action: 'person.phone',
    subject: 'conversation',
    subjectId: conversationId,
  });
  const body = phoneView(phone);
  return visit.fragment ? { is: 'fragment', body } : { is: 'page', title: visit.say('phone'), body };
}
