// Messages that could not be stored as they came: kept bare, so that staff know that somebody wrote.

import type { Database } from '../../database/client.ts';
import type { FlagKind } from '../../domain/flag.ts';

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
    await flagOnce(tx, { id: flagId, conversationId, subjectId: conversationId, detail: reason, at });
    await tx.outgoingMessage.create({
      data: {
        ...{ id: replyId, conversationId, dedupeKey: `sorry:${id}`, kind: 'reply', text: sorry },
        ...{ notBefore: at, createdAt: at },
      },
    });
  });
}

/** Tells staff that something came which could not be kept at all. */
export function flagUnstored(db: Database, { flagId, channel, reason, at }: BareMessage): Promise<void> {
  const detail = `${channel} ${reason}`;
  return flagOnce(db, { id: flagId, conversationId: null, subjectId: channel, detail, at });
}

interface Failed {
  id: string;
  conversationId: string | null;
  /** The conversation, or of what nobody knows whose it was, the channel. */
  subjectId: string;
  detail: string;
  at: Date;
}

/** One that is open stands for what fails after it. */
async function flagOnce(tx: Pick<Database, 'flag'>, { at, ...failed }: Failed): Promise<void> {
  const same = { kind: TURN_FAILED, subjectId: failed.subjectId };
  if (await tx.flag.findFirst({ where: { ...same, resolvedAt: null }, select: { id: true } })) return;
  await tx.flag.create({ data: { ...failed, kind: TURN_FAILED, createdAt: at } });
}

/** Whether a message of this id was kept, whoever it came from. */
export async function isHeard(
  db: Database,
  { channel, messageId }: { channel: string; messageId: string },
): Promise<boolean> {
  const key = { channel_messageId: { channel, messageId } };
  return (await db.incomingMessage.findUnique({ where: key, select: { id: true } })) !== null;
}
