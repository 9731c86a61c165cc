// Channels that are down: staff are told once, and notices that wait there go by another road of the same person.
import { v7 as newId } from 'uuid';
import { toJson } from '../../database/binary-arrays.ts';
import type { Database } from '../../database/client.ts';

/** Opens a flag for each channel that has none; answers the ids of those opened now, whichever copy asks. */
export async function flagDown(
  db: Database,
  down: { channel: string; detail: string }[],
  now: Date,
): Promise<string[]> {
  if (down.length === 0) return [];
  const rows = await db.$queryRawUnsafe<{ id: string }[]>(
    `insert into "Flag" ("id", "kind", "subjectId", "detail", "createdAt")
     select p."id", 'channel_down', p."channel", p."detail", $2
     from jsonb_to_recordset($1::text::jsonb) as p("id" uuid, "channel" text, "detail" text)
     on conflict ("subjectId") where kind = 'channel_down' and "resolvedAt" is null do nothing returning "id"`,
    toJson(down.map((each) => ({ ...each, id: newId() }))),
    now,
  );
  return rows.map(({ id }) => id);
}

/** Closes the flags of channels that are back; answers their ids. */
export async function unflagUp(db: Database, up: string[], now: Date): Promise<string[]> {
  if (up.length === 0) return [];
  const rows = await db.$queryRawUnsafe<{ id: string }[]>(
    `update "Flag" set "resolvedAt" = $2 where "kind" = 'channel_down' and "resolvedAt" is null and "subjectId" = any($1::text[])
     returning "id"`,
    up,
    now,
  );
  return rows.map(({ id }) => id);
}

const READDRESS = `
update "OutgoingMessage" o set "conversationId" = moved."to", "notBefore" = $3, "replyTo" = null, "replaces" = null,
  "reason" = 'by_other_channel'
from (
  select w."id", w."conversationId" as "from", other."id" as "to" from "OutgoingMessage" w
  join "Conversation" c on c."id" = w."conversationId"
  cross join lateral (
    select d."id" from "Conversation" d where d."citizenId" = c."citizenId" and d."channel" = any($1::text[]) and d."blockedAt" is null
    order by d."lastHeardAt" desc nulls last limit 1
  ) other
  where w."state" = 'queued' and w."kind" = 'notice' and c."blockedAt" is null and not (c."channel" = any($2::text[]))
) moved
where o."id" = moved."id" and o."state" = 'queued' and o."conversationId" = moved."from"`;

/**
 * Sends notices that wait at a channel not among `patient` by another conversation of the same person, on one of
 * the channels `up`. A row has one address at a time, so each goes out once, however many copies do this at once.
 *
 * @param patient channels that work, or whose trouble is too young for a detour
 * @returns how many notices were given another address
 */
export async function readdressNotices(
  db: Database,
  up: string[],
  patient: string[],
  now: Date,
): Promise<number> {
  return db.$executeRawUnsafe(READDRESS, up, patient, now);
}
