// Votes open and close by themselves. In the transaction that closes one it is cut off whose ballots are whose.
import type { Transaction } from '../../database/client.ts';
import { UnitOfWork } from '../../database/unit-of-work.ts';
import type { Planning } from '../../notifications/feature.ts';
import { inTransaction } from '../../notifications/notices.ts';

const OPEN = `update "Vote" set "status" = 'open', "updatedAt" = $1 where "status" = 'planned' and "opensAt" <= $1 and "closesAt" > $1`;
/** Whoever is just voting is waited for, or is told that it is closed: see `hold_vote`. */
const CLOSE = `
with due as (update "Vote" set "status" = 'closed', "updatedAt" = $1 where "status" in ('planned', 'open') and "closesAt" <= $1 returning "id")
select cut_ballots(due."id") from due`;

/** Opens and closes what is due. */
export async function watchVotes({ db, clock }: Pick<Planning, 'db' | 'clock'>): Promise<void> {
  const now = clock();
  await inTransaction(db, new UnitOfWork(), async (tx: Transaction) => {
    await tx.$executeRawUnsafe(OPEN, now);
    await tx.$queryRawUnsafe(CLOSE, now);
  });
}
