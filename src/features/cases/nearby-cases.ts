// Open cases that lie where a citizen tells of something: near a pin, in the same quarter, or at a place that no list knows.
import DataLoader from 'dataloader';
import type { Database } from '../../database/client.ts';
import { type Loaders, loader, many, one } from '../../database/loaders.ts';
import { CASES_OPEN } from '../../database/statuses.ts';
import { isNear, metresBetween, type Position, squareAround } from '../../domain/similar.ts';
import type { ShownPicture } from '../../flow/engine/state.ts';
import { shownPicture } from './shown-picture.ts';

/** What tells whether a case may be the same: it is so for everybody who asks. */
export interface PlacedFact {
  id: string;
  reference: string;
  categoryId: string;
  createdAt: Date;
  description: string | null;
  placeText: string | null;
  quarterId: string | null;
  /** Null: it was looked for by its quarter or its words, not by a pin. */
  metres: number | null;
  /** It has a pin of its own. */
  pinned: boolean;
}

/** What is shown of the few that may be, to one person. */
interface ShownFact {
  status: string;
  flow: string;
  /** People who reported or follow it. */
  affected: number;
  /** Whoever asks reported it, or follows it already. */
  mine: boolean;
  /** For whom of the same phone it was filed, and whether three digits open it, where whoever asks filed it. */
  profileId: string | null;
  secret: boolean;
  /** It tells of a death or of violence: none of its words are shown to others. */
  solemn: boolean;
  /** The picture of it that staff have released for neighbours. */
  shown: ShownPicture | null;
}

export type NearFact = PlacedFact & ShownFact;

/** What is read of each case `c` that lies there: those of one place are read once for all who tell of it. */
const FACTS = `c."id", c."reference", c."categoryId", c."createdAt", c."description", c."placeText", c."quarterId", c."latitude" is not null as "pinned"`;

/** The newest open cases of one subject in the square around a pin: how near they are, domain says. */
const AROUND = `
select w."key", ${FACTS}, c."latitude", c."longitude"
from jsonb_to_recordset($1::text::jsonb) as w("key" text, "category" text, "south" float8, "north" float8, "west" float8, "east" float8)
cross join lateral (
  select k.* from "Case" k where k."categoryId" = w."category" and k."status" in ${CASES_OPEN}
    and k."latitude" between w."south" and w."north" and k."longitude" between w."west" and w."east"
  order by k."createdAt" desc limit 100
) c`;

/** The newest open cases of one subject in one quarter. */
const IN_QUARTER = `
select w."key", ${FACTS}, null::float8 as "metres"
from jsonb_to_recordset($1::text::jsonb) as w("key" text, "category" text, "quarter" text)
cross join lateral (
  select k.* from "Case" k where k."categoryId" = w."category" and k."quarterId" = w."quarter"
    and k."status" in ${CASES_OPEN}
  order by k."createdAt" desc limit 30
) c order by c."createdAt" desc`;

/** The newest open cases of one subject of which only the words of their place are known. */
const UNPLACED = `
select w."key", ${FACTS}, null::float8 as "metres"
from jsonb_to_recordset($1::text::jsonb) as w("key" text, "category" text)
cross join lateral (
  select k.* from "Case" k where k."categoryId" = w."category" and k."quarterId" is null and k."latitude" is null
    and k."placeText" is not null and k."status" in ${CASES_OPEN}
  order by k."createdAt" desc limit 60
) c order by c."createdAt" desc`;

const placesOf = (keys: readonly string[]): string =>
  JSON.stringify(keys.map((key) => ({ ...(JSON.parse(key) as object), key })));

/** What is looked for, and where. */
interface Pinned extends Position {
  category: string;
}

const keyOfPin = ({ category, latitude, longitude }: Pinned): string =>
  `${category} ${latitude} ${longitude}`;

async function listNear(db: Database, pins: readonly Pinned[]): Promise<PlacedFact[][]> {
  const squares = pins.map((pin) => ({ key: keyOfPin(pin), category: pin.category, ...squareAround(pin) }));
  const found = await db.$queryRawUnsafe<(Omit<PlacedFact, 'metres'> & Position & { key: string })[]>(
    AROUND,
    JSON.stringify(squares),
  );
  const around = Map.groupBy(found, ({ key }) => key);
  return pins.map((pin) =>
    (around.get(keyOfPin(pin)) ?? [])
      .filter((other) => isNear(pin, other))
      .map((other) => ({ ...other, metres: metresBetween(pin, other) }))
      .sort((a, b) => a.metres - b.metres),
  );
}

/** Open cases of a subject near a pin, the nearest first. */
export const casesNear = loader<Pinned, PlacedFact[], string>(
  (db) => new DataLoader((pins) => listNear(db, pins), { cacheKeyFn: keyOfPin }),
);

/** By `JSON.stringify({ category, quarter })`: open ones, newest first. */
export const casesIn = many<PlacedFact>(IN_QUARTER, placesOf);

/** By `JSON.stringify({ category })`: open ones whose place stands in no list, newest first. */
export const casesUnplaced = many<PlacedFact>(UNPLACED, placesOf);

/** By `case id + ' ' + citizen id`: what is shown of that case to that person. */
const shownTo = one<ShownFact>(`
select w."key", c."status", c."flow",
  c."solemn" or coalesce((select g."solemn" from "Category" g where g."id" = c."categoryId"), false) as "solemn",
  1 + (select count(*)::int from "Follower" f where f."caseId" = c."id") as "affected",
  c."citizenId" = w."person" or exists (select 1 from "Follower" f where f."caseId" = c."id" and f."citizenId" = w."person") as "mine",
  pf."id" as "profileId", pf."secretHash" is not null as "secret",
  ${shownPicture('c."id"')} as "shown"
from (select k as "key", split_part(k, ' ', 1)::uuid as "id", split_part(k, ' ', 2)::uuid as "person" from unnest($1::text[]) k) w
join "Case" c on c."id" = w."id" left join "Profile" pf on pf."id" = c."profileId" and c."citizenId" = w."person"`);

/** These cases with what is shown of them to this person. */
export async function asShownTo(
  loaders: Loaders,
  person: string,
  cases: readonly PlacedFact[],
): Promise<NearFact[]> {
  const shown = await Promise.all(cases.map(({ id }) => shownTo(loaders).load(`${id} ${person}`)));
  return cases.flatMap((each, i) => {
    const fact = shown[i];
    return fact ? [{ ...each, ...fact }] : [];
  });
}
