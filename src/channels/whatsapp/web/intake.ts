// The way in: everything in order, with the sender's phone number where WhatsApp vouches for it.

import { BoundedMap } from '../../../domain/bounded-map.ts';
import type { Log } from '../../../log.ts';
import type { Incoming, Receipt, Sink } from '../../channel.ts';
import type { Clock } from './clock.ts';
import { inOrder } from './ordered-handoff.ts';
import type { PhoneBook } from './phones.ts';

export interface IntakeNeeds {
  sink: Sink;
  phones: PhoneBook;
  clock: Clock;
  log: Pick<Log, 'info' | 'warn'>;
  /** First wait before offering again what could not be stored, milliseconds. */
  retryMs: number;
  /** True for the number and the lid of the account itself. */
  isOwn(address: string): boolean;
  /** Called with the address of everybody whose messages are stored: they may be shown as read. */
  stored(address: string): void;
}

export interface Intake {
  take(incoming: Incoming[]): void;
  /** The same for what may have come before: only what did not. */
  takeMissed(incoming: Incoming[]): void;
  takeReceipt(receipt: Receipt | null): void;
  drain(ms: number): Promise<void>;
  close(): void;
}

/** Opens the way in. What WhatsApp delivers twice is handed in twice, under the same id. */
export function openIntake({ sink, phones, clock, log, retryMs, isOwn, stored }: IntakeNeeds): Intake {
  const complete = async (incoming: Incoming): Promise<Incoming> => {
    const { address, content } = incoming;
    const phone = await phones.phoneOf(address);
    const phoneAddress = phone === undefined ? address : `${phone.slice(1)}@c.us`;
    const whole = { ...incoming, phone, ...(phoneAddress === address ? {} : { aliases: [phoneAddress] }) };
    if (content.kind !== 'contact') return whole;
    return { ...whole, content: { ...content, own: phone !== undefined && content.phone === phone } };
  };
  const messages = inOrder<Incoming>(
    async (batch) => {
      await sink.receive(await Promise.all(batch.map(complete)), true);
      const written = batch.filter(({ content }) => content.kind !== 'staff');
      for (const address of new Set(written.map((incoming) => incoming.address))) stored(address);
    },
    { clock, log, retryMs, senderOf: ({ address }) => address },
  );
  const receipts = inOrder<Receipt>((batch) => sink.receipts(batch), { clock, log, retryMs });
  const come = new BoundedMap<string, true>(20_000);
  const take = (incoming: Incoming[]): void => {
    const theirs = incoming.filter(({ address }) => !isOwn(address));
    for (const { messageId } of theirs) come.set(messageId, true);
    messages.add(theirs);
  };
  return {
    take,
    takeMissed: (incoming) => take(incoming.filter(({ messageId }) => !come.has(messageId))),
    takeReceipt(receipt) {
      if (receipt !== null) receipts.add([receipt]);
    },
    async drain(ms) {
      await Promise.all([messages.drain(ms), receipts.drain(ms)]);
    },
    close() {
      messages.close();
      receipts.close();
    },
  };
}
