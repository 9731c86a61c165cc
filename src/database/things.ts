// Things of the town by the numbers on their plates, and what is open about them.
import DataLoader from 'dataloader';
import { isThingKind, type ThingKind } from '../domain/thing.ts';
import { hot } from './client.ts';
import { loader, many } from './loaders.ts';
import { CASES_OPEN } from './statuses.ts';

/** A thing as it stands in the register, without the key by which it is searched. */
export interface ThingFact {
  number: number;
  kind: ThingKind;
  nameAr: string | null;
  nameFr: string | null;
  latitude: number;
  longitude: number;
  quarterId: string | null;
  active: boolean;
}

const BY_NUMBER = `
select t."number", t."kind", t."nameAr", t."nameFr", t."latitude", t."longitude", t."quarterId", t."active"
from "Thing" t where t."number" = any($1::int[])`;

/** A thing by its number, even one that is there no more. */
export const thingByNumber = loader<number, ThingFact | null>(
  (db) =>
    new DataLoader(async (numbers) => {
      const found = await hot(db).$queryRawUnsafe<(ThingFact & { kind: string })[]>(BY_NUMBER, [...numbers]);
      const known = new Map(
        found.filter(({ kind }) => isThingKind(kind)).map((thing) => [thing.number, thing]),
      );
      return numbers.map((number) => known.get(number) ?? null);
    }),
);

/** An open complaint about a thing. */
export interface OpenFact {
  id: string;
  reference: string;
  createdAt: Date;
  /** Filed by the person who asks, or joined. */
  mine: boolean;
  /** People who reported or follow it. */
  affected: number;
}

/** By `number + ' ' + citizen id`: what is open about the thing, the newest first. */
export const openOfThing = many<OpenFact>(`
select w."key", c."id", c."reference", c."createdAt",
  c."citizenId" = w."citizenId" or exists (
    select 1 from "Follower" f where f."caseId" = c."id" and f."citizenId" = w."citizenId") as "mine",
  1 + (select count(*)::int from "Follower" f where f."caseId" = c."id") as "affected"
from (select k as "key", split_part(k, ' ', 1)::int as "number", split_part(k, ' ', 2)::uuid as "citizenId"
  from unnest($1::text[]) k) w
cross join lateral (
  select k.* from "Case" k where k."thingNumber" = w."number" and k."status" in ${CASES_OPEN}
  order by k."createdAt" desc limit 20
) c order by c."createdAt" desc`);
