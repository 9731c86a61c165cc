// What goes to a party are the words of a citizen, though without a name: they go with the case they are of. Who of a party
// gets orders in a chat is forgotten at their wish.
import type { PersonalDataFeature } from '../../database/personal-data.ts';
import { CASES_OPEN } from '../../database/statuses.ts';

const WITHOUT_WORDS = `"words" = null, "placeText" = null, "files" = '{}', "linkHash" = null`;
const CASES = `(select "id" from "Case" where "citizenId" = $1::uuid)`;

export const partiesPersonalData: PersonalDataFeature = {
  erases: [
    // Whoever was told of it, though their chat may be bound no more.
    `update "OutgoingMessage" m set "text" = '…' from "WorkOrder" o
      join "Notice" n on n."subjectId" = o."id"::text join "Conversation" c on c."citizenId" = n."citizenId"
      where o."caseId" in ${CASES} and m."conversationId" = c."id" and m."about" = o."id"::text and m."text" <> ''`,
    `update "WorkOrder" set ${WITHOUT_WORDS} where "caseId" in ${CASES}`,
    `delete from "PartyContact" where "citizenId" = $1::uuid`,
  ],
  expires: {
    cases: `with old as (select o."id" from "WorkOrder" o join "Case" k on k."id" = o."caseId"
        where (o."words" is not null or o."placeText" is not null) and k."status" not in ${CASES_OPEN}
          and coalesce(k."closedAt", k."updatedAt") < $1 limit $2)
      update "WorkOrder" o set ${WITHOUT_WORDS} from old where o."id" = old."id" returning 1`,
  },
  underWay: `exists (select 1 from "PartyContact" p where p."citizenId" = z."id")`,
};
