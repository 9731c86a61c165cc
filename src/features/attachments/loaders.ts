// What turns ask about files whose fate was not told yet.
import { many } from '../../database/loaders.ts';
import { FILE_OUTCOMES } from '../../database/statuses.ts';
import type { FileOutcome } from '../../domain/attachment.ts';

/** A file whose fate its sender has not been told. */
export interface FileFact {
  id: string;
  media: string;
  mimeType: string | null;
  state: FileOutcome;
  reason: string | null;
  /** As its sender called it. */
  name: string | null;
  caseId: string | null;
  proposalId: string | null;
  /** Of the request it was filed with. */
  reference: string | null;
}

/** By conversation. */
export const filesUnsettled = many<FileFact>(`
select a."conversationId"::text as "key", a."id", a."media", a."mimeType", a."state", a."reason", a."name", a."caseId", a."proposalId",
  coalesce(c."reference", p."reference") as "reference"
from "Attachment" a left join "Case" c on c."id" = a."caseId" left join "Proposal" p on p."id" = a."proposalId"
where a."conversationId" = any($1::uuid[]) and a."state" in ${FILE_OUTCOMES} and a."nextAttemptAt" is not null
order by a."id"`);
