// What turns ask about paper cards.
import { many, one } from '../../../database/loaders.ts';

export interface CardFact {
  caseId: string;
  reference: string;
  flow: string;
  categoryId: string | null;
  citizenId: string;
  expiresAt: Date;
}

/** By the hash of its code. */
export const cardByHash = one<CardFact>(`
select d."codeHash" as "key", d."caseId", d."expiresAt", k."reference", k."flow", k."categoryId", k."citizenId"
from "CaseCard" d join "Case" k on k."id" = d."caseId" where d."codeHash" = any($1::text[])`);

/** By moment (ISO 8601): how many codes of cards were wrong since then, whoever typed them. */
export const wrongSince = one<{ count: number }>(`
select k as "key", (select count(*)::int from "CardGuess" where "at" >= k::timestamptz) as "count" from unnest($1::text[]) k`);

/** By citizen: where they can be told something, and in which language. */
export const chatsOf = many<{ id: string; language: string }>(`
select c."citizenId"::text as "key", c."id", z."language" from "Conversation" c join "Citizen" z on z."id" = c."citizenId"
where c."citizenId" = any($1::uuid[]) and c."blockedAt" is null`);
