// Until it closes, what somebody voted is theirs and goes with them. From the closing on nobody can say whose it was: it stays
// as a figure, and that somebody voted goes with them, or after its time.
import type { PersonalDataFeature } from '../../database/personal-data.ts';

export const votesPersonalData: PersonalDataFeature = {
  erases: [
    `delete from "VoteBallot" where "id" in (select "ballotId" from "VoteVoter" where "citizenId" = $1::uuid and "ballotId" is not null)`,
    `delete from "VoteVoter" where "citizenId" = $1::uuid`,
  ],
  expires: {
    votes: `delete from "VoteVoter" p where (p."voteId", p."citizenId") in (select w."voteId", w."citizenId" from "VoteVoter" w
      join "Vote" v on v."id" = w."voteId" where v."status" = 'closed' and v."closesAt" < $1 limit $2) returning 1`,
  },
  underWay: `exists (select 1 from "VoteVoter" s join "Vote" v on v."id" = s."voteId"
    where s."citizenId" = z."id" and v."status" <> 'closed')`,
};
