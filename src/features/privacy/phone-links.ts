// What turns ask about phones that a code joins.
import { many, one } from '../../database/loaders.ts';

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
