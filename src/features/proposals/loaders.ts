// What turns ask about the ideas that are listed.
import { all, many, one } from '../../database/loaders.ts';
import { PROPOSALS_LISTED } from '../../database/statuses.ts';

export interface ProposalFact {
  id: string;
  reference: string;
  citizenId: string;
  title: string;
  idea: string;
  theme: string;
  supports: number;
  searchKey: string;
}

/** The newest first. */
export const proposalsListed = all<ProposalFact>(`
select p."id", p."reference", p."citizenId", p."title", p."idea", p."theme", p."searchKey",
  (select count(*)::int from "ProposalSupport" s where s."proposalId" = p."id") as "supports"
from "Proposal" p where p."status" in ${PROPOSALS_LISTED} order by p."listedAt" desc limit 200`);

/** By the reference of an idea that was merged: that of the one that goes on. */
export const ideaGoingOn = one<{ reference: string }>(`
select m."reference" as "key", p."reference" from "Proposal" m join "Proposal" p on p."id" = m."mergedIntoId" where m."reference" = any($1::text[])`);

/** By `proposal id + ' ' + citizen id`. */
export const proposalSupports = one<{
  proposalId: string;
}>(`select "proposalId" || ' ' || "citizenId" as "key", "proposalId" from "ProposalSupport"
where ("proposalId" || ' ' || "citizenId") = any($1::text[]) and "proposalId" = any(array(select split_part(k, ' ', 1)::uuid from unnest($1::text[]) k))`);

/** An idea that somebody supports, and those that were merged into it. */
export interface SupportedIdea {
  id: string;
  title: string;
  merged: string[];
}

/** The listed ideas that a citizen supports, the newest support first; by the id of the citizen. */
export const ideasSupported = many<SupportedIdea>(`
select s."citizenId"::text as "key", p."id", p."title", array(select m."id"::text from "Proposal" m where m."mergedIntoId" = p."id") as "merged" from "ProposalSupport" s join "Proposal" p on p."id" = s."proposalId"
where s."citizenId" = any($1::uuid[]) and p."status" in ${PROPOSALS_LISTED} order by s."createdAt" desc`);
