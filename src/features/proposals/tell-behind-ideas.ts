// Whoever had one of several ideas, or supports one, hears a piece of news of them once.
import { NOBODY } from '../../database/personal-data.ts';
import type { Prisma } from '../../database/prisma/client.ts';

/**
 * One notice for each of them: of an idea of their own where they have one there, else of the first that they support.
 *
 * @param news.key by which it is told once
 */
export async function tellBehindIdeas(
  tx: Prisma.TransactionClient,
  { ideas, key, values }: { ideas: readonly string[]; key: string; values: Record<string, string> },
  at: Date,
): Promise<void> {
  await tx.$executeRawUnsafe(
    `insert into "Notice" ("id", "dedupeKey", "kind", "citizenId", "subjectId", "values", "dueAt", "createdAt")
    select gen_random_uuid(), $2 || ':' || w."citizenId", w."kind", w."citizenId", w."proposalId"::text, $3::jsonb, $4, $4
    from (select distinct on (e."citizenId") e.* from (
      select p."citizenId", p."id" as "proposalId", 'proposal_update' as "kind", 0 as "rank", p."createdAt" from "Proposal" p
        where p."id" = any($1::uuid[]) and p."citizenId" <> $5::uuid
      union all select s."citizenId", s."proposalId", 'proposal_supported', 1, s."createdAt" from "ProposalSupport" s where s."proposalId" = any($1::uuid[])
      ) e order by e."citizenId", e."rank", e."createdAt", e."proposalId") w
    on conflict ("dedupeKey") do nothing`,
    [...ideas],
    key,
    JSON.stringify(values),
    at,
    NOBODY,
  );
}
