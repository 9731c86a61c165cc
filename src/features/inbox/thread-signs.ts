// What a citizen did to messages of a conversation after they were there: deleted one, set a sign under one.
import { z } from 'zod';
import type { Database } from '../../database/client.ts';

/** More than anybody looks at. */
const MOST = 500;

const Sign = z.object({ of: z.string(), emoji: z.string().nullish() });

export interface ThreadSigns {
  /** Ids at the provider of the messages that are deleted. */
  deleted: Set<string>;
  /** The sign that stands under a message, by its id at the provider. */
  reactions: Map<string, string>;
}

/** The newest signs of a conversation. One that was taken away again is none. */
export async function readSigns(db: Database, conversationId: string): Promise<ThreadSigns> {
  const rows = await db.incomingMessage.findMany({
    where: { conversationId, kind: { in: ['deleted', 'reaction'] } },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: { kind: true, content: true },
  });
  const signs: ThreadSigns = { deleted: new Set(), reactions: new Map() };
  for (const { kind, content } of rows.reverse()) {
    const { of, emoji } = Sign.safeParse(content).data ?? {};
    if (of === undefined) continue;
    if (kind === 'deleted') signs.deleted.add(of);
    else if (emoji) signs.reactions.set(of, emoji);
    else signs.reactions.delete(of);
  }
  return signs;
}
