// The providers' word about what was sent: delivered, read, or failed after all.
import type { ChannelError, Receipt } from '../../channels/channel.ts';
import type { Database } from '../../database/client.ts';
import { markReceipts, type ReceiptRow } from './outbox-receipts.ts';

/** Opens the door for receipts. Late, doubled and unordered ones do no harm. `queued`: something is to be sent again. */
export function openReceipts(
  db: Database,
  clock: () => Date,
  queued: () => void,
): (receipts: Receipt[]) => Promise<void> {
  return async (receipts) => {
    if (receipts.length === 0) return;
    const rows = receipts.map(({ channel, outgoingId, providerMessageId, status, error }) => ({
      ...{ channel, outgoingId, providerMessageId, status },
      ...(error ? { reason: error.code, ...whatNext(error) } : {}),
    }));
    if ((await markReceipts(db, rows, clock())) > 0) queued();
  };
}

/** A failure told afterwards is sure: nothing arrived, and what may succeed by repeating is repeated. */
function whatNext(error: ChannelError): Pick<ReceiptRow, 'again' | 'blocked' | 'undeliverable'> {
  switch (error.is) {
    case 'window_closed':
      // The channel knows by now that its window is shut, and takes the approved wording.
      return { again: 0 };
    case 'retry_after':
      return { again: error.seconds };
    case 'retryable':
    case 'down':
    case 'credentials':
    case 'restricted':
      return { again: 60 };
    case 'blocked':
      return { blocked: true };
    case 'undeliverable':
      return { undeliverable: true };
    default:
      return {};
  }
}
