// The account as WhatsApp's servers would hold it: it outlives every page and every browser.
import { EventEmitter } from 'node:events';
import { z } from 'zod';

/** A message as the page is given it; further fields are those of WhatsApp Web. */
export interface Stored {
  chat: string;
  /** The message's own part of its id. */
  key: string;
  fromMe: boolean;
  type: string;
  /** Seconds since 1970. */
  t: number;
  ack: number;
  body?: string;
  caption?: string;
  mediaStage?: string;
  [field: string]: unknown;
}

/** Something that happened on the account; pages that are loaded later find its outcome in the history. */
export interface AccountEvent {
  does: string;
  [field: string]: unknown;
}

/** What becomes of the next send; see `sending-modules.js` of the page. */
export type SendFault =
  | 'refused'
  | 'blocked'
  | 'rate'
  | 'broken_answer'
  | 'reload_before'
  | 'reload_after'
  | 'hang'
  | 'no_ack';

const Sent = z.looseObject({
  chat: z.string(),
  key: z.string(),
  type: z.string(),
  t: z.number(),
  body: z.string().optional(),
  caption: z.string().optional(),
});

const PageRecord = z.looseObject({ kind: z.string() });
export type PageRecord = z.infer<typeof PageRecord>;

export const idOf = (message: Pick<Stored, 'chat' | 'key' | 'fromMe'>): string =>
  `${message.fromMe}_${message.chat}_${message.key}`;

export class StandInAccount extends EventEmitter<{ event: [AccountEvent & { number: number }]; change: [] }> {
  readonly messages: Stored[] = [];
  readonly unread = new Map<string, number>();
  readonly phones = new Map<string, string>();
  readonly people = new Set<string>();
  readonly files = new Map<string, Uint8Array>();
  readonly records: PageRecord[] = [];
  readonly unknownModules = new Set<string>();
  readonly edited = new Set<string>();
  readonly faults: SendFault[] = [];
  readonly events: (AccountEvent & { number: number })[] = [];
  uploadFaults = 0;
  taken = 0;
  /** Sends that the service refused. */
  refusals = 0;
  #held: z.infer<typeof Sent>[] = [];

  /** Adds something that happened, and tells every page. */
  happen(event: AccountEvent): number {
    const numbered = { ...event, number: this.events.length + 1 };
    this.events.push(numbered);
    this.emit('event', numbered);
    this.emit('change');
    return numbered.number;
  }

  find(id: string): Stored | undefined {
    return this.messages.find((message) => idOf(message) === id);
  }

  /** A message from a person (unread until the page has it read) or from the telephone of the account. */
  receive(message: Stored): string {
    this.messages.push(message);
    const unread = message.fromMe ? undefined : (this.unread.get(message.chat) ?? 0) + 1;
    if (unread !== undefined) this.unread.set(message.chat, unread);
    this.happen({ does: 'message', message, unread });
    return idOf(message);
  }

  history(): object {
    return { messages: this.messages, unread: Object.fromEntries(this.unread), upTo: this.events.length };
  }

  /** Sends that hung go through after all. */
  release(): void {
    for (const message of this.#held.splice(0)) {
      this.#keep(message);
      this.happen({ does: 'ack', id: `true_${message.chat}_${message.key}`, ack: 1 });
    }
  }

  /** Takes the page's word for what it did, and says what follows. */
  answer(given: unknown): object {
    const record = PageRecord.parse(given);
    this.records.push(record);
    const follows = this.#follow(record);
    this.emit('change');
    return follows;
  }

  #follow(record: PageRecord): object {
    if (record.kind === 'send_begins') {
      const fault = this.faults.shift() ?? null;
      if (fault === 'refused') this.refusals += 1;
      return { fault };
    }
    if (record.kind === 'sent') return this.#takeSent(record);
    if (record.kind === 'person_asked') return { known: this.people.has(String(record.id)) };
    if (record.kind === 'seen') this.unread.set(String(record.chat), 0);
    if (record.kind === 'unknown_module') this.unknownModules.add(String(record.name));
    if (record.kind === 'edited') this.#edit(String(record.id), String(record.body));
    if (record.kind === 'upload' && this.uploadFaults > 0) {
      this.uploadFaults -= 1;
      return { fails: true };
    }
    return {};
  }

  #takeSent(record: PageRecord): object {
    const message = Sent.parse(record.message);
    if (record.late === true) {
      this.#held.push(message);
      return { kept: false };
    }
    this.#keep(message);
    return { kept: true };
  }

  #keep(message: z.infer<typeof Sent>): void {
    this.taken += 1;
    this.messages.push({ ...message, fromMe: true, ack: 1 });
  }

  #edit(id: string, body: string): void {
    const message = this.find(id);
    if (message === undefined) return;
    message.body = body;
    this.edited.add(id);
  }
}
