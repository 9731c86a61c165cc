// A crowd that writes again soon after it is answered, while the program is killed in the middle of its answers: how much
// is said exactly once.
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { dataFolder, type MainProgram, startMain } from '../support/main-program.ts';
import { openCrowd } from '../support/telegram/crowd.ts';
import { openBotApi } from '../support/telegram/server.ts';

const KILLS = Number(process.env.KILLS ?? 20);
const PEOPLE = 40;
/** From one kill to the next, so many answers and up to as many again. */
const ANSWERS = 100;
const GOAL = 0.995;
/** Before somebody writes again: so some 75 answers leave in a second. */
const READING_MS = 500;

it(`${KILLS} kills in the middle of answers leave ${GOAL * 100} % said exactly once`, async () => {
  const database = await freshDatabase();
  const folder = await dataFolder();
  const api = await openBotApi();
  const start = () =>
    startMain({
      ...{ DATABASE_URL: database.url, DATA_DIR: folder.path },
      ...{ TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root },
    });
  let program: MainProgram = await start();
  onTestFinished(async () => {
    await program.kill();
    await api.close();
    await database.close();
    await folder.remove();
  });
  const crowd = openCrowd(api, database, { count: PEOPLE, readingMs: READING_MS });
  await crowd.begin();
  for (let kill = 0; kill < KILLS; kill++) {
    await crowd.hears(ANSWERS + Math.floor(Math.random() * ANSWERS));
    // At any moment, and not just as an answer was taken.
    await pause(Math.random() * 1_000);
    await program.kill();
    program = await start();
  }
  const { rows, doubles } = await crowd.end();
  const once = 1 - doubles / rows;
  console.info(
    `${rows} messages, ${doubles} doubles: ${(once * 100).toFixed(2)} % once, ${(doubles / KILLS).toFixed(2)} a kill`,
  );
  expect(once).toBeGreaterThanOrEqual(GOAL);
});
