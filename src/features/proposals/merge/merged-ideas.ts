// What was merged into an idea, as it is read with the idea that goes on.
import type { Database } from '../../../database/client.ts';
import type { Prisma } from '../../../database/prisma/client.ts';

const MERGED = {
  ...{ id: true, reference: true, title: true, idea: true, citizenId: true, createdAt: true },
} satisfies Prisma.ProposalSelect;

export interface MergedIdea extends Prisma.ProposalGetPayload<{ select: typeof MERGED }> {
  /** Supports counted with the idea that goes on which were given here, its author's among them. */
  brought: number;
}

/** The ideas that were merged into this one, in the order in which they were. */
export async function mergedIdeas(db: Database, intoId: string): Promise<MergedIdea[]> {
  const found = await db.proposal.findMany({
    where: { mergedIntoId: intoId },
    orderBy: [{ mergedAt: 'asc' }, { id: 'asc' }],
    select: MERGED,
  });
  const groups = await db.proposalSupport.groupBy({
    by: ['fromId'],
    where: { proposalId: intoId, fromId: { in: found.map(({ id }) => id) } },
    _count: { _all: true },
  });
  const brought = new Map(groups.map(({ fromId, _count }) => [fromId, _count._all]));
  return found.map((each) => ({ ...each, brought: brought.get(each.id) ?? 0 }));
}

/** Steps of an idea that only staff see, oldest first. */
export function listIdeaEvents(db: Database, proposalId: string) {
  return db.proposalEvent.findMany({
    where: { proposalId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, at: true, kind: true, text: true, staff: { select: { name: true } } },
  });
}
