// Whoever had an idea that a project carries, or supports one, hears once that the project stands elsewhere.
import { v7 as uuidv7 } from 'uuid';
import type { Prisma } from '../../../database/prisma/client.ts';
import type { ProjectStage } from '../../../domain/project.ts';

/** One notice for each of them: of an idea of their own where they have one there, else of the first that they support. */
export async function tellOfStage(
  tx: Prisma.TransactionClient,
  { id, stage }: { id: string; stage: ProjectStage },
  at: Date,
): Promise<void> {
  const key = `project_stage:${uuidv7()}`;
  await tx.$executeRawUnsafe(
    `insert into "Notice" ("id", "dedupeKey", "kind", "citizenId", "subjectId", "values", "dueAt", "createdAt")
    select gen_random_uuid(), $2 || ':' || w."citizenId", w."kind", w."citizenId", w."proposalId"::text, jsonb_build_object('stage', $3::text), $4, $4
    from (select distinct on (e."citizenId") e.* from (
      select p."citizenId", p."id" as "proposalId", 'proposal_update' as "kind", 0 as "rank", p."createdAt" from "Proposal" p where p."projectId" = $1::uuid
      union all select s."citizenId", s."proposalId", 'proposal_supported', 1, s."createdAt"
        from "ProposalSupport" s join "Proposal" p on p."id" = s."proposalId" where p."projectId" = $1::uuid
      ) e order by e."citizenId", e."rank", e."createdAt", e."proposalId") w`,
    id,
    key,
    stage,
    at,
  );
}
