// Which messages of the account are ours, so that the others are known to be staff writing on the telephone.

import { BoundedMap } from '../../../domain/bounded-map.ts';
import type { Receipt } from '../../channel.ts';
import { type Clock, within } from './clock.ts';

/** One message on its way; `id` is known as soon as the page shows it. */
export interface Flight {
  /** Missing for the parts before the last of a long message. */
  outgoingId?: string;
  address: string;
  text: string;
  since: number;
  id?: string;
}

const REMEMBERED = 5_000;
// A voice message that was played (4) has been read.
const READ = 3;
const DOUBTED_FOR = 3_600_000;

export class OwnMessages {
  readonly #clock: Clock;
  readonly #outgoingIds = new BoundedMap<string, string | undefined>(REMEMBERED);
  readonly #acks = new BoundedMap<string, number>(REMEMBERED);
  #underWay: Flight[] = [];
  #doubtful: Flight[] = [];
  #landed: (() => void)[] = [];
  #ackHeard: (() => void)[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  begin(address: string, text: string, outgoingId?: string): Flight {
    const flight: Flight = { address, text, since: this.#clock.now(), outgoingId };
    this.#underWay.push(flight);
    return flight;
  }

  /** The page has given the message an id. */
  name(flight: Flight, id: string): void {
    flight.id = id;
    this.#outgoingIds.set(id, flight.outgoingId);
  }

  /** The send has an outcome; one that may have been delivered is kept to be settled later. */
  end(flight: Flight, outcome: 'known' | 'doubtful'): void {
    this.#underWay = this.#underWay.filter((other) => other !== flight);
    if (outcome === 'doubtful') this.#doubtful.push(flight);
    for (const landed of this.#landed.splice(0)) landed();
  }

  isUnderWay(): boolean {
    return this.#underWay.length > 0;
  }

  /** Says whether a message from the account that the page shows is ours, as soon as that can be said. */
  async recognise(id: string, text: string): Promise<boolean> {
    for (;;) {
      if (this.#outgoingIds.has(id)) return true;
      const flights = [...this.#underWay, ...this.doubtful()].filter((flight) => flight.id === undefined);
      const mine = flights.find((flight) => flight.text === text);
      if (mine !== undefined) {
        this.name(mine, id);
        return true;
      }
      const nameless = this.#underWay.filter((flight) => flight.id === undefined);
      if (nameless.length === 0) return false;
      await new Promise<void>((resolve) => {
        this.#landed.push(resolve);
      });
    }
  }

  isOurs(id: string): boolean {
    return this.#outgoingIds.has(id);
  }

  doubtful(): Flight[] {
    const oldest = this.#clock.now() - DOUBTED_FOR;
    this.#doubtful = this.#doubtful.filter((flight) => flight.since > oldest);
    return this.#doubtful;
  }

  settled(flight: Flight): void {
    this.#doubtful = this.#doubtful.filter((other) => other !== flight);
  }

  /** Latest acknowledgement: -1 refused, 0 none, 1 WhatsApp has it, 2 delivered, 3 read. */
  ackOf(id: string): number {
    return this.#acks.get(id) ?? 0;
  }

  /** Takes an acknowledgement; the receipt it makes, or null when it says nothing new. */
  acknowledge(id: string, ack: number): Receipt | null {
    const before = this.#acks.get(id) ?? 0;
    // They may come twice and out of order; a refusal after the server took the message is noise.
    const reached = Math.min(ack, READ);
    const isNews = reached > 0 ? reached > before : reached < 0 && before === 0;
    if (!isNews) return null;
    this.#acks.set(id, reached);
    for (const heard of this.#ackHeard.splice(0)) heard();
    const outgoingId = this.#outgoingIds.get(id);
    const doubted = this.#doubtful.find((flight) => flight.id === id);
    if (doubted !== undefined) this.settled(doubted);
    // While `send` has not answered, its answer says it.
    if (reached <= 1 && this.#underWay.some((flight) => flight.id === id)) return null;
    return receiptOf(id, reached, outgoingId);
  }

  /** Waits for a first acknowledgement, at most `ms`; answers the latest, 0 when there was none. */
  async untilAcknowledged(id: string, ms: number): Promise<number> {
    const heard = async (): Promise<void> => {
      while (this.ackOf(id) === 0) {
        await new Promise<void>((resolve) => {
          this.#ackHeard.push(resolve);
        });
      }
    };
    await within(this.#clock, ms, 'acknowledgement', heard()).catch(() => undefined);
    return this.ackOf(id);
  }
}

function receiptOf(providerMessageId: string, ack: number, outgoingId: string | undefined): Receipt {
  const frame = { channel: 'whatsapp-web' as const, providerMessageId, outgoingId };
  if (ack < 0) return { ...frame, status: 'failed', error: { is: 'refused', code: 'ack_error' } };
  return { ...frame, status: ack === 1 ? 'sent' : ack === 2 ? 'delivered' : 'read' };
}
