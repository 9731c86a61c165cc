// Where a case stood before it was over, in SQL.
import { CASES_OPEN } from '../../database/statuses.ts';

/** The last status in which it was open. `caseId`: SQL that is its id. */
export const statusBefore = (caseId: string): string =>
  `coalesce((select e."status" from "CaseEvent" e where e."caseId" = ${caseId} and e."status" in ${CASES_OPEN} order by e."at" desc, e."id" desc limit 1), 'received')`;
