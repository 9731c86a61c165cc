// Whose turn it is, on its way to whoever filed a case and to all who follow it; and what a party is told in its chats.
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../database/client.ts';
import type { NoticeKind } from '../../domain/notice.ts';
import type { OrderAnswer } from '../../domain/order.ts';

/** What has come about: see the words of `party-news`. */
export type TurnNews = 'sent' | 'going' | 'done' | 'letter' | 'letter_answered' | 'back';

/** What the citizen hears of an answer: what is not theirs is the commune's again. */
export const newsOf = (answer: OrderAnswer): TurnNews => (answer === 'not_ours' ? 'back' : answer);

export interface Turning {
  caseId: string;
  /** Of the line in the timeline: it is told once. */
  eventId: string;
  news: TurnNews;
  nameAr: string;
  nameFr: string;
  /** The ISO day until when, or on which. */
  day?: string;
  /** Of a letter. */
  number?: string;
}

/** One notice for each; the case is silent no longer. */
export async function tellTurn(
  tx: Transaction,
  { caseId, eventId, ...values }: Turning,
  at: Date,
): Promise<void> {
  const found = await tx.case.update({
    where: { id: caseId },
    data: { toldAt: at },
    select: { citizenId: true, followers: { select: { citizenId: true } } },
  });
  const citizens = new Set([found.citizenId, ...found.followers.map(({ citizenId }) => citizenId)]);
  const kind: NoticeKind = 'party_turn';
  await tx.notice.createMany({
    data: [...citizens].map((citizenId) => ({
      ...{ id: uuidv7(), dedupeKey: `${kind}:${eventId}:${citizenId}`, kind, citizenId },
      ...{ subjectId: caseId, values: { ...values }, dueAt: at, createdAt: at },
    })),
  });
}

interface ToContacts {
  orderId: string;
  partyId: string;
  /** What is told once for each line of the timeline, and not once for the order. */
  eventId?: string;
  values?: Record<string, string>;
}

/** Tells those of the party who get its orders in a chat. */
export async function tellContacts(
  tx: Transaction,
  kind: Extract<NoticeKind, `order_${string}`>,
  { orderId, partyId, eventId = orderId, values = {} }: ToContacts,
  at: Date,
): Promise<number> {
  const contacts = await tx.partyContact.findMany({ where: { partyId }, select: { citizenId: true } });
  const { count } = await tx.notice.createMany({
    data: contacts.map(({ citizenId }) => ({
      ...{ id: uuidv7(), dedupeKey: `${kind}:${eventId}:${citizenId}`, kind, citizenId },
      ...{ subjectId: orderId, values, dueAt: at, createdAt: at },
    })),
    skipDuplicates: true,
  });
  return count;
}
