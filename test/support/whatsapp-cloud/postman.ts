// Brings webhooks to our side as WhatsApp does: signed over the raw bytes, again when they were not taken.
import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { World } from './world.ts';

/** One delivery, and what our side said to each try. */
export interface Delivery {
  raw: string;
  answers: number[];
}

export interface Postman {
  /**
   * Puts one value of the field on its way; resolves when it is handed over or given up. What belongs to one `row`
   * goes one after the other: the real one promises no order, but a phone sends one message at a time.
   */
  post(value: object, field?: string, row?: string): Promise<void>;
  /** Keeps what is posted during the work, and brings it in one request. */
  together(work: () => Promise<unknown>): Promise<void>;
  /** Brings the last message of a person again, to the letter. */
  again(): Promise<void>;
  /** Brings any bytes with any signature, once; resolves with the answer. */
  raw(body: string | Buffer, headers: Record<string, string>): Promise<Response>;
  deliveries: Delivery[];
  signatureOf(body: string | Buffer): string;
  /** Nothing is on its way any more. */
  idle(): Promise<void>;
}

const TRIES = 6;
const FIRST_PAUSE_MS = 15;

export function newPostman(world: World, webhook: () => string): Postman {
  const deliveries: Delivery[] = [];
  const onTheWay = new Set<Promise<void>>();
  let held: object[] | undefined;
  const rows = new Map<string, Promise<void>>();
  let lastOfPerson: string | undefined;

  const signatureOf = (body: string | Buffer) =>
    `sha256=${createHmac('sha256', world.appSecret).update(body).digest('hex')}`;

  const raw: Postman['raw'] = (body, headers) =>
    fetch(webhook(), {
      method: 'POST',
      body: Buffer.from(body),
      headers: { 'content-type': 'application/json', ...headers },
    });

  async function bring(body: string): Promise<void> {
    const delivery: Delivery = { raw: body, answers: [] };
    deliveries.push(delivery);
    for (let tried = 0; tried < TRIES && delivery.answers.at(-1) !== 200; tried += 1) {
      if (tried > 0) await pause(FIRST_PAUSE_MS * 2 ** tried);
      const response = await raw(body, { 'x-hub-signature-256': signatureOf(body) }).catch(() => undefined);
      await response?.arrayBuffer().catch(() => undefined);
      delivery.answers.push(response?.status ?? 0);
      world.events.ring();
    }
  }

  function send(changes: object[], isOfPerson: boolean, row?: string): Promise<void> {
    const body = escaped(
      JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '102290129340398', changes }] }),
    );
    if (isOfPerson) lastOfPerson = body;
    const before = row === undefined ? undefined : rows.get(row);
    const work = (before ?? Promise.resolve()).then(() => bring(body)).finally(() => onTheWay.delete(work));
    if (row !== undefined) rows.set(row, work);
    onTheWay.add(work);
    return work;
  }

  return {
    deliveries,
    signatureOf,
    raw,
    async post(value, field = 'messages', row = undefined) {
      const change = {
        field,
        value: { messaging_product: 'whatsapp', metadata: metadataOf(world), ...value },
      };
      if (held) held.push(change);
      else await send([change], !('statuses' in value), row);
    },
    async together(work) {
      held = [];
      await work();
      const changes = held;
      held = undefined;
      await send(changes, true);
    },
    async again() {
      if (lastOfPerson === undefined) throw new Error('nobody has done anything yet');
      await bring(lastOfPerson);
    },
    async idle() {
      while (onTheWay.size > 0) await Promise.allSettled(onTheWay);
    },
  };
}

const metadataOf = ({ phoneId }: World) => ({
  display_phone_number: '212528850000',
  phone_number_id: phoneId,
});

/** Meta writes letters beyond ASCII as escapes: who signs a text that was parsed and written anew fails here. */
function escaped(json: string): string {
  return json.replace(/[\u0080-\uffff]/gu, (letters) =>
    [...Array(letters.length).keys()]
      .map((at) => `\\u${letters.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
