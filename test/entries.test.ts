// Whatever reaches any address of the whole program from outside is answered, and never by a fault of ours.
// `npm run nightly` looks longer.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, startProgram } from '../src/app.ts';
import { readConfig } from '../src/config/config.ts';
import { oddDeliveries, oddRequest } from './support/bodies/requests.ts';
import { statusOf } from './support/bodies/wire.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import fc from './support/property.ts';
import { type BotApi, openBotApi } from './support/telegram/server.ts';
import { approvedTemplates } from './support/whatsapp-cloud/approved.ts';
import { newCounter } from './support/whatsapp-cloud/messages.ts';
import { newPostman } from './support/whatsapp-cloud/postman.ts';
import { type Graph, startGraph } from './support/whatsapp-cloud/server.ts';
import { newWorld } from './support/whatsapp-cloud/world.ts';

/** How many requests; `ENTRIES=40000` for a long run. */
const RUNS = Number(process.env.ENTRIES ?? 1_200);
const AT_ONCE = 12;
const SECRET = 'the_secret_of_the_webhook';
const TOKEN = 'figures-for-prometheus';

let folder: string;
let database: FreshDatabase;
let telegram: BotApi;
let graph: Graph;
let program: Program;
const world = newWorld(approvedTemplates());
const faults: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entries-'));
  database = await freshDatabase();
  telegram = await openBotApi();
  graph = await startGraph(
    world,
    newCounter(
      world,
      newPostman(world, () => ''),
    ),
  );
  const quiet = () => undefined;
  const log = {
    info: quiet,
    warn: quiet,
    error(fields: object, line: string) {
      // What a delivery says of the account is told as such.
      if (!line.includes('channel is in trouble')) faults.push(`${line} ${JSON.stringify(fields)}`);
    },
  };
  program = await startProgram(
    readConfig({
      ...{ PORT: '0', DATA_DIR: join(folder, 'data'), DATABASE_URL: database.url, SIMULATOR: 'on' },
      ...{ ADMIN_PASSWORD: 'an entry of the program', NOTIFIER_CRON: '0 0 0 1 1 *', METRICS_TOKEN: TOKEN },
      ...{ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.root },
      TELEGRAM_WEBHOOK_URL: 'http://127.0.0.1:1/webhooks/telegram',
      ...{ TELEGRAM_WEBHOOK_SECRET: SECRET, WHATSAPP: 'cloud', WHATSAPP_CLOUD_TOKEN: world.token },
      ...{ WHATSAPP_CLOUD_PHONE_ID: world.phoneId, WHATSAPP_CLOUD_APP_SECRET: world.appSecret },
      ...{ WHATSAPP_CLOUD_VERIFY_TOKEN: world.verifyToken, WHATSAPP_CLOUD_API_ROOT: graph.apiRoot },
    }),
    log,
  );
}, 60_000);
afterAll(async () => {
  await program?.stop();
  await telegram?.close();
  await graph?.close();
  await database?.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each([
  ['any address', oddRequest],
  ['the doors of the providers', oddDeliveries({ telegram: SECRET, whatsApp: world.appSecret })],
] as const)('what comes in by %s', (_, requests) => {
  it('is answered, and never by a fault of ours', { timeout: 120_000 + RUNS * 200 }, async () => {
    const many = fc.array(requests, { minLength: AT_ONCE, maxLength: AT_ONCE });
    await fc.assert(
      fc.asyncProperty(many, async (some) => {
        const statuses = await Promise.all(some.map((each) => statusOf(program.web.url, each)));
        const bad = some.filter((_each, i) => (statuses[i] ?? 0) >= 500);
        expect(bad.map(({ body, ...each }) => JSON.stringify({ ...each, body: body.toString() }))).toEqual(
          [],
        );
        expect(faults).toEqual([]);
      }),
      { numRuns: Math.ceil(RUNS / 2 / AT_ONCE), endOnFailure: true },
    );
    await program.engine.idle();
    expect(await database.db.flag.count({ where: { kind: 'turn_failed' } })).toBe(0);
    expect(
      await statusOf(program.web.url, { method: 'GET', path: '/readyz', headers: [], body: Buffer.alloc(0) }),
    ).toBe(200);
  });
});
