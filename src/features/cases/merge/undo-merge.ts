// A merge that was a mistake, or holds no longer: the case stands where it stood before, and its people follow it alone again.
import { v7 as uuidv7 } from 'uuid';
import { type Actor, recordDeed } from '../../../database/audit.ts';
import type { Database } from '../../../database/client.ts';
import type { Prisma } from '../../../database/prisma/client.ts';
import { type CaseChange, once, whatHappened } from '../changes.ts';
import { statusBefore } from '../status-before.ts';
import { lockCases } from './merge-cases.ts';
import { peopleOf, tellOfMerge, untellMerge } from './tell-of-merge.ts';

export interface Parting {
  caseId: string;
  /** Made by the form; becomes the id of the line in the timeline. */
  eventId: string;
  /** Why, for colleagues. */
  reason: string;
}

/**
 * Takes a case out of the one that it was merged into. Who came to that one with it leaves with it; who followed it before,
 * or joined it later, stays. Whoever had read of the merge reads that it is undone.
 */
export function undoMerge(db: Database, wanted: Parting, by: Actor): Promise<CaseChange> {
  const { caseId, eventId, reason } = wanted;
  return once(db, eventId, async (tx) => {
    const held = await tx.case.findUnique({ where: { id: caseId }, select: { mergedIntoId: true } });
    const [source, target] = await lockCases(tx, [caseId, held?.mergedIntoId ?? caseId], by);
    const { mergedIntoId: intoId, mergedAt } = source ?? {};
    if (!source || !target || !intoId || !mergedAt || intoId !== target.id)
      return whatHappened(tx, caseId, eventId, by.scope);
    const status = await standsAgain(tx, caseId, by.at);
    const people = await peopleOf(tx, caseId);
    await tx.follower.deleteMany({
      where: { caseId: intoId, citizenId: { in: people }, createdAt: mergedAt },
    });
    await takeAlong(tx, { caseId, intoId, mergedAt });
    const line = { at: by.at, visible: false, staffId: by.staffId, kind: 'parted' };
    await tx.caseEvent.createMany({
      data: [
        { ...line, id: eventId, caseId, status, text: reason },
        { ...line, id: uuidv7(), caseId: intoId, text: `${source.reference}: ${reason}` },
      ],
    });
    const merge = await tx.caseEvent.findFirst({
      where: { caseId, kind: 'merged' },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { id: true },
    });
    const heard = merge === null ? people : await untellMerge(tx, merge.id, people);
    await tellOfMerge(tx, { eventId, subjectId: caseId, people: heard, values: { parted: true } }, by.at);
    await recordDeed(tx, {
      ...by,
      ...{ action: 'case.part', subject: 'case', subjectId: caseId, detail: { intoId, to: status } },
    });
    return { is: 'done' };
  });
}

/** Back to the last status in which it was open. */
async function standsAgain(tx: Prisma.TransactionClient, caseId: string, at: Date): Promise<string> {
  const [row] = await tx.$queryRawUnsafe<{ status: string }[]>(
    `update "Case" k set "status" = ${statusBefore('k."id"')}, "mergedIntoId" = null, "mergedAt" = null, "closedAt" = null,
      "updatedAt" = $2, "toldAt" = $2 where k."id" = $1::uuid returning k."status"`,
    caseId,
    at,
  );
  if (!row) throw new Error('A case that was locked is gone');
  return row.status;
}

/** What had been merged into it before goes with it again. */
const takeAlong = (
  tx: Prisma.TransactionClient,
  { caseId, intoId, mergedAt }: { caseId: string; intoId: string; mergedAt: Date },
) =>
  tx.$executeRawUnsafe(
    `update "Case" k set "mergedIntoId" = $1::uuid,
      "mergedAt" = coalesce((select max(e."at") from "CaseEvent" e where e."caseId" = k."id" and e."kind" = 'merged'), k."mergedAt")
    where k."mergedIntoId" = $2::uuid and k."mergedAt" = $3`,
    caseId,
    intoId,
    mergedAt,
  );
