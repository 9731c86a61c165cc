// Whoever acts for an association in a chat is forgotten at their wish; the association stays in the list, with the agent whom
// it named to the commune.
import type { PersonalDataFeature } from '../../database/personal-data.ts';

export const associationsPersonalData: PersonalDataFeature = {
  erases: [`delete from "AssociationContact" where "citizenId" = $1::uuid`],
  underWay: `exists (select 1 from "AssociationContact" s where s."citizenId" = z."id")`,
};
