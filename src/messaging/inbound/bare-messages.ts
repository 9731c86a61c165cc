// Messages that could not be stored as they came: kept bare, so that staff know that somebody wrote.

import type { Database, Transaction } from '../../database/client.ts';
import type { FlagKind } from '../../domain/flag.ts';
import { enqueueIn } from '../outbound/enqueue-message.ts';

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
  /** Null: nobody wrote, and what the inside told failed. */
  messageId: string | null;
  text: string | null;
  language: string;
  /** What is said to the citizen. */
  sorry: string;
  reason: string;
  at: Date;
}

/** Keeps the message, flags it, and lets an apology leave: all in one. The same message again changes nothing. */
export function storeBare(db: Database, bare: BareMessage): Promise<void> {
  const { id, channel, address, messageId, text, reason, at } = bare;
  return db.$transaction(async (tx) => {
    const known = { channel_address: { channel, address } };
    const found = await tx.conversation.findUnique({ where: known, select: { id: true } });
    const conversationId = found?.id ?? bare.conversationId;
    if (messageId === null) return await flagInside(tx, bare, found?.id);
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
    await dropHeld(tx, conversationId);
    if (kept.count > 0) await tellAll(tx, bare, conversationId);
  });
}

/** What the inside tells comes again until a turn sees to it: of its failing staff are told once. */
async function flagInside(tx: Transaction, bare: BareMessage, conversationId: string | undefined) {
  if (conversationId === undefined) return;
  if (await dropHeld(tx, conversationId)) return await tellAll(tx, bare, conversationId);
  const told = await tx.flag.count({ where: { kind: TURN_FAILED, conversationId, resolvedAt: null } });
  if (told === 0) await flag(tx, bare, conversationId);
}

/** What was held to be answered together is among what failed. False: nothing was held. */
async function dropHeld(tx: Transaction, conversationId: string): Promise<boolean> {
  const dropped = await tx.$executeRaw`
    update "Conversation" set "answerDueAt" = null, "memory" = "memory" - 'breath', "version" = "version" + 1
    where "id" = ${conversationId}::uuid and "answerDueAt" is not null`;
  return dropped > 0;
}

async function tellAll(tx: Transaction, bare: BareMessage, conversationId: string): Promise<void> {
  const { id, replyId, sorry, at } = bare;
  await flag(tx, bare, conversationId);
  await enqueueIn(tx, {
    ...{ id: replyId, conversationId, dedupeKey: `sorry:${id}`, kind: 'reply', text: sorry },
    ...{ notBefore: at, createdAt: at },
  });
}

async function flag(tx: Transaction, { flagId, reason, at }: BareMessage, conversationId: string) {
  await tx.flag.create({
    data: { id: flagId, kind: TURN_FAILED, conversationId, detail: reason, createdAt: at },
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
