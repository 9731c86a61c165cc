// Keeps the outbox in order: claims of copies that died, messages past their use, doubts that nobody settled.

import type { Database } from '../../database/client.ts';
import { isDead } from '../../database/instances.ts';
import { isLeaving, QUEUED_AGAIN } from '../../database/leaving.ts';
import { MESSAGES_OVER, MESSAGES_STOPPABLE } from '../../database/statuses.ts';

/** An answer that could not leave for so long is of no use as an answer: staff are told. */
const OVERDUE_HOURS = 24;

/** A provider that refuses what it took does so within this time: then the real words leave once more. */
const SEALED_MINUTES = 60;

/** What this copy has claimed and knows nothing of: it has just been committed, or its send broke. */
const LOST_SECONDS = 60;

/** The copy that sends it is dead, or has lost sight of it. */
const ABANDONED = `case when "claimedBy" = $1 then "claimedUntil" < now() else ${isDead('"claimedBy"', '$1')} end`;

const TIDY = `
with held as (
  update "OutgoingMessage" set "claimedUntil" = null
  where "state" = 'sending' and "claimedBy" = $1 and "claimedUntil" is not null and "id" = any($3::uuid[])
), lost as (
  update "OutgoingMessage" set "claimedUntil" = now() + make_interval(secs => ${LOST_SECONDS})
  where "state" = 'sending' and "claimedBy" = $1 and "claimedUntil" is null and not ("id" = any($3::uuid[]))
), abandoned as (
  update "OutgoingMessage" set "state" = 'queued', "claimedBy" = null, "claimedUntil" = null
  where "state" = 'sending' and not ("id" = any($3::uuid[]))
    and ${ABANDONED}
), held_leaving as (
  update "Leaving" set "claimedUntil" = null
  where "claimedBy" = $1 and "claimedUntil" is not null and "id" = any($3::uuid[])
), lost_leaving as (
  update "Leaving" set "claimedUntil" = now() + make_interval(secs => ${LOST_SECONDS})
  where "claimedBy" = $1 and "claimedUntil" is null and not ("id" = any($3::uuid[]))
), stopped as (
  delete from "Leaving" where not ("id" = any($3::uuid[])) and ${ABANDONED} returning "id"
), stopped_leaving as (${QUEUED_AGAIN}
), expired as (
  update "OutgoingMessage" set "state" = 'expired', "reason" = coalesce("reason", 'expired')
  where "state" in ${MESSAGES_STOPPABLE} and "expiresAt" < $2
  returning "id", "conversationId", "reason", case when "caseId" is not null and "state" <> 'awaiting' then 'message_given_up' end as "flag"
), overdue as (
  update "OutgoingMessage" o set "state" = 'failed', "reason" = coalesce(o."reason", 'channel_away')
  from "Conversation" c where c."id" = o."conversationId" and o."state" = 'queued' and o."kind" <> 'notice'
    and o."notBefore" < $2::timestamptz - make_interval(hours => ${OVERDUE_HOURS}) and (o."expiresAt" is null or o."expiresAt" >= $2)
  returning o."id", o."conversationId", o."reason", case when c."blockedAt" is null then 'message_given_up' end as "flag"
), doubted as (
  update "OutgoingMessage" set "claimedUntil" = null where "state" = 'unknown' and "claimedUntil" < $2
  returning "id", "conversationId", "reason", 'message_unsure' as "flag"
), left_behind as (
  update "OutgoingMessage" set "sealed" = null where "sealed" is not null
    and "state" in ${MESSAGES_OVER} and not ${isLeaving('"OutgoingMessage"."id"')} and "createdAt" < $2::timestamptz - make_interval(mins => ${SEALED_MINUTES})
), released as (
  update "OutgoingMessage" o set "state" = 'queued', "notBefore" = $2 from "Conversation" c
  where c."id" = o."conversationId" and o."state" = 'awaiting' and c."lastHeardAt" > o."createdAt"
    and (o."expiresAt" is null or o."expiresAt" >= $2)
)
insert into "Flag" ("id", "kind", "conversationId", "subjectId", "detail", "createdAt")
select gen_random_uuid(), f."flag", f."conversationId", f."id"::text, f."reason", $2
from (select * from expired union all select * from overdue union all select * from doubted) f where f."flag" is not null`;

/**
 * Looks over the whole outbox, in one statement: gives back what a copy that died was sending, and what this one has
 * lost sight of (whether it left is not known: it is sent again rather than lost), drops what is past
 * its use, tells staff of what was given up or stayed in doubt, lets go what waited for the citizen to write, and
 * forgets the real words of what was told in confidence.
 */
export async function tidyOutbox(db: Database, copy: string, now: Date, held: string[]): Promise<void> {
  await db.$executeRawUnsafe(TIDY, copy, now, held);
}
