// A merge that was a mistake: the idea stands where it stood before, with the supports that were given to it.
import { v7 as uuidv7 } from 'uuid';
import { type Actor, recordDeed } from '../../../database/audit.ts';
import type { Database } from '../../../database/client.ts';
import { onceOnly } from '../../../database/idempotency.ts';
import type { Prisma } from '../../../database/prisma/client.ts';
import { type LockedIdea, lockIdeas, type MergeChange } from './merge-ideas.ts';
import { type Behind, peopleBehind, tellOfMergedIdea, untellMergedIdea } from './tell-of-merged-idea.ts';

export interface PartingIdeas {
  id: string;
  /** Made by the form; becomes the id of the line in the timeline. */
  eventId: string;
  /** Why, for colleagues. */
  reason: string;
}

/**
 * Takes an idea out of the one that it was merged into. Supports that came along leave with it, and what had been merged
 * into it before; who supported the other one, or took their support back since, is where they are.
 */
export function partIdeas(db: Database, wanted: PartingIdeas, by: Actor): Promise<MergeChange> {
  const { id, eventId, reason } = wanted;
  const work = async (tx: Prisma.TransactionClient): Promise<MergeChange> => {
    const held = await tx.proposal.findUnique({ where: { id }, select: { mergedIntoId: true } });
    const [source, target] = await lockIdeas(tx, [id, held?.mergedIntoId ?? id]);
    if ((await tx.proposalEvent.count({ where: { id: eventId } })) > 0) return { is: 'done' };
    if (source === undefined) return { is: 'missing' };
    if (target === undefined || source.mergedIntoId !== target.id || source.id === target.id)
      return { is: 'changed', status: source.status };
    const before = await peopleBehind(tx, [id, target.id]);
    const status = await standsAgain(tx, source);
    const line = { at: by.at, staffId: by.staffId, kind: 'parted' };
    const text = `${source.reference}: ${reason}`;
    const merge = await tx.proposalEvent.findFirst({
      where: { proposalId: id, kind: 'merged' },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { id: true },
    });
    await tx.proposalEvent.createMany({
      data: [
        { ...line, id: eventId, proposalId: id, text: reason },
        { ...line, id: uuidv7(), proposalId: target.id, text },
      ],
    });
    const heard = merge === null ? before : await untellMergedIdea(tx, merge.id, before);
    await tellBoth(tx, { eventId, source, targetId: target.id, heard }, by.at);
    await recordDeed(tx, {
      ...by,
      ...{
        action: 'proposal.part',
        subject: 'proposal',
        subjectId: id,
        detail: { from: 'merged', to: status },
      },
    });
    return { is: 'done' };
  };
  return onceOnly<MergeChange>(() => db.$transaction(work), { is: 'done' });
}

/** Of the idea that goes alone again who stands behind it, of the other whoever else heard of the merge. */
async function tellBoth(
  tx: Prisma.TransactionClient,
  wanted: { eventId: string; source: LockedIdea; targetId: string; heard: readonly Behind[] },
  at: Date,
): Promise<void> {
  const { eventId, source, targetId, heard } = wanted;
  const own = new Set((await peopleBehind(tx, [source.id])).map(({ citizenId }) => citizenId));
  const values = { parted: source.reference };
  const [theirs, others] = [true, false].map((isOwn) =>
    heard.filter(({ citizenId }) => own.has(citizenId) === isOwn),
  );
  await tellOfMergedIdea(tx, { eventId, subjectId: source.id, people: theirs ?? [], values }, at);
  await tellOfMergedIdea(tx, { eventId, subjectId: targetId, people: others ?? [], values }, at);
}

/** The idea and all that had been merged into it, or into those, at its own time. */
const ALONG = `with recursive along as (
  select "id" from "Proposal" where "id" = $1::uuid
  union select p."id" from "Proposal" p join along a on p."mergedUnderId" = a."id" where p."mergedIntoId" = $2::uuid
)`;

/** Back to what it was: public once it had been. */
async function standsAgain(tx: Prisma.TransactionClient, source: LockedIdea): Promise<string> {
  const { id, citizenId, mergedIntoId, listedAt } = source;
  const status = listedAt === null ? 'submitted' : 'listed';
  await tx.$executeRawUnsafe(
    `${ALONG} delete from "ProposalSupport" s where s."fromId" = $1::uuid and s."citizenId" = $3::uuid and s."proposalId" not in (select "id" from along)`,
    id,
    mergedIntoId,
    citizenId,
  );
  await tx.$executeRawUnsafe(
    `${ALONG} update "ProposalSupport" s set "proposalId" = $1::uuid, "fromId" = nullif(s."fromId", $1::uuid)
    where s."fromId" in (select "id" from along) and s."proposalId" not in (select "id" from along) and s."citizenId" <> $3::uuid
      and not exists (select 1 from "ProposalSupport" t where t."proposalId" = $1::uuid and t."citizenId" = s."citizenId")`,
    id,
    mergedIntoId,
    citizenId,
  );
  await tx.$executeRawUnsafe(
    `${ALONG} update "Proposal" p set "mergedIntoId" = $1::uuid where p."id" in (select "id" from along) and p."id" <> $1::uuid`,
    id,
    mergedIntoId,
  );
  await tx.proposal.update({
    where: { id },
    data: { status, mergedIntoId: null, mergedUnderId: null, mergedAt: null },
  });
  return status;
}
