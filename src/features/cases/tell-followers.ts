// What happened to a case, on its way to whoever filed it and to all who follow it.
import { v7 as uuidv7 } from 'uuid';
import type { Prisma } from '../../database/prisma/client.ts';

export interface News {
  caseId: string;
  eventId: string;
  /** Null where it stays what it was: then only the words are told, and the ISO day that is promised now. */
  status: string | null;
  text: string | null;
  files?: string[];
  dueOn?: string;
  /** What was asked of the citizen is needed no longer. */
  calledOff?: true;
}

/** One notice for each; the case is silent no longer. */
export async function tellFollowers(tx: Prisma.TransactionClient, news: News, at: Date): Promise<void> {
  const { status, text, eventId, files = [], dueOn, calledOff } = news;
  const found = await tx.case.update({
    where: { id: news.caseId },
    data: { toldAt: at },
    select: { citizenId: true, followers: { select: { citizenId: true } } },
  });
  const citizens = new Set([found.citizenId, ...found.followers.map((follower) => follower.citizenId)]);
  const more = { ...(dueOn !== undefined && { dueOn }), ...(calledOff && { calledOff }) };
  await tx.notice.createMany({
    data: [...citizens].map((citizenId) => ({
      id: uuidv7(),
      dedupeKey: `case_update:${eventId}:${citizenId}`,
      kind: 'case_update',
      citizenId,
      subjectId: news.caseId,
      values: { status, text, eventId, files, ...more },
      dueAt: at,
      createdAt: at,
    })),
  });
}
