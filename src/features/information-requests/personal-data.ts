// What a request for information keeps of its person beside the case: the card goes when the case is nobody's any more.

import { NOBODY, type PersonalDataFeature } from '../../database/personal-data.ts';

const WITHOUT_CARD = `"card" = null, "cardHash" = null, "cardTail" = null`;

export const informationPersonalData: PersonalDataFeature = {
  erases: [
    `update "InformationRequest" set ${WITHOUT_CARD} where "caseId" in (select "id" from "Case" where "citizenId" = $1::uuid)`,
  ],
  expires: {
    cases: `update "InformationRequest" i set ${WITHOUT_CARD} where i."caseId" = any(array(
        select k."id" from "Case" k join "InformationRequest" o on o."caseId" = k."id"
        where k."citizenId" = '${NOBODY}' and o."cardHash" is not null and k."createdAt" < $1 limit $2))
      returning 1`,
  },
};
