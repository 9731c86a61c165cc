// What staff do to votes: write them, announce them, let them close at another moment. Each is one transaction with its line
// in the audit log. What was voted is in none of them.

import { type Actor, deedsOf } from '../../database/audit.ts';
import { changeSeen, type SeenRow, type SeenTable } from '../../database/change-seen.ts';
import type { Database, Transaction } from '../../database/client.ts';
import { onceOnly } from '../../database/idempotency.ts';
import { nextReference } from '../../database/reference-numbers.ts';
import {
  type Identity,
  isVoteStatus,
  type VoteForm,
  type VoteLack,
  type VoteStatus,
  voteLackOf,
} from '../../domain/vote.ts';

export interface VotePlan {
  form: VoteForm;
  titleAr: string;
  titleFr: string;
  summaryAr: string;
  summaryFr: string;
  /** Dirhams; null: nothing is spent. */
  budget: number | null;
  identity: Identity;
  opensAt: Date;
  closesAt: Date;
}

export type VoteChange =
  | { is: 'done' }
  | { is: 'missing' }
  /** Somebody else changed it since it was looked at. */
  | { is: 'changed' }
  | { is: 'no_way' }
  | { is: VoteLack };

export const DONE: VoteChange = { is: 'done' };

/** Which vote, and when it was changed last, as the page said. */
export type WantedVote = SeenRow;

/** Begins a draft. `id` comes with the form: sent twice, begun once. */
export function draftVote(
  db: Database,
  { id, ...plan }: VotePlan & { id: string; searchKey: string },
  by: Actor,
): Promise<VoteChange> {
  return onceOnly(
    () =>
      db.$transaction(async (tx) => {
        // Until it is announced it has no number of its own; the column wants something nobody else has.
        const own = { id, reference: `draft-${id}`, createdAt: by.at, updatedAt: by.at };
        await tx.vote.create({ data: { ...plan, ...own } });
        await noteVote(tx, id, 'draft', by);
        return DONE;
      }),
    DONE,
  );
}

/** Writes a draft anew, while nobody has read it. */
export function editVote(
  db: Database,
  { plan, ...wanted }: WantedVote & { plan: VotePlan & { searchKey: string } },
  by: Actor,
): Promise<VoteChange> {
  return changeVote(db, wanted, by, async (tx, status) => {
    if (status !== 'draft') return { is: 'no_way' };
    await tx.vote.update({ where: { id: wanted.id }, data: plan });
    await noteVote(tx, wanted.id, 'edit', by);
    return DONE;
  });
}

/** Announces it: from now on it opens and closes by itself, and nothing of it is written anew. */
export function announceVote(db: Database, wanted: WantedVote, by: Actor): Promise<VoteChange> {
  const { id } = wanted;
  return changeVote(db, wanted, by, async (tx, status) => {
    if (status !== 'draft') return { is: 'no_way' };
    const found = await tx.vote.findUniqueOrThrow({ where: { id }, include: { options: true } });
    const lack = voteLackOf(found, found.options, by.at);
    if (lack !== null) return { is: lack };
    const reference = await nextReference(tx, by.at);
    const isOpen = found.opensAt <= by.at;
    await tx.vote.update({ where: { id }, data: { reference, status: isOpen ? 'open' : 'planned' } });
    await noteVote(tx, id, 'announce', by);
    return DONE;
  });
}

/** Lets it close at another moment: later, or now. */
export function recloseVote(
  db: Database,
  { closesAt, ...wanted }: WantedVote & { closesAt: Date },
  by: Actor,
): Promise<VoteChange> {
  const { id } = wanted;
  return changeVote(db, wanted, by, async (tx, status) => {
    if (status !== 'planned' && status !== 'open') return { is: 'no_way' };
    const { opensAt } = await tx.vote.findUniqueOrThrow({ where: { id }, select: { opensAt: true } });
    if (closesAt <= opensAt || closesAt < by.at) return { is: 'no_days' };
    await tx.vote.update({ where: { id }, data: { closesAt } });
    await noteVote(tx, id, 'reclose', by, { closes: closesAt.toISOString() });
    return DONE;
  });
}

export const noteVote = deedsOf('vote');

const VOTES: SeenTable<VoteStatus> = {
  lock: (tx, id) => tx.$queryRaw`
    select "status", "updatedAt" from "Vote" where "id" = ${id}::uuid for update`,
  isStatus: isVoteStatus,
  touch: (tx, id, updatedAt) => tx.vote.update({ where: { id }, data: { updatedAt } }),
};

/** Runs a change with the vote locked; a change made since it was looked at is not overwritten. */
export const changeVote = (
  db: Database,
  wanted: WantedVote,
  by: Actor,
  work: (tx: Transaction, status: VoteStatus) => Promise<VoteChange>,
): Promise<VoteChange> => changeSeen(db, VOTES, wanted, by, work);
