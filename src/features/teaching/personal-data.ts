// Words that were not understood, and what was taught by them, as long as they are one person’s.

import { CONVERSATIONS, type PersonalDataFeature } from '../../database/personal-data.ts';

export const teachingPersonalData: PersonalDataFeature = {
  // What others said too is nobody's words.
  erases: [
    `delete from "Learned" where "conversationId" in ${CONVERSATIONS}`,
    `delete from "Miss" where "conversationId" in ${CONVERSATIONS}`,
  ],
  expires: {
    misses: `delete from "Miss" where "id" in (select "id" from "Miss" where "lastAt" < $1 limit $2) returning 1`,
  },
};
