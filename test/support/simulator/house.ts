// The simulator with a bot at home that a test hands in, and everything that happens written down.
import type { Incoming, Outgoing, Receipt } from '../../../src/channels/channel.ts';
import type { Said, Simulator } from '../../../src/channels/simulator/channel.ts';
import { newWaiting, type Waiting } from '../waiting.ts';
import { openStreet } from './street.ts';

/** What the bot wants to say, without what the outbox adds. */
export type Words = Pick<Outgoing, 'text' | 'options' | 'request' | 'requestLabel' | 'file'> & {
  kind?: string;
};

export type Bot = (incoming: Incoming, channel: Simulator) => Promise<Words[]>;

export interface House {
  channel: Simulator;
  url: string;
  /** Where bytes wait to be fetched. */
  folder: string;
  /** Everything handed in, repeats included. */
  heard: Incoming[];
  receipts: Receipt[];
  clock: { now: Date };
  /** Writes a message into the outbox and, unless told otherwise, sends it. */
  say(address: string, words: Words, how?: { send: boolean }): Promise<Said>;
  until: Waiting['until'];
  /** Makes the next delivery fail, as when the database is away. */
  failOnce(trouble: Error): void;
  close(): Promise<void>;
}

/** Opens everything; `bot` answers each message once, however often it is handed in. */
export async function openHouse(bot: Bot): Promise<House> {
  const clock = { now: new Date('2026-03-02T10:00:00Z') };
  const { channel, url, folder, write, close } = await openStreet(() => clock.now);
  const { ring, until } = newWaiting();
  const answered = new Set<string>();
  const heard: Incoming[] = [];
  const receipts: Receipt[] = [];
  const troubles: Error[] = [];
  let count = 0;

  const say: House['say'] = async (address, { kind, ...words }, { send } = { send: true }) => {
    const message = { ...words, id: `out-${++count}`, address };
    const row = write(message, { kind });
    if (send) await channel.send(message);
    return row;
  };

  await channel.start({
    async receive(incoming) {
      const trouble = troubles.pop();
      if (trouble) throw trouble;
      for (const one of incoming) {
        heard.push(one);
        if (answered.has(one.messageId)) continue;
        answered.add(one.messageId);
        for (const words of await bot(one, channel)) await say(one.address, words);
      }
      ring();
    },
    async receipts(given) {
      receipts.push(...given);
      ring();
    },
  });

  return {
    channel,
    url,
    folder,
    heard,
    receipts,
    clock,
    say,
    until,
    failOnce: (trouble) => void troubles.push(trouble),
    async close() {
      await channel.stop();
      await close();
    },
  };
}
