// Two ideas that say the same go on as one: who stands behind either is counted once, and the number of the first leads there.
// A support that comes along names where it was given; who supported both stays where they were, too, so that it can be undone.
import { v7 as uuidv7 } from 'uuid';
import { type Actor, recordDeed } from '../../../database/audit.ts';
import type { Database } from '../../../database/client.ts';
import { onceOnly } from '../../../database/idempotency.ts';
import { NOBODY } from '../../../database/personal-data.ts';
import type { Prisma } from '../../../database/prisma/client.ts';
import { mayBeMerged, type ProposalStatus, takesMerged } from '../../../domain/proposal.ts';
import { peopleBehind, tellOfMergedIdea } from './tell-of-merged-idea.ts';

export interface MergingIdeas {
  id: string;
  /** Made by the form; becomes the id of the line in the timeline. */
  eventId: string;
  /** Status that the member of staff was looking at. */
  seen: ProposalStatus;
  /** The idea that goes on. */
  intoId: string;
  /** Why they are the same, for colleagues. */
  reason: string;
}

export type MergeChange =
  | { is: 'done' | 'missing' | 'no_way' | 'no_target' }
  | { is: 'changed'; status: string };

/**
 * Puts an idea together with another one that is public; authors and supporters of both hear of it once. One that is
 * refused, answered or merged itself is neither merged nor takes any, so that no two can ever lead to each other.
 */
export function mergeIdeas(db: Database, wanted: MergingIdeas, by: Actor): Promise<MergeChange> {
  const { id, eventId, seen, intoId } = wanted;
  const work = async (tx: Prisma.TransactionClient): Promise<MergeChange> => {
    const [source, target] = await lockIdeas(tx, [id, intoId]);
    if ((await tx.proposalEvent.count({ where: { id: eventId } })) > 0) return { is: 'done' };
    if (source === undefined) return { is: 'missing' };
    if (source.status !== seen) return { is: 'changed', status: source.status };
    if (!mayBeMerged(seen)) return { is: 'no_way' };
    if (target === undefined || target.id === id || !takesMerged(target.status)) return { is: 'no_target' };
    const people = await peopleBehind(tx, [id, intoId]);
    const merged = { mergedIntoId: intoId, mergedAt: by.at };
    // What was merged into it before goes along: a number leads to the end at once.
    await tx.proposal.updateMany({ where: { mergedIntoId: id }, data: merged });
    await tx.proposal.update({ where: { id }, data: { ...merged, mergedUnderId: intoId, status: 'merged' } });
    await takeSupportsAlong(tx, source, target, by.at);
    await writeDown(tx, wanted, source.reference, by);
    const news = { merged: source.reference };
    await tellOfMergedIdea(tx, { eventId, subjectId: intoId, people, values: news }, by.at);
    await recordDeed(tx, {
      ...by,
      ...{
        action: 'proposal.merge',
        subject: 'proposal',
        subjectId: id,
        detail: { from: seen, to: 'merged' },
      },
    });
    return { is: 'done' };
  };
  return onceOnly<MergeChange>(() => db.$transaction(work), { is: 'done' });
}

/** The author of the one that was merged stands behind the other, too. */
async function takeSupportsAlong(
  tx: Prisma.TransactionClient,
  source: LockedIdea,
  target: LockedIdea,
  at: Date,
): Promise<void> {
  await tx.$executeRawUnsafe(
    `update "ProposalSupport" s set "proposalId" = $2::uuid, "fromId" = coalesce(s."fromId", $1::uuid)
    where s."proposalId" = $1::uuid and s."citizenId" <> $3::uuid
      and not exists (select 1 from "ProposalSupport" t where t."proposalId" = $2::uuid and t."citizenId" = s."citizenId")`,
    source.id,
    target.id,
    target.citizenId,
  );
  if (source.citizenId === target.citizenId || source.citizenId === NOBODY) return;
  await tx.proposalSupport.createMany({
    data: [{ proposalId: target.id, citizenId: source.citizenId, fromId: source.id, createdAt: at }],
    skipDuplicates: true,
  });
}

/** A line in the timeline of each. */
function writeDown(
  tx: Prisma.TransactionClient,
  { id, eventId, intoId, reason }: MergingIdeas,
  reference: string,
  { at, staffId }: Actor,
) {
  const line = { at, staffId };
  return tx.proposalEvent.createMany({
    data: [
      { ...line, id: eventId, proposalId: id, kind: 'merged', text: reason },
      { ...line, id: uuidv7(), proposalId: intoId, kind: 'took_in', text: `${reference}: ${reason}` },
    ],
  });
}

const LOCKED = {
  ...{ id: true, reference: true, status: true, citizenId: true, listedAt: true },
  ...{ mergedIntoId: true, mergedAt: true },
} as const satisfies Prisma.ProposalSelect;
export type LockedIdea = Prisma.ProposalGetPayload<{ select: typeof LOCKED }>;

/** Ideas as they stand, in the order asked for, kept from everybody else until this is done: always in one order. */
export async function lockIdeas(
  tx: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<(LockedIdea | undefined)[]> {
  await tx.$queryRawUnsafe(
    `select "id" from "Proposal" where "id" = any($1::uuid[]) order by "id" for update`,
    [...ids],
  );
  const found = await tx.proposal.findMany({ where: { id: { in: [...ids] } }, select: LOCKED });
  return ids.map((id) => found.find((each) => each.id === id));
}
