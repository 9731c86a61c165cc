// News of a case or a petition on its way to many: how much has left, and an end to the rest.
import { type Actor, recordDeed } from '../database/audit.ts';
import type { Database } from '../database/client.ts';
import { EACH_STOPPABLE, MESSAGES_SEEN, MESSAGES_STOPPABLE } from '../database/statuses.ts';

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

/** The notice that names the message `o`; null where none does. */
const NAMED_BY = `case when o."dedupeKey" ~ '^notice:[0-9a-f-]{36}$' then substr(o."dedupeKey", 8)::uuid end`;

/** All that have not left; state by state, as the indexes hold them. */
const STOPPABLE = EACH_STOPPABLE.map(
  (state) => `select "id", "dedupeKey" from "OutgoingMessage" where "state" = ${state} and "kind" = 'notice'`,
).join(' union all ');

/** Messages about the subject $1 that have not left: the queue is looked through, which is short but for such news. */
const WAITING = `
  select o."id", n."createdAt" from (${STOPPABLE}) o cross join lateral (
    select n."createdAt" from "Notice" n where n."id" = ${NAMED_BY} and n."subjectId" = $1 limit 1
  ) n`;

/**
 * News as old as the oldest that waits, and younger: what left before belongs to another. Told from both its ends, so that
 * of no more than $2 each is read: what was told first leaves first, and what was told last waits longest.
 */
const UNDER_WAY = `
with untold as (
  select "createdAt" from "Notice" where "subjectId" = $1 and "doneAt" is null order by "createdAt" limit $2
), queued as (
  select n."createdAt" from (
    select "id", "createdAt" from "Notice" where "subjectId" = $1 and "doneAt" is not null order by "doneAt" desc limit $2
  ) n join "OutgoingMessage" o on o."dedupeKey" = 'notice:' || n."id"::text
  where o."state" in ${MESSAGES_STOPPABLE}
), since as (
  select count(*)::int as "waiting", min("createdAt") as "at" from (select * from untold union all select * from queued) w
)
select s."waiting", (
  select count(*)::int from (
    select "id" from "Notice" where "subjectId" = $1 and "doneAt" >= s."at" and "createdAt" >= s."at" order by "doneAt" limit $2
  ) n join "OutgoingMessage" o on o."dedupeKey" = 'notice:' || n."id"::text
  where o."state" in ${MESSAGES_SEEN}) as "left"
from since s`;

/**
 * How news of this is getting on.
 * @param most counted no further than this, each; all, unless told
 */
export async function readNewsUnderWay(
  db: Pick<Database, '$queryRawUnsafe'>,
  { id }: NewsSubject,
  most: number | null = null,
): Promise<NewsUnderWay> {
  const [row] = await db.$queryRawUnsafe<NewsUnderWay[]>(UNDER_WAY, id, most);
  return row ?? { waiting: 0, left: 0 };
}

/** What has not become a message becomes none. Whoever is at it just now is waited for. */
const END_NOTICES = `update "Notice" set "doneAt" = $2, "reason" = 'stopped' where "subjectId" = $1 and "doneAt" is null returning 1`;

/** Files go with the words they belong to. */
const END_MESSAGES = `
with named as (
  update "OutgoingMessage" o set "state" = 'withdrawn', "reason" = 'stopped' from (${WAITING}) w
  where o."id" = w."id" and o."state" in ${MESSAGES_STOPPABLE} returning o."id"
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
