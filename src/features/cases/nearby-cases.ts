// Open cases that lie where a citizen tells of something: near a pin, or in the same quarter.
import DataLoader from 'dataloader';
import type { Database } from '../../database/client.ts';
import { loader, many } from '../../database/loaders.ts';
import { CASES_OPEN } from '../../database/statuses.ts';
import { isNear, metresBetween, type Position, squareAround } from '../../domain/similar.ts';

export interface NearFact {
  id: string;
  reference: string;
  categoryId: string;
  createdAt: Date;
  description: string | null;
  placeText: string | null;
  quarterId: string | null;
  /** Null: it was looked for by its quarter, not by a pin. */
  metres: number | null;
  /** People who reported or follow it. */
  affected: number;
}

/** The newest open cases of one subject in the square around a pin: how near they are, domain says. */
const AROUND = `
select w."key", c."id", c."reference", c."categoryId", c."createdAt", c."description", c."placeText", c."quarterId", c."latitude", c."longitude",
  1 + (select count(*)::int from "Follower" f where f."caseId" = c."id") as "affected"
from jsonb_to_recordset($1::text::jsonb) as w("key" text, "category" text, "south" float8, "north" float8, "west" float8, "east" float8)
cross join lateral (
  select k.* from "Case" k where k."categoryId" = w."category" and k."status" in ${CASES_OPEN}
    and k."latitude" between w."south" and w."north" and k."longitude" between w."west" and w."east"
  order by k."createdAt" desc limit 100
) c`;

/** The newest open cases of one subject in one quarter. */
const IN_QUARTER = `
select w."key", c."id", c."reference", c."categoryId", c."createdAt", c."description", c."placeText", c."quarterId", null::float8 as "metres",
  1 + (select count(*)::int from "Follower" f where f."caseId" = c."id") as "affected"
from jsonb_to_recordset($1::text::jsonb) as w("key" text, "category" text, "quarter" text)
cross join lateral (
  select k.* from "Case" k where k."categoryId" = w."category" and k."quarterId" = w."quarter"
    and k."status" in ${CASES_OPEN}
  order by k."createdAt" desc limit 30
) c order by c."createdAt" desc`;

const placesOf = (keys: readonly string[]): string =>
  JSON.stringify(keys.map((key) => ({ ...(JSON.parse(key) as object), key })));

/** What is looked for, and where. */
interface Pinned extends Position {
  category: string;
}

const keyOfPin = ({ category, latitude, longitude }: Pinned): string =>
  `${category} ${latitude} ${longitude}`;

async function listNear(db: Database, pins: readonly Pinned[]): Promise<NearFact[][]> {
  const squares = pins.map((pin) => ({ key: keyOfPin(pin), category: pin.category, ...squareAround(pin) }));
  const found = await db.$queryRawUnsafe<(Omit<NearFact, 'metres'> & Position & { key: string })[]>(
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
export const casesNear = loader<Pinned, NearFact[], string>(
  (db) => new DataLoader((pins) => listNear(db, pins), { cacheKeyFn: keyOfPin }),
);

/** By `JSON.stringify({ category, quarter })`: open ones, newest first. */
export const casesIn = many<NearFact>(IN_QUARTER, placesOf);
