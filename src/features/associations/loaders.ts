// What turns ask about associations: whom a link binds, for whom somebody acts, what they were invited to.
import { one } from '../../database/loaders.ts';

export interface AssociationFact {
  id: string;
  nameAr: string;
  nameFr: string;
  foundedIn: number;
  field: string;
  linkUntil: Date | null;
}

const FACT = `a."id", a."nameAr", a."nameFr", a."foundedIn", a."field", a."linkUntil"`;

/** By the hash of the link that binds a chat. */
export const associationByLink = one<AssociationFact>(`
select a."linkHash" as "key", ${FACT} from "Association" a
where a."linkHash" = any($1::text[]) and a."active" and a."checkedOn" is not null`);

/** By citizen: the association that they act for. */
export const associationOf = one<AssociationFact>(`
select c."citizenId"::text as "key", ${FACT} from "AssociationContact" c join "Association" a on a."id" = c."associationId"
where c."citizenId" = any($1::uuid[]) and a."active" and a."checkedOn" is not null`);

export interface InvitationFact {
  id: string;
  kind: string;
  answerBy: Date | null;
}

/** By id of the message. */
export const messageById = one<InvitationFact>(`
select "id"::text as "key", "id", "kind", "answerBy" from "AssociationMessage" where "id" = any($1::uuid[])`);
