// A petition takes support until its last moment, whatever its status says, and whoever comes too late is told so.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPetition } from '../support/collecting-petition.ts';
import { type Known, settlePeople } from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';

const HOUR = 3_600_000;

let town: Town;
let person: Known;
beforeEach(async () => {
  town = await openTown();
  [person = expect.fail()] = await settlePeople(town.db, 'simulator', 1, new Date(town.now.getTime() - HOUR));
  const closesAt = new Date(town.now.getTime() + HOUR);
  await openPetition(town, { reference: '26-000001-9', threshold: 200, closesAt });
});
afterEach(() => town.close());

const say = (message: string, attribute?: string) => town.context.words.say('ary', { message, attribute });
const hears = (words: string) => town.hears(person.address, words);
const last = () => town.last(person.address).text;

async function upToReview(): Promise<void> {
  for (const words of ['بغيت نساند عريضة', '1', '1', '1', 'فاطمة أمزيل', '1', 'JC123456']) await hears(words);
}

it('takes what is sent in time', async () => {
  await upToReview();
  await hears('1');
  expect(await town.db.support.count()).toBe(1);
});

it('takes nothing once the clock has passed it in the middle of the questions, and says so', async () => {
  await upToReview();
  town.pass(HOUR);
  await hears('1');
  expect(last()).toBe(say('petition-support', 'closed'));
  expect(await town.db.support.count()).toBe(0);
});

it('is not offered, by a wish or by its link, once its date is past', async () => {
  town.pass(HOUR);
  await hears('بغيت نساند عريضة');
  expect(last()).toContain(say('petition-read', 'closed'));
  await hears('/start petition_26-000001-9');
  expect(last()).not.toContain('بغينا خط');
  expect(await town.db.support.count()).toBe(0);
});
