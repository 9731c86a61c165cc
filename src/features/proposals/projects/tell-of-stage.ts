// Whoever had an idea that a project carries, or supports one, hears once that the project stands elsewhere.
import { v7 as uuidv7 } from 'uuid';
import type { Prisma } from '../../../database/prisma/client.ts';
import type { ProjectStage } from '../../../domain/project.ts';
import { tellBehindIdeas } from '../tell-behind-ideas.ts';

/** One notice for each of them. */
export async function tellOfStage(
  tx: Prisma.TransactionClient,
  { id, stage }: { id: string; stage: ProjectStage },
  at: Date,
): Promise<void> {
  const carried = await tx.proposal.findMany({ where: { projectId: id }, select: { id: true } });
  const ideas = carried.map((idea) => idea.id);
  await tellBehindIdeas(tx, { ideas, key: `project_stage:${uuidv7()}`, values: { stage } }, at);
}
