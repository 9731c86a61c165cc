// The simulator with nobody in the house: a port of this machine, an outbox that is only written to, and no bot.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import type { Outgoing } from '../../../src/channels/channel.ts';
import { openSimulator, type Said, type Simulator } from '../../../src/channels/simulator/channel.ts';
import { NO_LOG } from '../no-log.ts';
import { sealing } from './sealing.ts';

export interface Street {
  channel: Simulator;
  /** Where the router is mounted, such as `http://127.0.0.1:4000/simulator`. */
  url: string;
  folder: string;
  /** Puts a message into the outbox; sending it is up to others. */
  write(message: Outgoing, more?: { kind?: string; at?: Date }): Said;
  /** Posts until the simulator has taken it, as a program does that must not lose anything. */
  postUntilTaken(body: unknown): Promise<void>;
  /** Closes the port and removes the folder; the channel is stopped by whoever started it. */
  close(): Promise<void>;
}

export async function openStreet(clock: () => Date = () => new Date()): Promise<Street> {
  const folder = await mkdtemp(join(tmpdir(), 'simulator-'));
  const spool = join(folder, 'spool');
  const outbox: (Said & { address: string })[] = [];
  const channel = openSimulator({
    folder: spool,
    sealing,
    said: async (address, after) =>
      outbox.filter((row) => row.address === address && BigInt(row.position) > after),
    clock,
    log: NO_LOG,
  });
  const server = createServer(express().use('/simulator', channel.router));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const url = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/simulator`;

  return {
    channel,
    url,
    folder: spool,
    write(
      { id, address, text, options, request, requestLabel, file },
      { kind = 'reply', at = clock() } = {},
    ) {
      const position = String(outbox.length + 1);
      const row = { id, address, position, kind, text, options, request, requestLabel, file, at };
      outbox.push(row);
      return row;
    },
    async postUntilTaken(body) {
      let response: Response;
      do {
        response = await fetch(`${url}/messages`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        });
      } while (response.status === 500);
      if (!response.ok) throw new Error(`not taken: ${response.status} ${await response.text()}`);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
