// What is kept of a citizen beside their cases, line by line, for them to read: ideas, supports, chats.

/** One line of it. Titles are in both languages, or twice the same where there is only one. */
export interface RecordFact {
  kind: 'proposal' | 'support' | 'idea_support' | 'chat';
  /** Reference of an idea or petition, name of the channel of a chat. */
  reference: string;
  titleAr: string;
  titleFr: string;
}

/** By citizen, newest first within each kind; no more of each than a person reads. */
export const RECORDS = `
select z."key", r."kind", r."reference", r."titleAr", r."titleFr" from unnest($1::uuid[]) as z("key") cross join lateral (
  (select 'proposal' as "kind", p."reference", p."title" as "titleAr", p."title" as "titleFr" from "Proposal" p
    where p."citizenId" = z."key" order by p."createdAt" desc limit 10)
  union all (select 'support', p."reference", p."titleAr", p."titleFr" from "Support" s join "Petition" p on p."id" = s."petitionId"
    where s."citizenId" = z."key" order by s."createdAt" desc limit 10)
  union all (select 'idea_support', p."reference", p."title", p."title" from "ProposalSupport" s join "Proposal" p on p."id" = s."proposalId"
    where s."citizenId" = z."key" order by s."createdAt" desc limit 10)
  union all (select 'chat', c."channel", '', '' from "Conversation" c where c."citizenId" = z."key" order by c."createdAt" limit 10)
) r`;
