// A petition that is still collecting loses the support of whoever is erased; a deposited one keeps the number and not the person.

import { GONE_FILE } from '../../database/gone-file.ts';
import { NOBODY, type PersonalDataFeature } from '../../database/personal-data.ts';
import { PETITIONS_BEFORE_DEPOSIT, PETITIONS_OVER, PETITIONS_UNDER_WAY } from '../../database/statuses.ts';
import { GONE_SUPPORT, IS_SPARE, IS_SPARE_BUT_ONE } from '../../database/supports.ts';

export const petitionsPersonalData: PersonalDataFeature = {
  erases: [
    `update "Attachment" set ${GONE_FILE} where "spokenSupportId" in (select "id" from "SpokenSupport" where "citizenId" = $1::uuid)`,
    `delete from "SpokenSupport" where "citizenId" = $1::uuid`,
    // What was never shown to anybody goes with whoever wrote it; what was opened is public, and stays without them.
    `delete from "Petition" where "status" = 'draft' and "caseId" in (select "id" from "Case" where "citizenId" = $1::uuid)`,
    `delete from "Support" s using "Petition" p where p."id" = s."petitionId" and s."citizenId" = $1::uuid and p."status" in ${PETITIONS_BEFORE_DEPOSIT}`,
    `delete from "Support" s where s."citizenId" = $1::uuid and s."state" <> 'counted'`,
    // By a signature on paper the same card counts.
    `delete from "Support" s using "Support" o where s."citizenId" = $1::uuid and o."petitionId" = s."petitionId"
      and o."personHash" = s."personHash" and o."sheetId" is not null and o."state" = 'counted'`,
    `update "Support" s set ${GONE_SUPPORT}, "state" = case when ${IS_SPARE} then 'again' else s."state" end where s."citizenId" = $1::uuid`,
  ],
  expires: {
    cases: `delete from "Petition" where "id" = any(array(select p."id" from "Petition" p join "Case" k on k."id" = p."caseId"
      where p."status" = 'draft' and k."citizenId" = '${NOBODY}' and p."createdAt" < $1 limit $2)) returning 1`,
    // The photographs of sheets show the names and cards of all who signed.
    // Those by which no card counts first: the others of their card are told by its hash alone.
    petitions: `with gone as (select s."id", ${IS_SPARE_BUT_ONE} as "spare" from "Support" s join "Petition" p on p."id" = s."petitionId"
        where p."status" in ${PETITIONS_OVER} and s."name" <> ''
          and (select max(e."at") from "PetitionEvent" e where e."petitionId" = p."id") < $1 order by "spare" desc limit $2),
      spare as (delete from "Support" s using gone where gone."id" = s."id" and gone."spare" returning 1),
      kept as (update "Support" s set ${GONE_SUPPORT} from gone where gone."id" = s."id" and not gone."spare" returning 1),
      photos as (update "Attachment" set ${GONE_FILE} where "state" <> 'erased' and "id" in (select h."photoId" from "PetitionSheet" h
        join "Petition" p on p."id" = h."petitionId" where h."photoId" is not null and p."status" in ${PETITIONS_OVER}
          and (select max(e."at") from "PetitionEvent" e where e."petitionId" = p."id") < $1 limit $2) returning 1),
      spoken as (delete from "SpokenSupport" where "id" in (select s."id" from "SpokenSupport" s join "Petition" p on p."id" = s."petitionId"
        where p."status" in ${PETITIONS_OVER} and not exists (select 1 from "Attachment" a where a."spokenSupportId" = s."id")
          and (select max(e."at") from "PetitionEvent" e where e."petitionId" = p."id") < $1 limit $2) returning 1)
      select 1 from spare union all select 1 from kept union all select 1 from photos union all select 1 from spoken`,
  },
  underWay: `exists (select 1 from "Petition" p join "Case" k on k."id" = p."caseId" where k."citizenId" = z."id"
    and p."status" in ${PETITIONS_UNDER_WAY}) or exists (select 1 from "Support" s join "Petition" p on p."id" = s."petitionId" where s."citizenId" = z."id"
    and p."status" in ${PETITIONS_UNDER_WAY}) or exists (select 1 from "SpokenSupport" s where s."citizenId" = z."id" and s."state" = 'waiting')`,
};
