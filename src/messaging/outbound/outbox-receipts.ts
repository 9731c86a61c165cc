// The providers' word about messages already sent, written in one statement however many there are.
import { v7 as newId } from 'uuid';
import { toJson } from '../../database/binary-arrays.ts';
import { type Database, hot } from '../../database/client.ts';
import { MESSAGES_DOUBTED, MESSAGES_LEFT } from '../../database/statuses.ts';
import { wordsAlone } from './enqueue-message.ts';
import { setAside } from './unreachable.ts';

/** One word of a provider. */
export interface ReceiptRow {
  channel: string;
  outgoingId?: string;
  providerMessageId?: string;
  status: 'sent' | 'delivered' | 'read' | 'failed';
  reason?: string;
  /** Seconds after which a message that failed is sent again; absent: it is not. */
  again?: number;
  /** The citizen cannot be reached here any more. */
  blocked?: boolean;
  /** It could not be brought to them: after several in a row the address is set aside. */
  undeliverable?: boolean;
}

/** A message that came back so often will not arrive by one more try. */
const MOST_TRIES = 12;

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Of several words about one message in one delivery the strongest counts: they come in no order. */
const STRENGTH = `case p."status" when 'read' then 4 when 'delivered' then 3 when 'failed' then 2 else 1 end`;

const RECEIPTS = `
with p as (
  select * from jsonb_to_recordset($1::text::jsonb) as p("outgoingId" uuid, "channel" text, "providerMessageId" text, "status" text,
    "reason" text, "again" float8, "blocked" boolean, "undeliverable" boolean, "newId" uuid)
), matched as (
  select o."id" as "message", p.* from p join "OutgoingMessage" o on o."id" = p."outgoingId"
  union all
  select o."id", p.* from p join "OutgoingMessage" o on o."providerMessageId" = p."providerMessageId" and o."providerOrder" is null where p."outgoingId" is null
  union all
  select s."id", p.* from p join "SentAs" s on s."providerMessageId" = p."providerMessageId" and s."providerOrder" is null where p."outgoingId" is null
), said as (
  select distinct on (p."message") p.*, o."state" in ${MESSAGES_DOUBTED} as "fresh", c."id" as "conversation" from matched p join "OutgoingMessage" o on o."id" = p."message"
  join "Conversation" c on c."id" = o."conversationId" and c."channel" = p."channel" order by p."message", ${STRENGTH} desc
), marked as (
  update "OutgoingMessage" o set
    "state" = case
      when p."status" = 'failed' and o."state" in ${MESSAGES_DOUBTED}
        then case when p."again" is not null and o."attempts" < ${MOST_TRIES} then 'queued' else 'failed' end
      when p."status" = 'read' then 'read'
      when p."status" = 'delivered' and o."state" <> 'read' then 'delivered'
      when p."status" = 'sent' and (o."state" in ('sending', 'unknown') or (o."state" = 'queued' and o."claimedBy" is distinct from 'receipt')) then 'sent'
      else o."state" end,
    "claimedBy" = case when p."status" = 'failed' and o."state" in ${MESSAGES_DOUBTED} then 'receipt' else o."claimedBy" end,
    "claimedUntil" = case when o."state" = 'sending' then o."claimedUntil" end,
    "notBefore" = case when p."status" = 'failed' and p."again" is not null and o."state" in ${MESSAGES_DOUBTED}
      then $2::timestamptz + make_interval(secs => case when p."again" = 0 then 0 else greatest(p."again", least(2 ^ o."attempts", 900)) end) else o."notBefore" end,
    "sentAt" = case when p."status" <> 'failed' then coalesce(o."sentAt", $2) else o."sentAt" end,
    "providerMessageId" = coalesce(o."providerMessageId", p."providerMessageId"),
    "reason" = case when p."status" = 'failed' then coalesce(p."reason", o."reason") when o."state" in ('unknown', 'queued') then null else o."reason" end
  from said p where o."id" = p."message"
  returning o.*, p."status", p."reason" as "why", p."blocked", p."undeliverable", p."fresh", p."newId"
), left_already as (
  delete from "Leaving" l using marked m where l."id" = m."id"
), flagged as (
  insert into "Flag" ("id", "kind", "conversationId", "subjectId", "detail", "createdAt")
  select "newId", case when "undeliverable" then 'message_undeliverable' else 'message_refused' end, "conversationId", "id"::text, "why", $2
  from marked where "status" = 'failed' and "state" = 'failed' and "fresh" and not coalesce("blocked", false)
), alone as (${wordsAlone('"newId", "conversationId"', '$2', 'marked', `"status" = 'failed' and not coalesce("blocked", false)`)}
), cleared as (
  update "Flag" f set "resolvedAt" = $2 from marked m
  where f."subjectId" = m."id"::text and f."kind" = 'message_unsure' and f."resolvedAt" is null and m."state" in ${MESSAGES_LEFT}
), reached as (
  select m."conversationId", coalesce(bool_or(m."blocked" and m."state" = 'failed'), false) as "blocked",
    max(m."why") filter (where m."undeliverable") as "why",
    count(*) filter (where m."undeliverable" and m."state" = 'failed' and m."fresh") as "undelivered",
    coalesce(bool_or(m."status" in ('delivered', 'read')), false) as "arrived"
  from marked m group by m."conversationId"
), ${setAside('$2', 'r."arrived"')}
select count(*)::int as "queued" from marked where "status" = 'failed' and ("state" = 'queued' or ("attachmentId" is not null and "text" <> ''))`;

/**
 * Writes the provider's word about messages sent, or still on their way; states only rise, however late or twice it
 * comes. Doubts that it settles are no longer staff's business.
 *
 * @returns how many messages went back into the queue
 */
export async function markReceipts(db: Database, receipts: ReceiptRow[], now: Date): Promise<number> {
  const rows = receipts.map(({ outgoingId, ...receipt }) => ({
    ...receipt,
    outgoingId: outgoingId && ID.test(outgoingId) ? outgoingId : undefined,
    newId: newId(),
  }));
  const [counted] = await hot(db).$queryRawUnsafe<{ queued: number }[]>(RECEIPTS, toJson(rows), now);
  return counted?.queued ?? 0;
}
