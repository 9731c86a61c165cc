// Phones that were joined by a code, as staff see and part them.

import { v7 as uuidv7 } from 'uuid';
import { type Actor, type Change, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { readConversation } from '../../database/reachable.ts';
import { enqueueIn } from '../../messaging/outbound/enqueue-message.ts';

export interface PhoneLinkRow {
  id: string;
  linkedAt: Date;
}

/** Those of this person that can still be parted. */
export function listLinks(db: Database, citizenId: string, now: Date): Promise<PhoneLinkRow[]> {
  return db.phoneLink.findMany({
    where: { citizenId, undoneAt: null, expiresAt: { gt: now } },
    orderBy: { linkedAt: 'asc' },
    select: { id: true, linkedAt: true },
  });
}

/** The id of nothing. As `here` it leaves no conversation out: no turn writes one at the same time. */
export const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** Parts two phones, and tells both. */
export async function partPhones(
  db: Database,
  wanted: { conversationId: string; linkId: string; say(language: string): string },
  by: Actor,
): Promise<Change> {
  const { conversationId, linkId, say } = wanted;
  const head = await readConversation(db, conversationId, by);
  if (head === null) return { is: 'missing' };
  return db.$transaction(async (tx): Promise<Change> => {
    const { citizenId } = head;
    const link = await tx.phoneLink.findFirst({ where: { id: linkId, citizenId } });
    const phones = await tx.conversation.findMany({
      where: { citizenId, blockedAt: null },
      select: { id: true, citizen: { select: { language: true } } },
    });
    // Parted before, or never joined: there is nothing left to do.
    if (link === null) return { is: 'done' };
    const [parted] = await tx.$queryRaw<{ done: boolean }[]>`
      select part_citizens(${linkId}::uuid, ${by.at}::timestamptz, ${NOWHERE}::uuid) as "done"`;
    if (!parted?.done) return { is: 'done' };
    const messages = phones.map(({ id, citizen }) => ({
      ...{ id: uuidv7(), conversationId: id, kind: 'notice' as const, text: say(citizen.language) },
      ...{ dedupeKey: `parted:${linkId}:${id}` as const, notBefore: by.at, createdAt: by.at },
    }));
    await enqueueIn(tx, ...messages);
    await recordDeed(tx, {
      ...by,
      action: 'inbox.part',
      subject: 'conversation',
      subjectId: conversationId,
    });
    return { is: 'done' };
  });
}
