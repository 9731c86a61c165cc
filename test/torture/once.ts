// A crowd that writes again soon after it is answered, while the program is killed in the middle of its answers: how much
// is said exactly once.
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { dataFolder, type MainProgram, startMain } from '../support/main-program.ts';
import { newPerson } from '../support/telegram/people.ts';
import { openBotApi } from '../support/telegram/server.ts';
import { newWaiting } from '../support/waiting.ts';

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
  const waiting = newWaiting();
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
  const people = Array.from({ length: PEOPLE }, (_, i) => newPerson(api, 700 + i));
  const byAddress = new Map(people.map((person) => [person.address, person]));
  let answers = 0;
  let isWriting = true;
  api.listen((call) => {
    if (call?.method !== 'sendMessage') return;
    answers++;
    const person = byAddress.get(String(call.given.chat_id));
    setTimeout(() => isWriting && person?.writes({ text: 'menu' }), READING_MS);
    waiting.ring();
  });
  for (const person of people) await person.says('salam');
  await waiting.until(() => people.every((person) => person.seen().length > 0), 60_000, 'everybody known');
  // Nobody is taken for too eager.
  await database.db.conversation.updateMany({ data: { trustedUntil: new Date(Date.now() + 86_400_000) } });
  for (let kill = 0; kill < KILLS; kill++) {
    const next = answers + ANSWERS + Math.floor(Math.random() * ANSWERS);
    await waiting.until(() => answers >= next, 120_000, 'more answers');
    // At any moment, and not just as an answer was taken.
    await pause(Math.random() * 1_000);
    await program.kill();
    program = await start();
  }
  isWriting = false;
  const waits = () =>
    database.db.outgoingMessage.count({ where: { state: { in: ['queued', 'sending', 'unknown'] } } });
  await expect.poll(waits, { timeout: 60_000, interval: 200 }).toBe(0);
  await expect.poll(() => api.updates.pending(), { timeout: 60_000, interval: 200 }).toBe(0);
  await expect.poll(waits, { timeout: 60_000, interval: 200 }).toBe(0);
  const told = people.reduce((sum, person) => sum + person.seen().length, 0);
  const rows = await database.db.outgoingMessage.count({ where: { state: 'sent' } });
  const doubles = told - rows;
  const once = 1 - doubles / rows;
  console.info(
    `${rows} messages, ${doubles} doubles: ${(once * 100).toFixed(2)} % once, ${(doubles / KILLS).toFixed(2)} a kill`,
  );
  expect(once).toBeGreaterThanOrEqual(GOAL);
});
