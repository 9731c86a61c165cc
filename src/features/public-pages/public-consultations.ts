// What everybody may read of consultations: what is asked, and once they are closed what was answered and what was kept.
// Nobody is named, and of no group so few that somebody could be told.

import type { Asking } from '../../database/client.ts';
import { peopleOf } from '../../database/consultation-results.ts';
import { type Page, type PageWanted, pageOf } from '../../database/pagination.ts';

/** A consultation, as it may be shown to anybody. */
export interface PublicConsultation {
  id: string;
  reference: string;
  form: string;
  status: string;
  titleAr: string;
  titleFr: string;
  summaryAr: string;
  summaryFr: string;
  opensAt: Date;
  closesAt: Date;
  keptAr: string | null;
  keptFr: string | null;
  adoptedAr: string | null;
  adoptedFr: string | null;
  /** How many answered. */
  people: number;
}

/** $1: now. What is only announced is not shown yet. */
const PUBLIC = `
select c."id", c."reference", c."form", c."status", c."titleAr", c."titleFr", c."summaryAr", c."summaryFr", c."opensAt", c."closesAt",
  c."keptAr", c."keptFr", c."adoptedAr", c."adoptedFr", ${peopleOf('c."id"')} as "people"
from "Consultation" c where c."status" <> 'draft' and c."opensAt" <= $1`;

/** One page of those that are or were open, the newest first. */
export async function listPublic(
  db: Asking,
  { after, limit, now }: PageWanted & { now: Date },
): Promise<Page<PublicConsultation>> {
  const behind = after ? `and (c."opensAt", c."id") < ($3, $4::uuid)` : '';
  const found = await db.$queryRawUnsafe<PublicConsultation[]>(
    `${PUBLIC} ${behind} order by c."opensAt" desc, c."id" desc limit $2`,
    now,
    limit + 1,
    ...(after ? [after.at, after.id] : []),
  );
  return pageOf(found, limit, ({ opensAt, id }) => ({ at: opensAt, id }));
}

/** The one of this number; null: there is none, or it is not public. */
export async function publicOf(db: Asking, reference: string, now: Date): Promise<PublicConsultation | null> {
  const [found] = await db.$queryRawUnsafe<PublicConsultation[]>(
    `${PUBLIC} and c."reference" = $2`,
    now,
    reference,
  );
  return found ?? null;
}
