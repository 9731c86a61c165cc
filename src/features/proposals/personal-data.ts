// Ideas that were listed are public and stay, without their author; the others go.

import { GONE_FILE } from '../../database/gone-file.ts';
import { NOBODY, type PersonalDataFeature } from '../../database/personal-data.ts';
import {
  PROJECTS_OVER,
  PROPOSALS_NEVER_SHOWN,
  PROPOSALS_OVER,
  PROPOSALS_UNDER_WAY,
} from '../../database/statuses.ts';

/** Ideas that nobody else has seen yet. */
const isUnseen = (idea: string): string =>
  `(${idea}."status" in ${PROPOSALS_NEVER_SHOWN} and not (${idea}."status" = 'merged' and ${idea}."listedAt" is not null))`;
const UNSEEN = `(select p."id" from "Proposal" p where p."citizenId" = $1::uuid and ${isUnseen('p')})`;

/** The project that carries the idea `p` is done, or given up: nothing more is to come. */
const PROJECT_OVER = `exists (select 1 from "Project" j where j."id" = p."projectId" and j."stage" in ${PROJECTS_OVER})`;

export const proposalsPersonalData: PersonalDataFeature = {
  erases: [
    `delete from "Unsent" where "subjectId" in (select "id"::text from "Proposal" where "citizenId" = $1::uuid)`,
    `update "Attachment" set ${GONE_FILE} where "proposalId" in ${UNSEEN}`,
    `delete from "Proposal" where "id" in ${UNSEEN}`,
  ],
  expires: {
    proposals: `with gone as (select p."id", ${isUnseen('p')} as "unseen" from "Proposal" p where (p."status" in ${PROPOSALS_OVER}
        or p."status" = 'taken_up' and ${PROJECT_OVER}) and p."createdAt" < $1 and p."citizenId" <> '${NOBODY}' limit $2 for update skip locked),
      files as (update "Attachment" a set ${GONE_FILE} from gone where a."proposalId" = gone."id"),
      unseen as (delete from "Proposal" p using gone where p."id" = gone."id" and gone."unseen")
      update "Proposal" p set "citizenId" = '${NOBODY}' from gone
        where p."id" = gone."id" and not gone."unseen" returning 1`,
  },
  filed: `exists (select 1 from "Proposal" p where p."citizenId" = z."id")`,
  underWay: `exists (select 1 from "Proposal" p where p."citizenId" = z."id" and p."status" in ${PROPOSALS_UNDER_WAY}
    and not (p."status" = 'taken_up' and ${PROJECT_OVER}))`,
};
