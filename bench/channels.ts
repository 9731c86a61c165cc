// Messages a second and memory by channel, from a stand-in through the whole program and back to the phone, and what
// the browser of WhatsApp costs.
import { openCrowd, type Pace } from './crowd.ts';
import { newDatabase } from './new-database.ts';
import { at } from './quantile.ts';
import { byBrowser, byCloud, bySimulator, byTelegram, type OpenRoad } from './roads.ts';
import { withServer } from './server.ts';
import { either } from './size.ts';
import type { Table } from './table.ts';
import { cpuOf, memoryOf } from './usage.ts';

const PEOPLE = 64;
/** WhatsApp allows one person about ten messages a minute after a burst of 40: nobody asks for more here. */
const ROUNDS = either(30, 10);

interface Measured {
  name: string;
  pace: Pace;
  /** Megabytes, before the first message and after the last. */
  bot: [number, number];
  browser: [number, number];
  /** Milliseconds for a thousand messages, of the program and of all processes of PostgreSQL. */
  cpu: number;
  postgres: number;
  browserCpu: number;
  processes: number;
}

/** Runs every road one after the other. */
export async function benchChannels(): Promise<Table[]> {
  const browser = byBrowser();
  if (!browser) console.error('WhatsApp by the browser is left out: no Chromium here');
  const roads: [string, OpenRoad][] = [
    ['Telegram, long polling', byTelegram(false)],
    ['Telegram, webhook', byTelegram(true)],
    ['WhatsApp Cloud API', byCloud],
    ['simulator, HTTP', bySimulator],
    ...(browser ? [['WhatsApp by the browser', browser] satisfies [string, OpenRoad]] : []),
  ];
  return withServer(async (server, cpuMs) => {
    const measured: Measured[] = [];
    for (const [i, [name, open]] of roads.entries()) {
      measured.push(await measure(name, open, await newDatabase(server, `road_${i}`), cpuMs));
    }
    return [speedOf(measured), ...costOf(measured)];
  });
}

async function measure(
  name: string,
  open: OpenRoad,
  databaseUrl: string,
  cpuMs: () => number,
): Promise<Measured> {
  const road = await open(databaseUrl, PEOPLE);
  try {
    const crowd = openCrowd(road.walkers);
    road.onChange(crowd.ring);
    const bot = memoryOf([road.bot]);
    const browser = memoryOf(road.browser());
    await crowd.settle();
    const used = () => [cpuOf([road.bot]), cpuMs(), cpuOf(road.browser())];
    const before = used();
    const pace = await crowd.walk(ROUNDS);
    const [cpu = 0, postgres = 0, browserCpu = 0] = used().map(
      (ms, i) => ((ms - (before[i] ?? 0)) / pace.messages) * 1000,
    );
    return {
      ...{ name, pace, processes: road.browser().length },
      bot: [bot, memoryOf([road.bot])],
      browser: [browser, memoryOf(road.browser())],
      ...{ cpu, postgres, browserCpu },
    };
  } finally {
    await road.close();
  }
}

function speedOf(measured: Measured[]): Table {
  return {
    title: `Messages answered a second by channel, ${PEOPLE} people at once, ${ROUNDS} messages each (the Cloud API is held to 60 a second)`,
    columns: [
      'channel',
      'messages/s',
      'p50 ms',
      'p99 ms',
      'bot CPU ms per 1,000',
      'PostgreSQL CPU ms per 1,000',
      'memory at start MB',
      'after MB',
    ],
    rows: measured.map(({ name, pace, cpu, postgres, bot }) => {
      const waits = [at(pace.latencies, 0.5), at(pace.latencies, 0.99)];
      const figures = [pace.messages / pace.seconds, ...waits, cpu, postgres, ...bot];
      return [name, ...figures.map((figure) => Math.round(figure))];
    }),
  };
}

function costOf(measured: Measured[]): Table[] {
  const withBrowser = measured.filter(({ processes }) => processes > 0);
  if (withBrowser.length === 0) return [];
  return [
    {
      title:
        'What the browser of WhatsApp costs beside the bot (the page is a stand-in: the real one is heavier)',
      columns: ['channel', 'processes', 'memory at start MB', 'after MB', 'CPU ms per 1,000'],
      rows: withBrowser.map(({ name, processes, browser, browserCpu }) => [
        name,
        processes,
        ...browser.map((megabytes) => Math.round(megabytes)),
        Math.round(browserCpu),
      ]),
    },
  ];
}
