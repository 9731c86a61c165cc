// What staff typed and have not sent yet, each form of each person: sealed by whoever hands it in, and soon over.
import type { Database } from '../database/client.ts';
import type { Place } from '../database/encryption/cipher.ts';

export interface Unsent {
  /** Address that the form goes to. */
  place: string;
  /** Sealed. */
  typed: string;
  updatedAt: Date;
}

/** What a row of this table is sealed for. */
export const placeOfTyped = (staffId: string, place: string): Place => `Unsent.typed.${staffId} ${place}`;

/** More forms than anybody leaves open; the oldest beyond are forgotten, whatever address they name. */
const MOST = 40;

/** Keeps what was typed, in the place of what was kept of the same form before; of one person, no more than forty forms. */
export async function keepUnsent(
  db: Database,
  staffId: string,
  kept: { place: string; subjectId: string | null; typed: string }[],
  at: Date,
): Promise<void> {
  if (kept.length === 0) return;
  const rows = JSON.stringify(kept.map((each) => ({ ...each, staffId, updatedAt: at })));
  await db.$executeRaw`
    insert into "Unsent" ("staffId", "place", "subjectId", "typed", "updatedAt")
    select "staffId", "place", "subjectId", "typed", "updatedAt" from jsonb_to_recordset(${rows}::jsonb)
      as p("staffId" text, "place" text, "subjectId" text, "typed" text, "updatedAt" timestamptz)
    on conflict ("staffId", "place") do update
      set "subjectId" = excluded."subjectId", "typed" = excluded."typed", "updatedAt" = excluded."updatedAt"`;
  await db.$executeRaw`
    delete from "Unsent" where ("staffId", "place") in (
      select "staffId", "place" from "Unsent" where "staffId" = ${staffId} order by "updatedAt" desc, "place" offset ${MOST})`;
}

/** What one person has not sent yet, in every form. */
export function listUnsent(db: Database, staffId: string): Promise<Unsent[]> {
  return db.unsent.findMany({
    where: { staffId },
    orderBy: { updatedAt: 'desc' },
    select: { place: true, typed: true, updatedAt: true },
  });
}

/** Forgets what was sent, or thrown away. */
export async function dropUnsent(db: Database, staffId: string, places: string[]): Promise<void> {
  if (places.length > 0) await db.unsent.deleteMany({ where: { staffId, place: { in: places } } });
}
