// What turns ask about parties: who a link binds, and the order of a button.
import { many, one } from '../../database/loaders.ts';
import { HEIR } from './heir.ts';
import { TOLD_ORDER, type ToldOrder } from './told-orders.ts';

export interface PartyFact {
  id: string;
  nameAr: string;
  nameFr: string;
  linkUntil: Date;
}

/** By the hash of the link that binds a chat. */
export const partyByLink = one<PartyFact>(`
select "linkHash" as "key", "id", "nameAr", "nameFr", "linkUntil" from "Party" where "linkHash" = any($1::text[]) and "active"`);

export interface OrderFact extends ToldOrder {
  /** Who of the party gets it in a chat. */
  contacts: string[];
  /** Whoever filed the case, and all who follow it. */
  people: string[];
  quarterId: string | null;
}

const FACT = `array(select c."citizenId"::text from "PartyContact" c where c."partyId" = o."partyId") as "contacts",
  array(select h."citizenId"::text from "Case" h where h."id" = ${HEIR}
    union select f."citizenId"::text from "Follower" f where f."caseId" = ${HEIR}) as "people", k."quarterId"`;

/** By id. */
export const orderById = one<OrderFact>(`
select o."id"::text as "key", ${FACT}, ${TOLD_ORDER} where o."id" = any($1::uuid[])`);

/** By somebody of a party: the orders that wait for it, the oldest first. */
export const openOrdersOf = many<OrderFact>(`
select x."citizenId"::text as "key", ${FACT}, ${TOLD_ORDER} join "PartyContact" x on x."partyId" = o."partyId"
where x."citizenId" = any($1::uuid[]) and o."kind" = 'order' and o."status" in ('sent', 'going') order by o."createdAt" limit 50`);
