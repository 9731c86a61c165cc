// What one sender who pours costs the others: 20 people write at a human pace while somebody sends 5,000 messages, and
// before and after; what counts is the ratio within one run.
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { openCrowd, type Walker } from './crowd.ts';
import { newDatabase, settle } from './new-database.ts';
import { at } from './quantile.ts';
import { byTelegram, type OpenRoad } from './roads.ts';
import { withServer } from './server.ts';
import { either } from './size.ts';
import type { Table } from './table.ts';

const PEOPLE = 20;
const POURED = either(5_000, 1_000);
/** A message a second of each is a quick person, and enough of them to count. */
const REST_MS = 1_000;
/** So long is looked at before the flood, and at most as long at the flood: whoever is made to rest pours for minutes. */
const LOOK_MS = either(15_000, 5_000);
/** No telephone sends faster than that; what comes all at once waited somewhere, or comes from a program. */
const PACES = { 'in ten seconds': 10_000, 'at once': 0 };
/** The flood is sent in so many parts a second. */
const PARTS_A_SECOND = 50;
/** How often it is looked whether all of the flood is stored. */
const STORED_MS = 100;

interface Felt {
  name: string;
  how: string;
  calm: number[];
  flooded: number[];
  /** Messages of the flood that were stored meanwhile, a second. */
  stored: number;
}

/** Runs the roads one after the other, each flood on a program of its own. */
export async function benchFlood(): Promise<Table[]> {
  const roads: [string, OpenRoad][] = [
    ['Telegram, long polling', byTelegram(false)],
    ['Telegram, webhook', byTelegram(true)],
  ];
  return withServer(async (server) => {
    const felt: Felt[] = [];
    for (const [i, [name, open]] of roads.entries()) {
      for (const [j, [how, ms]] of Object.entries(PACES).entries()) {
        const database = await newDatabase(server, `flood_${i}_${j}`);
        felt.push({ name, how, ...(await measure(open, database, ms)) });
      }
    }
    return [tableOf(felt)];
  });
}

async function measure(
  open: OpenRoad,
  databaseUrl: string,
  ms: number,
): Promise<Pick<Felt, 'calm' | 'flooded' | 'stored'>> {
  const road = await open(databaseUrl, PEOPLE + 1);
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    const [flooder, ...people] = road.walkers;
    const crowd = openCrowd(people);
    road.onChange(crowd.ring);
    await crowd.settle();
    await settle(databaseUrl);
    const calm = await crowd.stroll(REST_MS, pause(LOOK_MS));
    const began = performance.now();
    const flood = flooder ? pours(flooder, database, ms) : Promise.resolve();
    const flooded = await crowd.stroll(REST_MS, Promise.race([flood, pause(LOOK_MS)]));
    const seconds = (performance.now() - began) / 1000;
    return { calm, flooded, stored: (await poured(database)) / seconds };
  } finally {
    await database.end();
    await road.close();
  }
}

/** Sends it all within this time, or as fast as the stand-in takes it; resolves when the last of it is stored. */
async function pours(flooder: Walker, database: Client, ms: number): Promise<void> {
  const parts = Math.max(1, (ms / 1000) * PARTS_A_SECOND);
  for (let i = 0; i < POURED; i++) {
    if (parts > 1 && i % (POURED / parts) === 0) await pause(1000 / PARTS_A_SECOND);
    // The program may be stopped before it has taken the last of it.
    void flooder.says(`pouring ${i}`).catch(() => undefined);
  }
  for (let stored = 0; stored < POURED; stored = await poured(database).catch(() => POURED))
    await pause(STORED_MS);
}

async function poured(database: Client): Promise<number> {
  const { rows } = await database.query(
    `select count(*)::int as "count" from "IncomingMessage" where "text" like 'pouring %'`,
  );
  return rows[0].count;
}

function tableOf(felt: Felt[]): Table {
  return {
    title: `${PEOPLE} people at a human pace, calm and while one sender pours ${POURED.toLocaleString('en')} messages`,
    columns: [
      ...['road', 'poured', 'answers calm', 'p50 ms', 'p99 ms', 'answers in the flood', 'p50 ms', 'p99 ms'],
      ...['times p50', 'times p99', 'of the flood stored a second'],
    ],
    rows: felt.map(({ name, how, calm, flooded, stored }) => {
      const [p50, p99, floodP50, floodP99] = [
        at(calm, 0.5),
        at(calm, 0.99),
        at(flooded, 0.5),
        at(flooded, 0.99),
      ];
      return [
        ...[name, how, calm.length, Math.round(p50), Math.round(p99)],
        ...[flooded.length, Math.round(floodP50), Math.round(floodP99)],
        ...[floodP50 / p50, floodP99 / p99].map((times) => Number(times.toFixed(1))),
        Math.round(stored),
      ];
    }),
  };
}
