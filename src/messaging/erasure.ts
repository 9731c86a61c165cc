// Everything personal of one citizen goes, at their own wish (law 09-08 art. 8); what the commune must keep stays without them.
import { recordDeed } from '../database/audit.ts';
import type { Database, Transaction } from '../database/client.ts';
import type { PersonalData } from '../database/personal-data.ts';
import { enqueueIn } from './outbound/enqueue-message.ts';

interface Farewell {
  /** Ids of the message that tells it, and of the stranger this address belongs to from now on. */
  messageId: string;
  strangerId: string;
  /** What is told, in the language of this person, and not before when. */
  farewell(language: string): string;
  notBefore: Date;
}

/** `farewell` null: it was told before. */
export type Erasing = { citizenId: string } & (Farewell | { farewell: null });

export type Erased = 'done' | 'missing' | 'erased_before';

/** The one conversation in which it is told: where this person wrote last and has not blocked us. */
const REACHED = `select "id" from "Conversation" where "citizenId" = $1::uuid and "blockedAt" is null
  order by "lastHeardAt" desc nulls last limit 1`;

/**
 * Erases a citizen in one transaction. One conversation outlives it, as a stranger's, until it has been told; the row
 * of the citizen stays empty, so that anonymous requests still count. Done again it changes nothing.
 *
 * @param by staff, or null for the clock
 */
export function eraseCitizen(
  db: Database,
  { keeps, erases, ends }: Pick<PersonalData, 'keeps' | 'erases' | 'ends'>,
  erasing: Erasing,
  by: { staffId: string | null; at: Date },
): Promise<Erased> {
  const { citizenId } = erasing;
  return db.$transaction(async (tx) => {
    // A turn under way is waited for: what it wrote goes too. It takes its conversation first, and so does this: in another
    // order each would wait for the other.
    await holdConversations(tx, citizenId);
    const [found] = await tx.$queryRaw<{ language: string; erasedAt: Date | null }[]>`
      select "language", "erasedAt" from "Citizen" where "id" = ${citizenId}::uuid for update`;
    if (!found) return 'missing';
    if (found.erasedAt) return 'erased_before';
    // One may have been joined to this person meanwhile.
    await holdConversations(tx, citizenId);
    const [reached] = await tx.$queryRawUnsafe<{ id: string }[]>(REACHED, citizenId);
    for (const statement of [...keeps, ...erases]) await tx.$executeRawUnsafe(statement, citizenId);
    for (const statement of ends) await tx.$executeRawUnsafe(statement, citizenId, by.at, by.staffId);
    if (reached && erasing.farewell) await leaveOneToTell(tx, reached.id, erasing, found.language, by.at);
    await tx.conversation.deleteMany({ where: { citizenId } });
    const blank = {
      noticeVersion: null,
      acceptedAt: null,
      mutedAt: null,
      declined: [],
      abroad: null,
      abroadAt: null,
      erasureAskedAt: null,
    };
    await tx.citizen.update({ where: { id: citizenId }, data: { ...blank, erasedAt: by.at } });
    const { at, staffId } = by;
    await recordDeed(tx, { at, staffId, action: 'person.erase', subject: 'citizen', subjectId: citizenId });
    return 'done';
  });
}

async function holdConversations(tx: Transaction, citizenId: string): Promise<void> {
  await tx.$queryRaw`
    select 1 from "Conversation" where "citizenId" = ${citizenId}::uuid order by "id" for update`;
}

async function leaveOneToTell(
  tx: Transaction,
  conversationId: string,
  { strangerId, messageId, citizenId, farewell, notBefore }: Farewell & { citizenId: string },
  language: string,
  at: Date,
): Promise<void> {
  await tx.citizen.create({ data: { id: strangerId, language, createdAt: at } });
  await tx.$executeRaw`
    update "Conversation" set "citizenId" = ${strangerId}::uuid, "name" = null, "phone" = null, "mode" = 'bot',
      "memory" = jsonb_strip_nulls(jsonb_build_object('menu', "memory"->'menu')), "version" = "version" + 1,
      "waitingSince" = null, "heldById" = null, "heldAt" = null, "lastHeardAt" = null
    where "id" = ${conversationId}::uuid`;
  await enqueueIn(tx, {
    ...{ id: messageId, conversationId, dedupeKey: `erased:${citizenId}`, kind: 'notice' },
    ...{ text: farewell(language), notBefore, createdAt: at },
  });
}

/** Citizens who asked for it before this moment and are still there. */
export async function listErasuresDue(db: Database, before: Date, most: number): Promise<string[]> {
  const found = await db.citizen.findMany({
    where: { erasureAskedAt: { lt: before }, erasedAt: null },
    orderBy: { erasureAskedAt: 'asc' },
    take: most,
    select: { id: true },
  });
  return found.map(({ id }) => id);
}
