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

/** By `proposal id + ' ' + citizen id`. */
export const proposalSupports = one<{
  proposalId: string;
}>(`select "proposalId" || ' ' || "citizenId" as "key", "proposalId" from "ProposalSupport"
where ("proposalId" || ' ' || "citizenId") = any($1::text[]) and "proposalId" = any(array(select split_part(k, ' ', 1)::uuid from unnest($1::text[]) k))`);

/** The listed ideas that a citizen supports, the newest support first; by the id of the citizen. */
export const ideasSupported = many<{ id: string; title: string }>(`
select s."citizenId"::text as "key", p."id", p."title" from "ProposalSupport" s join "Proposal" p on p."id" = s."proposalId"
where s."citizenId" = any($1::uuid[]) and p."status" in ${PROPOSALS_LISTED} order by s."createdAt" desc`);
