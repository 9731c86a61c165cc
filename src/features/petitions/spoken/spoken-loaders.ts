// What turns ask about supports that staff have still to type.
import { many, one } from '../../../database/loaders.ts';
import type { SpokenState } from '../../../domain/spoken-support.ts';

export interface SpokenFact {
  id: string;
  petitionId: string;
  citizenId: string;
  state: SpokenState;
  titleAr: string;
  titleFr: string;
}

const FACT = `s."id", s."petitionId", s."citizenId", s."state", p."titleAr", p."titleFr"
from "SpokenSupport" s join "Petition" p on p."id" = s."petitionId"`;

/** By citizen: those that wait, the oldest first. */
export const spokenWaiting = many<SpokenFact>(`
select s."citizenId"::text as "key", ${FACT} where s."citizenId" = any($1::uuid[]) and s."state" = 'waiting'
order by s."createdAt", s."id"`);

/** By its id: one that waits. */
export const spokenById = one<SpokenFact>(`
select s."id"::text as "key", ${FACT} where s."id" = any($1::uuid[]) and s."state" = 'waiting'`);
