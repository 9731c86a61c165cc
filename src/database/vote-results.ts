// What was voted, counted row by row. Read only once a vote is closed: until then nobody is told how it stands.
import { fundedOf } from '../domain/budget.ts';
import { type Compared, rankOptions } from '../domain/pairs.ts';
import type { CountedOption, VoteResults } from '../domain/vote-result.ts';
import type { Asking } from './client.ts';

/** How many voted in the vote of this id, an expression of SQL. */
export const votersOf = (id: string): string =>
  `(select count(*)::int from "VoteBallot" b where b."voteId" = ${id})`;

type Reading = Pick<Asking, '$queryRawUnsafe'>;

const OPTIONS = `
select o."position", o."nameAr", o."nameFr", o."cost",
  (select count(*)::int from "VoteBallot" b where b."voteId" = o."voteId" and o."position" = any(b."choices"))
    + (select count(*)::int from "VoteComparison" c where c."voteId" = o."voteId" and c."chosen" = o."position") as "votes",
  (select count(*)::int from "VoteComparison" c where c."voteId" = o."voteId" and c."chosen" is not null
    and o."position" in (c."one", c."other")) as "shown"
from "VoteOption" o where o."voteId" = $1::uuid order by o."position"`;

const COMPARED = `
select c."one", c."other", count(*) filter (where c."chosen" = c."one")::int as "oneWins", count(*) filter (where c."chosen" = c."other")::int as "otherWins",
  count(*) filter (where c."chosen" is null)::int as "undecided",
  count(*) filter (where c."chosen" = case when c."swapped" then c."other" else c."one" end)::int as "firstHalf"
from "VoteComparison" c where c."voteId" = $1::uuid group by 1, 2`;

interface ComparedRow extends Compared {
  undecided: number;
  firstHalf: number;
}

/** How many voted. */
export async function countVoters(db: Reading, id: string): Promise<number> {
  const [counted] = await db.$queryRawUnsafe<{ people: number }[]>(
    `select ${votersOf('$1::uuid')} as "people"`,
    id,
  );
  return counted?.people ?? 0;
}

/** Counts all of it, ranks what was compared, and spends the budget. */
export async function readVoteResults(
  db: Reading,
  { id, form, budget }: { id: string; form: string; budget: number | null },
): Promise<VoteResults> {
  const [people, options, compared] = await Promise.all([
    countVoters(db, id),
    db.$queryRawUnsafe<CountedOption[]>(OPTIONS, id),
    db.$queryRawUnsafe<ComparedRow[]>(COMPARED, id),
  ]);
  const sum = (value: (row: ComparedRow) => number) => compared.reduce((total, row) => total + value(row), 0);
  const projects = options.map(({ position, cost, votes }) => ({ position, cost: cost ?? 0, votes }));
  return {
    ...{ people, options },
    decided: sum(({ oneWins, otherWins }) => oneWins + otherWins),
    undecided: sum((row) => row.undecided),
    firstHalf: sum((row) => row.firstHalf),
    ranking: form === 'pairs' ? rankOptions(options.length, compared) : null,
    funded: form === 'budget' ? fundedOf(projects, budget ?? 0) : [],
  };
}
