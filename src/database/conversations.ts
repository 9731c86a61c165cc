// Reads the conversations of a whole batch in one query, each found by any name of its person.
import type { MessageState, Mode } from '../domain/message.ts';
import { toJson } from './binary-arrays.ts';
import { type Database, hot, type Transaction } from './client.ts';
import type { Cipher } from './encryption/cipher.ts';
import { Prisma } from './prisma/client.ts';
import { MESSAGES_SEEN, MESSAGES_UNSENT } from './statuses.ts';
import type { Abroad } from './translations.ts';

/** A conversation as a turn needs it. */
export interface ConversationRow {
  /** Which of those asked for it belongs to. */
  place: number;
  /** Which of the hashed names asked for are recorded as this person's. */
  names: string[];
  id: string;
  citizenId: string;
  channel: string;
  address: string;
  language: string;
  /** The privacy notice was told. */
  noticed: boolean;
  /** Which wording of it. */
  noticeVersion: string | null;
  /** Whoever was told it has gone on. */
  accepted: boolean;
  /** Asked to have everything erased, which is not done yet. */
  erasing: boolean;
  muted: boolean;
  /** What this person said about translation abroad. */
  abroad: Abroad;
  blocked: boolean;
  /** How many messages in a row could not be delivered. */
  undelivered: number;
  memory: unknown;
  version: number;
  /** Kept only about as exact as a minute: see `writeTurn`. */
  lastHeardAt: Date | null;
  /** `returning`: given back by staff, and the open question is still to be asked again. */
  mode: Mode;
  /** Until then staff have lifted the limits of how much one person may send. */
  trustedUntil: Date | null;
  /** Since when a colleague on the paired telephone answers; null: nobody does there. */
  onPhoneSince: Date | null;
  /** Something to this person waits, or is on its way: new replies must not overtake it. */
  unsent: Extract<MessageState, 'queued' | 'sending'> | null;
  /** Provider's number of the message that asked the present question, where the provider numbers messages. */
  askedOrder: number | null;
  /** Which of the message ids asked about were heard before. */
  heard: string[];
  /** Holds a seat in a body. */
  member: boolean;
  /** Buttons of the newest message that has some. */
  buttons: Button[] | null;
  /** The same, if they keep their meaning or nothing else is being asked. */
  card: Button[] | null;
}

interface Button {
  token: string;
  label: string;
}

/** One person, by every name that has just arrived, and the message ids that came with them. */
export interface WantedPerson {
  channel: string;
  addresses: string[];
  /** Hashed, as in the table of aliases; empty where a channel has one name for everybody. */
  names: string[];
  ids: string[];
}

/** Tokens of buttons that keep their meaning: the standing ones, and the way on from what stood alone. */
const STANDING = /^(?:a|q0\.)/u;

/** One look into an index per name: a plan made while the table was small would read all of it for ever. */
const QUERY = `
select w."place", array(select a."name" from "Alias" a where a."name" = any(w."names") and a."conversationId" = c."id") as "names",
  c."id", c."citizenId", c."channel", c."address", z."language", z."noticeVersion" is not null as "noticed", z."noticeVersion", z."acceptedAt" is not null as "accepted", z."erasureAskedAt" is not null as "erasing",
  z."mutedAt" is not null as "muted", z."abroad", c."blockedAt" is not null as "blocked", c."undelivered",
  c."memory", c."version", c."lastHeardAt", c."mode", c."trustedUntil",
  case when c."mode" = 'held' and c."heldById" is null then c."heldAt" end as "onPhoneSince",
  coalesce((select min(o."state") from "OutgoingMessage" o where o."conversationId" = c."id" and o."state" in ${MESSAGES_UNSENT}),
    (select 'sending' from "Leaving" l where l."conversationId" = c."id" limit 1)) as "unsent",
  coalesce((select s."providerOrder" from "SentAs" s where s."id" = (c."memory"->'asked'->>'id')::uuid),
    (select o."providerOrder" from "OutgoingMessage" o where o."id" = (c."memory"->'asked'->>'id')::uuid))::float8 as "askedOrder",
  array(select m."messageId" from "IncomingMessage" m where m."channel" = c."channel" and m."messageId" = any(w."ids")) as "heard",
  exists (select 1 from "Mandate" s where s."citizenId" = c."citizenId" and s."endedAt" is null) as "member",
  (select o."options" from "OutgoingMessage" o
    where o."conversationId" = c."id" and o."options" is not null and o."state" in ${MESSAGES_SEEN}
    order by o."position" desc limit 1) as "buttons"
from jsonb_to_recordset($1::text::jsonb) as w("place" int, "channel" text, "addresses" text[], "names" text[], "ids" text[])
cross join lateral (
  select k.* from unnest(w."addresses") as n("address")
  cross join lateral (select * from "Conversation" f where f."channel" = w."channel" and f."address" = n."address" limit 1) k
  union all
  select k.* from unnest(w."names") as n("name")
  cross join lateral (select * from "Alias" f where f."name" = n."name" limit 1) a
  cross join lateral (select * from "Conversation" f where f."id" = a."conversationId" and f."address" <> all(w."addresses") limit 1) k
) c
join "Citizen" z on z."id" = c."citizenId"`;

/** The conversations of these people that exist, in no order; several where a person's names have not met yet. */
export async function readConversations(
  db: Database,
  wanted: (WantedPerson & Pick<ConversationRow, 'place'>)[],
): Promise<ConversationRow[]> {
  const rows = await hot(db).$queryRawUnsafe<Omit<ConversationRow, 'card'>[]>(QUERY, toJson(wanted));
  return rows
    .filter((row, i) => rows.findIndex(({ place, id }) => place === row.place && id === row.id) === i)
    .map((row) => ({ ...row, card: cardOf(row) }));
}

/** The buttons that words alone may still press. */
export function cardOf({ buttons, memory }: Pick<ConversationRow, 'buttons' | 'memory'>): Button[] | null {
  const isStanding = STANDING.test(buttons?.at(-1)?.token ?? '');
  const isAsked = memory instanceof Object && 'shown' in memory;
  return isStanding || !isAsked ? buttons : null;
}

/** The names of one person have met: their conversations become one, at this address, with what either holds. */
export async function joinConversations(
  db: Database,
  pairs: { one: string; other: string; address: string }[],
  cipher: Cipher,
): Promise<void> {
  const ids = pairs.flatMap(({ one, other }) => [one, other]);
  await moving(db, cipher, Prisma.sql`"id" = any(${ids}::uuid[])`, async (tx) => {
    await tx.$queryRawUnsafe(
      `select join_conversations(p."one", p."other", p."address")
      from jsonb_to_recordset($1::text::jsonb) as p("one" uuid, "other" uuid, "address" text)`,
      toJson(pairs),
    );
  });
}

/**
 * The provider gave the person a new address: from now on everything goes there, and the old names are theirs no more.
 * `name` is the new address as the table of aliases keeps it, where the channel has aliases.
 */
export async function moveAddress(
  db: Database,
  { id, address, name = null }: { id: string; address: string; name?: string | null },
  cipher: Cipher,
): Promise<void> {
  const touched = Prisma.sql`"id" = ${id}::uuid or "id" = (select "conversationId" from "Alias" where "name" = ${name})
    or "address" = ${address} and "channel" = (select "channel" from "Conversation" where "id" = ${id}::uuid)`;
  await moving(db, cipher, touched, async (tx) => {
    await tx.$queryRaw`select move_address(${id}::uuid, ${address}, ${name})`;
  });
}

/** The name and the telephone that went over to another row are sealed anew for it: elsewhere they would not open. */
async function moving(
  db: Database,
  cipher: Cipher,
  touched: Prisma.Sql,
  move: (tx: Transaction) => Promise<void>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const before = await tx.$queryRaw<Named[]>`
      select "id", "name", "phone" from "Conversation" where ${touched} order by "id" for update`;
    await move(tx);
    // What is on its way goes with its message.
    await tx.$executeRaw`
      update "Leaving" l set "conversationId" = o."conversationId" from "OutgoingMessage" o
      where o."id" = l."id" and o."conversationId" <> l."conversationId"`;
    const ids = before.map(({ id }) => id);
    const select = { id: true, name: true, phone: true } as const;
    const left = await tx.conversation.findMany({ where: { id: { in: ids } }, select });
    for (const row of left) {
      const name = resealed(cipher, 'name', row, before);
      const phone = resealed(cipher, 'phone', row, before);
      if (name ?? phone) await tx.conversation.update({ where: { id: row.id }, data: { name, phone } });
    }
  });
}

interface Named {
  id: string;
  name: string | null;
  phone: string | null;
}

/** Undefined where nothing came from another row. */
function resealed(cipher: Cipher, column: 'name' | 'phone', row: Named, before: Named[]): string | undefined {
  const sealed = row[column];
  const from = before.find((each) => each[column] === sealed);
  if (sealed === null || !from || from.id === row.id) return undefined;
  try {
    const text = cipher.open(sealed, `Conversation.${column}.${from.id}`);
    return cipher.seal(text, `Conversation.${column}.${row.id}`);
  } catch {
    // A name that cannot be read must keep nobody from being answered.
    return undefined;
  }
}
