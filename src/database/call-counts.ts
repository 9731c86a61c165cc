// How many applied to calls for candidates, and what became of them: the same figures for staff and for everybody.
import type { Asking } from './client.ts';

/** Of a candidacy `c` and its request `k`: nobody took it back; and whoever had all of theirs erased before a result stands in no list any more. */
export const LIVE = `k."status" <> 'withdrawn' and (c."outcome" is not null or not exists (
  select 1 from "Citizen" z where z."id" = k."citizenId" and z."erasedAt" is not null))`;

export interface CallCounts {
  people: number;
  kept: number;
  reserve: number;
  notKept: number;
  undecided: number;
  appeals: number;
  unanswered: number;
}

/** How many applied and did not take it back, and what became of them, by call. */
export async function countCandidates(db: Asking, ids: string[]): Promise<Map<string, CallCounts>> {
  const found = await db.$queryRawUnsafe<(CallCounts & { id: string })[]>(
    `select c."callId"::text as "id", count(*)::int as "people",
       count(*) filter (where c."outcome" = 'kept')::int as "kept", count(*) filter (where c."outcome" = 'reserve')::int as "reserve",
       count(*) filter (where c."outcome" = 'not_kept')::int as "notKept", count(*) filter (where c."outcome" is null)::int as "undecided",
       count(c."appealedAt")::int as "appeals", count(*) filter (where c."appealedAt" is not null and c."appealAnsweredAt" is null)::int as "unanswered"
     from "Candidacy" c join "Case" k on k."id" = c."id" where c."callId" = any($1::uuid[]) and ${LIVE} group by 1`,
    ids,
  );
  return new Map(found.map(({ id, ...counts }) => [id, counts]));
}
