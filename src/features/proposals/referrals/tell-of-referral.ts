// Whoever had or supports an idea hears once of each step of what was carried to a consultative body.
import { v7 as uuidv7 } from 'uuid';
import type { Prisma } from '../../../database/prisma/client.ts';
import { tellBehindIdeas } from '../tell-behind-ideas.ts';

/** `back`: it was a mistake, and is asked of nobody any more; `corrected`: its reply was entered wrongly. */
export type ReferralStep = 'carried' | 'replied' | 'corrected' | 'late' | 'back';

export interface Carried {
  id: string;
  bodyId: string;
  proposalId: string | null;
  projectId: string | null;
}

/** The ideas it is about: all those of a project; of one that was merged, the idea that goes on. */
export async function ideasOf(
  tx: Prisma.TransactionClient,
  { proposalId, projectId }: Pick<Carried, 'proposalId' | 'projectId'>,
): Promise<string[]> {
  const found = await tx.proposal.findMany({
    where: projectId === null ? { id: proposalId ?? '' } : { projectId },
    select: { id: true, mergedIntoId: true },
  });
  return [...new Set(found.map(({ id, mergedIntoId }) => mergedIntoId ?? id))];
}

/** One notice for each, once for each step. A correction before the first reply was told is that reply. */
export async function tellOfReferral(
  tx: Prisma.TransactionClient,
  { step, ...carried }: Carried & { step: ReferralStep },
  at: Date,
): Promise<void> {
  const { id, bodyId } = carried;
  const values = { referral: id, bodyId, step };
  // A reply may be corrected more than once.
  const key = `referral:${id}:${step}${step === 'corrected' ? `:${at.getTime()}` : ''}`;
  await tellBehindIdeas(tx, { ideas: await ideasOf(tx, carried), key, values }, at);
}

/** Takes back what was not told yet; those who had heard of it hear that it is taken back. */
export async function untellReferral(
  tx: Prisma.TransactionClient,
  carried: Carried,
  at: Date,
): Promise<void> {
  const subjectId = { in: await ideasOf(tx, carried) };
  const news = { subjectId, values: { path: ['referral'], equals: carried.id } };
  await tx.notice.deleteMany({ where: { ...news, doneAt: null } });
  const heard = await tx.notice.findMany({
    where: news,
    distinct: ['citizenId'],
    select: { citizenId: true, subjectId: true, kind: true },
  });
  const step: ReferralStep = 'back';
  await tx.notice.createMany({
    data: heard.map((each) => ({
      ...{ ...each, id: uuidv7(), dedupeKey: `referral:${carried.id}:${step}:${each.citizenId}` },
      values: { referral: carried.id, bodyId: carried.bodyId, step },
      ...{ dueAt: at, createdAt: at },
    })),
    skipDuplicates: true,
  });
}
