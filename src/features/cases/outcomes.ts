// What citizens say of the cases that were said to be done lately: confirmed, disputed and silent, each apart.
import type { Database } from '../../database/client.ts';
import { countBy } from '../../database/pagination.ts';
import type { Prisma } from '../../database/prisma/client.ts';
import { RATINGS, type Rating, VERDICTS, type Verdict } from '../../domain/verdict.ts';

/** Silence is no yes. */
export const OUTCOMES = [...VERDICTS, 'silent'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface OutcomeCounts {
  said: Record<Outcome, number>;
  rated: Record<Rating, number>;
}

const DAYS = 30;
const DAY_MS = 24 * 3_600_000;

/** Those that were done within the last thirty days and of which this is said. */
export const doneLately = (outcome: Outcome, now: Date): Prisma.CaseWhereInput => ({
  doneAt: { gte: new Date(now.getTime() - DAYS * DAY_MS) },
  verdict: outcome === 'silent' ? null : (outcome satisfies Verdict),
});

/** How many of them there are, each as far as is counted. `within`: whose cases. */
export async function countOutcomes(
  db: Database,
  within: Prisma.CaseWhereInput,
  now: Date,
): Promise<OutcomeCounts> {
  const { doneAt } = doneLately('silent', now);
  const count = (where: Prisma.CaseWhereInput) =>
    db.case.count({ where: { ...within, ...where }, ...countBy('flow') });
  const [said, rated] = await Promise.all([
    Promise.all(OUTCOMES.map((outcome) => count(doneLately(outcome, now)))),
    Promise.all(RATINGS.map((rating) => count({ doneAt, rating }))),
  ]);
  const [confirmed = 0, disputed = 0, silent = 0] = said;
  const [good = 0, fair = 0, poor = 0] = rated;
  return { said: { confirmed, disputed, silent }, rated: { good, fair, poor } };
}
