// Which open complaints may tell the same as one: those that are searched for, or those near it of its subject.
import type { Database } from '../../../database/client.ts';
import { inScope, type Scope } from '../../../database/scope.ts';
import type { Wanted } from '../../../database/search.ts';
import { CASES_OPEN } from '../../../database/statuses.ts';
import { COMPLAINT } from '../../../domain/about.ts';
import { isNear, squareAround } from '../../../domain/similar.ts';
import { OPEN } from '../case-filter.ts';
import { type CaseRow, listCases, readRows } from '../queries.ts';

/** More to choose from is more than anybody compares. */
const MOST = 12;

interface Told {
  id: string;
  categoryId: string | null;
  quarterId: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** Open ones of its subject around its pin, and in its quarter; the newest of each. */
const NEAR = `
(select k."id", k."latitude", k."longitude" from "Case" k where k."categoryId" = $1 and k."status" in ${CASES_OPEN}
  and k."latitude" between $2::float8 and $3::float8 and k."longitude" between $4::float8 and $5::float8 order by k."createdAt" desc limit ${MOST})
union
(select k."id", null, null from "Case" k where k."categoryId" = $1 and k."status" in ${CASES_OPEN} and k."quarterId" = $6
  order by k."createdAt" desc limit ${MOST})`;

/** Complaints that this one may be merged into, newest first. `search`: words, a number; else what lies near. */
export async function mergeCandidates(
  db: Database,
  told: Told,
  { scope, search }: { scope: Scope; search: Wanted | undefined },
): Promise<CaseRow[]> {
  const others = (rows: CaseRow[]) => rows.filter(({ id }) => id !== told.id);
  if (search !== undefined) {
    const wanted = { scope, search, flow: COMPLAINT, statuses: OPEN, sort: 'newest' as const, limit: MOST };
    return others((await listCases(db, wanted)).rows);
  }
  return others(
    await readRows(db, { ...inScope(scope), flow: COMPLAINT, id: { in: await nearOnes(db, told) } }),
  );
}

async function nearOnes(
  db: Database,
  { categoryId, quarterId, latitude, longitude }: Told,
): Promise<string[]> {
  const pin = latitude !== null && longitude !== null ? { latitude, longitude } : null;
  const around = pin && squareAround(pin);
  const found = await db.$queryRawUnsafe<{ id: string; latitude: number | null; longitude: number | null }[]>(
    NEAR,
    categoryId,
    around?.south ?? null,
    around?.north ?? null,
    around?.west ?? null,
    around?.east ?? null,
    quarterId,
  );
  return found
    .filter(
      (each) =>
        each.latitude === null ||
        each.longitude === null ||
        (pin && isNear(pin, { latitude: each.latitude, longitude: each.longitude })),
    )
    .map(({ id }) => id);
}
