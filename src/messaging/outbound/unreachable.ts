// Addresses that messages do not reach: set aside after several failures in a row, under their true reason.

/** One message that cannot be delivered says little, so many in a row that there is nobody just now. */
const MOST_UNDELIVERED = 3;

/**
 * Parts of a statement with a part `reached`: for each conversation whether the person blocked us, how many messages could
 * not be delivered and why. What arrives ends the row of failures; on WhatsApp a message counts as arrived only when the
 * provider says so afterwards (`arrived`), elsewhere once it was sent.
 */
export function setAside(now: string, arrived = `(r."sent" and c."channel" not like 'whatsapp%')`): string {
  const gone = `c."undelivered" + r."undelivered" >= ${MOST_UNDELIVERED}`;
  return `aside as (
  update "Conversation" c set
    "undelivered" = case when ${arrived} then 0 else c."undelivered" + r."undelivered" end,
    "unreachable" = case when r."blocked" then null when r."undelivered" > 0 and ${gone} then r."why" else c."unreachable" end,
    "blockedAt" = case when r."blocked" or (r."undelivered" > 0 and ${gone}) then ${now}::timestamptz else c."blockedAt" end
  from reached r where c."id" = r."conversationId"
    and (r."blocked" or r."undelivered" > 0 or (${arrived} and c."undelivered" > 0))
  returning c."id", r."undelivered" > 0 and c."unreachable" is not null as "gone", r."why"
), told_aside as (
  insert into "Flag" ("id", "kind", "conversationId", "detail", "createdAt")
  select gen_random_uuid(), 'unreachable', a."id", a."why", ${now}::timestamptz from aside a where a."gone"
    and not exists (select 1 from "Flag" f where f."conversationId" = a."id" and f."kind" = 'unreachable' and f."resolvedAt" is null)
)`;
}
