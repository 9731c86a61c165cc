// Takes what the webhook brought and hands it in; nothing is acknowledged before the sink has it.

import type { Log } from '../../../log.ts';
import type { IncomingContent, Sink } from '../../channel.ts';
import { eventsOf } from './events.ts';
import type { Health } from './health.ts';
import type { Window } from './window.ts';

export interface Intake {
  phoneId: string;
  log: Log;
  window: Window;
  health: Health;
  /** Milliseconds; a time that cannot be becomes this one. */
  now: () => number;
}

/** What opens, or keeps open, the window for our own words. */
const OPENS_WINDOW: ReadonlySet<IncomingContent['kind']> = new Set([
  'text',
  'start',
  'option',
  'place',
  'file',
  'contact',
  'unknown',
]);

/** Hands in all of one body: what people did as one batch, then what became of our messages. */
export async function takeIn(body: unknown, sink: Sink, intake: Intake): Promise<void> {
  const { phoneId, log, window, health, now } = intake;
  const { incoming, receipts, errors, unread } = eventsOf(body, phoneId, log, new Date(now()));
  for (const { address, aliases = [], at, content } of incoming) {
    // Whichever name is answered to later.
    if (OPENS_WINDOW.has(content.kind)) for (const name of [address, ...aliases]) window.wrote(name, at);
  }
  for (const { receipt, addresses } of receipts) {
    if (receipt.error?.is === 'window_closed') addresses.forEach(window.shut);
    if (receipt.error) health.ill(receipt.error, 'receipt');
    else health.well('receipt');
  }
  for (const error of errors) health.ill(error, 'receipt');
  if (incoming.length > 0) await sink.receive(incoming);
  if (receipts.length > 0) await sink.receipts(receipts.map(({ receipt }) => receipt));
  if (unread.length > 0) await sink.unread?.('whatsapp-cloud', unread);
}
