// The providers' word about what was sent: delivered, read, refused.
import type { Receipt } from '../channels/channel.ts';
import type { Database } from '../store/database.ts';
import { flagMessages, markReceipts } from '../store/outbox.ts';

/** Opens the door for receipts. Late, doubled and unordered ones do no harm. */
export function openReceipts(db: Database, clock: () => Date): (receipts: Receipt[]) => Promise<void> {
  return async (receipts) => {
    if (receipts.length === 0) return;
    await markReceipts(
      db,
      receipts.map(({ channel, outgoingId, providerMessageId, status, error }) => ({
        channel,
        outgoingId,
        providerMessageId,
        status,
        reason: error?.code,
      })),
    );
    const refused = receipts.flatMap(({ status, outgoingId, error }) =>
      status === 'failed' && outgoingId
        ? [{ id: outgoingId, kind: 'message_refused', detail: error?.code ?? 'refused later' }]
        : [],
    );
    if (refused.length) await flagMessages(db, refused, clock());
  };
}
