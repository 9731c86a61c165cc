// Real bodies of every provider, made strange, in bursts together with good messages: every good one is answered.
// `npm run nightly` looks longer.
import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSimulator } from '../../src/channels/simulator/channel.ts';
import { listen } from '../../src/channels/whatsapp/web/browser-events.ts';
import type { GuardedClient } from '../../src/channels/whatsapp/web/client.ts';
import { realClock } from '../../src/channels/whatsapp/web/clock.ts';
import { type Intake, openIntake } from '../../src/channels/whatsapp/web/intake.ts';
import { openPolls } from '../../src/channels/whatsapp/web/polls.ts';
import { OwnMessages } from '../../src/channels/whatsapp/web/sent-ids.ts';
import { type Change, changes, type Json, mutated } from '../support/bodies/mutate.ts';
import {
  cloudMessages,
  cloudValues,
  simulatorBodies,
  telegramUpdates,
  webMessages,
} from '../support/bodies/samples.ts';
import { NO_LOG } from '../support/no-log.ts';
import { type MoodyChannel, moodyChannel } from '../support/outbox.ts';
import fc from '../support/property.ts';
import { sealing } from '../support/simulator/sealing.ts';
import { openTelegramProvider, type TelegramProvider } from '../support/telegram/provider.ts';
import { openTown, type Town } from '../support/town.ts';
import { type CloudProvider, openCloudProvider } from '../support/whatsapp-cloud/provider.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 200);

let town: Town;
let said: Record<'telegram' | 'cloud' | 'web', MoodyChannel>;
let telegram: TelegramProvider;
let cloud: CloudProvider;
let web: { client: EventEmitter; intake: Intake };
let simulator: { url: string; close(): void };
let people = 700_000_000;
let updates = 1_000;
const folders: string[] = [];

beforeAll(async () => {
  said = {
    telegram: moodyChannel('telegram'),
    cloud: moodyChannel('whatsapp-cloud'),
    web: moodyChannel('whatsapp-web'),
  };
  town = await openTown(Object.values(said));
  telegram = await openTelegramProvider({ webhook: true });
  await telegram.channel.start(town.engine.sink);
  cloud = await openCloudProvider();
  await cloud.channel.start(town.engine.sink);
  web = openWeb();
  simulator = await openSimulated();
}, 60_000);
afterAll(async () => {
  simulator.close();
  await telegram.channel.stop();
  await telegram.close();
  await cloud.close();
  await town.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** What a browser says, without a browser. */
function openWeb() {
  const client = new EventEmitter();
  const intake = openIntake({
    ...{ sink: town.engine.sink, clock: realClock, log: NO_LOG, retryMs: 5, stored: () => undefined },
    phones: { phoneOf: async () => undefined },
    isOwn: (address) => address === '212528850000@c.us',
  });
  const own = new OwnMessages(realClock);
  listen(client as unknown as GuardedClient, {
    intake,
    own,
    polls: openPolls(),
    clock: realClock,
    log: NO_LOG,
  });
  return { client, intake };
}

async function openSimulated() {
  const folder = await mkdtemp(join(tmpdir(), 'bodies-'));
  folders.push(folder);
  const channel = openSimulator({
    folder,
    sealing,
    clock: () => town.now,
    log: NO_LOG,
    said: async () => [],
  });
  await channel.start(town.engine.sink);
  const server = express().use('/simulator', channel.router).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = server.address();
  const port = typeof at === 'object' ? at?.port : undefined;
  return { url: `http://127.0.0.1:${port}/simulator/messages`, close: () => void server.close() };
}

interface Strange {
  kind: number;
  changed: Change[];
}

/** Strange things from one door in one go, with good messages before, between and after: statuses, and who is to be answered. */
type Door = (strange: Strange[], good: string[]) => Promise<{ statuses: number[]; unanswered: string[] }>;

const pick = (all: Json[], { kind, changed }: Strange): Json =>
  mutated(all[kind % all.length] ?? null, changed);
const number = () => String(++people);

/** Strange things between good ones. */
const between = (odd: Json[], good: Json[]): Json[] =>
  good.flatMap((each, i) => [each, ...odd.filter((_, k) => k % good.length === i)]);

/** Lets what was said in one breath be answered. */
async function settle(): Promise<void> {
  for (const _ of [1, 2]) {
    town.pass(6_000);
    await town.engine.tick();
    await town.engine.idle();
  }
}
const unanswered = (channel: Pick<MoodyChannel, 'sent'>, good: string[]) =>
  good.filter((address) => !channel.sent.some((each) => each.address === address));

const DOORS: Record<string, Door> = {
  async 'the Cloud API'(strange, good) {
    const odd = number();
    const messages = between(
      strange.map((each) => pick(cloudMessages(odd, `wamid.${odd}`), each)),
      good.map((from) => ({
        from,
        id: `wamid.${from}`,
        timestamp: '1770000000',
        type: 'text',
        text: { body: 'salam' },
      })),
    );
    const values: Json[] = [
      ...strange.map((each) => pick(cloudValues(odd, `wamid.v${odd}`), each)),
      { metadata: { phone_number_id: cloud.world.phoneId }, messages },
    ];
    const change = (value: Json): Json => ({ field: 'messages', value });
    const body = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: '1', changes: values.map(change) }],
    });
    const posted = await cloud.postman.raw(body, { 'x-hub-signature-256': cloud.postman.signatureOf(body) });
    await settle();
    return { statuses: [posted.status], unanswered: unanswered(said.cloud, good) };
  },
  async Telegram(strange, good) {
    const odd = Number(number());
    const bodies = between(
      strange.map((each) => {
        const update = pick(telegramUpdates(odd, ++updates), each);
        // The number of an update is how Telegram itself counts: without it there is none.
        return typeof update === 'object' && update !== null && !Array.isArray(update)
          ? { ...update, update_id: updates }
          : update;
      }),
      good.map((from): Json => {
        const chat = { id: Number(from), type: 'private' };
        return {
          update_id: ++updates,
          message: {
            message_id: 1,
            date: 1_770_000_000,
            chat,
            from: { id: Number(from), is_bot: false },
            text: 'salam',
          },
        };
      }),
    );
    const secret = telegram.api.updates.webhook()?.secret ?? '';
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
    const statuses = await Promise.all(
      bodies.map(async (body) => {
        const answer = await fetch(telegram.webhookUrl ?? '', {
          method: 'POST',
          headers,
          body: JSON.stringify(body),
        });
        await answer.text();
        return answer.status;
      }),
    );
    await settle();
    return { statuses, unanswered: unanswered(said.telegram, good) };
  },
  async 'WhatsApp Web'(strange, good) {
    const odd = `${number()}@c.us`;
    const bodies = between(
      strange.map((each) => pick(webMessages(odd, number()), each)),
      good.map((from) => ({
        ...{
          id: { _serialized: `false_${from}` },
          from: `${from}@c.us`,
          timestamp: 1_770_000_000,
          fromMe: false,
        },
        ...{ type: 'chat', body: 'salam', rawData: {}, hasMedia: false },
      })),
    );
    for (const body of bodies) web.client.emit('message', body);
    await web.intake.drain(20_000);
    await settle();
    return {
      statuses: [],
      unanswered: unanswered(
        said.web,
        good.map((from) => `${from}@c.us`),
      ),
    };
  },
  async 'the simulator'(strange, good) {
    const odd = `+212${number()}`;
    const bodies = between(
      strange.map((each) => pick(simulatorBodies(odd), each)),
      good.map((from) => ({ from: `+212${from}`, text: 'salam' })),
    );
    const headers = { 'content-type': 'application/json' };
    const statuses = await Promise.all(
      bodies.map(async (body) => {
        const answer = await fetch(simulator.url, { method: 'POST', headers, body: JSON.stringify(body) });
        await answer.text();
        // What a program of ours sends wrongly is refused, and said so; nothing is kept of it.
        return answer.status === 400 ? 200 : answer.status;
      }),
    );
    await settle();
    return {
      statuses,
      unanswered: unanswered(
        town.channel,
        good.map((from) => `+212${from}`),
      ),
    };
  },
};

const strangeThings = fc.array(fc.record({ kind: fc.nat(50), changed: changes }), {
  minLength: 1,
  maxLength: 4,
});

describe.each(Object.keys(DOORS))('what comes by %s', (name) => {
  it(
    'costs no good message beside it its answer, holds up nobody, and is never a failure of ours',
    async () => {
      const door = DOORS[name];
      if (!door) throw new Error(`no door ${name}`);
      await fc.assert(
        fc.asyncProperty(strangeThings, async (strange) => {
          const good = [number(), number(), number()];
          const outcome = await door(strange, good);
          expect(outcome.unanswered).toEqual([]);
          expect(outcome.statuses.filter((status) => status !== 200)).toEqual([]);
          expect(await town.db.flag.count({ where: { kind: 'turn_failed' } })).toBe(0);
        }),
        { numRuns: Math.ceil(RUNS / Object.keys(DOORS).length), endOnFailure: true },
      );
      expect(town.missing).toEqual([]);
    },
    600_000 + RUNS * 2_000,
  );
});
