// Staff carry an idea or a project to a consultative body, and take it back where that was a mistake.
import { type Actor, type Change, recordDeed } from '../../../database/audit.ts';
import type { Database } from '../../../database/client.ts';
import { onceOnly } from '../../../database/idempotency.ts';
import type { Prisma } from '../../../database/prisma/client.ts';
import { dayOf } from '../../../domain/calendar.ts';
import { isProjectOver, isProjectStage } from '../../../domain/project.ts';
import { takesMerged } from '../../../domain/proposal.ts';
import { mayAwaitReplyUntil } from '../../../domain/referral.ts';
import { settleUnreplied } from './clock.ts';
import { tellOfReferral, untellReferral } from './tell-of-referral.ts';

export interface Carrying {
  /** Made by the form. */
  id: string;
  bodyId: string;
  about: { proposalId: string } | { projectId: string };
  /** ISO day by which the body should reply. */
  replyBy: string;
}

export type CarryChange = Change<'missing' | 'no_way' | 'pending' | 'no_day'>;

/**
 * Carries it to a body; authors and supporters hear of it once. `pending`: it is with a body already, which replies first.
 * `no_way`: it is not public, or nothing more is to come of it. `no_day`: no day in the coming year.
 */
export function carryToBody(db: Database, wanted: Carrying, by: Actor): Promise<CarryChange> {
  const { id, bodyId, about, replyBy } = wanted;
  const work = async (tx: Prisma.TransactionClient): Promise<CarryChange> => {
    const subject =
      'proposalId' in about ? await lockIdea(tx, about.proposalId) : await lockProject(tx, about.projectId);
    if ((await tx.referral.count({ where: { id } })) > 0) return { is: 'done' };
    if (subject === null || (await tx.body.count({ where: { id: bodyId } })) === 0) return { is: 'missing' };
    if (!subject.isOpen) return { is: 'no_way' };
    if (!mayAwaitReplyUntil(replyBy, dayOf(by.at))) return { is: 'no_day' };
    if ((await tx.referral.count({ where: { opinion: null, OR: subject.beside } })) > 0)
      return { is: 'pending' };
    const carried = { proposalId: null, projectId: null, ...about };
    await tx.referral.create({
      data: { id, bodyId, ...about, carriedAt: by.at, replyBy: new Date(replyBy) },
    });
    await tellOfReferral(tx, { id, bodyId, ...carried, step: 'carried' }, by.at);
    await recordDeed(tx, { ...by, action: 'referral.carry', ...auditedAs(carried) });
    return { is: 'done' };
  };
  return onceOnly<CarryChange>(() => db.$transaction(work), { is: 'done' });
}

/** What is carried, as the audit log names it. */
export const auditedAs = ({
  proposalId,
  projectId,
}: {
  proposalId: string | null;
  projectId: string | null;
}): { subject: string; subjectId: string } =>
  projectId === null
    ? { subject: 'proposal', subjectId: proposalId ?? '' }
    : { subject: 'project', subjectId: projectId };

interface Subject {
  isOpen: boolean;
  /** What else of it may be with a body. */
  beside: Prisma.ReferralWhereInput[];
}

/** Kept from everybody else until this is done, and so is the project that carries it: two bodies are never asked at once. */
async function lockIdea(tx: Prisma.TransactionClient, id: string): Promise<Subject | null> {
  const [found] = await tx.$queryRaw<{ status: string; projectId: string | null }[]>`
    select "status", "projectId"::text as "projectId" from "Proposal" where "id" = ${id}::uuid for update`;
  if (found === undefined) return null;
  const { status, projectId } = found;
  if (projectId !== null)
    await tx.$queryRaw`select 1 from "Project" where "id" = ${projectId}::uuid for update`;
  const ideas = { proposal: { OR: [{ id }, { mergedIntoId: id }] } };
  return { isOpen: takesMerged(status), beside: projectId === null ? [ideas] : [ideas, { projectId }] };
}

async function lockProject(tx: Prisma.TransactionClient, id: string): Promise<Subject | null> {
  const [found] = await tx.$queryRaw<{ stage: string }[]>`
    select "stage" from "Project" where "id" = ${id}::uuid for update`;
  if (found === undefined || !isProjectStage(found.stage)) return null;
  return {
    isOpen: !isProjectOver(found.stage),
    beside: [{ projectId: id }, { proposal: { projectId: id } }],
  };
}

/** Takes back what was carried by mistake, while the body has not replied; whoever had heard of it hears that. */
export function takeBackReferral(
  db: Database,
  id: string,
  by: Actor,
): Promise<Change<'missing' | 'replied'>> {
  return db.$transaction(async (tx): Promise<Change<'missing' | 'replied'>> => {
    await tx.$queryRaw`select 1 from "Referral" where "id" = ${id}::uuid for update`;
    const found = await tx.referral.findUnique({ where: { id } });
    if (found === null) return { is: 'missing' };
    if (found.opinion !== null) return { is: 'replied' };
    await untellReferral(tx, found, by.at);
    await settleUnreplied(tx, found, by.at);
    await tx.referral.delete({ where: { id } });
    await recordDeed(tx, { ...by, action: 'referral.back', ...auditedAs(found) });
    return { is: 'done' };
  });
}
