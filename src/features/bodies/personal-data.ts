// A seat outlives whoever held it; why somebody could not come does not.

import type { PersonalDataFeature } from '../../database/personal-data.ts';

export const bodiesPersonalData: PersonalDataFeature = {
  erases: [
    `update "Invitation" set "reason" = null where "mandateId" in (select "id" from "Mandate" where "citizenId" = $1::uuid)`,
    `update "Mandate" set "citizenId" = null where "citizenId" = $1::uuid`,
  ],
  expires: {
    messages: `update "Invitation" set "reason" = null where "id" in (select i."id" from "Invitation" i
      join "Meeting" m on m."id" = i."meetingId" where i."reason" is not null and i."answeredAt" < $1 and m."startsAt" < $1 limit $2)
      returning 1`,
  },
  underWay: `exists (select 1 from "Mandate" m where m."citizenId" = z."id" and m."endedAt" is null)`,
};
