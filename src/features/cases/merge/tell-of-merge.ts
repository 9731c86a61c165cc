// Whoever reported what was put together, or taken apart, hears of it once, in the language they use.
import { v7 as uuidv7 } from 'uuid';
import type { Prisma } from '../../../database/prisma/client.ts';

/** What is told: under which number it went on, that it stands alone again, or of what it is a part. */
export type MergeNews = { merged: string } | { parted: true } | { split: string };

interface Telling {
  eventId: string;
  /** The case that whoever reads of it follows from now on. */
  subjectId: string;
  people: readonly string[];
  values: MergeNews;
}

/** Who filed a case, and who follows it. */
export async function peopleOf(tx: Prisma.TransactionClient, caseId: string): Promise<string[]> {
  const found = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { citizenId: true, followers: { select: { citizenId: true } } },
  });
  return [...new Set([found.citizenId, ...found.followers.map(({ citizenId }) => citizenId)])];
}

const keyOf = (eventId: string, citizenId: string): string => `case_merge:${eventId}:${citizenId}`;

/** One notice for each. */
export async function tellOfMerge(
  tx: Prisma.TransactionClient,
  { eventId, subjectId, people, values }: Telling,
  at: Date,
): Promise<void> {
  await tx.notice.createMany({
    data: people.map((citizenId) => ({
      ...{ id: uuidv7(), dedupeKey: keyOf(eventId, citizenId), kind: 'case_update', citizenId, subjectId },
      ...{ values: { ...values, eventId }, dueAt: at, createdAt: at },
    })),
  });
}

/** Takes back what was not told yet of a merge. Returns those who had heard of it, and hear that it is undone. */
export async function untellMerge(
  tx: Prisma.TransactionClient,
  eventId: string,
  people: readonly string[],
): Promise<string[]> {
  const keys = people.map((citizenId) => keyOf(eventId, citizenId));
  const unsaid = await tx.$queryRawUnsafe<{ citizenId: string }[]>(
    `delete from "Notice" where "dedupeKey" = any($1::text[]) and "doneAt" is null returning "citizenId"`,
    keys,
  );
  return people.filter((citizenId) => !unsaid.some((each) => each.citizenId === citizenId));
}
