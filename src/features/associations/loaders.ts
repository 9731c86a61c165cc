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

/** Of the association `a` and the message `m`: it is for this one. */
export const ADDRESSED = `a."active" and a."checkedOn" is not null and (m."field" is null or m."field" = a."field")`;

export interface InvitationFact {
  id: string;
  kind: string;
  answerBy: Date | null;
}

/** By id of the message and citizen: where it is for the association that they act for. */
export const invitationFor = one<InvitationFact>(`
select w."key", m."id", m."kind", m."answerBy" from unnest($1::text[]) as w("key")
join "AssociationMessage" m on m."id" = split_part(w."key", ' ', 1)::uuid
join "AssociationContact" c on c."citizenId" = split_part(w."key", ' ', 2)::uuid
join "Association" a on a."id" = c."associationId" where ${ADDRESSED}`);
