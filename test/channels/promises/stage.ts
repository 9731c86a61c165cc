// Where the promises are put to the test: one provider, its channel, and a sink that can be told to refuse or to wait.
import type {
  Channel,
  Incoming,
  IncomingContent,
  Outgoing,
  Receipt,
  SendResult,
} from '../../../src/channels/channel.ts';
import type { Person, Provider } from '../../support/provider.ts';
import { newWaiting } from '../../support/waiting.ts';

export interface Stage {
  provider: Provider;
  channel: Channel;
  /** All that the sink took, oldest first. */
  taken: Incoming[];
  receipts: Receipt[];
  /** How often the sink has been called, whatever it said. */
  offered(): number;
  /** The next so many deliveries are refused. */
  refuses(times: number): void;
  /** Deliveries wait from now on, until the function given back is called. */
  holds(): () => void;
  /** What this person did and the sink took, by the contract. */
  from(person: Person): Incoming[];
  /** Resolves with the `count`th thing (the first unless told) that this person did. */
  hears(person: Person, count?: number): Promise<Incoming>;
  until(condition: () => boolean, ms?: number, what?: string): Promise<void>;
  /** Somebody new, known to the channel because they have written once. */
  someone(): Promise<Person>;
  /** Sends words to a person and expects success. */
  tells(person: Person, message: Partial<Outgoing>): Promise<Extract<SendResult, { ok: true }>>;
}

/** Opens a provider and starts its channel; resolves when messages can come in. */
export async function openStage(open: () => Promise<Provider>): Promise<Stage> {
  const provider = await open();
  const { channel } = provider;
  const waiting = newWaiting();
  const taken: Incoming[] = [];
  const receipts: Receipt[] = [];
  let offered = 0;
  let refusals = 0;
  let gate = Promise.resolve();

  await channel.start({
    async receive(incoming) {
      offered += 1;
      waiting.ring();
      await gate;
      if (refusals > 0) {
        refusals -= 1;
        throw new Error('nothing can be stored just now');
      }
      taken.push(...incoming);
      waiting.ring();
    },
    async receipts(more) {
      receipts.push(...more);
      waiting.ring();
    },
  });
  await waiting.until(() => channel.health().state === 'ready', 30_000, 'the channel to be ready');

  const from = (person: Person) => taken.filter(({ address }) => address === person.address);

  async function hears(person: Person, count = 1): Promise<Incoming> {
    await waiting.until(() => from(person).length >= count, 60_000, `${count} from ${person.address}`);
    const found = from(person)[count - 1];
    if (!found) throw new Error('it went away again');
    return found;
  }

  return {
    provider,
    channel,
    taken,
    receipts,
    offered: () => offered,
    refuses(times) {
      refusals = times;
    },
    holds() {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
    from,
    hears,
    until: waiting.until,
    async someone() {
      const person = provider.person();
      await person.says('salam');
      await hears(person);
      return person;
    },
    async tells(person, message) {
      const result = await channel.send(said(person, message));
      if (!result.ok) throw new Error(`not sent: ${result.error.is} ${result.error.code}`);
      return result;
    },
  };
}

let lastId = 0;

/** A message to this person with an id of its own. */
export function said(person: Person, message: Partial<Outgoing>): Outgoing {
  return { id: `outgoing-${++lastId}`, address: person.address, text: 'مرحبا', ...message };
}

/** The content as this kind; fails, naming what it is, when it is another. */
export function as<K extends IncomingContent['kind']>(
  kind: K,
  { content }: Incoming,
): Extract<IncomingContent, { kind: K }> {
  if (!isKind(kind, content)) throw new Error(`expected ${kind}, got ${JSON.stringify(content)}`);
  return content;
}

function isKind<K extends IncomingContent['kind']>(
  kind: K,
  content: IncomingContent,
): content is Extract<IncomingContent, { kind: K }> {
  return content.kind === kind;
}

/** Words of the town in every script it writes, and what breaks careless code. */
export const TEXTS: Record<string, string> = {
  'Darija in Arabic letters': 'السلام، الضو طافي فالزنقة ديالنا من البارح',
  'Darija in Latin letters': 'salam, dow tafi f zen9a dyalna mn lbare7',
  'French with its accents': 'L’éclairage est coupé à côté du marché : ça fait 3 jours…',
  Tachelhit: 'ⴰⵣⵓⵍ, ⵜⴰⵙⵍⵉⵜ',
  'emoji, joined and coloured': '🚰👩‍👧‍👦👍🏽🇲🇦',
  'both directions in one line': 'الرقم 26-004821-7 (Lastah) واش تقاد؟',
  'several lines': 'واحد\nجوج\n\nتلاتة',
  'what looks like markup': '<b>*gras* _x_</b> [a](b) & &lt; `c` ~d~ \\',
};
