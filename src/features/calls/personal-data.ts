// What a candidacy says of somebody goes with its request: at their wish, or two years after it is over. How many there were,
// and what was given to them, stay as figures.
import { NOBODY, type PersonalDataFeature } from '../../database/personal-data.ts';

const GONE = `"publicName" = null, "reasonAr" = null, "reasonFr" = null, "appeal" = null, "appealVoices" = '{}', "appealReasonAr" = null, "appealReasonFr" = null`;

export const callsPersonalData: PersonalDataFeature = {
  erases: [
    `update "CandidacyScore" set "remark" = null where "candidacyId" in (select "id" from "Case" where "citizenId" = $1::uuid)`,
    `update "Candidacy" set ${GONE} where "id" in (select "id" from "Case" where "citizenId" = $1::uuid)`,
  ],
  expires: {
    cases: `with gone as (select c."id" from "Candidacy" c join "Case" k on k."id" = c."id" where k."citizenId" = '${NOBODY}' and k."createdAt" < $1
        and (c."publicName" is not null or c."reasonFr" is not null or c."appeal" is not null or c."appealReasonFr" is not null) limit $2 for update of c skip locked),
      remarks as (update "CandidacyScore" s set "remark" = null from gone where s."candidacyId" = gone."id")
      update "Candidacy" c set ${GONE} from gone where c."id" = gone."id" returning 1`,
  },
};
