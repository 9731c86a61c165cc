// Which conversations have been silent for long enough to be answered.
import type { Database } from './client.ts';

/** Conversations whose last message may be answered now, longest first. */
export function listDue(
  db: Database,
  now: Date,
  most: number,
): Promise<{ channel: string; address: string }[]> {
  return db.conversation.findMany({
    where: { answerDueAt: { lte: now } },
    orderBy: { answerDueAt: 'asc' },
    take: most,
    select: { channel: true, address: true },
  });
}
