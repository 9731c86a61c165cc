// Reads one body of the webhook: what people did, what became of our messages, what is wrong with the account.

import type { Log } from '../../../log.ts';
import type { ChannelError, Incoming } from '../../channel.ts';
import { readOne } from '../../kit/lenient.ts';
import { changeSchema, entrySchema, envelopeSchema, type Value, valueSchema } from './envelope.ts';
import { classify } from './errors.ts';
import { hear } from './incoming.ts';
import { receiptsOf, type Told } from './receipts.ts';

export interface Events {
  incoming: Incoming[];
  receipts: Told[];
  /** About the account, not about one message. */
  errors: ChannelError[];
  /** Parts of the body that nobody can read. */
  unread: unknown[];
}

/** The fields of a webhook that hold messages of, to or about citizens. */
const FIELDS = new Set('messages calls smb_message_echoes'.split(' '));

/**
 * All events of one body, in order. What cannot be read is left out, counted in the log and handed on as it came: signed
 * as it is, it would come back unchanged for days if it were refused.
 */
export function eventsOf(body: unknown, phoneId: string, log: Log, now = new Date()): Events {
  const envelope = envelopeSchema.safeParse(body);
  if (!envelope.success) {
    log.warn({}, 'a signed WhatsApp webhook has an unknown shape');
    return { incoming: [], receipts: [], errors: [], unread: [body] };
  }
  const parts = partsOf(envelope.data.entry);
  if (parts.unread.length > 0)
    log.warn({ parts: parts.unread.length }, 'a part of a WhatsApp webhook could not be read');
  const values = parts.values.filter((value) => isOurs(value, phoneId));
  const heard = values.map((value) => hear(value, now));
  const unread = heard.flatMap((each) => each.unread);
  const left = unread.length + heard.reduce((sum, { ignored }) => sum + ignored, 0);
  if (left > 0)
    log.warn({ left }, 'WhatsApp messages without a sender, of a group or of nobody were left out');
  return {
    incoming: heard.flatMap(({ incoming }) => incoming),
    receipts: values.flatMap(receiptsOf),
    errors: values.flatMap(({ errors }) => errors ?? []).map((error) => classify(error)),
    unread: [...parts.unread, ...unread],
  };
}

/** Entries, their changes and their values, each read alone. */
function partsOf(entries: unknown[]): { values: Value[]; unread: unknown[] } {
  const unread: unknown[] = [];
  const values = entries.flatMap((raw) => {
    const [entry] = readOne(entrySchema, raw);
    if (!entry) unread.push(raw);
    return (entry?.changes ?? []).flatMap((given) => {
      const [change] = readOne(changeSchema, given);
      if (!change) unread.push(given);
      if (!change || !FIELDS.has(change.field)) return [];
      const value = readOne(valueSchema, change.value);
      if (value.length === 0) unread.push(given);
      return value;
    });
  });
  return { values, unread };
}

/** One app may serve several numbers of one business: events of another number are not ours to answer. */
function isOurs({ metadata }: Value, phoneId: string): boolean {
  return metadata?.phone_number_id === undefined || metadata.phone_number_id === phoneId;
}
