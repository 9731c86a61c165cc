// What went in and out of each channel: last messages, what waits, what failed and why.
import type { Database } from '../../database/client.ts';
import { MESSAGES_LOST } from '../../database/statuses.ts';

export interface ChannelFigures {
  lastIn: Date | null;
  lastOut: Date | null;
  /** Messages waiting to leave. */
  queued: number;
  /** When the one that has waited longest was said. */
  waitingSince: Date | null;
  failures: { state: string; reason: string | null; count: number }[];
}

interface Failure {
  channel: string;
  state: string;
  reason: string | null;
  count: number;
}

/** Days over which failures are counted, and beyond which the last message is no longer looked for. */
export const FIGURE_DAYS = 7;
const DAY_MS = 86_400_000;
/** Rows that a figure may cost. */
const LOOKED_AT = 5_000;

/** Each channel that was ever used, by one step through the index of addresses each. */
const USED = `
with recursive used as (
  (select "channel" from "Conversation" order by "channel" limit 1)
  union all
  select (select c."channel" from "Conversation" c where c."channel" > u."channel" order by c."channel" limit 1)
  from used u where u."channel" is not null
)`;

/** From the newest on, and no further than the first of the channel. */
const LAST_IN = `${USED}
select u."channel", l."at" from used u cross join lateral (
  select c."lastHeardAt" as "at" from "Conversation" c where c."channel" = u."channel" and c."lastHeardAt" >= $1
  order by c."lastHeardAt" desc limit 1) l`;

/** What waits is counted in the order in which it leaves, and not beyond what a figure says. */
const QUEUED = `
select c."channel", count(*)::int as "count", min(o."createdAt") as "since" from (
  (select * from "OutgoingMessage" where "state" = 'queued' and "kind" <> 'notice' order by "position" limit ${LOOKED_AT})
  union all
  (select * from "OutgoingMessage" where "state" = 'queued' and "kind" = 'notice' order by "position" limit ${LOOKED_AT})
) o join "Conversation" c on c."id" = o."conversationId" group by c."channel"`;

/** Ids rise with time, so the key of the table alone finds what is newest; the date settles those made otherwise. */
const LAST_OUT = `${USED}
select u."channel", l."at" from used u cross join lateral (
  select o."sentAt" as "at" from (
    select * from "OutgoingMessage" where "id" >= $1::uuid and "createdAt" >= $2 and "sentAt" is not null order by "id" desc limit ${LOOKED_AT}
  ) o join "Conversation" c on c."id" = o."conversationId" where c."channel" = u."channel" order by o."id" desc limit 1) l`;

const FAILURES = `
select c."channel", o."state", o."reason", count(*)::int as "count" from (
  select * from "OutgoingMessage" where "state" in ${MESSAGES_LOST} and "createdAt" >= $1 order by "createdAt" desc limit ${LOOKED_AT}
) o join "Conversation" c on c."id" = o."conversationId"
group by c."channel", o."state", o."reason" order by count(*) desc, o."reason" limit 100`;

/** Figures by name of channel; a channel that nobody ever used has none. */
export async function readChannelFigures(db: Database, now: Date): Promise<Map<string, ChannelFigures>> {
  const since = new Date(now.getTime() - FIGURE_DAYS * DAY_MS);
  const from = firstIdOf(since);
  const [heard, sent, queued, failures] = await Promise.all([
    db.$queryRawUnsafe<{ channel: string; at: Date | null }[]>(LAST_IN, since),
    db.$queryRawUnsafe<{ channel: string; at: Date | null }[]>(LAST_OUT, from, since),
    db.$queryRawUnsafe<{ channel: string; count: number; since: Date }[]>(QUEUED),
    db.$queryRawUnsafe<Failure[]>(FAILURES, since),
  ]);
  const names = new Set([...heard, ...sent, ...queued, ...failures].map(({ channel }) => channel));
  return new Map(
    [...names].map((name) => {
      const waiting = queued.find(({ channel }) => channel === name);
      const figures: ChannelFigures = {
        lastIn: heard.find(({ channel }) => channel === name)?.at ?? null,
        lastOut: sent.find(({ channel }) => channel === name)?.at ?? null,
        queued: waiting?.count ?? 0,
        waitingSince: waiting?.since ?? null,
        failures: failures.filter(({ channel }) => channel === name),
      };
      return [name, figures];
    }),
  );
}

/** The smallest id that the program makes at a moment (RFC 9562, version 7: 48 bits of milliseconds come first). */
function firstIdOf(moment: Date): string {
  const digits = Math.max(0, moment.getTime()).toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-7000-8000-000000000000`;
}
