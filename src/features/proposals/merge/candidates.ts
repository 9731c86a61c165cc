// Which public ideas may say the same as one: those that are searched for, or those that share most of its words.
import type { Database } from '../../../database/client.ts';
import type { Prisma } from '../../../database/prisma/client.ts';
import { findListed, type Wanted } from '../../../database/search.ts';
import { PROPOSALS_TAKING } from '../../../database/statuses.ts';
import { PROPOSAL_STATUSES, takesMerged } from '../../../domain/proposal.ts';
import { supportsOf } from '../changes.ts';

/** More to choose from is more than anybody compares. */
const MOST = 12;
/** Older ones are searched for. */
const NEWEST = 500;
/** Fewer words in common say nothing. */
const FEWEST_SHARED = 2;

const ROW = {
  ...{ id: true, reference: true, title: true, idea: true, theme: true, status: true },
  ...{ citizenId: true, createdAt: true, quarter: { select: { nameAr: true, nameFr: true } } },
} satisfies Prisma.ProposalSelect;

export type IdeaCandidate = Prisma.ProposalGetPayload<{ select: typeof ROW }> & { supports: number };

const ALIKE = `
select t."id" from (
  select p."id", p."listedAt", cardinality(array(select unnest(string_to_array(p."searchKey", ' ')) intersect select unnest(string_to_array(s."searchKey", ' ')))) as "shared"
  from "Proposal" s cross join lateral (select * from "Proposal" p where p."status" in ${PROPOSALS_TAKING} and p."id" <> s."id"
    order by p."listedAt" desc limit ${NEWEST}) p where s."id" = $1::uuid
) t where t."shared" >= ${FEWEST_SHARED} order by t."shared" desc, t."listedAt" desc limit ${MOST}`;

/** Ideas that this one may be merged into. `search`: words, a number; else what is alike, the most alike first. */
export async function ideasAlike(
  db: Database,
  id: string,
  { search, number }: { search: Wanted | undefined; number: string | undefined },
): Promise<IdeaCandidate[]> {
  const ids =
    search === undefined
      ? (await db.$queryRawUnsafe<{ id: string }[]>(ALIKE, id)).map((row) => row.id)
      : await findListed(db, 'Proposal', search);
  const named = number === undefined ? [] : [{ reference: { startsWith: number } }];
  const found = await db.proposal.findMany({
    where: {
      OR: [{ id: { in: ids } }, ...named],
      ...{ id: { not: id }, status: { in: PROPOSAL_STATUSES.filter(takesMerged) } },
    },
    ...{ select: ROW, orderBy: { listedAt: 'desc' }, take: MOST },
  });
  const supports = await supportsOf(
    db,
    found.map((each) => each.id),
  );
  const rows = found.map((each) => ({ ...each, supports: supports.get(each.id) ?? 0 }));
  const rank = (each: IdeaCandidate) => ids.indexOf(each.id);
  return search === undefined ? rows.sort((a, b) => rank(a) - rank(b)) : rows;
}
