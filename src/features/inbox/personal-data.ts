// What staff had begun to write to a person is part of what is kept of them.

import type { PersonalDataFeature } from '../../database/personal-data.ts';

export const inboxPersonalData: PersonalDataFeature = {
  erases: [
    `delete from "Unsent" where "subjectId" in (select "id"::text from "Conversation" where "citizenId" = $1::uuid)`,
  ],
};
