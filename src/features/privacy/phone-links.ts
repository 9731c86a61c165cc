// Phones that were joined by a code, as staff see and part them.
import { v7 as uuidv7 } from 'uuid';
import { type Acting, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { many, one } from '../../database/loaders.ts';
import { readHead } from '../inbox/queries.ts';

export interface PhoneLinkFact {
  fromCitizenId: string;
  citizenId: string;
  expiresAt: Date;
  undoneAt: Date | null;
  /** Those that moved. */
  conversations: string[];
}

/** By id. */
export const phoneLink = one<PhoneLinkFact>(`
select "id"::text as "key", "fromCitizenId", "citizenId", "expiresAt", "undoneAt", "moved"->'conversations' as "conversations"
from "PhoneLink" where "id" = any($1::uuid[])`);

/** A code that was typed and agreed to there, while the phone that shows it is asked. */
export interface LinkWish {
  codeHash: string;
  expiresAt: Date;
  fromCitizenId: string;
}

/** By `where the code was typed + ' ' + citizen whose code it is`. */
export const linkWish = one<LinkWish>(`
select l."conversationId" || ' ' || l."citizenId" as "key", l."codeHash", l."expiresAt", c."citizenId" as "fromCitizenId"
from "LinkCode" l join "Conversation" c on c."id" = l."conversationId"
where l."conversationId" || ' ' || l."citizenId" = any($1::text[])
  and l."citizenId" = any(select split_part(k, ' ', 2)::uuid from unnest($1::text[]) k)
order by l."expiresAt"`);

/** By citizen: what can still be parted, the newest first. */
export const linksOf = many<{ id: string; expiresAt: Date }>(`
select "citizenId"::text as "key", "id", "expiresAt" from "PhoneLink"
where "citizenId" = any($1::uuid[]) and "undoneAt" is null order by "linkedAt" desc`);

/** By citizen: the conversations that can be reached, and their language. */
export const phonesOf = many<{ id: string; language: string }>(`
select c."citizenId"::text as "key", c."id", z."language" from "Conversation" c join "Citizen" z on z."id" = c."citizenId"
where c."citizenId" = any($1::uuid[]) and c."blockedAt" is null`);

export interface LinkFact {
  citizenId: string;
  /** Where it was typed and agreed to. */
  conversationId: string | null;
  expiresAt: Date;
}

/** By the hash of the code. */
export const linkByCode = one<LinkFact>(
  `select "codeHash" as "key", "citizenId", "conversationId", "expiresAt" from "LinkCode" where "codeHash" = any($1::text[])`,
);

export interface PhoneLinkRow {
  id: string;
  linkedAt: Date;
}

/** Those of this person that can still be parted. */
export function listLinks(db: Database, citizenId: string, now: Date): Promise<PhoneLinkRow[]> {
  return db.phoneLink.findMany({
    where: { citizenId, undoneAt: null, expiresAt: { gt: now } },
    orderBy: { linkedAt: 'asc' },
    select: { id: true, linkedAt: true },
  });
}

/** The id of nothing. As `here` it leaves no conversation out: no turn writes one at the same time. */
export const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** Parts two phones, and tells both. */
export async function partPhones(
  db: Database,
  wanted: { conversationId: string; linkId: string; say(language: string): string },
  by: Acting,
): Promise<'done' | 'missing'> {
  const { conversationId, linkId, say } = wanted;
  const head = await readHead(db, conversationId, by);
  if (head === null) return 'missing';
  return db.$transaction(async (tx): Promise<'done' | 'missing'> => {
    const { citizenId } = head;
    const link = await tx.phoneLink.findFirst({ where: { id: linkId, citizenId } });
    const phones = await tx.conversation.findMany({
      where: { citizenId, blockedAt: null },
      select: { id: true, citizen: { select: { language: true } } },
    });
    // Parted before, or never joined: there is nothing left to do.
    if (link === null) return 'done';
    const [parted] = await tx.$queryRaw<{ done: boolean }[]>`
      select part_citizens(${linkId}::uuid, ${by.at}::timestamptz, ${NOWHERE}::uuid) as "done"`;
    if (!parted?.done) return 'done';
    await tx.outgoingMessage.createMany({
      data: phones.map(({ id, citizen }) => ({
        ...{ id: uuidv7(), conversationId: id, dedupeKey: `parted:${linkId}:${id}`, kind: 'notice' },
        ...{ text: say(citizen.language), notBefore: by.at, createdAt: by.at },
      })),
    });
    await recordDeed(tx, {
      at: by.at,
      staffId: by.staffId,
      action: 'inbox.part',
      subject: 'conversation',
      subjectId: conversationId,
    });
    return 'done';
  });
}
