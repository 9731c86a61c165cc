// Forgets what was heard from somebody who does not agree to the notice, and has nothing here.

import { GONE_FILE } from '../../database/gone-file.ts';
import { isLeaving } from '../../database/leaving.ts';
import { MESSAGES_UNSENT } from '../../database/statuses.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

/** All that was said in this conversation goes; the word of refusal itself stays, as the proof of it. */
export function forgetStranger(unitOfWork: Pick<UnitOfWork, 'upsert'>, conversationId: string): void {
  for (const step of STEPS) unitOfWork.upsert([{ id: conversationId }], step);
}

const STEPS = [
  (rows: string) => `update "IncomingMessage" m set "text" = null, "content" = null
    from jsonb_to_recordset(${rows}) as p("id" uuid) where m."conversationId" = p."id" returning 1`,
  (rows: string) => `update "OutgoingMessage" o set "text" = '', "options" = null
    from jsonb_to_recordset(${rows}) as p("id" uuid)
    where o."conversationId" = p."id" and o."state" not in ${MESSAGES_UNSENT} and not ${isLeaving('o."id"')} returning 1`,
  (rows: string) => `update "Attachment" a set ${GONE_FILE} from jsonb_to_recordset(${rows}) as p("id" uuid)
    where a."conversationId" = p."id" and a."caseId" is null and a."proposalId" is null returning 1`,
];
