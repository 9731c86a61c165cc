// Each road from a stand-in to the whole program: where people are, and which processes carry their messages.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MainProgram, startMain } from '../test/support/main-program.ts';
import { newPerson as newTelegramPerson } from '../test/support/telegram/people.ts';
import { openBotApi } from '../test/support/telegram/server.ts';
import { approvedTemplates } from '../test/support/whatsapp-cloud/approved.ts';
import { newCounter } from '../test/support/whatsapp-cloud/messages.ts';
import { newPerson as newCloudPerson } from '../test/support/whatsapp-cloud/person.ts';
import { newPostman } from '../test/support/whatsapp-cloud/postman.ts';
import { startGraph } from '../test/support/whatsapp-cloud/server.ts';
import { humanAt, newWorld } from '../test/support/whatsapp-cloud/world.ts';
import { StandInAccount } from '../test/support/whatsapp-web/account.ts';
import { newPerson as newWebPerson } from '../test/support/whatsapp-web/person.ts';
import { browserProcesses } from '../test/support/whatsapp-web/processes.ts';
import { testBrowser } from '../test/support/whatsapp-web/provider.ts';
import { PageServer } from '../test/support/whatsapp-web/server.ts';
import type { Walker } from './crowd.ts';

export interface Road {
  walkers: Walker[];
  /** Asked to tell whenever something arrived on some phone. */
  onChange(ring: () => void): void;
  bot: number;
  /** Processes of the browser, where there is one. */
  browser(): number[];
  close(): Promise<void>;
}

/** Opens a road for so many people, on a database of its own. */
export type OpenRoad = (databaseUrl: string, people: number) => Promise<Road>;

interface Started {
  program: MainProgram;
  end(): Promise<void>;
}

async function startProgram(DATABASE_URL: string, environment: Record<string, string>): Promise<Started> {
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'bench-data-'));
  const program = await startMain({ DATABASE_URL, DATA_DIR, LOG_LEVEL: 'error', ...environment });
  return {
    program,
    async end() {
      await program.stop();
      await rm(DATA_DIR, { recursive: true, force: true });
    },
  };
}

const indexes = (people: number) => Array.from({ length: people }, (_, i) => i);
const noBrowser = () => [];

export const byTelegram =
  (webhook: boolean): OpenRoad =>
  async (databaseUrl, people) => {
    const api = await openBotApi();
    const port = String(30_000 + (process.pid % 20_000));
    const hook = {
      PORT: port,
      TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}/webhooks/telegram`,
      TELEGRAM_WEBHOOK_SECRET: 'bench_secret',
    };
    const { program, end } = await startProgram(databaseUrl, {
      ...{ TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root },
      ...(webhook ? hook : {}),
    });
    const walkers = indexes(people).map((i) => {
      const person = newTelegramPerson(api, 501 + i);
      return { ...person, heard: () => api.world.chat(501 + i).shown.length };
    });
    return {
      ...{ walkers, bot: program.process.pid ?? 0, browser: noBrowser },
      onChange: (ring) => void api.listen(ring),
      async close() {
        await end();
        await api.close();
      },
    };
  };

export const byCloud: OpenRoad = async (databaseUrl, people) => {
  const world = newWorld(approvedTemplates());
  let webhook = '';
  const postman = newPostman(world, () => webhook);
  const graph = await startGraph(world, newCounter(world, postman));
  const { program, end } = await startProgram(databaseUrl, {
    ...{ WHATSAPP: 'cloud', WHATSAPP_CLOUD_TOKEN: world.token, WHATSAPP_CLOUD_PHONE_ID: world.phoneId },
    ...{ WHATSAPP_CLOUD_APP_SECRET: world.appSecret, WHATSAPP_CLOUD_VERIFY_TOKEN: world.verifyToken },
    WHATSAPP_CLOUD_API_ROOT: graph.apiRoot,
  });
  webhook = `${program.url}/webhooks/whatsapp`;
  const walkers = indexes(people).map((i) => {
    const human = humanAt(world, `2126${String(10_000_000 + i)}`);
    return { ...newCloudPerson(world, postman, human), heard: () => human.seen.length };
  });
  let looking = true;
  return {
    ...{ walkers, bot: program.process.pid ?? 0, browser: noBrowser },
    onChange(ring) {
      const look = async () => {
        for (let before = -1; looking; before = world.taken.length) {
          const seen = before;
          await world.events
            .until(() => !looking || world.taken.length !== seen, 600_000)
            .catch(() => undefined);
          ring();
        }
      };
      void look();
    },
    async close() {
      looking = false;
      world.events.ring();
      await postman.idle();
      await end();
      await graph.close();
    },
  };
};

export const bySimulator: OpenRoad = async (databaseUrl, people) => {
  const { program, end } = await startProgram(databaseUrl, { SIMULATOR: 'on' });
  let ring: () => void = () => undefined;
  const walkers = indexes(people).map((i) => {
    const from = `06${String(10_000_000 + i)}`;
    let heard = 0;
    let options: { id: string }[] = [];
    const post = async (what: object) => {
      const response = await fetch(`${program.url}/simulator/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ from, ...what }),
      });
      const { replies }: { replies: { options?: { id: string }[] }[] } = await response.json();
      heard += replies.length;
      options = replies.at(-1)?.options ?? [];
      ring();
    };
    return {
      says: (text: string) => post({ text }),
      picks: (place: number) => post({ option: options[place - 1]?.id }),
      heard: () => heard,
    };
  });
  return {
    ...{ walkers, bot: program.process.pid ?? 0, browser: noBrowser },
    onChange(given) {
      ring = given;
    },
    close: end,
  };
};

/** Null where there is no Chromium. */
export function byBrowser(): OpenRoad | null {
  const chromium = testBrowser();
  if (chromium === undefined) return null;
  return async (databaseUrl, people) => {
    const account = new StandInAccount();
    const page = new PageServer(account, {});
    await page.listen();
    const session = await mkdtemp(join(tmpdir(), 'bench-session-'));
    const file = join(import.meta.dirname, 'browser-bot.ts');
    const bot = spawn(process.execPath, [file, databaseUrl, String(page.port), session, chromium], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(bot.stdout, 'data');
    const heard = new Map<string, number>();
    let counted = 0;
    const count = () => {
      for (; counted < account.messages.length; counted++) {
        const message = account.messages[counted];
        if (message?.fromMe) heard.set(message.chat, (heard.get(message.chat) ?? 0) + 1);
      }
    };
    const walkers = indexes(people).map((i) => {
      const address = `2126${String(10_000_000 + i)}@c.us`;
      return { ...newWebPerson(account, address, () => undefined), heard: () => heard.get(address) ?? 0 };
    });
    return {
      ...{ walkers, bot: bot.pid ?? 0, browser: () => browserProcesses(session) },
      onChange(ring) {
        account.on('change', () => {
          count();
          ring();
        });
      },
      async close() {
        bot.kill('SIGTERM');
        await once(bot, 'exit');
        await page.close();
        await rm(session, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      },
    };
  };
}
