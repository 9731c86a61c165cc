// The one door out: whatever is said to a citizen becomes a row of the outbox here, under the key by which it is said once.

import type { Transaction } from '../../database/client.ts';
import { type NewRow, UnitOfWork } from '../../database/unit-of-work.ts';

/** A message as it is put into the outbox. */
export type Said = NewRow<'OutgoingMessage'>;

/** Puts messages into the outbox with all else that a batch writes. Said again under the same key, the whole batch is refused. */
export function enqueue(unitOfWork: Pick<UnitOfWork, 'insert'>, ...messages: readonly Said[]): void {
  for (const message of messages) unitOfWork.insert('OutgoingMessage', message);
}

/** The same within a transaction. */
export async function enqueueIn(tx: Transaction, ...messages: readonly Said[]): Promise<void> {
  const unitOfWork = new UnitOfWork();
  enqueue(unitOfWork, ...messages);
  await unitOfWork.commit(tx);
}

/**
 * Puts a message into the outbox that `claimedBy`, which writes it, hands to its provider itself as soon as it is stored:
 * it is written once, as sent, and is on its way as long as a row beside it says so.
 */
export function enqueueLeaving(
  unitOfWork: Pick<UnitOfWork, 'insert'>,
  message: Omit<Said, 'state' | 'sentAt' | 'claimedBy'>,
  claimedBy: string,
): void {
  const { id, conversationId, createdAt } = message;
  unitOfWork.insert('OutgoingMessage', { ...message, state: 'sent', sentAt: createdAt });
  unitOfWork.insert('Leaving', { id, conversationId, claimedBy });
}

// What follows from a message that left or did not is made of its own row, by the statement that writes what became of it.

/** Approved wording left in the place of the words: those wait until the citizen writes. */
export const FOLLOWING = `
  insert into "OutgoingMessage" ("id", "conversationId", "dedupeKey", "kind", "text", "sealed", "about", "options", "request", "attachmentId",
    "caseId", "staffId", "state", "notBefore", "expiresAt", "createdAt")
  select "newId", "conversationId", 'after:' || "id", "kind", "text", "sealed", "about", "options", "request", "attachmentId",
    "caseId", "staffId", 'awaiting', $3, "expiresAt", $3 from marked where "follows"
  on conflict ("dedupeKey") do nothing`;

/** Plain words in the place of a message that cannot be sent as it is. */
export const INSTEAD = `
  insert into "OutgoingMessage" ("id", "conversationId", "dedupeKey", "kind", "text", "about", "caseId", "state", "notBefore", "expiresAt", "createdAt")
  select "newId", "conversationId", 'instead:' || "id", case when "kind" = 'notice' then "kind" else 'reply' end, "instead", "about", "caseId",
    'queued', $3, "expiresAt", $3 from marked where "told" and "instead" is not null and "dedupeKey" not like 'instead:%'
  on conflict ("dedupeKey") do nothing`;

/** Words never share the fate of their file: what was refused for its sake leaves once more without it. */
export function wordsAlone(ids: string, now: string, from: string, where: string): string {
  return `
  insert into "OutgoingMessage" ("id", "conversationId", "dedupeKey", "kind", "text", "options", "request", "caseId", "staffId",
    "state", "notBefore", "expiresAt", "createdAt")
  select ${ids}, 'words:' || "id", "kind", "text", "options", "request", "caseId", "staffId", 'queued', ${now}, "expiresAt", ${now}
  from ${from} where "state" = 'failed' and "attachmentId" is not null and "text" <> '' and ${where}
  on conflict ("dedupeKey") do nothing`;
}
