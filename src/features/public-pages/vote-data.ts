// The results of votes that are closed, as data to work with: one row for each option.

import { writeCsv } from '../../console/csv.ts';
import type { Asking } from '../../database/client.ts';
import type { Cursor } from '../../database/pagination.ts';
import { readVoteResults } from '../../database/vote-results.ts';
import { listPublicVotes } from './public-votes.ts';

/** Columns of the data, in their order; the words that say what each means are `console-public.field_…`. */
export const VOTE_FIELDS = [
  ...([
    'reference',
    'title_ar',
    'title_fr',
    'vote_form',
    'opens_at',
    'closes_at',
    'voters',
    'budget',
  ] as const),
  ...([
    'choice_ar',
    'choice_fr',
    'cost',
    'votes',
    'shown',
    'rank',
    'chance',
    'chance_from',
    'chance_to',
  ] as const),
  'funded',
] as const;
export type VoteDataRow = Record<(typeof VOTE_FIELDS)[number], string | number | null>;

/** Votes of one file at most; where the older ones begin stands beside it. */
const MOST = 50;

const rounded = (share: number | undefined): number | null =>
  share === undefined ? null : Math.round(share * 10_000) / 10_000;

/** Rows of the newest that are closed. `next`: where the next file begins; null: there is none. */
export async function votesData(
  db: Asking,
  after: Cursor | undefined,
  now: Date,
): Promise<{ rows: VoteDataRow[]; next: Cursor | null }> {
  const { rows: found, next } = await listPublicVotes(db, { limit: MOST, after, now });
  const rows: VoteDataRow[] = [];
  for (const one of found.filter(({ status }) => status === 'closed')) {
    const { people, options, ranking, funded } = await readVoteResults(db, one);
    const head = {
      ...{ reference: one.reference, title_ar: one.titleAr, title_fr: one.titleFr, vote_form: one.form },
      ...{ opens_at: one.opensAt.toISOString(), closes_at: one.closesAt.toISOString() },
      ...{ voters: people, budget: one.budget },
    };
    for (const { position, nameAr, nameFr, cost, votes, shown } of options) {
      const at = ranking?.ranked.findIndex((each) => each.position === position) ?? -1;
      const ranked = ranking?.ranked[at];
      rows.push({
        ...{ ...head, choice_ar: nameAr, choice_fr: nameFr, cost, votes, shown: ranking ? shown : null },
        ...{ rank: at < 0 ? null : at + 1, chance: rounded(ranked?.chance) },
        ...{ chance_from: rounded(ranked?.from), chance_to: rounded(ranked?.to) },
        funded: ranking ? null : Number(funded.includes(position)),
      });
    }
  }
  return { rows, next };
}

/** The same as a table (RFC 4180). */
export const votesCsv = (rows: readonly VoteDataRow[]): string =>
  writeCsv([[...VOTE_FIELDS], ...rows.map((row) => VOTE_FIELDS.map((field) => String(row[field] ?? '')))]);
