// Files that belong to no request go with the messages they came in.

import { GONE_FILE } from '../../database/gone-file.ts';
import { CONVERSATIONS, type PersonalDataFeature } from '../../database/personal-data.ts';

export const attachmentsPersonalData: PersonalDataFeature = {
  erases: [`update "Attachment" set ${GONE_FILE} where "conversationId" in ${CONVERSATIONS}`],
  expires: {
    files: `update "Attachment" set ${GONE_FILE} where "id" in (select "id" from "Attachment"
        where "caseId" is null and "proposalId" is null and "responseId" is null and "spokenSupportId" is null and "createdAt" < $1 and "state" <> 'erased'
          and not exists (select 1 from "PublishedDocument" d where d."attachmentId" = "Attachment"."id")
          and not exists (select 1 from "PetitionSheet" h where h."photoId" = "Attachment"."id")
          and not exists (select 1 from "ConsultationFile" f where f."attachmentId" = "Attachment"."id")
          and not exists (select 1 from "CallFile" l where l."attachmentId" = "Attachment"."id") limit $2 for update skip locked)
      returning 1`,
  },
};
