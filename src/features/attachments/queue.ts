// Files still waiting at a provider, and what became of them.

import { toJson } from '../../database/binary-arrays.ts';
import type { Database } from '../../database/client.ts';
import { isDead } from '../../database/instances.ts';
import { FILE_OUTCOMES } from '../../database/statuses.ts';
import type { FileState } from '../../domain/attachment.ts';

export interface WaitingFile {
  id: string;
  /** photo, voice, audio, video, document, sticker */
  media: string;
  channel: string;
  ref: string;
  mimeType: string | null;
  name: string | null;
  size: number | null;
  attempts: number;
  createdAt: Date;
  /** Bytes that the same conversation sent in the day before it, and whether staff have lifted its limits. */
  bytesBefore: number;
  trusted: boolean;
}

export interface FileFate {
  id: string;
  state: Exclude<FileState, 'erased'>;
  path?: string;
  /** What it turned out to be. */
  media?: string;
  mimeType?: string;
  size?: number;
  sha256?: string;
  reason?: string;
  /** When to try again; of a file that waits no more: since when it is to be settled with its sender. */
  nextAttemptAt?: Date;
}

/** When a file is looked at again whose fetching broke without a word. */
const BROKEN_SECONDS = 120;

const CLAIM = `
update "Attachment" a set "claimedBy" = $4, "nextAttemptAt" = $1::timestamptz + make_interval(secs => ${BROKEN_SECONDS})
from (select "id" from "Attachment" where "state" = 'waiting' and "channel" = any($2::text[])
    and case when "claimedBy" is null or "claimedBy" = $4 then "nextAttemptAt" <= $1 else ${isDead('"claimedBy"', '$4')} end
  order by "nextAttemptAt" limit $3 for update skip locked) d
where a."id" = d."id"
returning a."id", a."media", a."channel", a."ref", a."mimeType", a."name", a."size", a."attempts", a."createdAt",
  (select coalesce(sum(b."size"), 0)::float8 from "Attachment" b where b."conversationId" = a."conversationId" and b."id" < a."id"
    and b."createdAt" > a."createdAt" - interval '1 day' and b."state" in ('waiting', 'stored')) as "bytesBefore",
  exists (select 1 from "Conversation" c where c."id" = a."conversationId" and c."trustedUntil" > $1) as "trusted"`;

/** Who asks for files, by which roads, and for how many. */
export interface Claiming {
  copy: string;
  channels: string[];
  most: number;
}

/** Takes files that may be fetched now; no other copy gets the same ones as long as this one is heard of. */
export function claimFiles(
  db: Database,
  { copy, channels, most }: Claiming,
  now: Date,
): Promise<WaitingFile[]> {
  return db.$queryRawUnsafe<WaitingFile[]>(CLAIM, now, channels, most, copy);
}

/** Tells staff that the disk is nearly full: once until somebody has looked. */
export async function flagNoRoom(db: Database, flag: { id: string; free: number }, at: Date): Promise<void> {
  await db.$executeRaw`
    insert into "Flag" ("id", "kind", "subjectId", "detail", "createdAt")
    values (${flag.id}::uuid, 'disk_full', 'files', ${`${Math.floor(flag.free / 1_000_000)} MB`}, ${at})
    on conflict ("subjectId") where "kind" = 'disk_full' and "resolvedAt" is null do nothing`;
}

/** Tells staff what the scanner found in a file, and in whose conversation. */
export async function flagInfected(
  db: Database,
  { id, fileId, found }: { id: string; fileId: string; found: string },
  at: Date,
): Promise<void> {
  await db.$executeRaw`
    insert into "Flag" ("id", "kind", "conversationId", "detail", "createdAt")
    select ${id}::uuid, 'file_infected', "conversationId", ${found.slice(0, 100)}, ${at}
    from "Attachment" where "id" = ${fileId}::uuid`;
}

/** Conversations with files whose sender has not been told yet that they are lost, or are something else. */
export function listUnsettled(
  db: Database,
  now: Date,
  most: number,
): Promise<{ channel: string; address: string }[]> {
  return db.$queryRawUnsafe(
    `select distinct c."channel", c."address" from "Attachment" a join "Conversation" c on c."id" = a."conversationId"
     where a."state" in ${FILE_OUTCOMES} and a."nextAttemptAt" <= $1 limit $2`,
    now,
    most,
  );
}

/**
 * Writes what became of files that still waited: a word that comes late changes nothing. A `nextAttemptAt` of one that
 * waits no more says since when it is to be settled with whoever sent it.
 */
export async function markFiles(db: Database, fates: FileFate[]): Promise<void> {
  await db.$executeRawUnsafe(
    `update "Attachment" a set "state" = p."state", "path" = p."path", "mimeType" = coalesce(p."mimeType", a."mimeType"),
       "media" = coalesce(p."media", a."media"), "size" = coalesce(p."size", a."size"), "sha256" = p."sha256", "reason" = p."reason",
       "attempts" = a."attempts" + 1, "claimedBy" = null, "nextAttemptAt" = p."nextAttemptAt", "ref" = case when p."state" = 'waiting' then a."ref" end
     from jsonb_populate_recordset(null::"Attachment", $1::text::jsonb) p where a."id" = p."id" and a."state" = 'waiting'`,
    toJson(fates),
  );
}
