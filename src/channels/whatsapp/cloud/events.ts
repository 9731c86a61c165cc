// Reads one body of the webhook: what people did, what became of our messages, what is wrong with the account.
import type { ChannelError, Incoming } from '../../channel.ts';
import { envelopeSchema, type Value, valueSchema } from './envelope.ts';
import { classify } from './errors.ts';
import { incomingOf } from './incoming.ts';
import type { Log } from './log.ts';
import { receiptsOf, type Told } from './receipts.ts';

export interface Events {
  incoming: Incoming[];
  receipts: Told[];
  /** About the account, not about one message. */
  errors: ChannelError[];
}

/** The fields of a webhook that hold messages of, to or about citizens. */
const FIELDS = new Set(['messages', 'calls', 'smb_message_echoes']);

/**
 * All events of one body, in order. What cannot be read is left out and counted in the log: signed as it is, it would
 * come back unchanged for days if it were refused.
 */
export function eventsOf(body: unknown, phoneId: string, log: Log): Events {
  const envelope = envelopeSchema.safeParse(body);
  if (!envelope.success) {
    log.warn({}, 'a signed WhatsApp webhook has an unknown shape');
    return { incoming: [], receipts: [], errors: [] };
  }
  const values = envelope.data.entry
    .flatMap(({ changes }) => changes)
    .filter(({ field }) => FIELDS.has(field))
    .flatMap(({ value }) => readable(value, phoneId, log));
  const events = {
    incoming: values.flatMap(incomingOf),
    receipts: values.flatMap(receiptsOf),
    errors: values.flatMap(({ errors }) => errors ?? []).map((error) => classify(error)),
  };
  const left = count(values, ({ messages }) => messages) - count([events], messagesOnly);
  if (left > 0) log.warn({ left }, 'WhatsApp messages without a sender, or of a group, were left out');
  return events;
}

/** One app may serve several numbers of one business: events of another number are not ours to answer. */
function readable(raw: unknown, phoneId: string, log: Log): Value[] {
  const value = valueSchema.safeParse(raw);
  if (!value.success) {
    log.warn({}, 'a part of a WhatsApp webhook could not be read');
    return [];
  }
  const number = value.data.metadata?.phone_number_id;
  return number === undefined || number === phoneId ? [value.data] : [];
}

const count = <T>(all: T[], of: (one: T) => unknown[] | undefined): number =>
  all.reduce((sum, one) => sum + (of(one)?.length ?? 0), 0);

const messagesOnly = ({ incoming }: Events): unknown[] =>
  incoming.filter(({ content }) => content.kind !== 'call' && content.kind !== 'staff');
