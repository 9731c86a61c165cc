// What everybody may read of votes: what may be chosen, and once they are closed what was voted. Nothing of who voted.

import type { Asking } from '../../database/client.ts';
import { type Page, type PageWanted, pageOf } from '../../database/pagination.ts';
import { votersOf } from '../../database/vote-results.ts';

/** A vote, as it may be shown to anybody. */
export interface PublicVote {
  id: string;
  reference: string;
  form: string;
  status: string;
  titleAr: string;
  titleFr: string;
  summaryAr: string;
  summaryFr: string;
  budget: number | null;
  opensAt: Date;
  closesAt: Date;
  /** How many voted. */
  people: number;
  options: { position: number; nameAr: string; nameFr: string; cost: number | null }[];
  /** Path of the result as a picture, by language; nothing before it is drawn. */
  results: Record<string, string>;
}

/** $1: now. What is only announced is not shown yet. */
const PUBLIC = `
select v."id", v."reference", v."form", v."status", v."titleAr", v."titleFr", v."summaryAr", v."summaryFr", v."budget", v."opensAt", v."closesAt",
  ${votersOf('v."id"')} as "people",
  coalesce((select json_agg(json_build_object('position', o."position", 'nameAr', o."nameAr", 'nameFr', o."nameFr", 'cost', o."cost") order by o."position")
    from "VoteOption" o where o."voteId" = v."id"), '[]') as "options",
  coalesce((select json_object_agg(p."part", f."path") from "VotePicture" p join "Attachment" f on f."id" = p."attachmentId"
    where p."voteId" = v."id" and p."part" in ('result_ar_1', 'result_fr_1')), '{}') as "results"
from "Vote" v where v."status" <> 'draft' and v."opensAt" <= $1`;

/** One page of those that are or were open, the newest first. */
export async function listPublicVotes(
  db: Asking,
  { after, limit, now }: PageWanted & { now: Date },
): Promise<Page<PublicVote>> {
  const behind = after ? `and (v."opensAt", v."id") < ($3, $4::uuid)` : '';
  const found = await db.$queryRawUnsafe<PublicVote[]>(
    `${PUBLIC} ${behind} order by v."opensAt" desc, v."id" desc limit $2`,
    now,
    limit + 1,
    ...(after ? [after.at, after.id] : []),
  );
  return pageOf(found, limit, ({ opensAt, id }) => ({ at: opensAt, id }));
}

/** The one of this number; null: there is none, or it is not public. */
export async function publicVoteOf(db: Asking, reference: string, now: Date): Promise<PublicVote | null> {
  const [found] = await db.$queryRawUnsafe<PublicVote[]>(`${PUBLIC} and v."reference" = $2`, now, reference);
  return found ?? null;
}
