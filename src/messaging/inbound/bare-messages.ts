// Messages that could not be stored as they came: kept bare, so that staff know that somebody wrote.

import type { Database } from '../../database/client.ts';
import type { FlagKind } from '../../domain/flag.ts';
import { enqueueIn } from '../outbound/enqueue.ts';

const TURN_FAILED: FlagKind = 'turn_failed';

export interface BareMessage {
  id: string;
  flagId: string;
  replyId: string;
  /** Of the person and the conversation, should this be the first that is heard of them. */
  citizenId: string;
  conversationId: string;
  channel: string;
  address: string;
  messageId: string;
  text: string | null;
  language: string;
  /** What is said to the citizen. */
  sorry: string;
  reason: string;
  at: Date;
}

/** Keeps the message, flags it, and lets an apology leave: all in one. The same message again changes nothing. */
export function storeBare(db: Database, bare: BareMessage): Promise<void> {
  const { id, flagId, replyId, channel, address, messageId, text, sorry, reason, at } = bare;
  return db.$transaction(async (tx) => {
    const known = { channel_address: { channel, address } };
    const found = await tx.conversation.findUnique({ where: known, select: { id: true } });
    const conversationId = found?.id ?? bare.conversationId;
    if (!found) {
      const { citizenId, language } = bare;
      await tx.citizen.create({ data: { id: citizenId, language, createdAt: at } });
      await tx.conversation.create({
        data: { id: conversationId, citizenId, channel, address, createdAt: at },
      });
    }
    const kept = await tx.incomingMessage.createMany({
      data: [
        {
          id,
          channel,
          messageId,
          conversationId,
          kind: 'unknown',
          text,
          failure: reason,
          sentAt: at,
          receivedAt: at,
        },
      ],
      skipDuplicates: true,
    });
    // What was held to be answered together is among what failed.
    await tx.$executeRaw`
      update "Conversation" set "answerDueAt" = null, "memory" = "memory" - 'breath', "version" = "version" + 1
      where "id" = ${conversationId}::uuid and "answerDueAt" is not null`;
    if (kept.count === 0) return;
    await tx.flag.create({
      data: { id: flagId, kind: TURN_FAILED, conversationId, detail: reason, createdAt: at },
    });
    await enqueueIn(tx, {
      ...{ id: replyId, conversationId, dedupeKey: `sorry:${id}`, kind: 'reply', text: sorry },
      ...{ notBefore: at, createdAt: at },
    });
  });
}

/** Tells staff that something came which could not be kept at all. */
export async function flagUnstored(
  db: Database,
  { flagId, channel, reason, at }: BareMessage,
): Promise<void> {
  await db.flag.create({
    data: { id: flagId, kind: TURN_FAILED, detail: `${channel} ${reason}`, createdAt: at },
  });
}

/** Whether a message of this id was kept, whoever it came from. */
export async function isHeard(
  db: Database,
  { channel, messageId }: { channel: string; messageId: string },
): Promise<boolean> {
  const key = { channel_messageId: { channel, messageId } };
  return (await db.incomingMessage.findUnique({ where: key, select: { id: true } })) !== null;
}
