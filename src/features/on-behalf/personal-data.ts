// Those for whom somebody writes go with whoever writes for them; what was never filed for anybody goes like a draft.

import type { PersonalDataFeature } from '../../database/personal-data.ts';

const UNUSED = `not exists (select 1 from "Case" k where k."profileId" = p."id") and not exists (select 1 from "Proposal" k where k."profileId" = p."id")`;

export const onBehalfPersonalData: PersonalDataFeature = {
  erases: [
    `delete from "CaseCard" where "caseId" in (select "id" from "Case" where "citizenId" = $1::uuid)`,
    `delete from "Profile" where "citizenId" = $1::uuid`,
  ],
  expires: {
    drafts: `delete from "Profile" where "id" in (select p."id" from "Profile" p where p."createdAt" < $1 and ${UNUSED} limit $2) returning 1`,
    // What a case that is over was about stays as a figure, without the person.
    cases: `with gone as (select k."id" from "Case" k where k."profileId" is not null and k."citizenId" = '00000000-0000-7000-8000-000000000000' limit $2)
      update "Case" k set "profileId" = null from gone where k."id" = gone."id" and $1::timestamptz is not null returning 1`,
    codes: `with cards as (delete from "CaseCard" where "caseId" in (select "caseId" from "CaseCard" where "expiresAt" < $1 limit $2) returning 1),
      guesses as (delete from "CardGuess" where "id" in (select "id" from "CardGuess" where "at" < $1 limit $2) returning 1)
      select 1 from cards union all select 1 from guesses`,
  },
};
