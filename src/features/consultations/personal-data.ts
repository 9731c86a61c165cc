// Until it closes, what somebody answered is theirs and goes with them. From the closing on nobody can say whose it was: it
// stays as a figure, and its words, voices and photos go in their time.
import { GONE_FILE } from '../../database/gone-file.ts';
import type { PersonalDataFeature } from '../../database/personal-data.ts';

const MINE = `(select "responseId" from "ConsultationParticipant" where "citizenId" = $1::uuid and "responseId" is not null)`;

export const consultationsPersonalData: PersonalDataFeature = {
  erases: [
    `update "Attachment" set ${GONE_FILE} where "responseId" in ${MINE}`,
    `delete from "ConsultationResponse" where "id" in ${MINE}`,
    `delete from "ConsultationParticipant" where "citizenId" = $1::uuid`,
  ],
  expires: {
    consultations: `with old as (select "id" from "Consultation" where "closesAt" < $1),
      people as (delete from "ConsultationParticipant" p where (p."consultationId", p."citizenId") in (
        select "consultationId", "citizenId" from "ConsultationParticipant" where "consultationId" in (select "id" from old) limit $2) returning 1),
      files as (update "Attachment" a set ${GONE_FILE} where a."id" = any(array(select f."id" from "Attachment" f
        join "ConsultationResponse" r on r."id" = f."responseId" where r."consultationId" in (select "id" from old) limit $2)) returning 1),
      words as (update "ConsultationAnswer" a set "text" = null, "files" = '{}' where (a."responseId", a."questionId") in (
        select w."responseId", w."questionId" from "ConsultationAnswer" w join "ConsultationResponse" r on r."id" = w."responseId"
        where r."consultationId" in (select "id" from old) and (w."text" is not null or cardinality(w."files") > 0) limit $2) returning 1)
      select 1 from people union all select 1 from files union all select 1 from words`,
  },
  underWay: `exists (select 1 from "ConsultationParticipant" s join "Consultation" c on c."id" = s."consultationId"
    where s."citizenId" = z."id" and c."status" <> 'adopted')`,
};
