// The number of the national card: masked in every record, and out of the chat where the channel lets us.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
let removed: string[][];
beforeEach(async () => {
  town = await openTown();
  removed = [];
  const { db, context, now } = town;
  const words = { titleAr: 'ملعب', titleFr: 'Terrain', textAr: 'بغينا ملعب', textFr: 'Un terrain' };
  const petition = { id: context.newId(), reference: '26-000009-4', status: 'collecting', threshold: 200 };
  await db.petition.create({ data: { ...petition, ...words, openedAt: now, createdAt: now } });
  await town.hears('1', 'salam');
});
afterEach(async () => {
  expect(town.missing).toEqual([]);
  await town.close();
});

async function upToTheCard(): Promise<void> {
  await town.hears('1', 'petition_26-000009-4');
  await town.taps('1', '.support');
  await town.taps('1', '.resident');
  await town.hears('1', 'فاطمة أمزيل');
  await town.taps('1', '.agree');
}

const KEPT = () => town.context.words.say('ary', { message: 'petition-card', attribute: 'kept' });

async function recorded(): Promise<string> {
  const heard = await town.db.incomingMessage.findMany({ orderBy: { id: 'asc' } });
  return heard.map(({ text }) => text).join('\n');
}

it.each(['jc 123456', 'j c 1 2 3 4 5 6', 'JC.123.456', 'ＪＣ١٢٣٤٥٦'])(
  '%j is taken, masked and removed, and the citizen is told',
  async (typed) => {
    town.channel.remove = (address, messageId) => {
      removed.push([address, messageId]);
      return Promise.resolve(true);
    };
    await upToTheCard();
    await town.hears('1', typed, { messageId: 'the-card' });
    expect(town.last('1').text.startsWith(KEPT())).toBe(true);
    expect(removed).toEqual([['1', 'the-card']]);
    expect(await recorded()).toContain('•••••456');
    expect(await recorded()).not.toContain(typed);
    // Said once: the review may be read again.
    await town.hears('1', 'شكرا');
    expect(town.last('1').text).not.toContain(KEPT());
  },
);

it('a mistyped number is masked too, and stays in the chat to be looked at', async () => {
  town.channel.remove = () => Promise.reject(new Error('nothing was used yet'));
  await upToTheCard();
  await town.hears('1', 'JC 1234567890');
  expect(await recorded()).not.toContain('1234567');
  expect(town.last('1').text).not.toContain(KEPT());
});

it('in a complaint the number is masked in what staff read', async () => {
  await town.hears('1', 'البولة محروقة فحي لسطاح، لاكارط ديالي JC123456');
  await town.taps('1', 'send');
  const { description } = await town.db.case.findFirstOrThrow();
  expect(description).toContain('•••••456');
  expect(description).not.toContain('JC123456');
});
