// A complaint that tells of two problems becomes two: each is handled by whoever mends it, and followed under its own number.

import { v7 as uuidv7 } from 'uuid';
import { type Actor, recordDeed } from '../../../database/audit.ts';
import type { Database } from '../../../database/client.ts';
import type { Prisma } from '../../../database/prisma/client.ts';
import { nextReference } from '../../../database/reference-numbers.ts';
import { inScope } from '../../../database/scope.ts';
import { ADMINISTRATION, COMPLAINT } from '../../../domain/about.ts';
import { type CaseStatus, isOpen } from '../../../domain/case.ts';
import { type CaseChange, once, whatHappened } from '../changes.ts';
import { tellOfMerge } from './tell-of-merge.ts';

export interface Splitting {
  caseId: string;
  /** Made by the form; becomes the id of the line in the timeline. */
  eventId: string;
  /** Status that the member of staff was looking at. */
  seen: CaseStatus;
  /** How often it had been split, as they saw it. */
  splits: number;
  /** What the new case tells, and its subject. */
  text: string;
  categoryId: string;
  /** Pictures and recordings that go along. */
  files: readonly string[];
  /** Who follows the new one as well, and who follows it instead. */
  both: readonly string[];
  leaving: readonly string[];
}

/**
 * Makes a case of its own out of one of two problems, for the same citizen and at the same place; the day that was promised
 * holds for both. Its citizen, and those who follow it from now on, are told once under which number.
 */
export function splitCase(db: Database, wanted: Splitting, by: Actor): Promise<CaseChange> {
  const { caseId, eventId, seen } = wanted;
  return once(db, eventId, async (tx) => {
    const category = await tx.category.findUnique({ where: { id: wanted.categoryId, active: true } });
    if (category === null || !mayBeSplitOff(category.id)) return { is: 'no_category' };
    if (!isOpen(seen)) return { is: 'no_way' };
    const guarded = await tx.case.updateMany({
      where: { ...inScope(by.scope), id: caseId, status: seen, flow: COMPLAINT },
      data: { updatedAt: by.at },
    });
    if (guarded.count === 0) return whatHappened(tx, caseId, eventId, by.scope);
    // Whoever splits it at the same moment has waited for this one.
    if ((await timesSplit(tx, caseId)) !== wanted.splits) return whatHappened(tx, caseId, eventId, by.scope);
    const source = await tx.case.findUniqueOrThrow({ where: { id: caseId } });
    const made = await makeCase(tx, source, { ...wanted, departmentId: category.departmentId }, by);
    await tx.attachment.updateMany({
      where: { caseId, eventId: null, id: { in: [...wanted.files] } },
      data: { caseId: made.id },
    });
    const people = await follow(tx, wanted, made.id, by.at);
    const told = [source.citizenId, ...people.filter((each) => each !== source.citizenId)];
    const news = { split: source.reference };
    await tellOfMerge(tx, { eventId, subjectId: made.id, people: told, values: news }, by.at);
    await recordDeed(tx, {
      ...by,
      ...{ action: 'case.split', subject: 'case', subjectId: caseId, detail: { newId: made.id } },
    });
    return { is: 'done' };
  });
}

/** What is said of the service itself is told in confidence, by a form of its own. */
export const mayBeSplitOff = (categoryId: string): boolean => categoryId !== ADMINISTRATION;

/** How often a case was split, or made of one that was. */
export const timesSplit = (
  tx: Pick<Prisma.TransactionClient, 'caseEvent'>,
  caseId: string,
): Promise<number> => tx.caseEvent.count({ where: { caseId, kind: 'split' } });

/** The new case, and a line in the timeline of both. */
async function makeCase(
  tx: Prisma.TransactionClient,
  source: Prisma.CaseGetPayload<object>,
  { caseId, eventId, text, categoryId, departmentId }: Splitting & { departmentId: string },
  { at, staffId }: Actor,
): Promise<{ id: string; reference: string }> {
  const made = { id: uuidv7(), reference: await nextReference(tx, at) };
  const { flow, kind, citizenId, language, latitude, longitude, placeText, quarterId } = source;
  const { dueOn, countedFrom, countedDays, flowHash, solemn } = source;
  await tx.case.create({
    data: {
      ...made,
      ...{ flow, kind, citizenId, language, latitude, longitude, placeText, quarterId },
      ...{ dueOn, countedFrom, countedDays, flowHash, solemn, categoryId, departmentId },
      ...{ description: text, status: 'received', createdAt: at, updatedAt: at, toldAt: at },
    },
  });
  const line = { at, staffId, visible: false };
  await tx.caseEvent.createMany({
    data: [
      { ...line, id: eventId, caseId, kind: 'split', text: made.reference },
      { ...line, id: uuidv7(), caseId: made.id, kind: 'filed', status: 'received', visible: true },
      { ...line, id: uuidv7(), caseId: made.id, kind: 'split', text: source.reference },
    ],
  });
  return made;
}

/** Puts those who were chosen among the followers of the new one. Returns them. */
async function follow(
  tx: Prisma.TransactionClient,
  { caseId, both, leaving }: Splitting,
  newId: string,
  at: Date,
): Promise<string[]> {
  const where = { caseId, citizenId: { in: [...both, ...leaving] } };
  const people = (await tx.follower.findMany({ where, select: { citizenId: true } })).map(
    ({ citizenId }) => citizenId,
  );
  await tx.follower.createMany({
    data: people.map((citizenId) => ({ caseId: newId, citizenId, createdAt: at })),
  });
  await tx.follower.deleteMany({ where: { caseId, citizenId: { in: [...leaving] } } });
  return people;
}
