// What everybody may read of calls for candidates: what is called for, and once the result is told the figures of it, with the
// names of those who were kept and agreed to be named. Nobody else is named, and nothing else is said of anybody.

import { type CallCounts, countCandidates } from '../../database/call-counts.ts';
import type { Asking } from '../../database/client.ts';
import { type Page, type PageWanted, pageOf } from '../../database/pagination.ts';

/** A call, as it may be shown to anybody. */
export interface PublicCall {
  id: string;
  reference: string;
  status: string;
  titleAr: string;
  titleFr: string;
  purposeAr: string;
  purposeFr: string;
  criteriaAr: string;
  criteriaFr: string;
  opensAt: Date;
  closesAt: Date;
  resultsOn: Date;
  seats: number;
  quarterIds: string[];
  documents: unknown;
  publishedAt: Date | null;
  appealsUntil: Date | null;
}

export const NO_CANDIDATES: CallCounts = {
  ...{ people: 0, kept: 0, reserve: 0, notKept: 0, undecided: 0, appeals: 0, unanswered: 0 },
};

/** $1: now. What is only announced is not shown yet. */
const PUBLIC_CALL = `
select l."id", l."reference", l."status", l."titleAr", l."titleFr", l."purposeAr", l."purposeFr", l."criteriaAr", l."criteriaFr", l."opensAt",
  l."closesAt", l."resultsOn", l."seats", l."quarterIds", l."documents", l."publishedAt", l."appealsUntil"
from "Call" l where l."status" <> 'draft' and l."opensAt" <= $1`;

/** One page of those that are or were open, the newest first, with their figures. */
export async function listPublicCalls(
  db: Asking,
  { after, limit, now }: PageWanted & { now: Date },
): Promise<Page<PublicCall & { counts: CallCounts }>> {
  const behind = after ? `and (l."opensAt", l."id") < ($3, $4::uuid)` : '';
  const found = await db.$queryRawUnsafe<PublicCall[]>(
    `${PUBLIC_CALL} ${behind} order by l."opensAt" desc, l."id" desc limit $2`,
    now,
    limit + 1,
    ...(after ? [after.at, after.id] : []),
  );
  const counted = await countCandidates(
    db,
    found.map(({ id }) => id),
  );
  const rows = found.map((row) => ({ ...row, counts: counted.get(row.id) ?? NO_CANDIDATES }));
  return pageOf(rows, limit, ({ opensAt, id }) => ({ at: opensAt, id }));
}

/** The one of this number; null: there is none, or it is not public. */
export async function publicCallOf(db: Asking, reference: string, now: Date): Promise<PublicCall | null> {
  const [found] = await db.$queryRawUnsafe<PublicCall[]>(
    `${PUBLIC_CALL} and l."reference" = $2`,
    now,
    reference,
  );
  return found ?? null;
}

/** A screen of them and more: no call has as many seats. */
const MOST_NAMED = 500;

/** The names of those who were kept, and agreed. */
export async function namesOf(db: Asking, callId: string): Promise<string[]> {
  const found = await db.$queryRawUnsafe<{ name: string }[]>(
    `select c."publicName" as "name" from "Candidacy" c where c."callId" = $1::uuid and c."outcome" = 'kept' and c."shown" and c."publicName" is not null
     order by c."publicName" limit ${MOST_NAMED}`,
    callId,
  );
  return found.map(({ name }) => name);
}
