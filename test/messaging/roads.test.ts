// The program as an operator starts it, on each road: what it says when a road is closed, and that it goes on.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { dataFolder, type MainProgram, startMain } from '../support/main-program.ts';
import { newPerson as newTelegramPerson } from '../support/telegram/people.ts';
import { openBotApi } from '../support/telegram/server.ts';
import { newWaiting } from '../support/waiting.ts';
import { approvedTemplates } from '../support/whatsapp-cloud/approved.ts';
import { newCounter } from '../support/whatsapp-cloud/messages.ts';
import { newPerson } from '../support/whatsapp-cloud/person.ts';
import { newPostman } from '../support/whatsapp-cloud/postman.ts';
import { startGraph } from '../support/whatsapp-cloud/server.ts';
import { humanAt, newWorld } from '../support/whatsapp-cloud/world.ts';
import { StandInAccount } from '../support/whatsapp-web/account.ts';
import { newPerson as newWebPerson } from '../support/whatsapp-web/person.ts';
import { testBrowser } from '../support/whatsapp-web/provider.ts';
import { PageServer } from '../support/whatsapp-web/server.ts';

const LONG = 90_000;

let database: FreshDatabase;
let folder: Awaited<ReturnType<typeof dataFolder>>;
let program: MainProgram | undefined;

beforeEach(async () => {
  database = await freshDatabase();
  folder = await dataFolder();
});
afterEach(async () => {
  await program?.kill();
  await database.close();
  await folder.remove();
});

async function start(environment: Record<string, string>): Promise<MainProgram> {
  program = await startMain({ DATABASE_URL: database.url, DATA_DIR: folder.path, ...environment });
  return program;
}

/** What lies below a folder and may be read or entered by anybody else on the machine. */
async function openToOthers(path: string): Promise<string[]> {
  const inside = await readdir(path, { recursive: true });
  const all = await Promise.all(
    ['', ...inside].map(async (name) => ({ name, mode: (await stat(join(path, name))).mode })),
  );
  return all.filter(({ mode }) => (mode & 0o077) !== 0).map(({ name }) => name);
}

/** Says something in the simulator and answers what was replied. */
async function simulated(url: string): Promise<string[]> {
  const response = await fetch(`${url}/simulator/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from: '0612345678', text: 'salam' }),
  });
  const { replies } = (await response.json()) as { replies: { text: string }[] };
  return replies.map(({ text }) => text);
}

describe('the program', () => {
  it(
    'says in one line that Telegram refuses the token, and goes on without it',
    async () => {
      const api = await openBotApi();
      const { url, lines } = await start({
        ...{ SIMULATOR: 'on', TELEGRAM_BOT_TOKEN: '1:wrong', TELEGRAM_API_ROOT: api.root },
      });
      const about = lines.filter((line) => /telegram/i.test(line));
      expect(about).toEqual([expect.stringMatching(/telegram: stopped .*TELEGRAM_BOT_TOKEN/)]);
      expect(await simulated(url)).toHaveLength(1);
      // Pictures of the bot's own lie there already.
      expect(await readdir(join(folder.path, 'files'))).not.toEqual([]);
      expect(await openToOthers(folder.path)).toEqual([]);
      expect((await readdir(`${folder.path}-keys`)).sort()).toEqual(['encryption.key', 'session.key']);
      expect(await openToOthers(`${folder.path}-keys`)).toEqual([]);
      await api.close();
    },
    LONG,
  );

  it(
    'says in one line what to install when WhatsApp has no browser, and goes on',
    async () => {
      const { url, lines } = await start({
        SIMULATOR: 'on',
        WHATSAPP: 'web',
        CHROMIUM_PATH: '/no/such/browser',
      });
      const about = lines.filter((line) => /whatsapp/i.test(line));
      expect(about).toEqual([expect.stringMatching(/whatsapp-web: stopped .*chromium/i)]);
      expect(await simulated(url)).toHaveLength(1);
    },
    LONG,
  );

  const browser = testBrowser();
  it.skipIf(!browser && process.env.CI !== 'true')(
    'answers on WhatsApp by the browser against its stand-in',
    async () => {
      const account = new StandInAccount();
      const page = new PageServer(account, {});
      await page.listen();
      const person = newWebPerson(account, '212661000000@c.us', () => undefined);
      const bell = newWaiting();
      account.on('change', bell.ring);
      const { stop } = await start({
        ...{ WHATSAPP: 'web', CHROMIUM_PATH: browser ?? '', WHATSAPP_STAND_IN_PORT: String(page.port) },
      });
      await person.says('salam');
      await bell.until(() => person.seen().length > 0, 60_000, 'an answer on WhatsApp');
      expect(person.seen()[0]?.options.length).toBeGreaterThan(3);
      expect(await stop()).toBe(0);
      await page.close();
    },
    LONG,
  );

  it(
    'stops in order when it is asked to',
    async () => {
      const { stop } = await start({ SIMULATOR: 'on' });
      expect(await stop()).toBe(0);
    },
    LONG,
  );

  it(
    'answers by the Cloud API and by Telegram at once, each with its own buttons',
    async () => {
      const api = await openBotApi();
      const telegramBell = newWaiting();
      api.listen(telegramBell.ring);
      const world = newWorld(approvedTemplates());
      let webhook = '';
      const postman = newPostman(world, () => webhook);
      const graph = await startGraph(world, newCounter(world, postman));
      const { url } = await start({
        ...{ TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root, WHATSAPP: 'cloud' },
        ...{ WHATSAPP_CLOUD_TOKEN: world.token, WHATSAPP_CLOUD_PHONE_ID: world.phoneId },
        ...{ WHATSAPP_CLOUD_APP_SECRET: world.appSecret, WHATSAPP_CLOUD_VERIFY_TOKEN: world.verifyToken },
        WHATSAPP_CLOUD_API_ROOT: graph.apiRoot,
      });
      webhook = `${url}/webhooks/whatsapp`;
      const person = newPerson(world, postman, humanAt(world));
      const friend = newTelegramPerson(api, 501);
      await Promise.all([person.says('salam'), friend.says('salam')]);
      const answers = (count: number) =>
        world.events.until(() => person.seen().length >= count, 30_000, `${count} answers on WhatsApp`);
      await answers(1);
      const menu = person.seen().at(-1);
      expect(menu?.options.length).toBeGreaterThan(3);
      // The button that opens the list is in the words of the commune, not a sign.
      const list = JSON.stringify(world.taken.at(-1)?.body);
      expect(list).toMatch(/"button":"\p{Script=Arabic}/u);
      await telegramBell.until(() => friend.seen().length > 0, 30_000, 'an answer on Telegram');
      await expect
        .poll(() => database.db.outgoingMessage.count({ where: { state: { in: ['delivered', 'read'] } } }), {
          timeout: 60_000,
        })
        .toBe(1);
      await postman.idle();
      await program?.kill();
      await graph.close();
      await api.close();
    },
    LONG,
  );
});
