// News of a case or a petition on its way to many: how much has left, and an end to the rest.
import { type Actor, recordDeed } from '../database/audit.ts';
import type { Database } from '../database/client.ts';
import { MESSAGES_SEEN, MESSAGES_STOPPABLE } from '../database/statuses.ts';

/** What staff may put an end to, and what was told about it. */
export interface NewsSubject {
  /** As the journal of deeds names it. */
  kind: string;
  id: string;
}

export interface NewsUnderWay {
  /** Messages that have not left yet. */
  waiting: number;
  /** Messages of the same news that have. */
  left: number;
}

/** Of what is told about one subject: each message with the notice that names it. */
const TOLD = `
  select n."createdAt", n."doneAt", o."id" as "message", coalesce(o."state", case when n."doneAt" is null then 'queued' end) as "state"
  from "Notice" n left join "OutgoingMessage" o on o."dedupeKey" = 'notice:' || n."id"::text where n."subjectId" = $1`;

const WAITS = `"state" in ${MESSAGES_STOPPABLE}`;

/** News as old as the oldest that waits, and younger: what left before belongs to another. */
const UNDER_WAY = `
with told as (${TOLD}), since as (select min("createdAt") as "at" from told where ${WAITS})
select count(*) filter (where ${WAITS})::int as "waiting",
  count(*) filter (where "state" in ${MESSAGES_SEEN} and "createdAt" >= s."at")::int as "left"
from told cross join since s`;

/** How news of this is getting on. */
export async function readNewsUnderWay(
  db: Pick<Database, '$queryRawUnsafe'>,
  { id }: NewsSubject,
): Promise<NewsUnderWay> {
  const [row] = await db.$queryRawUnsafe<NewsUnderWay[]>(UNDER_WAY, id);
  return row ?? { waiting: 0, left: 0 };
}

/** What has not become a message becomes none. Whoever is at it just now is waited for. */
const END_NOTICES = `update "Notice" set "doneAt" = $2, "reason" = 'stopped' where "subjectId" = $1 and "doneAt" is null returning 1`;

/** Files go with the words they belong to. */
const END_MESSAGES = `
with named as (
  update "OutgoingMessage" o set "state" = 'withdrawn', "reason" = 'stopped' from "Notice" n
  where n."subjectId" = $1::text and o."dedupeKey" = 'notice:' || n."id"::text and o."state" in ${MESSAGES_STOPPABLE} returning o."id"
), files as (
  update "OutgoingMessage" o set "state" = 'withdrawn', "reason" = 'stopped'
  where o."caseId" = $1::text::uuid and o."kind" = 'notice' and o."attachmentId" is not null and o."state" in ${MESSAGES_STOPPABLE}
    and o."dedupeKey" like 'notice:%:%'
)
select count(*)::int as "stopped" from named`;

/**
 * Stops what has not left of the news of this. Said again it changes nothing more.
 *
 * @returns how many messages had left, and how many leave no more; null when none was waiting
 */
export function stopNews(
  db: Database,
  subject: NewsSubject,
  by: Actor,
): Promise<{ left: number; stopped: number } | null> {
  return db.$transaction(async (tx) => {
    const { left } = await readNewsUnderWay(tx, subject);
    const notices = await tx.$queryRawUnsafe<unknown[]>(END_NOTICES, subject.id, by.at);
    const [ended] = await tx.$queryRawUnsafe<{ stopped: number }[]>(END_MESSAGES, subject.id);
    const stopped = notices.length + (ended?.stopped ?? 0);
    if (stopped === 0) return null;
    const detail = { left, stopped };
    const { kind, id } = subject;
    await recordDeed(tx, { ...by, action: `${kind}.stop_news`, subject: kind, subjectId: id, detail });
    return detail;
  });
}

export interface NewsStopped {
  at: Date;
  by: string | null;
  left: number;
  stopped: number;
}

/** When news of this was stopped last, by whom and how much of it; null: never. */
export async function readNewsStopped(db: Database, { kind, id }: NewsSubject): Promise<NewsStopped | null> {
  const [row] = await db.$queryRawUnsafe<NewsStopped[]>(
    `select e."at", s."name" as "by", (e."detail"->>'left')::int as "left", (e."detail"->>'stopped')::int as "stopped"
     from "AuditEvent" e left join "Staff" s on s."id" = e."staffId"
     where e."subject" = $1 and e."subjectId" = $2 and e."action" = $1 || '.stop_news' order by e."at" desc limit 1`,
    kind,
    id,
  );
  return row ?? null;
}
