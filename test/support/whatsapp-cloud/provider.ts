// The Cloud API played on loopback, and our channel connected to it.
import { createServer } from 'node:http';
import {
  openWhatsAppCloud,
  type WhatsAppCloud,
  type WhatsAppCloudOptions,
} from '../../../src/channels/whatsapp/cloud/channel.ts';
import { DEFAULT_TEMPLATES } from '../../../src/channels/whatsapp/cloud/templates.ts';
import type { Provider } from '../provider.ts';
import { approvedTemplates } from './approved.ts';
import { type Counter, newCounter, tellStatus } from './messages.ts';
import { type CloudPerson, newPerson } from './person.ts';
import { newPostman, type Postman } from './postman.ts';
import { type Graph, startGraph, type Trouble } from './server.ts';
import { humanAt, newWorld, type World } from './world.ts';

/** What the tests of this channel need beyond what every provider offers. */
export interface CloudProvider extends Provider {
  channel: WhatsAppCloud;
  person(address?: string): CloudPerson;
  fails(trouble: Trouble): void;
  failsFile(trouble: Trouble): void;
  /** The address of our webhook. */
  webhook: string;
  world: World;
  postman: Postman;
  counter: Counter;
  /** Posts a status of a message that was taken. */
  tells(id: string, status: string, code?: number): Promise<void>;
  logged: { level: string; fields: object; message: string }[];
}

export async function openCloudProvider(more: Partial<WhatsAppCloudOptions> = {}): Promise<CloudProvider> {
  const world = newWorld(approvedTemplates());
  let webhook = '';
  const postman = newPostman(world, () => webhook);
  const counter = newCounter(world, postman);
  const graph: Graph = await startGraph(world, counter);
  const logged: CloudProvider['logged'] = [];
  const write = (level: string) => (fields: object, message: string) =>
    void logged.push({ level, fields, message });
  const { token, phoneId, appSecret, verifyToken, now } = world;
  const channel = openWhatsAppCloud({
    ...{ token, phoneId, appSecret, verifyToken, now },
    apiRoot: graph.apiRoot,
    templates: DEFAULT_TEMPLATES,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    limits: { send: 2_500, upload: 2_000, ask: 2_000, file: 2_000 },
    chatGapMs: 0,
    ...more,
  });
  const door = createServer((req, res) => void channel.webhook(req, res));
  await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening));
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('the door of our webhook is not open');
  webhook = `http://127.0.0.1:${address.port}/webhooks/whatsapp`;

  return {
    ...{ channel, world, postman, counter, logged, webhook },
    person: (at) => newPerson(world, postman, humanAt(world, at)),
    repeats: () => postman.again(),
    fails: graph.fails,
    failsFile: graph.failsFile,
    taken: () => world.taken.length,
    until: (condition, ms) => world.events.until(condition, ms),
    tells: (id, status, code) => tellStatus(world, postman, id, status, code),
    async close() {
      await postman.idle();
      await channel.stop();
      await graph.close();
      door.closeAllConnections();
      await new Promise((closed) => door.close(closed));
    },
  };
}
