// Two cases that tell the same become one: the people of the first hear of the second, and its number leads there. Nothing
// that was said moves from where it was said: it is shown with the case that goes on, and goes with its person when they go.
import { v7 as uuidv7 } from 'uuid';
import { type Actor, recordDeed } from '../../../database/audit.ts';
import type { Database } from '../../../database/client.ts';
import type { Prisma } from '../../../database/prisma/client.ts';
import { inScope } from '../../../database/scope.ts';
import { COMPLAINT } from '../../../domain/about.ts';
import { type CaseStatus, isOpen, toStatus } from '../../../domain/case.ts';
import { type CaseChange, NOTHING_ASKED, once, whatHappened } from '../changes.ts';
import { peopleOf, tellOfMerge } from './tell-of-merge.ts';

export interface Merging {
  caseId: string;
  /** Made by the form; becomes the id of the line in the timeline. */
  eventId: string;
  /** Status that the member of staff was looking at. */
  seen: CaseStatus;
  /** The case that goes on. */
  intoId: string;
  /** Why they are the same, for colleagues. */
  reason: string;
}

/**
 * Puts a complaint together with another one; both must be open, and seen by whoever does it. The case that goes on keeps
 * the earlier of the two promises, so that none is broken. The people of the other are told once where theirs is followed.
 */
export function mergeCases(db: Database, wanted: Merging, by: Actor): Promise<CaseChange> {
  const { caseId, eventId, seen, intoId } = wanted;
  return once(db, eventId, async (tx) => {
    const [source, target] = await lockCases(tx, [caseId, intoId], by);
    if (source === undefined || source.status !== seen) return whatHappened(tx, caseId, eventId, by.scope);
    if (!isOpen(toStatus(source.status)) || source.flow !== COMPLAINT) return { is: 'no_way' };
    const takes = target?.flow === COMPLAINT && isOpen(toStatus(target.status)) && target.id !== source.id;
    if (!takes) return { is: 'no_target' };
    await tx.case.update({
      where: { id: caseId },
      data: {
        ...{ status: 'merged', mergedIntoId: intoId, mergedAt: by.at, closedAt: by.at, updatedAt: by.at },
        ...{ contestedAt: null, ...NOTHING_ASKED },
      },
    });
    const people = await peopleOf(tx, caseId);
    const numbers = await ownNumbers(tx, source, people);
    // What was merged into it before goes along: a number leads to the end at once.
    await tx.case.updateMany({
      where: { mergedIntoId: caseId },
      data: { mergedIntoId: intoId, mergedAt: by.at },
    });
    await tx.case.update({
      where: { id: intoId },
      data: { ...earlierPromise(source, target), updatedAt: by.at },
    });
    await tx.follower.createMany({
      data: people
        .filter((citizenId) => citizenId !== target.citizenId)
        .map((citizenId) => ({ caseId: intoId, citizenId, createdAt: by.at })),
      skipDuplicates: true,
    });
    await writeDown(tx, wanted, source.reference, by);
    for (const [merged, those] of numbers)
      await tellOfMerge(tx, { eventId, subjectId: intoId, people: those, values: { merged } }, by.at);
    await recordDeed(tx, {
      ...by,
      ...{ action: 'case.merge', subject: 'case', subjectId: caseId, detail: { intoId, from: seen } },
    });
    return { is: 'done' };
  });
}

/** Under which number each of them knows the problem: their own, also where it was merged into this one before. */
async function ownNumbers(
  tx: Prisma.TransactionClient,
  source: Locked,
  people: readonly string[],
): Promise<Map<string, string[]>> {
  const before = await tx.case.findMany({
    where: { mergedIntoId: source.id },
    orderBy: [{ mergedAt: 'asc' }, { id: 'asc' }],
    select: { reference: true, citizenId: true, followers: { select: { citizenId: true } } },
  });
  const numberOf = (person: string): string => {
    if (person === source.citizenId) return source.reference;
    const own = before.find(({ citizenId }) => citizenId === person);
    const followed = before.find(({ followers }) => followers.some(({ citizenId }) => citizenId === person));
    return (own ?? followed ?? source).reference;
  };
  return Map.groupBy(people, numberOf);
}

/** A line in the timeline of each. */
function writeDown(
  tx: Prisma.TransactionClient,
  { caseId, eventId, intoId, reason }: Merging,
  reference: string,
  { at, staffId }: Actor,
) {
  const line = { at, visible: false, staffId };
  return tx.caseEvent.createMany({
    data: [
      { ...line, id: eventId, caseId, kind: 'merged', status: 'merged', text: reason },
      { ...line, id: uuidv7(), caseId: intoId, kind: 'took_in', text: `${reference}: ${reason}` },
    ],
  });
}

const LOCKED = {
  ...{
    id: true,
    reference: true,
    flow: true,
    status: true,
    citizenId: true,
    mergedIntoId: true,
    mergedAt: true,
  },
  ...{ dueOn: true, countedFrom: true, countedDays: true, awaitedOn: true },
} as const satisfies Prisma.CaseSelect;
type Locked = Prisma.CaseGetPayload<{ select: typeof LOCKED }>;

/** Both cases as they stand, in the order asked for, kept from everybody else until this is done: always in one order. */
export async function lockCases(
  tx: Prisma.TransactionClient,
  ids: readonly string[],
  { scope }: Pick<Actor, 'scope'>,
): Promise<(Locked | undefined)[]> {
  await tx.$queryRawUnsafe(`select "id" from "Case" where "id" = any($1::uuid[]) order by "id" for update`, [
    ...ids,
  ]);
  const found = await tx.case.findMany({
    where: { ...inScope(scope), id: { in: [...ids] } },
    select: LOCKED,
  });
  return ids.map((id) => found.find((each) => each.id === id));
}

/** The promise of the case that goes on, where the other was promised sooner and nothing is awaited of a citizen. */
function earlierPromise(source: Locked, target: Locked): Prisma.CaseUpdateInput {
  if (target.awaitedOn !== null || source.dueOn >= target.dueOn) return {};
  const { dueOn, countedFrom, countedDays } = source;
  return { dueOn, countedFrom, countedDays };
}
