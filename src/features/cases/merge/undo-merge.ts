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
    const chain = await wayThrough(tx, source, intoId);
    await takeAlong(tx, { caseId, intoId });
    await leave(tx, people, { intoId, mergedAt, chain });
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

/** The merge of a case `k` into the case of the line `e`: a line in the timeline of each, of one moment. */
const MERGES = `e."kind" = 'took_in' and e."text" like k."reference" || ':%'
  and e."at" = (select max(m."at") from "CaseEvent" m where m."caseId" = k."id" and m."kind" = 'merged')`;

/** What had been merged into it before, and into that, goes with it again; what it was merged into stays where it is. */
const TAKE_ALONG = `
with recursive along as (
  select k."id", e."at" from "CaseEvent" e join "Case" k on k."mergedIntoId" = $2::uuid where e."caseId" = $1::uuid and ${MERGES}
  union
  select k."id", a."at" from along a join "CaseEvent" e on e."caseId" = a."id" join "Case" k on k."mergedIntoId" = $2::uuid where ${MERGES}
)
update "Case" c set "mergedIntoId" = $1::uuid, "mergedAt" = a."at" from along a where c."id" = a."id"`;

const takeAlong = (tx: Prisma.TransactionClient, { caseId, intoId }: { caseId: string; intoId: string }) =>
  tx.$executeRawUnsafe(TAKE_ALONG, caseId, intoId);

/** Which cases it came through to the one that goes on, and when its people came to each. */
async function wayThrough(
  tx: Prisma.TransactionClient,
  { id }: { id: string },
  intoId: string,
): Promise<{ id: string; at: Date }[]> {
  return tx.$queryRawUnsafe(
    `with recursive way as (
      select e."caseId" as "id", e."at" from "Case" k join "CaseEvent" e on ${MERGES} where k."id" = $1::uuid
      union
      select e."caseId", e."at" from way w join "Case" k on k."id" = w."id" join "CaseEvent" e on ${MERGES} where w."id" <> $2::uuid
    ) select "id", "at" from way where "id" <> $2::uuid`,
    id,
    intoId,
  );
}

/** Its people follow no more what they came to with it; whoever belongs to another case that is there stays. */
async function leave(
  tx: Prisma.TransactionClient,
  people: string[],
  { intoId, mergedAt, chain }: { intoId: string; mergedAt: Date; chain: { id: string; at: Date }[] },
): Promise<void> {
  const gone = { citizenId: { in: people } };
  for (const { id, at } of chain)
    await tx.follower.deleteMany({ where: { ...gone, caseId: id, createdAt: at } });
  const others = await tx.case.findMany({
    where: { mergedIntoId: intoId },
    select: { citizenId: true, followers: { select: { citizenId: true } } },
  });
  const stay = others.flatMap(({ citizenId, followers }) => [
    citizenId,
    ...followers.map((each) => each.citizenId),
  ]);
  const leaving = { citizenId: { in: people.filter((each) => !stay.includes(each)) } };
  await tx.follower.deleteMany({ where: { ...leaving, caseId: intoId, createdAt: mergedAt } });
}
