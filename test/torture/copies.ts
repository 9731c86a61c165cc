// Two copies of the program on one database, one of which dies: for good, and what it was saying the other says within ten
// seconds; or again and again, and hardly anything is said twice.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { dataFolder, type MainProgram, startMain } from '../support/main-program.ts';
import { openCrowd } from '../support/telegram/crowd.ts';
import { newPerson } from '../support/telegram/people.ts';
import { type BotApi, openBotApi } from '../support/telegram/server.ts';
import { newWaiting } from '../support/waiting.ts';

/** From the death of a copy to the last of its answers at the telephone. */
const FOLLOWED_MS = 10_000;
const PEOPLE = 10;

const KILLS = Number(process.env.KILLS ?? 20);
const CROWD = 40;
/** From one kill to the next, so many answers and up to as many again. */
const ANSWERS = 400;
const GOAL = 0.9995;
/** Before somebody writes again: so some 75 answers leave in a second. */
const READING_MS = 500;

interface Town {
  api: BotApi;
  database: FreshDatabase;
  copies: MainProgram[];
  /** Starts this one of them anew. */
  start(which: number): Promise<void>;
}

async function startTown(): Promise<Town> {
  const database = await freshDatabase();
  // As on two machines: neither reads what the other noted on its disk.
  const folders = [await dataFolder(), await dataFolder()];
  const api = await openBotApi();
  const environment = {
    ...{ DATABASE_URL: database.url, ENCRYPTION_KEY: randomBytes(32).toString('hex') },
    ...{ TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root },
  };
  const copies: MainProgram[] = [];
  const start = async (which: number) => {
    copies[which] = await startMain({ ...environment, DATA_DIR: folders[which]?.path ?? '' });
  };
  for (const which of folders.keys()) await start(which);
  onTestFinished(async () => {
    for (const copy of copies) await copy.kill();
    await api.close();
    await database.close();
    for (const folder of folders) await folder.remove();
  });
  return { api, database, copies, start };
}

it(`${KILLS} kills of one of two copies leave ${GOAL * 100} % said exactly once`, async () => {
  const { api, database, copies, start } = await startTown();
  const crowd = openCrowd(api, database, { count: CROWD, readingMs: READING_MS });
  await crowd.begin();
  for (let kill = 0; kill < KILLS; kill++) {
    await crowd.hears(ANSWERS + Math.floor(Math.random() * ANSWERS));
    // At any moment, and not just as an answer was taken.
    await pause(Math.random() * 1_000);
    const which = Math.floor(Math.random() * copies.length);
    await copies[which]?.kill();
    await start(which);
  }
  const { rows, doubles } = await crowd.end();
  const once = 1 - doubles / rows;
  console.info(
    `${rows} messages, ${doubles} doubles: ${(once * 100).toFixed(3)} % once, ${(doubles / KILLS).toFixed(2)} a kill`,
  );
  expect(once).toBeGreaterThanOrEqual(GOAL);
});

it('a copy that dies is followed within ten seconds', async () => {
  const { api, database, copies } = await startTown();
  const waiting = newWaiting();
  api.listen(() => waiting.ring());
  // Whoever judges must have been heard of for as long itself.
  const steady = async () => {
    const all = await database.db.copy.findMany();
    return (
      all.length === 2 &&
      all.every(({ beatAt, steadySince }) => beatAt.getTime() - steadySince.getTime() >= 9_000)
    );
  };
  await expect.poll(steady, { timeout: 60_000, interval: 500 }).toBe(true);
  const people = Array.from({ length: PEOPLE }, (_, i) => newPerson(api, 500 + i));
  let hanging = 0;
  api.listen((call) => {
    if (call?.fault === 'hang') hanging++;
  });
  for (const _ of people) api.fails('hang');
  for (const person of people) await person.says('salam');
  await waiting.until(() => hanging === PEOPLE, 30_000, 'every answer to be on its way');
  const { holder } = await database.db.lease.findUniqueOrThrow({ where: { name: 'telegram' } });
  const inHand = await database.db.leaving.count({ where: { claimedBy: holder } });
  const dying = copies.find(({ process }) => holder.split(' ').at(-2) === String(process.pid));
  await dying?.kill();
  const diedAt = performance.now();
  const late = newPerson(api, 900);
  await late.says('salam');
  await waiting.until(() => people.every((person) => person.seen().length > 0), 60_000, 'all answers');
  const took = performance.now() - diedAt;
  console.info(`${inHand} answers taken over after ${(took / 1000).toFixed(1)} s`);
  await waiting.until(() => late.seen().length > 0, 60_000, 'an answer to what was written after');
  expect(took).toBeLessThan(FOLLOWED_MS);
  expect(people.map((person) => person.seen().length)).toEqual(people.map(() => 1));
});
