// Two copies of the program on one database, one of which dies for good: what it was saying the other says within ten seconds.
import { expect, it, onTestFinished } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { dataFolder, startMain } from '../support/main-program.ts';
import { newPerson } from '../support/telegram/people.ts';
import { openBotApi } from '../support/telegram/server.ts';
import { newWaiting } from '../support/waiting.ts';

/** From the death of a copy to the last of its answers at the telephone. */
const GOAL_MS = 10_000;
const PEOPLE = 10;

it('a copy that dies is followed within ten seconds', async () => {
  const database = await freshDatabase();
  const folder = await dataFolder();
  const api = await openBotApi();
  const waiting = newWaiting();
  api.listen(() => waiting.ring());
  const environment = {
    ...{ DATABASE_URL: database.url, DATA_DIR: folder.path },
    ...{ TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root },
  };
  const copies = [await startMain(environment), await startMain(environment)];
  onTestFinished(async () => {
    for (const copy of copies) await copy.kill();
    await api.close();
    await database.close();
    await folder.remove();
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
  const dying = copies.find(({ process }) => holder.split(' ').at(-2) === String(process.pid));
  await dying?.kill();
  const diedAt = performance.now();
  const late = newPerson(api, 900);
  await late.says('salam');
  await waiting.until(() => people.every((person) => person.seen().length > 0), 60_000, 'all answers');
  const took = performance.now() - diedAt;
  console.info(`taken over after ${(took / 1000).toFixed(1)} s`);
  await waiting.until(() => late.seen().length > 0, 60_000, 'an answer to what was written after');
  expect(took).toBeLessThan(GOAL_MS);
  expect(people.map((person) => person.seen().length)).toEqual(people.map(() => 1));
});
