// The outbox: which messages may leave now, and what became of them. Every change is one statement for many rows.
import { v7 as newId } from 'uuid';
import { toJson } from './batch.ts';
import type { Database } from './database.ts';

/** A message on its way out, with where it goes. */
export interface Leaving {
  id: string;
  conversationId: string;
  channel: string;
  address: string;
  kind: 'reply' | 'staff' | 'notice';
  text: string;
  options: { token: string; label: string }[] | null;
  request: 'place' | 'contact' | null;
  replyTo: string | null;
  replaces: string | null;
  template: { name: string; language: string; values: string[] } | null;
  attempts: number;
  createdAt: Date;
  expiresAt: Date | null;
  file: { path: string; media: string; name: string; mimeType: string } | null;
}

/** What happened to a message; `again` puts it back in the queue for that time. */
export interface Fate {
  id: string;
  state: 'sent' | 'failed' | 'unknown' | 'expired' | 'queued';
  providerMessageId?: string;
  providerOrder?: number;
  reason?: string;
  again?: Date;
}

/** Longest a copy may take over one send before another copy may take the row over. */
export const CLAIM_SECONDS = 60;

const COLUMNS = `o."id", o."conversationId", c."channel", c."address", o."kind", o."text", o."options", o."request", o."replyTo",
  o."replaces", o."template", o."attempts", o."createdAt", o."expiresAt",
  case when a."path" is not null then jsonb_build_object('path', a."path", 'media', a."media", 'name', coalesce(a."name", 'file'), 'mimeType', coalesce(a."mimeType", 'application/octet-stream')) end as "file"`;

/** The oldest waiting message of each conversation leads; the rest of that conversation follows in order. */
const CLAIM = `
with due as (
  select o."id" from "OutgoingMessage" o join "Conversation" c on c."id" = o."conversationId"
  where o."state" = 'queued' and o."notBefore" <= $2 and c."channel" = any($3::text[]) and c."blockedAt" is null
    and not exists (
      select 1 from "OutgoingMessage" e where e."conversationId" = o."conversationId" and e."position" < o."position"
        and (e."state" = 'sending' or (e."state" = 'queued' and e."attempts" > 0 and e."notBefore" > $2)))
  order by o."position" limit $4 for update of o skip locked
), taken as (
  update "OutgoingMessage" o set "state" = 'sending', "claimedBy" = $1, "claimedUntil" = $2 + make_interval(secs => ${CLAIM_SECONDS})
  from due where o."id" = due."id" returning o.*
)
select ${COLUMNS} from taken o join "Conversation" c on c."id" = o."conversationId"
left join "Attachment" a on a."id" = o."attachmentId" order by o."position"`;

/** Takes up to `most` messages that may leave now, for these channels; no other copy gets the same ones. */
export function claimDue(
  db: Database,
  copy: string,
  now: Date,
  channels: string[],
  most: number,
): Promise<Leaving[]> {
  return db.$queryRawUnsafe<Leaving[]>(CLAIM, copy, now, channels, most);
}

/** Gives back what a copy that died was sending. Whether it left is not known: it is sent again rather than lost. */
export async function takeBackAbandoned(db: Database, now: Date): Promise<number> {
  return db.$executeRawUnsafe(
    `update "OutgoingMessage" set "state" = 'queued', "claimedBy" = null, "claimedUntil" = null
     where "state" = 'sending' and "claimedUntil" < $1`,
    now,
  );
}

/** Gives back what this very copy held before it was restarted under the same name. */
export async function takeBackOwn(db: Database, copy: string): Promise<number> {
  return db.$executeRawUnsafe(
    `update "OutgoingMessage" set "state" = 'queued', "claimedBy" = null, "claimedUntil" = null
     where "state" = 'sending' and "claimedBy" = $1`,
    copy,
  );
}

const MARK = `
update "OutgoingMessage" o set
  "state" = case when o."state" in ('delivered', 'read') then o."state" else p."state" end,
  "providerMessageId" = coalesce(p."providerMessageId", o."providerMessageId"),
  "providerOrder" = coalesce(p."providerOrder", o."providerOrder"),
  "reason" = p."reason", "attempts" = o."attempts" + case when p."state" = 'queued' and p."reason" is null then 0 else 1 end, "claimedBy" = null, "claimedUntil" = null,
  "notBefore" = coalesce(p."again", o."notBefore"),
  "sentAt" = case when p."state" = 'sent' then p."at" else o."sentAt" end
from jsonb_to_recordset($1::text::jsonb) as p("id" uuid, "state" text, "providerMessageId" text, "providerOrder" bigint,
  "reason" text, "again" timestamptz, "at" timestamptz)
where o."id" = p."id"`;

/** Writes what became of many messages at once. */
export async function markFates(db: Database, fates: Fate[], now: Date): Promise<void> {
  await db.$executeRawUnsafe(MARK, toJson(fates.map((fate) => ({ ...fate, at: now }))));
}

/** Messages past their use leave the queue unsent. */
export async function expireStale(db: Database, now: Date): Promise<number> {
  return db.$executeRawUnsafe(
    `update "OutgoingMessage" set "state" = 'expired' where "state" = 'queued' and "expiresAt" < $1`,
    now,
  );
}

const FLAG = `
insert into "Flag" ("id", "kind", "conversationId", "subjectId", "detail", "createdAt")
select p."flag", p."kind", o."conversationId", o."id"::text, p."detail", $2
from jsonb_to_recordset($1::text::jsonb) as p("flag" uuid, "id" uuid, "kind" text, "detail" text)
join "OutgoingMessage" o on o."id" = p."id"`;

/** Tells staff of messages given up, or of which it is not known whether they arrived. */
export async function flagMessages(
  db: Database,
  flags: { id: string; kind: string; detail: string }[],
  now: Date,
): Promise<void> {
  await db.$executeRawUnsafe(FLAG, toJson(flags.map((flag) => ({ ...flag, flag: newId() }))), now);
}

/** The citizen blocked us: nothing more is sent until they write again. */
export async function markBlocked(db: Database, conversationId: string, now: Date): Promise<void> {
  await db.conversation.update({ where: { id: conversationId }, data: { blockedAt: now } });
}

/** The provider gave the person a new address. */
export async function moveAddress(db: Database, conversationId: string, address: string): Promise<void> {
  await db.conversation.update({ where: { id: conversationId }, data: { address } });
}

const RECEIPTS = `
update "OutgoingMessage" o set
  "state" = case
    when p."status" = 'failed' and o."state" in ('sending', 'sent', 'unknown') then 'failed'
    when p."status" = 'read' then 'read'
    when p."status" = 'delivered' and o."state" <> 'read' then 'delivered'
    when p."status" = 'sent' and o."state" in ('sending', 'unknown', 'queued') then 'sent'
    else o."state" end,
  "providerMessageId" = coalesce(o."providerMessageId", p."providerMessageId"),
  "reason" = coalesce(p."reason", case when p."status" = 'failed' then o."reason" end)
from jsonb_to_recordset($1::text::jsonb) as p("outgoingId" text, "channel" text, "providerMessageId" text, "status" text, "reason" text),
  "Conversation" c
where c."id" = o."conversationId" and c."channel" = p."channel"
  and (o."id"::text = p."outgoingId" or (p."outgoingId" is null and o."providerMessageId" = p."providerMessageId"))`;

/** Writes the provider's word about messages already sent; states only rise, however late or twice it comes. */
export async function markReceipts(
  db: Database,
  receipts: {
    channel: string;
    outgoingId?: string;
    providerMessageId?: string;
    status: string;
    reason?: string;
  }[],
): Promise<void> {
  await db.$executeRawUnsafe(RECEIPTS, toJson(receipts));
}

/** A message as the person it was said to may list it. */
export interface SaidRow {
  id: string;
  position: bigint;
  kind: string;
  text: string;
  options: { token: string; label: string }[] | null;
  request: 'place' | 'contact' | null;
  path: string | null;
  name: string | null;
  mimeType: string | null;
  media: 'photo' | 'voice' | 'document' | null;
  createdAt: Date;
}

/** Everything said to one address after a position and due by now, oldest first, at most 200. */
export function listSaid(
  db: Database,
  channel: string,
  address: string,
  after: bigint,
  now: Date,
): Promise<SaidRow[]> {
  return db.$queryRawUnsafe<SaidRow[]>(
    `select o."id", o."position", o."kind", o."text", o."options", o."request", a."path", a."name", a."mimeType",
       case when a."media" in ('photo', 'voice') then a."media" when a."id" is not null then 'document' end as "media", o."createdAt"
     from "OutgoingMessage" o join "Conversation" c on c."id" = o."conversationId"
     left join "Attachment" a on a."id" = o."attachmentId"
     where c."channel" = $1 and c."address" = $2 and o."position" > $3 and o."notBefore" <= $4
       and o."state" not in ('withdrawn', 'expired')
     order by o."position" limit 200`,
    channel,
    address,
    after,
    now,
  );
}
