// The simulator as the suite of channel promises plays it: people who use its JSON interface and its events.
import type { Outgoing } from '../../../src/channels/channel.ts';
import type { FileKind } from '../../../src/domain/attachment.ts';
import type { Person, Provider, Seen } from '../provider.ts';
import { newWaiting } from '../waiting.ts';
import { type Events, readEvents } from './events.ts';
import { openStreet, type Street } from './street.ts';

interface Told {
  id: string;
  text: string;
  options: { id: string; label: string }[];
  request?: 'place' | 'contact';
  document?: { name: string; mimeType: string; media: string; url: string };
}

let lastNumber = 0;

/** Opens the simulator on this machine; its channel is not yet started. */
export async function openSimulatorProvider(): Promise<Provider> {
  const street = await openStreet();
  const { ring, until } = newWaiting();
  const phones = new Map<string, Phone>();
  let taken = 0;
  let again: () => Promise<void> = async () => undefined;

  async function send(message: Outgoing) {
    street.write(message);
    taken += 1;
    const result = await street.channel.send(message);
    // The suite looks at the telephone right after: what was sent has to have arrived.
    await phones.get(message.address)?.shows(message.id);
    return result;
  }

  return {
    channel: { ...street.channel, send },
    person(address = `+2126${String(++lastNumber).padStart(8, '0')}`) {
      const phone = phones.get(address) ?? openPhone(street, address, ring);
      phones.set(address, phone);
      return personWith(phone, (repeat) => {
        again = repeat;
      });
    },
    repeats: () => again(),
    fails: () => {
      throw new Error('nothing stands between the program and this telephone that could fail');
    },
    taken: () => taken,
    until,
    async close() {
      for (const phone of phones.values()) phone.close();
      await street.channel.stop();
      await street.close();
    },
  };
}

interface Phone {
  address: string;
  seen: Seen[];
  /** Puts a message in line; what is in line is sent one by one, each until it is taken. */
  post(body: Record<string, unknown>): void;
  /** Resolves when a message of ours with this id is on the screen. */
  shows(id: string): Promise<void>;
  close(): void;
}

function openPhone(street: Street, address: string, ring: () => void): Phone {
  const seen: Seen[] = [];
  const waiting = newWaiting();
  let line: Promise<unknown> = Promise.resolve();
  let events: Promise<Events> | undefined;
  let looking: Promise<unknown> = Promise.resolve();
  const look = async (told: Told) => {
    seen.push(await seenOf(told, street.url));
    waiting.ring();
    ring();
  };
  const open = () =>
    readEvents(`${street.url}/events?${new URLSearchParams({ from: address })}`, {}, ({ name, data }) => {
      if (name === 'said') looking = looking.then(() => look(data as Told));
    });
  return {
    address,
    seen,
    post(body) {
      line = line.then(() => street.postUntilTaken({ from: address, ...body }));
    },
    async shows(id) {
      events ??= open();
      await events;
      await waiting.until(() => seen.some(({ providerMessageId }) => providerMessageId === id));
    },
    close() {
      events?.then((opened) => opened.close()).catch(() => undefined);
      events = undefined;
    },
  };
}

async function seenOf({ id, text, options, request, document }: Told, url: string): Promise<Seen> {
  const shown = {
    providerMessageId: id,
    text,
    options: options.map(({ id: token, label }) => ({ token, label })),
  };
  if (!document) return { ...shown, request };
  const { media, name, mimeType } = document;
  const bytes = await (await fetch(new URL(document.url, url))).arrayBuffer();
  return { ...shown, request, file: { media, name, mimeType, bytes: bytes.byteLength } };
}

let lastMessage = 0;

function personWith(phone: Phone, repeatable: (repeat: () => Promise<void>) => void): Person {
  const own = (messageId: string) => messageId.slice(phone.address.length + 1);
  const post = async (content: Record<string, unknown>) => {
    const body = { id: `m${++lastMessage}`, hand: true, ...content };
    phone.post(body);
    repeatable(async () => phone.post(body));
    return `${phone.address}:${body.id}`;
  };
  return {
    address: phone.address,
    says: (text, { replyTo } = {}) => post({ text, replyTo }),
    async picks(place, of = phone.seen.findLast(({ options }) => options.length > 0)) {
      const option = of?.options[place - 1];
      if (!of || !option) throw new Error(`there is no option ${place} to pick`);
      await post({ option: option.token, replyTo: of.providerMessageId });
    },
    sharesPlace: (latitude, longitude) => post({ place: { latitude, longitude } }),
    sendsFile(media: FileKind, bytes, { album, mimeType = 'application/octet-stream', ...more } = {}) {
      return post({ [media]: { base64: Buffer.from(bytes).toString('base64'), mimeType, ...more }, album });
    },
    sharesContact: (phoneNumber, mine) => post({ contact: { phone: phoneNumber, own: mine } }),
    edits: async (of, text) => void (await post({ edit: { of: own(of), text } })),
    does: async (what) => void (await post(deed(what, own))),
    seen: () => phone.seen,
    leaves: () => phone.close(),
  };
}

function deed(what: string, own: (messageId: string) => string): Record<string, unknown> {
  const colon = what.indexOf(':');
  const [name, rest] = colon < 0 ? [what, ''] : [what.slice(0, colon), what.slice(colon + 1)];
  switch (name) {
    case 'start':
      return { start: rest === '' ? true : { payload: rest } };
    case 'call':
      return { call: true };
    case 'block':
    case 'unblock':
      return { block: name === 'block' };
    case 'delete':
      return { delete: { of: own(rest) } };
    case 'live':
      return { place: { latitude: 30.47, longitude: -8.87, live: true } };
    default:
      return { other: name };
  }
}
