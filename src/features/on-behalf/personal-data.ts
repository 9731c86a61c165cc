// Those for whom somebody writes go with whoever writes for them; what was never filed for anybody goes like a draft.

import type { PersonalDataFeature } from '../../database/personal-data.ts';

const UNUSED = `not exists (select 1 from "Case" k where k."profileId" = p."id") and not exists (select 1 from "Proposal" k where k."profileId" = p."id")`;

/**
 * Those who keep theirs by three digits from whoever holds the phone, and have something here: it goes on without the phone,
 * as what was filed at the desk does. Each becomes a person of their own, under the number of their profile.
 */
const APART = `(select p."id" from "Profile" p where p."citizenId" = $1::uuid and p."secretHash" is not null and (
  exists (select 1 from "Case" k where k."profileId" = p."id") or exists (select 1 from "Proposal" k where k."profileId" = p."id")))`;
const CASES_APART = `(select k."id" from "Case" k where k."citizenId" = $1::uuid and k."profileId" in ${APART})`;
const IDEAS_APART = `(select k."id" from "Proposal" k where k."citizenId" = $1::uuid and k."profileId" in ${APART})`;

export const onBehalfPersonalData: PersonalDataFeature = {
  keeps: [
    `insert into "Citizen" ("id", "language", "createdAt") select p."id", z."language", p."createdAt" from "Profile" p
      join "Citizen" z on z."id" = p."citizenId" where p."id" in ${APART} on conflict do nothing`,
    `update "CaseEvent" e set "citizenId" = k."profileId" from "Case" k where k."id" = e."caseId" and e."citizenId" = $1::uuid and k."id" in ${CASES_APART}`,
    `update "Attachment" set "conversationId" = null where "caseId" in ${CASES_APART} or "proposalId" in ${IDEAS_APART}`,
    `update "Flag" set "conversationId" = null where "subjectId" in (select "id"::text from ${CASES_APART} k union all select "id"::text from ${IDEAS_APART} i)`,
    `update "Case" set "citizenId" = "profileId" where "id" in ${CASES_APART}`,
    `update "Proposal" set "citizenId" = "profileId" where "id" in ${IDEAS_APART}`,
    `update "Profile" set "citizenId" = "id", "kin" = 'self', "secretHash" = null where "id" in ${APART}`,
  ],
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
