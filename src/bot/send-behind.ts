// A file behind the words of a reply, as a message of its own.

import type { Turn } from './turn.ts';

/** Sends it once the words have left. */
export function sendBehind({ context, row, now, besides }: Turn, attachmentId: string): void {
  const id = context.newId();
  besides.push({
    ...{ id, conversationId: row.id, dedupeKey: `file:${id}`, kind: 'reply', text: '' },
    ...{ attachmentId, state: 'queued', notBefore: now, createdAt: now },
  });
}
