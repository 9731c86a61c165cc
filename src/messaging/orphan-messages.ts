// Messages of conversations that are no more. The database checks no message for its conversation, since that would cost
// every turn: what removes a conversation removes them with it, and here it is looked after that each did so.
import { recordDeed } from '../database/audit.ts';
import type { Database } from '../database/client.ts';
import type { Log } from '../log.ts';

/** Conversations looked at in one statement. */
const BITE = 2_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Steps through an index from conversation to conversation, however many messages each has. */
const orphaned = (table: 'IncomingMessage' | 'OutgoingMessage'): string => `
with recursive stepped("id") as (
  (select "conversationId" from "${table}" where "conversationId" > $1::uuid order by "conversationId" limit 1)
  union all
  select (select m."conversationId" from "${table}" m where m."conversationId" > s."id" order by m."conversationId" limit 1)
  from stepped s where s."id" is not null
), seen as (select "id" from stepped where "id" is not null limit ${BITE})
select (array_agg("id" order by "id" desc))[1] as "last",
  array(select s."id" from seen s where not exists (select 1 from "Conversation" c where c."id" = s."id")) as "gone"
from seen`;

const LOOKS = [orphaned('IncomingMessage'), orphaned('OutgoingMessage')];

const REMOVE = `
with heard as (delete from "IncomingMessage" where "conversationId" = any($1::uuid[]) returning 1),
said as (delete from "OutgoingMessage" where "conversationId" = any($1::uuid[]) returning "id"),
names as (delete from "SentAs" s using said where s."id" = said."id"),
leaving as (delete from "Leaving" where "conversationId" = any($1::uuid[]))
select (select count(*) from heard) + (select count(*) from said) as "count"`;

interface Seen {
  last: string | null;
  gone: string[];
}

/**
 * Removes messages that belong to no conversation, each night, with a line in the audit log and one in the log: whatever
 * left them behind is a fault.
 *
 * @returns how many messages went
 */
export async function removeOrphanMessages(
  db: Database,
  { at, log }: { at: Date; log: Pick<Log, 'warn'> },
): Promise<number> {
  let count = 0;
  for (const look of LOOKS) {
    for (let last: string | null = FIRST; last !== null; ) {
      const [seen]: Seen[] = await db.$queryRawUnsafe<Seen[]>(look, last);
      last = seen?.last ?? null;
      if (!seen || seen.gone.length === 0) continue;
      const [removed] = await db.$queryRawUnsafe<{ count: bigint }[]>(REMOVE, seen.gone);
      count += Number(removed?.count ?? 0);
    }
  }
  if (count === 0) return 0;
  log.warn({ count }, 'messages of conversations that are gone were left behind');
  const about = { action: 'retention.orphan_messages', subject: 'retention' };
  await recordDeed(db, { at, staffId: null, ...about, detail: { count } });
  return count;
}
