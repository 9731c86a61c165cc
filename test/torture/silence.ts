// The database neither answers nor closes for a minute, as after a failover: what was written is answered within half a
// minute of its return, and nobody has to do anything.
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { dataFolder, startMain } from '../support/main-program.ts';
import { openSilentWire } from '../support/silent-wire.ts';
import { newPerson } from '../support/telegram/people.ts';
import { openBotApi } from '../support/telegram/server.ts';

/** Each round falls silent for another time, so that it returns at every moment of a rest. */
const ROUNDS = Number(process.env.ROUNDS ?? 4);

it('a database that falls silent is asked again', async () => {
  const folder = await dataFolder();
  onTestFinished(() => folder.remove());
  const api = await openBotApi();
  onTestFinished(() => api.close());
  const database = await freshDatabase();
  onTestFinished(() => database.close());
  const wire = await openSilentWire(database.url);
  onTestFinished(() => wire.cut());
  const program = await startMain({
    ...{ DATA_DIR: folder.path, DATABASE_URL: wire.url },
    ...{ TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root },
  });
  onTestFinished(async () => {
    await program.stop();
  });
  const person = newPerson(api, 801);
  await person.says('salam');
  await expect.poll(() => person.seen().length, { timeout: 20_000 }).toBeGreaterThan(0);
  const start = program.errors().length;
  for (let round = 0; round < ROUNDS; round++) {
    const before = person.seen().length;
    wire.fallSilent();
    await person.says('menu');
    await pause(3_000);
    expect((await fetch(`${program.url}/readyz`)).status).toBe(503);
    await pause(20_000 + (round * 37_000) / ROUNDS);
    wire.carry();
    const began = performance.now();
    await expect.poll(() => person.seen().length, { timeout: 60_000, interval: 20 }).toBeGreaterThan(before);
    const took = performance.now() - began;
    console.log(`answered ${Math.round(took)} ms after the return`);
    expect(took).toBeLessThan(30_000);
    // One line when it begins, one when it is over.
    const lines = () => program.errors().slice(start).trim().split('\n');
    await expect.poll(() => lines().length, { timeout: 60_000 }).toBe(2 * (round + 1));
    expect(lines().at(-2)).toContain('nothing is lost');
    expect(lines().at(-1)).toContain('takes everything again');
  }
  expect(await database.db.incomingMessage.count()).toBe(1 + ROUNDS);
  expect(await database.db.incomingMessage.count({ where: { failure: { not: null } } })).toBe(0);
});
