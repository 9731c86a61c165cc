// Alerts about a person go with the person.

import { CONVERSATIONS, type PersonalDataFeature } from '../../database/personal-data.ts';

export const flagsPersonalData: PersonalDataFeature = {
  erases: [`delete from "Flag" where "conversationId" in ${CONVERSATIONS} or "subjectId" = $1::text`],
};
