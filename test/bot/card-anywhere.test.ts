// The number of a card, said wherever somebody may say it: no table of the database holds it in clear.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rowsOf } from '../support/everything.ts';
import { openTown, type Town } from '../support/town.ts';

const PLACES: Record<string, string[]> = {
  'the menu': [],
  'a form': ['#complaint'],
  'the place of a problem': ['#complaint', '#lighting', 'الضو طافي فالزنقة ديالنا'],
  'a review': ['#complaint', '#lighting', 'الضو طافي فالزنقة ديالنا', 'الحي الإداري', '#_keep', '#_skip'],
  'the state of a request': ['#status'],
  'waiting for a person': ['بغيت نهضر مع موظف'],
  'a list of ideas': ['#support_proposal'],
};
const SAID = [
  'لاكارط ديالي QA100001 بغيت نعرف',
  'رسالة للموظف رقمي 0612344321 لاكارط QA100001',
  'cin: Q A 100 001',
  'لاكارط QA١٠٠٠٠١',
  'فين وصل الطلب ديالي QA100001',
];
const IN_CLEAR = /Q\s?A\s?(?:100\s?001|١٠٠٠٠١)/u;

let town: Town;
let people = 0;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

/** Tables that hold the number in clear. */
async function told(): Promise<string[]> {
  const holding = [...(await rowsOf(town.db))].filter(([, rows]) => rows.some((row) => IN_CLEAR.test(row)));
  return holding.map(([name]) => name);
}

it.each(Object.entries(PLACES))('at %s', async (_, way) => {
  for (const words of SAID) {
    const address = `person-${++people}`;
    for (const step of ['salam', ...way]) {
      if (step.startsWith('#')) await town.taps(address, `.${step.slice(1)}`);
      else await town.hears(address, step);
    }
    await town.hears(address, words, { messageId: `card-${people}` });
    await town.hears(address, { kind: 'edited', of: `card-${people}`, text: `${words} عافاك` });
    expect(await told(), words).toEqual([]);
  }
  expect(town.logged).toEqual([]);
});
