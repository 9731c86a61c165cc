// Whoever had or supports an idea that was put together with another, or taken apart again, hears of it once.
import { v7 as uuidv7 } from 'uuid';
import { NOBODY } from '../../../database/personal-data.ts';
import type { Prisma } from '../../../database/prisma/client.ts';

/** The reference of the idea that was merged, or that goes alone again. */
export type IdeaMergeNews = { merged: string } | { parted: string };

/** Somebody who stands behind an idea. */
export interface Behind {
  citizenId: string;
  isAuthor: boolean;
}

interface Telling {
  eventId: string;
  /** The idea of which whoever reads of it hears from now on. */
  subjectId: string;
  people: readonly Behind[];
  values: IdeaMergeNews;
}

/** Authors and supporters of these ideas, each once. */
export async function peopleBehind(tx: Prisma.TransactionClient, ids: readonly string[]): Promise<Behind[]> {
  return tx.$queryRawUnsafe<Behind[]>(
    `select w."citizenId", bool_or(w."isAuthor") as "isAuthor" from (
      select "citizenId", true as "isAuthor" from "Proposal" where "id" = any($1::uuid[]) and "citizenId" <> $2::uuid
      union all select "citizenId", false from "ProposalSupport" where "proposalId" = any($1::uuid[])
    ) w group by w."citizenId" order by w."citizenId"`,
    [...ids],
    NOBODY,
  );
}

const keyOf = (eventId: string, citizenId: string): string => `proposal_merge:${eventId}:${citizenId}`;

/** One notice for each. */
export async function tellOfMergedIdea(
  tx: Prisma.TransactionClient,
  { eventId, subjectId, people, values }: Telling,
  at: Date,
): Promise<void> {
  await tx.notice.createMany({
    data: people.map(({ citizenId, isAuthor }) => ({
      ...{ id: uuidv7(), dedupeKey: keyOf(eventId, citizenId), citizenId, subjectId },
      kind: isAuthor ? 'proposal_update' : 'proposal_supported',
      ...{ values, dueAt: at, createdAt: at },
    })),
    skipDuplicates: true,
  });
}

/** Takes back what was not told yet of a merge. Returns those who had heard of it, and hear that it is undone. */
export async function untellMergedIdea(
  tx: Prisma.TransactionClient,
  eventId: string,
  people: readonly Behind[],
): Promise<Behind[]> {
  const keys = people.map(({ citizenId }) => keyOf(eventId, citizenId));
  const unsaid = await tx.$queryRawUnsafe<{ citizenId: string }[]>(
    `delete from "Notice" where "dedupeKey" = any($1::text[]) and "doneAt" is null returning "citizenId"`,
    keys,
  );
  return people.filter(({ citizenId }) => !unsaid.some((each) => each.citizenId === citizenId));
}
