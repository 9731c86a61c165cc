// Alerts about a person go with the person.

import type { PersonalDataFeature } from '../../database/personal-data.ts';

export const flagsPersonalData: PersonalDataFeature = {
  erases: [
    `delete from "Flag" where "conversationId" in (select "id" from "Conversation" where "citizenId" = $1::uuid) or "subjectId" = $1::text`,
  ],
};
