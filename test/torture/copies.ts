// Two copies of the program on one database, one of which dies for good: what it was saying the other says within ten seconds.
import { randomBytes } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { dataFolder, type MainProgram, startMain } from '../support/main-program.ts';
import { newPerson } from '../support/telegram/people.ts';
import { openBotApi } from '../support/telegram/server.ts';
import { newWaiting } from '../support/waiting.ts';

/** From the death of a copy to the last of its answers at the telephone. */
const GOAL_MS = 10_000;
const PEOPLE = 10;

it('a copy that dies is followed within ten seconds', async () => {
  const database = await freshDatabase();
  // As on two machines: neither reads what the other noted on its disk.
  const folders = [await dataFolder(), await dataFolder()];
  const api = await openBotApi();
  const waiting = newWaiting();
  api.listen(() => waiting.ring());
  const environment = {
    ...{ DATABASE_URL: database.url, ENCRYPTION_KEY: randomBytes(32).toString('hex') },
    ...{ TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root },
  };
  const copies: MainProgram[] = [];
  for (const { path } of folders) copies.push(await startMain({ ...environment, DATA_DIR: path }));
  onTestFinished(async () => {
    for (const copy of copies) await copy.kill();
    await api.close();
    await database.close();
    for (const folder of folders) await folder.remove();
  });
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
  const inHand = await database.db.outgoingMessage.count({ where: { state: 'sending', claimedBy: holder } });
  const dying = copies.find(({ process }) => holder.split(' ').at(-2) === String(process.pid));
  await dying?.kill();
  const diedAt = performance.now();
  const late = newPerson(api, 900);
  await late.says('salam');
  await waiting.until(() => people.every((person) => person.seen().length > 0), 60_000, 'all answers');
  const took = performance.now() - diedAt;
  console.info(`${inHand} answers taken over after ${(took / 1000).toFixed(1)} s`);
  await waiting.until(() => late.seen().length > 0, 60_000, 'an answer to what was written after');
  expect(took).toBeLessThan(GOAL_MS);
  expect(people.map((person) => person.seen().length)).toEqual(people.map(() => 1));
});
