// What was said to one address, as a channel without a provider lists it.
import type { Database } from '../../database/client.ts';
import { MESSAGES_UNSAID } from '../../database/statuses.ts';

/** A message as the person it was said to may list it. */
export interface SaidRow {
  id: string;
  position: bigint;
  kind: string;
  text: string;
  sealed: string | null;
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
    `select o."id", o."position", o."kind", o."text", o."sealed", o."options", o."request", a."path", a."name", a."mimeType",
       case when a."media" in ('photo', 'voice') then a."media" when a."id" is not null then 'document' end as "media", o."createdAt"
     from "OutgoingMessage" o join "Conversation" c on c."id" = o."conversationId"
     left join "Attachment" a on a."id" = o."attachmentId"
     where c."channel" = $1 and c."address" = $2 and o."position" > $3 and o."notBefore" <= $4
       and o."state" not in ${MESSAGES_UNSAID} and o."state" <> 'awaiting'
     order by o."position" limit 200`,
    channel,
    address,
    after,
    now,
  );
}
