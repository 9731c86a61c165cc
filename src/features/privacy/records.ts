// What is kept of a citizen beside their cases, line by line, for them to read: ideas, supports, chats.
import { many, one } from '../../database/loaders.ts';

/** One line of it. Titles are in both languages, or twice the same where there is only one. */
export interface RecordFact {
  kind: 'proposal' | 'support' | 'idea_support' | 'chat';
  /** Reference of an idea or petition, name of the channel of a chat. */
  reference: string;
  titleAr: string;
  titleFr: string;
}

/** By citizen, newest first within each kind, without what three digits of somebody else keep; no more of each than a person reads. */
export const recordsOf = many<RecordFact>(`
select z."key", r."kind", r."reference", r."titleAr", r."titleFr" from unnest($1::uuid[]) as z("key") cross join lateral (
  (select 'proposal' as "kind", p."reference", p."title" as "titleAr", p."title" as "titleFr" from "Proposal" p
    where p."citizenId" = z."key" and not exists (select 1 from "Profile" pf where pf."id" = p."profileId" and pf."secretHash" is not null)
    order by p."createdAt" desc limit 10)
  union all (select 'support', p."reference", p."titleAr", p."titleFr" from "Support" s join "Petition" p on p."id" = s."petitionId"
    where s."citizenId" = z."key" order by s."createdAt" desc limit 10)
  union all (select 'support', p."reference", p."titleAr", p."titleFr" from "SpokenSupport" s join "Petition" p on p."id" = s."petitionId"
    where s."citizenId" = z."key" order by s."createdAt" desc limit 10)
  union all (select 'idea_support', p."reference", p."title", p."title" from "ProposalSupport" s join "Proposal" p on p."id" = s."proposalId"
    where s."citizenId" = z."key" order by s."createdAt" desc limit 10)
  union all (select 'chat', c."channel", '', '' from "Conversation" c where c."citizenId" = z."key" order by c."createdAt" limit 10)
) r`);

export interface CitizenSummary {
  createdAt: Date;
  acceptedAt: Date | null;
  cases: number;
  supports: number;
  proposals: number;
  messages: number;
}

/** By citizen. */
export const summaries = one<CitizenSummary>(`
select z."id"::text as "key", z."createdAt", z."acceptedAt",
  (select count(*)::int from "Case" c where c."citizenId" = z."id") as "cases",
  (select count(*)::int from "Support" s where s."citizenId" = z."id")
    + (select count(*)::int from "SpokenSupport" s where s."citizenId" = z."id") as "supports",
  (select count(*)::int from "Proposal" p where p."citizenId" = z."id") as "proposals",
  (select count(*)::int from "IncomingMessage" m join "Conversation" c on c."id" = m."conversationId" where c."citizenId" = z."id") as "messages"
from "Citizen" z where z."id" = any($1::uuid[])`);

/** Somebody of the commune opened what this person said or sent. */
export interface ReadingFact {
  at: Date;
}

/** By citizen, newest first; no more than anybody counts. Every reading is written down when it happens (law 09-08 art. 7). */
export const readingsOf = many<ReadingFact>(`
select z."key"::text as "key", r."at" from unnest($1::uuid[]) as z("key") cross join lateral (
  select a."at" from "AuditEvent" a join (
    select 'conversation' as "subject", c."id"::text as "subjectId" from "Conversation" c where c."citizenId" = z."key"
    union all select 'case', c."id"::text from "Case" c where c."citizenId" = z."key"
    union all select 'proposal', p."id"::text from "Proposal" p where p."citizenId" = z."key"
    union all select 'attachment', f."id"::text from "Attachment" f join "Conversation" c on c."id" = f."conversationId" where c."citizenId" = z."key"
  ) own using ("subject", "subjectId")
  where a."action" like 'person.%' order by a."at" desc limit 200
) r`);
