// Who writes faster than people do is heard and kept, told so once, and answered only in danger; a person in a hurry is not.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BREATH_MS } from '../../src/bot/debounce.ts';
import type { Incoming, IncomingContent } from '../../src/channels/channel.ts';
import { openTown, type Town } from '../support/town.ts';

const ADDRESS = '0611000005';

let town: Town;
let count = 0;
beforeEach(async () => {
  town = await openTown();
  await town.hears(ADDRESS, 'Bonjour');
});
afterEach(() => town.close());

const say = (message: string, attribute?: string) => town.context.words.say('fr', { message, attribute });
const message = (content: IncomingContent | string, ms: number, address = ADDRESS): Incoming => ({
  ...{ channel: 'simulator', address, messageId: `f${++count}`, waits: undefined },
  at: new Date(town.now.getTime() + ms),
  content: typeof content === 'string' ? { kind: 'text', text: content } : content,
});
/** Says it all, so many milliseconds apart. */
async function pours(contents: (IncomingContent | string)[], apart: number): Promise<void> {
  const all = contents.map((content, i) => message(content, i * apart));
  town.pass(contents.length * apart);
  await town.engine.sink.receive(all);
  await town.engine.idle();
}
/** In whichever language the bot has followed them into. */
const SLOWLY = ['fr', 'ary'];
const slowly = () => {
  const words = SLOWLY.map((language) => town.context.words.say(language, { message: 'common-slowly' }));
  return town.said(ADDRESS).filter(({ text }) => words.includes(text));
};
const flags = async () =>
  (await town.db.flag.findMany({ orderBy: { createdAt: 'asc' } })).map(({ kind }) => kind);
const limited = async () => (await town.db.conversation.findFirstOrThrow()).limitedAt !== null;
/** Words that nothing knows, each another. */
const nonsense = (n: number) =>
  Array.from({ length: n }, (_, i) => `blorp${'abcdefghij'[i % 10]}${i} zqfl${i} vrumt`);

describe('somebody who pours messages', () => {
  it('is told once, kept word by word, flagged once, and answered again when it is calm', async () => {
    await pours(nonsense(300), 10);
    await pours(nonsense(200), 10);
    expect(slowly()).toHaveLength(1);
    expect(town.said(ADDRESS).length).toBeLessThan(12);
    expect(await town.db.incomingMessage.count()).toBe(501);
    expect(await town.db.miss.count()).toBeLessThanOrEqual(20);
    expect([await flags(), await limited()]).toEqual([['sender_limited'], true]);
    const before = town.said(ADDRESS).length;
    await town.hears(ADDRESS, 'menu');
    expect(town.said(ADDRESS)).toHaveLength(before);
    town.pass(120_000);
    await town.hears(ADDRESS, 'menu');
    expect(town.said(ADDRESS)).toHaveLength(before + 1);
    expect(await limited()).toBe(false);
  });

  it('counts by what there is to read: a few messages of thousands of letters are as many short ones', async () => {
    const long = nonsense(120).join(' ');
    await pours(
      Array.from({ length: 30 }, () => long),
      10,
    );
    expect(await town.db.incomingMessage.count()).toBe(31);
    expect([await flags(), await limited()]).toEqual([['sender_limited'], true]);
    await pours([`Au feu ! ma maison brûle ${long}`], 10);
    expect(town.said(ADDRESS).at(-1)?.text).toContain('15');
  });

  it('is heard in danger all the same, as fresh words, under a photo or as a correction', async () => {
    await pours(nonsense(200), 10);
    const before = town.said(ADDRESS).length;
    const of = `f${count}`;
    const dangers: IncomingContent[] = [
      { kind: 'text', text: 'Au secours, la maison brûle, il y a le feu !' },
      { kind: 'file', media: 'photo', caption: 'Il y a le feu chez le voisin', file: { ref: 'x' } },
      { kind: 'edited', of, text: 'Au secours, il y a le feu dans la cuisine' },
    ];
    for (const danger of dangers) await pours(['vrumt', danger, 'blorp'], 10);
    const said = town.said(ADDRESS).slice(before);
    expect(said).toHaveLength(dangers.length);
    for (const { text } of said) expect(text).toContain('15');
    expect(await flags()).toEqual(['sender_limited', 'emergency']);
  });

  it('does not keep what only waited somewhere on its way from being answered', async () => {
    await pours(['menu'], 0);
    const before = town.said(ADDRESS).length;
    // Two hundred of three hours, delivered at once.
    await pours(
      Array.from({ length: 200 }, () => 'merci'),
      54_000,
    );
    expect(slowly()).toEqual([]);
    expect(town.said(ADDRESS).length).toBeGreaterThan(before);
  });

  it('is answered as before once staff have lifted the limits', async () => {
    await pours(nonsense(100), 10);
    const data = { trustedUntil: new Date(town.now.getTime() + 3_600_000) };
    await town.db.conversation.updateMany({ data });
    await town.hears(ADDRESS, 'menu');
    const menus = SLOWLY.map((language) => town.context.words.say(language, { message: 'common-menu' }));
    expect(menus.some((menu) => town.last(ADDRESS).text.endsWith(menu))).toBe(true);
    expect(slowly()).toHaveLength(1);
  });
});

/** Read in all the ways there are, one of them took the whole program minutes. */
it.each([' ', '\n', 'ааа', '٠', 'JC12345', '26-', 'ﷺ'])(
  'one long message of %j keeps nobody waiting, wherever it is said',
  async (unit) => {
    const long = `N 30.47${unit.repeat(10_000 / unit.length)}!`;
    for (const step of [[], ['.complaint'], ['.complaint', '.lighting']]) {
      await town.hears(ADDRESS, 'menu');
      for (const end of step) await town.taps(ADDRESS, end);
      await town.hears(ADDRESS, long);
    }
    expect(await flags()).not.toContain('turn_failed');
  },
);

describe('a person in a hurry', () => {
  it('says thirty things in thirty seconds, twice, and is answered', async () => {
    for (const part of [0, 1]) {
      await pours(
        Array.from({ length: 30 }, (_, i) => `la rue ${part} ${i}`),
        1000,
      );
      town.pass(BREATH_MS);
      await town.engine.tick();
      await town.engine.idle();
    }
    expect([slowly(), await flags(), await limited()]).toEqual([[], [], false]);
    await pours(
      Array.from({ length: 40 }, () => ({ kind: 'file', media: 'photo', file: { ref: 'x' } }) as const),
      20,
    );
    expect(slowly()).toEqual([]);
  });
});

describe('complaints of one day', () => {
  /** Far enough from each other that none is near to another. */
  const spots = Array.from({ length: 11 }, (_, i) => ({
    latitude: 30.46 + (i % 4) * 0.005,
    longitude: -8.885 + Math.floor(i / 4) * 0.005,
  }));
  async function files(): Promise<void> {
    town.pass(60_000);
    await town.hears(ADDRESS, 'menu');
    await town.taps(ADDRESS, '.complaint');
    await town.taps(ADDRESS, '.lighting');
    await town.hears(ADDRESS, 'Le lampadaire de la rue est en panne depuis une semaine');
    await town.hears(ADDRESS, { kind: 'place', ...(spots.shift() ?? expect.fail()) });
    await town.taps(ADDRESS, '._skip');
    await town.taps(ADDRESS, '.send');
  }

  it('are ten; then what was written is kept, and a person is offered', async () => {
    for (let i = 0; i < 10; i++) await files();
    expect(await town.db.case.count()).toBe(10);
    await files();
    expect(await town.db.case.count()).toBe(10);
    expect(town.last(ADDRESS).text).toBe(say('complaint-file', 'enough_today'));
    expect(town.last(ADDRESS).options).toMatchObject([{ label: say('common-person') }]);
    expect([await flags(), await limited()]).toEqual([['sender_limited'], true]);
    await town.db.conversation.updateMany({ data: { trustedUntil: new Date(town.now.getTime() + 10 ** 7) } });
    await town.hears(ADDRESS, 'menu');
    await town.taps(ADDRESS, 1);
    await town.taps(ADDRESS, '.send');
    expect(await town.db.case.count()).toBe(11);
  });
});
