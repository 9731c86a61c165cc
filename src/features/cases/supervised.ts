// What only a supervisor decides or answers for: what citizens contest, what is late, and what stands against their word.
import { today } from '../../console/format.ts';
import type { Database } from '../../database/client.ts';
import type { Scope } from '../../database/scope.ts';
import { filedBeforeTerm } from '../../domain/complaint.ts';
import { type CaseFilter, OPEN } from './case-filter.ts';
import { countMatching } from './queries.ts';

/**
 * `contested`: a citizen says that it is not mended. `late`: the promised day passed. `unoriented` and `unanswered`: a term
 * of the decree passed. `overruled`: closed or refused lately against the word of a citizen.
 */
export const SUPERVISED = ['contested', 'late', 'unoriented', 'unanswered', 'overruled'] as const;
export type Supervised = (typeof SUPERVISED)[number];

export interface Supervising {
  scope: Scope;
  flows: readonly string[];
  now: Date;
}

/**
 * Which cases these are, and in which order they are read: what has waited longest first.
 *
 * @param flows those whose terms the decree sets
 */
export function supervisedFilter(
  of: Supervised,
  { scope, flows, now }: Supervising,
): Omit<CaseFilter, 'limit'> {
  switch (of) {
    case 'contested':
      return { scope, contested: true, sort: 'due' };
    case 'late':
      return { scope, lateOn: today(now), sort: 'due' };
    case 'unoriented':
      return {
        ...{ scope, flows, statuses: ['received'], sort: 'oldest' },
        filedBefore: filedBeforeTerm('orientation', now),
      };
    case 'unanswered':
      return {
        ...{ scope, flows, statuses: OPEN, sort: 'oldest' },
        filedBefore: filedBeforeTerm('answer', now),
      };
    case 'overruled':
      return {
        scope,
        overruled: true,
        statuses: ['closed', 'refused'],
        said: { outcome: 'disputed', now },
        sort: 'newest',
      };
  }
}

/** How many of each there are, as far as is counted. */
export async function countSupervised(
  db: Database,
  within: Supervising,
): Promise<Record<Supervised, number>> {
  const counts = await Promise.all(
    SUPERVISED.map(async (of) => [of, await countMatching(db, supervisedFilter(of, within))] as const),
  );
  return Object.fromEntries(counts) as Record<Supervised, number>;
}
