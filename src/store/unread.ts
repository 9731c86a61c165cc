// What a provider sent and nobody could read: kept sealed, so many and for so long, and told to staff.
import { toJson } from './batch.ts';
import type { Database } from './database.ts';

/** More than these would tell nothing new. */
const MOST_KEPT = 200;

export interface UnreadRow {
  id: string;
  channel: string;
  /** Sealed. */
  body: string;
}

/** One open flag for each channel, which counts. */
const KEEP = `
with p as (select * from jsonb_to_recordset($1::text::jsonb) as p("id" uuid, "channel" text, "body" text)),
kept as (insert into "UnreadDelivery" ("id", "channel", "body", "receivedAt") select p.*, $2::timestamptz from p),
old as (delete from "UnreadDelivery" where "id" in
  (select "id" from "UnreadDelivery" order by "receivedAt" desc, "id" desc offset ${MOST_KEPT})),
counted as (select "channel", count(*)::int as "more", min("id"::text)::uuid as "id" from p group by "channel"),
raised as (update "Flag" f set "detail" = (coalesce(f."detail", '0')::int + c."more")::text from counted c
  where f."kind" = 'unread_delivery' and f."subjectId" = c."channel" and f."resolvedAt" is null returning f."subjectId")
insert into "Flag" ("id", "kind", "subjectId", "detail", "createdAt")
select c."id", 'unread_delivery', c."channel", c."more"::text, $2 from counted c where c."channel" not in (select "subjectId" from raised)`;

/** Keeps what could not be read, with one flag for each channel that counts it. */
export async function keepUnread(db: Database, rows: UnreadRow[], now: Date): Promise<void> {
  await db.$executeRawUnsafe(KEEP, toJson(rows), now);
}
