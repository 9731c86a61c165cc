// What WhatsApp says about messages we sent, and the mark by which it says it.
import type { Receipt } from '../../channel.ts';
import { statusSchema, type Value } from './envelope.ts';
import { classify } from './errors.ts';

/**
 * The mark that a send carries and every status of it brings back. One message of ours may be several of WhatsApp:
 * only the last of them speaks for the whole, the earlier ones carry their place.
 */
export function markOf(outgoingId: string, part: number, parts: number): string {
  return part === parts - 1 ? outgoingId : `${outgoingId}${PART_SIGN}${part}`;
}

const PART_SIGN = '#part-';

function readMark(mark: string | undefined): { outgoingId?: string; early: boolean } {
  if (mark === undefined) return { early: false };
  const at = mark.lastIndexOf(PART_SIGN);
  return at < 0 ? { outgoingId: mark, early: false } : { outgoingId: mark.slice(0, at), early: true };
}

/** `played` is a voice note that was listened to. */
const STATUS: Record<string, Receipt['status'] | undefined> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  played: 'read',
  failed: 'failed',
};

/** One status, with the addresses under which WhatsApp names the person, to learn of a shut window. */
export interface Told {
  receipt: Receipt;
  addresses: string[];
}

/** The statuses of one webhook value; those of early parts are told only when they failed. */
export function receiptsOf(value: Value): Told[] {
  return (value.statuses ?? []).flatMap((raw) => {
    const parsed = statusSchema.safeParse(raw);
    if (!parsed.success) return [];
    const { id, errors, recipient_id, recipient_user_id, biz_opaque_callback_data } = parsed.data;
    const status = STATUS[parsed.data.status];
    const { outgoingId, early } = readMark(biz_opaque_callback_data);
    if (!status || (!id && !outgoingId) || (early && status !== 'failed')) return [];
    const [error] = errors ?? [];
    const receipt: Receipt = {
      channel: 'whatsapp-cloud',
      ...(id ? { providerMessageId: id } : {}),
      ...(outgoingId ? { outgoingId } : {}),
      status,
      ...(status === 'failed' && error ? { error: classify(error) } : {}),
    };
    return [{ receipt, addresses: [recipient_user_id, recipient_id].filter((a) => a !== undefined) }];
  });
}
