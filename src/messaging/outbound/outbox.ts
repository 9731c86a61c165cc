// The outbox: which messages may leave now, and what became of them. Every change is one statement for many rows.

import { v7 as newId } from 'uuid';
import { toJson } from '../../database/binary-arrays.ts';
import { type Database, hot } from '../../database/client.ts';
import { MESSAGES_LEFT, MESSAGES_UNSENT } from '../../database/statuses.ts';
import type { FlagKind } from '../../domain/flag.ts';
import type { MessageState, OutgoingKind } from '../../domain/message.ts';
import { FOLLOWING, INSTEAD, wordsAlone } from './enqueue-message.ts';
import { setAside } from './unreachable.ts';

/** A message on its way out, with where it goes. */
export interface QueuedMessage {
  id: string;
  conversationId: string;
  channel: string;
  address: string;
  language: string;
  kind: OutgoingKind;
  text: string;
  /** The words as they leave, where the record holds others; and the row they were sealed for. */
  sealed: string | null;
  sealedFor: string;
  options: { token: string; label: string }[] | null;
  request: 'place' | 'contact' | null;
  replyTo: string | null;
  replaces: string | null;
  template: { name: string; language: string; values: string[] } | null;
  attempts: number;
  /** How often it left without word whether it arrived. */
  doubts: number;
  createdAt: Date;
  expiresAt: Date | null;
  file: { path: string; media: string; name: string; mimeType: string } | null;
  /** Straight from its commit, to somebody whom messages reach: when it has left, nothing else changes. */
  isOwn?: boolean;
}

/** What happened to a message; `again` puts it back in the queue for that time. */
export interface DeliveryResult {
  id: string;
  /** `awaiting`: leaves once the citizen has written. */
  state: Exclude<MessageState, 'sending' | 'delivered' | 'read' | 'withdrawn'>;
  providerMessageId?: string;
  providerOrder?: number;
  reason?: string;
  again?: Date;
  /** It may have arrived. */
  doubtful?: boolean;
  /** A message that may have arrived: until when word of it is awaited before staff are told. */
  doubtUntil?: Date;
  /** Kind of the flag that tells staff. */
  flag?: FlagKind;
  /** The citizen blocked us: nothing more leaves for them until they write. */
  blocked?: boolean;
  /** It could not be brought to them: after several in a row the address is set aside. */
  undeliverable?: boolean;
  /** Only a summary in approved wording was sent: the words themselves follow once the citizen writes. */
  follows?: boolean;
  /** What is said bare in its place, once. */
  instead?: string;
}

/** A channel that is ready, and how many notices may leave by it now. Answers are not held to a number. */
export interface ReadyChannel {
  channel: string;
  notices: number;
}

/**
 * Copies of the program claim one after the other what leaves by one channel: only then does each see what the others are
 * sending. Of two numbers, so that it is no lock of another kind.
 */
const CLAIM_LOCK = 72_707;

/** By the indexes and in their order, even while the statistics know nothing of thousands that were queued just now. */
const IN_ORDER = ['seqscan', 'sort', 'hashjoin', 'mergejoin']
  .map((way) => `set_config('enable_${way}', 'off', true)`)
  .join(', ');

/** In the same order in every copy, so that none waits for one that waits for it. */
const LOCK = `
select pg_advisory_xact_lock(${CLAIM_LOCK}, hashtext(r."channel"))::text, ${IN_ORDER}
from (select unnest($1::text[]) as "channel" order by 1) r`;

/** A message that follows a summary of itself keeps what was sealed for the first one. */
const SEALED_FOR = `case when o."dedupeKey" like 'after:%' then substr(o."dedupeKey", 7) else o."id"::text end`;

const COLUMNS = `o."id", o."conversationId", c."channel", c."address", z."language", o."kind", o."text", o."sealed", ${SEALED_FOR} as "sealedFor", o."options", o."request",
  o."replyTo", o."replaces", o."template", o."attempts", o."doubts", o."createdAt", o."expiresAt",
  case when a."path" is not null then jsonb_build_object('path', a."path", 'media', a."media", 'name', coalesce(a."name", 'file'), 'mimeType', coalesce(a."mimeType", 'application/octet-stream')) end as "file"`;

/** The first of those that are due by each road, as far as nothing of their conversation stands before them. */
const first = (kind: string, before: string, most: string): string => `
  select d."id", d."position" from road r cross join lateral (
    select o."id", o."position" from "OutgoingMessage" o join "Conversation" c on c."id" = o."conversationId"
    where o."state" = 'queued' and o."kind" ${kind} and o."notBefore" <= $2 and o."channel" = r."channel" and c."blockedAt" is null
      and coalesce((
        select false from "OutgoingMessage" e where e."conversationId" = o."conversationId" and e."position" < o."position"
          and e."state" in ${MESSAGES_UNSENT} and ${before}
          and (e."state" = 'sending' or (e."attempts" > 0 and e."notBefore" > $2)) limit 1), true)
      and coalesce((
        select false from "Leaving" l join "OutgoingMessage" e on e."id" = l."id"
        where l."conversationId" = o."conversationId" and e."position" < o."position" limit 1), true)
    order by o."position" limit ${most}
  ) d`;

/**
 * What may leave: nothing overtakes an earlier message of its conversation that is on its way or waits to be tried
 * again, save answers, which overtake notices. Of the notices only as many as the pace of the channel allows: the queue
 * is read in its order and no further, be it fifty thousand long. So it is worded: each row is looked at on its own, and
 * what was chosen is found by its id, where a join might read the whole queue for every one of them.
 */
const CLAIM = `
with road as (select * from jsonb_to_recordset($3::text::jsonb) as r("channel" text, "notices" int)),
answers as (${first(`<> 'notice'`, `e."kind" <> 'notice'`, '$4')}),
notices as (${first(`= 'notice'`, 'true', 'r."notices"')}),
chosen as (
  select "id" from (select *, false as "last" from answers union all select *, true from notices) x order by "last", "position" limit $4
), taken as (
  update "OutgoingMessage" o set "state" = 'sending', "claimedBy" = $1, "claimedUntil" = null
  where o."id" = any(array(select "id" from chosen)) and coalesce(o."state" = 'queued', false) returning o.*
)
select ${COLUMNS} from taken o join "Conversation" c on c."id" = o."conversationId" join "Citizen" z on z."id" = c."citizenId"
left join "Attachment" a on a."id" = o."attachmentId" order by o."position"`;

/** Takes up to `most` messages that may leave now by these roads; no other copy gets the same ones. */
export async function claimDue(
  db: Database,
  copy: string,
  now: Date,
  roads: ReadyChannel[],
  most: number,
): Promise<QueuedMessage[]> {
  return db.$transaction(async (tx) => {
    await tx.$queryRawUnsafe(
      LOCK,
      roads.map(({ channel }) => channel),
    );
    return tx.$queryRawUnsafe<QueuedMessage[]>(CLAIM, copy, now, JSON.stringify(roads), most);
  });
}

/** The provider's word came before the outcome of the send, or the row is somebody else's by now. */
const SETTLED = `s."id" is null and (o."state" in ${MESSAGES_LEFT} or o."state" = 'failed' or (o."state" = 'queued' and o."claimedBy" = 'receipt')
  or (p."state" = 'queued' and o."claimedBy" is distinct from $2))`;

const MARK = `
with p as (
  select * from jsonb_to_recordset($1::text::jsonb) as p("id" uuid, "state" text, "providerMessageId" text, "providerOrder" bigint,
    "reason" text, "again" timestamptz, "doubtful" boolean, "doubtUntil" timestamptz, "flag" text, "blocked" boolean, "undeliverable" boolean, "follows" boolean, "instead" text, "newId" uuid)
), stopped as (
  delete from "Leaving" l using p where l."id" = p."id" and l."claimedBy" = $2 returning l."id"
), marked as (
  update "OutgoingMessage" o set
    "state" = case when ${SETTLED} then o."state" else p."state" end,
    "reason" = case when ${SETTLED} then o."reason" else p."reason" end,
    "notBefore" = case when ${SETTLED} then o."notBefore" else coalesce(p."again", o."notBefore") end,
    "claimedBy" = case when ${SETTLED} then o."claimedBy" end,
    "claimedUntil" = case when ${SETTLED} then o."claimedUntil" else p."doubtUntil" end,
    "attempts" = o."attempts" + case when p."state" = 'queued' and p."reason" is null then 0 else 1 end,
    "doubts" = o."doubts" + coalesce(p."doubtful", false)::int,
    "providerMessageId" = coalesce(p."providerMessageId", o."providerMessageId"),
    "providerOrder" = coalesce(p."providerOrder", o."providerOrder"),
    "sentAt" = case when p."state" = 'sent' then $3::timestamptz when s."id" is null then o."sentAt" end
  from p left join stopped s on s."id" = p."id" where o."id" = p."id"
  returning o.*, p."flag", p."reason" as "why", p."blocked", p."undeliverable", p."follows", p."instead", p."newId", o."state" = p."state" as "told"
), flagged as (
  insert into "Flag" ("id", "kind", "conversationId", "subjectId", "detail", "createdAt")
  select "newId", "flag", "conversationId", "id"::text, "why", $3 from marked where "told" and "flag" is not null
), following as (${FOLLOWING}), bare as (${INSTEAD}
), alone as (${wordsAlone('"newId", "conversationId"', '$3', 'marked', '"told" and not coalesce("blocked", false)')}), reached as (
  select m."conversationId", coalesce(bool_or(m."blocked"), false) as "blocked", max(m."why") filter (where m."undeliverable") as "why",
    count(*) filter (where m."undeliverable" and m."told") as "undelivered",
    coalesce(bool_or(m."told" and m."state" = 'sent'), false) as "sent"
  from marked m group by m."conversationId"
), ${setAside('$3')}
select 1`;

/**
 * Writes what became of many messages at once, with the flags that tell staff. What the provider said meanwhile
 * stands.
 */
export async function markResults(
  db: Database,
  copy: string,
  fates: DeliveryResult[],
  now: Date,
): Promise<void> {
  const rows = fates.map((fate) => ({ ...fate, newId: newId() }));
  await hot(db).$queryRawUnsafe(MARK, toJson(rows), copy, now);
}
