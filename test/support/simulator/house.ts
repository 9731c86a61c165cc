// The simulator on a port of this machine, with an outbox in memory and a bot that a test hands in.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import type { Incoming, Outgoing, Receipt } from '../../../src/channels/channel.ts';
import { openSimulator, type Said, type Simulator } from '../../../src/channels/simulator/simulator.ts';

/** What the bot wants to say, without what the outbox adds. */
export type Words = Pick<Outgoing, 'text' | 'options' | 'request' | 'requestLabel' | 'file'> & {
  kind?: string;
};

export type Bot = (incoming: Incoming, channel: Simulator) => Promise<Words[]>;

export interface House {
  channel: Simulator;
  /** Where the router is mounted, such as `http://127.0.0.1:4000/simulator`. */
  url: string;
  folder: string;
  /** Everything handed in, repeats included. */
  heard: Incoming[];
  receipts: Receipt[];
  clock: { now: Date };
  /** Writes a message into the outbox, unless told otherwise also sends it. */
  say(address: string, words: Words, how?: { send?: boolean; id?: string }): Promise<Said>;
  /** Called after everything that happens here. */
  onEvent(listener: () => void): void;
  /** Makes the next batch fail, as when the database is away. */
  failOnce(trouble: Error): void;
  close(): Promise<void>;
}

/** Opens everything; `bot` answers each message once, however often it is handed in. */
export async function openHouse(bot: Bot): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'simulator-'));
  const outbox: (Said & { address: string })[] = [];
  const clock = { now: new Date('2026-03-02T10:00:00Z') };
  const answered = new Set<string>();
  const listeners: (() => void)[] = [];
  const ring = () => {
    for (const listener of listeners) listener();
  };
  let trouble: Error | undefined;

  const channel = openSimulator({
    folder: join(folder, 'spool'),
    said: async (address, after) =>
      outbox.filter((row) => row.address === address && BigInt(row.position) > after),
    clock: () => clock.now,
    log: { warn: () => undefined },
  });
  const heard: Incoming[] = [];
  const receipts: Receipt[] = [];

  const say: House['say'] = async (address, { kind = 'reply', ...words }, { send = true, id } = {}) => {
    const position = String(outbox.length + 1);
    const row = { ...words, kind, address, position, id: id ?? `out-${position}`, at: clock.now };
    outbox.push(row);
    if (send) await channel.send({ ...words, id: row.id, address });
    ring();
    return row;
  };

  await channel.start({
    async receive(incoming) {
      if (trouble) {
        const thrown = trouble;
        trouble = undefined;
        throw thrown;
      }
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

  const app = express().use('/simulator', channel.router);
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;

  return {
    channel,
    url: `http://127.0.0.1:${port}/simulator`,
    folder: join(folder, 'spool'),
    heard,
    receipts,
    clock,
    say,
    onEvent: (listener) => void listeners.push(listener),
    failOnce: (thrown) => {
      trouble = thrown;
    },
    async close() {
      await channel.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
