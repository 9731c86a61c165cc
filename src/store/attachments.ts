// Files still waiting at a provider, and what became of them.
import { toJson } from './batch.ts';
import type { Database } from './database.ts';

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
}

export interface FileFate {
  id: string;
  state: 'stored' | 'refused' | 'failed' | 'waiting';
  path?: string;
  mimeType?: string;
  size?: number;
  sha256?: string;
  reason?: string;
  nextAttemptAt?: Date;
}

/** A copy that dies while fetching loses its claim after this long. */
const CLAIM_SECONDS = 120;

/** Takes up to `most` files that may be fetched now; no other copy gets the same ones until the claim runs out. */
export function claimFiles(
  db: Database,
  now: Date,
  channels: string[],
  most: number,
): Promise<WaitingFile[]> {
  return db.$queryRawUnsafe<WaitingFile[]>(
    `update "Attachment" a set "nextAttemptAt" = $1::timestamptz + make_interval(secs => ${CLAIM_SECONDS})
     from (select "id" from "Attachment" where "state" = 'waiting' and "nextAttemptAt" <= $1 and "channel" = any($2::text[])
           order by "nextAttemptAt" limit $3 for update skip locked) d
     where a."id" = d."id"
     returning a."id", a."media", a."channel", a."ref", a."mimeType", a."name", a."size", a."attempts", a."createdAt"`,
    now,
    channels,
    most,
  );
}

/**
 * Writes what became of files that still waited: a word that comes late changes nothing. Whoever sent one that is
 * refused, or cannot be had, is owed a word about it: it is put among the notices in the same statement, and does not wait for the morning.
 */
export async function markFiles(db: Database, fates: FileFate[], now: Date): Promise<void> {
  await db.$executeRawUnsafe(
    `with marked as (
       update "Attachment" a set "state" = p."state", "path" = p."path", "mimeType" = coalesce(p."mimeType", a."mimeType"),
         "size" = coalesce(p."size", a."size"), "sha256" = p."sha256", "reason" = p."reason", "attempts" = a."attempts" + 1,
         "nextAttemptAt" = p."nextAttemptAt", "ref" = case when p."state" = 'waiting' then a."ref" end
       from jsonb_populate_recordset(null::"Attachment", $1::text::jsonb) p where a."id" = p."id" and a."state" = 'waiting'
       returning a."id", a."state", a."conversationId")
     insert into "Notice" ("id", "dedupeKey", "kind", "citizenId", "subjectId", "values", "urgent", "dueAt", "createdAt")
     select gen_random_uuid(), 'file_refused:' || m."id", 'file_refused', c."citizenId", c."id"::text, '{}', true, $2, $2
     from marked m join "Conversation" c on c."id" = m."conversationId" where m."state" in ('refused', 'failed')
     on conflict ("dedupeKey") do nothing`,
    toJson(fates),
    now,
  );
}
