// Reads the conversations of a whole batch in one query.
import type { Database } from './database.ts';

/** A conversation as a turn needs it. */
export interface ConversationRow {
  id: string;
  citizenId: string;
  channel: string;
  address: string;
  language: string;
  /** The privacy notice and the charter were accepted. */
  accepted: boolean;
  muted: boolean;
  keptHome: boolean;
  blocked: boolean;
  memory: unknown;
  version: number;
  /** Kept only about as exact as a minute: see `writeTurn`. */
  lastHeardAt: Date | null;
  /** `returning`: given back by staff, and the open question is still to be asked again. */
  mode: 'bot' | 'waiting' | 'held' | 'returning';
  /** Something to this person waits, or is on its way: new replies must not overtake it. */
  unsent: 'queued' | 'sending' | null;
  /** Provider's number of the message that asked the present question, where the provider numbers messages. */
  askedOrder: number | null;
  /** Which of the message ids asked about were heard before. */
  heard: string[];
  /** Holds a seat in a body. */
  member: boolean;
  /** Buttons of the newest message that has some, if they keep their meaning or nothing else is being asked. */
  card: { token: string; label: string }[] | null;
}

/** One address and the message ids that have just arrived from it. */
export interface Wanted {
  channel: string;
  address: string;
  ids: string[];
}

/** One look into an index per address: a plan made while the table was small would read all of it for ever. */
const QUERY = `
select c."id", c."citizenId", c."channel", c."address", z."language", z."acceptedAt" is not null as "accepted",
  z."mutedAt" is not null as "muted", z."keptHomeAt" is not null as "keptHome", c."blockedAt" is not null as "blocked",
  c."memory", c."version", c."lastHeardAt", c."mode",
  (select min(o."state") from "OutgoingMessage" o where o."conversationId" = c."id" and o."state" in ('queued', 'sending')) as "unsent",
  (select o."providerOrder"::float8 from "OutgoingMessage" o where o."id" = (c."memory"->'asked'->>'id')::uuid) as "askedOrder",
  array(select m."messageId" from "IncomingMessage" m where m."channel" = c."channel" and m."messageId" = any(w."ids")) as "heard",
  exists (select 1 from "Mandate" s where s."citizenId" = c."citizenId" and s."endedAt" is null) as "member",
  (select case when o."options"->0->>'token' like 'a%' or c."memory"->'shown' is null then o."options" end from "OutgoingMessage" o
    where o."conversationId" = c."id" and o."options" is not null and o."state" in ('sending', 'sent', 'delivered', 'read', 'unknown')
    order by o."position" desc limit 1) as "card"
from jsonb_to_recordset($1::text::jsonb) as w("channel" text, "address" text, "ids" text[])
cross join lateral (select * from "Conversation" k where k."channel" = w."channel" and k."address" = w."address" limit 1) c
join "Citizen" z on z."id" = c."citizenId"`;

/** The conversations of these addresses that exist, in no order. One query for any number. */
export function readConversations(db: Database, wanted: Wanted[]): Promise<ConversationRow[]> {
  return db.$queryRawUnsafe<ConversationRow[]>(QUERY, JSON.stringify(wanted));
}
