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

const LAST_IN = `select "channel", max("lastHeardAt") as "at" from "Conversation" group by "channel"`;

const QUEUED = `
select c."channel", count(*)::int as "count", min(o."createdAt") as "since"
from "OutgoingMessage" o join "Conversation" c on c."id" = o."conversationId"
where o."state" = 'queued' group by c."channel"`;

/** Ids rise with time, so the key of the table alone finds what is recent; the date settles those made otherwise. */
const RECENT = `
from "OutgoingMessage" o join "Conversation" c on c."id" = o."conversationId"
where o."id" >= $1::uuid and o."createdAt" >= $2`;

const LAST_OUT = `select c."channel", max(o."sentAt") as "at" ${RECENT} and o."sentAt" is not null group by c."channel"`;

const FAILURES = `
select c."channel", o."state", o."reason", count(*)::int as "count" ${RECENT}
  and o."state" in ${MESSAGES_LOST}
group by c."channel", o."state", o."reason" order by count(*) desc, o."reason" limit 100`;

/** Figures by name of channel; a channel that nobody ever used has none. */
export async function readChannelFigures(db: Database, now: Date): Promise<Map<string, ChannelFigures>> {
  const since = new Date(now.getTime() - FIGURE_DAYS * DAY_MS);
  const from = firstIdOf(since);
  const [heard, sent, queued, failures] = await Promise.all([
    db.$queryRawUnsafe<{ channel: string; at: Date | null }[]>(LAST_IN),
    db.$queryRawUnsafe<{ channel: string; at: Date | null }[]>(LAST_OUT, from, since),
    db.$queryRawUnsafe<{ channel: string; count: number; since: Date }[]>(QUEUED),
    db.$queryRawUnsafe<Failure[]>(FAILURES, from, since),
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
