// What a provider sent and nobody could read: kept sealed, so many and for so long, and told to staff.
import { type Actor, recordDeed } from '../../database/audit.ts';
import { toJson } from '../../database/binary-arrays.ts';
import type { Database } from '../../database/client.ts';
import { type Page, type PageWanted, pageOf } from '../../database/pagination.ts';

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

export interface UnreadHead {
  id: string;
  channel: string;
  receivedAt: Date;
  /** Bytes of what was kept, about. */
  size: number;
}

export function countUnread(db: Database): Promise<number> {
  return db.unreadDelivery.count();
}

/** One page of what was kept, the newest first, without what it says. */
export async function listUnread(db: Database, { after, limit }: PageWanted): Promise<Page<UnreadHead>> {
  // Sealed text is a third longer than what was sealed (base64).
  const found = await db.$queryRaw<UnreadHead[]>`
    select "id", "channel", "receivedAt", (octet_length("body") * 3 / 4)::int as "size" from "UnreadDelivery"
    where ${after?.at ?? null}::timestamptz is null or ("receivedAt", "id") < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)
    order by "receivedAt" desc, "id" desc limit ${limit + 1}`;
  return pageOf(found, limit, ({ receivedAt, id }) => ({ at: receivedAt, id }));
}

/** The sealed body of one, for somebody who asked to see it: that they did is on record. Null: it is gone. */
export function openUnreadBody(db: Database, id: string, by: Actor): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const found = await tx.unreadDelivery.findUnique({
      where: { id },
      select: { body: true, channel: true },
    });
    if (found === null) return null;
    await recordDeed(tx, {
      ...by,
      action: 'channel.unread_open',
      subject: 'channel',
      detail: { channel: found.channel },
    });
    return found.body;
  });
}

/** Throws away what had come when the list was looked at, and settles the flags that counted nothing else. */
export function clearUnread(db: Database, until: Date, by: Actor): Promise<number> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.unreadDelivery.deleteMany({ where: { receivedAt: { lte: until } } });
    if (count === 0) return 0;
    const left = await tx.unreadDelivery.findMany({ distinct: ['channel'], select: { channel: true } });
    await tx.flag.updateMany({
      where: {
        ...{ kind: 'unread_delivery', resolvedAt: null },
        subjectId: { notIn: left.map(({ channel }) => channel) },
      },
      data: { resolvedAt: by.at, resolvedById: by.staffId },
    });
    await recordDeed(tx, { ...by, action: 'channel.unread_clear', subject: 'channel', detail: { count } });
    return count;
  });
}
