// A reply that the copy which wrote it hands to its provider itself is written once, as sent. What happens to it meanwhile
// stands beside it: a row of "Leaving" while it is on its way, and one of "SentAs" for what the provider calls it.

/** SQL: whether the message of this id is on its way like that. */
export const isLeaving = (id: string): string => `exists (select 1 from "Leaving" l where l."id" = ${id})`;

/** SQL: what the provider calls the message `o`. */
export const PROVIDER_ID = `coalesce(o."providerMessageId", (select s."providerMessageId" from "SentAs" s where s."id" = o."id"))`;

/** SQL: those that a part `stopped` took out of what is leaving wait in the queue like any other. */
export const QUEUED_AGAIN = `
  update "OutgoingMessage" o set "state" = 'queued', "sentAt" = null from stopped
  where o."id" = stopped."id" and o."state" = 'sent'`;
