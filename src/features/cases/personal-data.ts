// What a request tells of whoever filed it: at their wish, or two years after it is over, the figure stays without the person.

import { GONE_FILE } from '../../database/gone-file.ts';
import { NOBODY, type PersonalDataFeature } from '../../database/personal-data.ts';
import { CASES_OPEN, CASES_OVER } from '../../database/statuses.ts';

const CASES = `(select "id" from "Case" where "citizenId" = $1::uuid)`;

/** Questions under which a request of this person was shown to others near it: they quote what it says. */
const ASKED = `(select o."id" from "OutgoingMessage" o cross join lateral jsonb_array_elements(o."options") e
  where jsonb_typeof(o."options") = 'array' and o."text" like '%«%' and substring(e."value"->>'token' from '[^.]+$') in
    (select "id"::text from "Case" where "citizenId" = $1::uuid))`;
/** Labels that did so, before what it says was read above the buttons. */
const QUOTED = `(select o."conversationId", string_agg(distinct regexp_replace(e."value"->>'label', '([^[:alnum:][:space:]])', '\\\\\\1', 'g'), '|') as "labels"
  from "OutgoingMessage" o cross join lateral jsonb_array_elements(o."options") e
  where jsonb_typeof(o."options") = 'array' and e."value"->>'label' like '% · %' and substring(e."value"->>'token' from '[^.]+$') in
    (select "id"::text from "Case" where "citizenId" = $1::uuid) group by o."conversationId")`;
const WITHOUT_LABELS = `(select jsonb_agg(case when e."value"->>'label' ~ q."labels" then e."value" || '{"label": "…"}' else e."value" end order by e."ordinality")
  from jsonb_array_elements(m."options") with ordinality e)`;

export const casesPersonalData: PersonalDataFeature = {
  erases: [
    `delete from "Unsent" where "subjectId" in (select "id"::text from "Case" where "citizenId" = $1::uuid)`,
    `update "Attachment" set ${GONE_FILE} where "caseId" in ${CASES}`,
    `update "OutgoingMessage" set "text" = '…' where "id" in ${ASKED}`,
    `update "OutgoingMessage" m set "text" = regexp_replace(m."text", q."labels", '…', 'g'),
      "options" = case when jsonb_typeof(m."options") = 'array' then ${WITHOUT_LABELS} else m."options" end
      from ${QUOTED} q where m."conversationId" = q."conversationId" and (m."text" ~ q."labels" or m."options"::text ~ q."labels")`,
    `delete from "Follower" where "citizenId" = $1::uuid`,
    `update "CaseEvent" set "text" = null, "citizenId" = null where "caseId" in ${CASES} or "citizenId" = $1::uuid`,
    // About a hundred metres: enough to find the lamp, too wide to find the door.
    `update "Case" set "description" = null, "answers" = null, "confided" = null, "placeText" = null, "refusal" = null, "latitude" = round("latitude"::numeric, 3),
      "longitude" = round("longitude"::numeric, 3) where "citizenId" = $1::uuid`,
  ],
  // Nobody waits any more for what only this person had asked: it is over, and has no deadline.
  ends: `with gone as (update "Case" k set "status" = 'closed', "closedAt" = $2, "updatedAt" = $2, "contestedAt" = null, "awaitedOn" = null
      where k."citizenId" = $1::uuid and k."status" in ${CASES_OPEN}
        and not exists (select 1 from "Follower" f where f."caseId" = k."id") returning k."id")
    insert into "CaseEvent" ("id", "caseId", "at", "kind", "status", "visible", "staffId")
      select gen_random_uuid(), "id", $2, 'erased', 'closed', false, $3 from gone`,
  expires: {
    cases: `with gone as (select "id" from "Case" where "status" in ${CASES_OVER}
        and coalesce("closedAt", "updatedAt") < $1 and "citizenId" <> '${NOBODY}' limit $2 for update skip locked),
      words as (update "CaseEvent" e set "text" = null from gone where e."caseId" = gone."id"),
      followers as (delete from "Follower" f using gone where f."caseId" = gone."id"),
      files as (update "Attachment" a set ${GONE_FILE} from gone where a."caseId" = gone."id")
      update "Case" c set "citizenId" = '${NOBODY}', "description" = null, "answers" = null, "confided" = null, "placeText" = null, "latitude" = null,
        "longitude" = null, "refusal" = null from gone where c."id" = gone."id" returning 1`,
  },
  filed: `exists (select 1 from "Case" k where k."citizenId" = z."id")`,
  underWay: `exists (select 1 from "Case" k where k."citizenId" = z."id" and k."status" in ${CASES_OPEN})`,
};
