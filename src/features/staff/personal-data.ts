// What staff typed into forms and never sent is not kept for ever.

import type { PersonalDataFeature } from '../../database/personal-data.ts';

export const staffPersonalData: PersonalDataFeature = {
  expires: {
    unsent: `delete from "Unsent" where ("staffId", "place") in
        (select "staffId", "place" from "Unsent" where "updatedAt" < $1 limit $2) returning 1`,
  },
};
