// A message that cannot be stored as it came: kept bare, flagged, apologised for; nothing beside it is lost or waits.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Incoming, IncomingContent } from '../../src/channels/channel.ts';
import { newId } from '../../src/database/ids.ts';
import { WHOLE_THREAD } from '../../src/database/thread-scope.ts';
import { readThread } from '../../src/features/inbox/thread.ts';
import { type MoodyChannel, moodyChannel, openFlags } from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
let telegram: MoodyChannel;

beforeEach(async () => {
  telegram = moodyChannel('telegram');
  town = await openTown([telegram]);
});
afterEach(() => town.close());

const message = (address: string, messageId: string, more: Partial<Incoming> = {}): Incoming => ({
  ...{ channel: 'telegram', messageId, address, at: town.now },
  content: { kind: 'text', text: 'salam' },
  ...more,
});

const ODD: Record<string, Partial<Incoming>> = {
  'milliseconds for seconds': { at: new Date(1_795_827_709_000 * 1000) },
  microseconds: { at: new Date(1_795_827_709_000_000 * 1000) },
  'no number for a time': { at: new Date(Number.NaN) },
  'a time before there was WhatsApp': { at: new Date(-1) },
  'a NUL in the id': { messageId: 'odd\u0000id' },
  'half a pair in the id': { messageId: 'odd\ud800id' },
  'a long id': { messageId: 'i'.repeat(70_000) },
  'no id': { messageId: '' },
  'a NUL in the address': { address: 'od\u0000d' },
  'a long address': { address: '9'.repeat(70_000) },
  'a NUL in the name': { name: 'Sal\u0000ma\udfff' },
  'a file of impossible size': {
    content: { kind: 'file', media: 'photo', file: { ref: 'f\u0000', size: 1e15 } },
  },
  'a file of size NaN': { content: { kind: 'file', media: 'photo', file: { ref: 'f', size: Number.NaN } } },
  'a place beyond the earth': { content: { kind: 'place', latitude: 1e300, longitude: -8.8 } },
  'a place of no number': { content: { kind: 'place', latitude: Number.NaN, longitude: Infinity } },
  'an album and a quote of NUL': { album: '\u0000', replyTo: '\u0000' },
  'an order of no number': { order: Number.NaN },
  'a token of NUL': { content: { kind: 'option', token: '\u0000' } },
  'a reaction to NUL': { content: { kind: 'text', text: '\u0000\ud800' } },
};

describe('what is strange about a message', () => {
  it.each(Object.keys(ODD))('costs it nothing, nor those beside it: %s', async (what) => {
    const odd = message('odd', 'odd', ODD[what]);
    const before = Array.from({ length: 8 }, (_, i) => message(`c${i}`, `before${i}`));
    const after = Array.from({ length: 8 }, (_, i) => message(`d${i}`, `after${i}`));
    await town.engine.sink.receive([...before, odd, ...after]);
    await town.engine.sink.receive([odd, message('e1', 'later')]);
    // A file is answered after a moment: others may follow it.
    town.pass(2_000);
    await town.engine.tick();
    await town.engine.idle();
    expect(new Set(telegram.sent.map(({ address }) => address)).size).toBe(18);
    expect(telegram.sent).toHaveLength(18);
    expect(await town.db.incomingMessage.count()).toBe(18);
    const rows = await town.db.incomingMessage.findMany();
    for (const { sentAt } of rows)
      expect(Math.abs(sentAt.getTime() - town.now.getTime())).toBeLessThan(60_000);
    expect(await openFlags(town.db)).toEqual([]);
    expect(town.logged).toEqual([]);
  });
});

describe('a message that the database refuses', () => {
  const refuse = async (when: string) => {
    await town.db.$executeRawUnsafe(`create function poison() returns trigger language plpgsql as $$
      begin if ${when} then raise exception 'no room for this'; end if; return new; end $$`);
    await town.db.$executeRawUnsafe(
      `create trigger poison before insert on "IncomingMessage" for each row execute function poison()`,
    );
  };
  const POISON = { content: { kind: 'text', text: 'POISON' } satisfies IncomingContent };

  it('costs the same person nothing else that they said', async () => {
    await refuse(`new."text" = 'POISON' and new."failure" is null`);
    await town.engine.sink.receive([message('c1', 'a'), message('c1', 'b', POISON), message('c1', 'c')]);
    await town.engine.idle();
    const rows = await town.db.incomingMessage.findMany({ orderBy: { id: 'asc' } });
    expect(rows.map(({ messageId, failure }) => [messageId, failure !== null])).toEqual([
      ['a', false],
      ['b', true],
      ['c', false],
    ]);
    expect(await openFlags(town.db)).toEqual(['turn_failed']);
  });

  it('even when it is to be set aside, is put down without what it held, flagged and apologised for', async () => {
    await refuse(`new."text" = 'POISON'`);
    await town.engine.sink.receive([message('c1', 'a', POISON), message('c2', 'b')]);
    await town.engine.sink.receive([message('c1', 'a', POISON)]);
    await town.engine.tick();
    await town.engine.idle();
    const row = await town.db.incomingMessage.findFirstOrThrow({ where: { messageId: 'a' } });
    expect(row).toMatchObject({ kind: 'unknown', text: null, failure: expect.any(String) });
    expect(await openFlags(town.db)).toEqual(['turn_failed']);
    const { words } = town.context;
    const sorry = words.languages.map((language) => words.say(language, { message: 'common-sorry' }));
    expect(sorry).toContain(telegram.sent.find(({ address }) => address === 'c1')?.text);
    expect(telegram.sent.filter(({ address }) => address === 'c2')).toHaveLength(1);
    await town.engine.sink.receive([message('c1', 'next')]);
    await town.engine.idle();
    expect(telegram.sent.findLast(({ address }) => address === 'c1')?.options?.length).toBeGreaterThan(3);
    expect(town.logged.join()).not.toContain('POISON');
  });

  it('whatever it holds, is flagged and confirmed, so that nobody waits behind it', async () => {
    await refuse(`new."messageId" = 'a'`);
    await town.engine.sink.receive([message('c1', 'a', POISON), message('c2', 'b')]);
    await town.engine.sink.receive([message('c3', 'c')]);
    await town.engine.idle();
    expect(telegram.sent.map(({ address }) => address).sort()).toEqual(['c2', 'c3']);
    expect(await openFlags(town.db)).toEqual(['turn_failed']);
  });
});

describe('the order of a burst', () => {
  const numbered = (order: number[], more: (i: number) => Partial<Incoming>) =>
    order.map((i) => message('c1', `m${i}`, { content: { kind: 'text', text: `phrase ${i}` }, ...more(i) }));
  const shown = async () => {
    const { id } = await town.db.conversation.findFirstOrThrow();
    const { lines } = await readThread(town.db, id, { limit: 100, within: WHOLE_THREAD });
    return lines.flatMap(({ from, text }) => (from === 'citizen' ? [text?.replace('phrase ', '')] : []));
  };
  const straight = Array.from({ length: 40 }, (_, i) => `${i + 1}`);
  const mixed = straight.map(Number).sort((a, b) => (a % 7) - (b % 7));

  it.each<[string, (i: number) => Partial<Incoming>]>([
    ['its numbers', (i) => ({ order: i })],
    ['the seconds it was sent at', (i) => ({ at: new Date(town.now.getTime() - 60_000 + i * 1000) })],
  ])('is the one that the provider tells by %s', async (_, more) => {
    await town.engine.sink.receive(numbered(mixed, more));
    await town.engine.idle();
    expect(await shown()).toEqual(straight);
  });

  it('is that of the provider in a burst that is taken in parts too', async () => {
    const many = Array.from({ length: 100 }, (_, i) => i + 1);
    const backwards = numbered(many.toReversed(), (i) => ({ order: i }));
    await town.engine.sink.receive(backwards);
    await town.engine.idle();
    const heard = await town.db.incomingMessage.findMany({ orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }] });
    expect(heard.map(({ messageId }) => messageId)).toEqual(many.map((i) => `m${i}`));
  });

  it('is the one in which it came, where nothing else tells it', async () => {
    await town.engine.sink.receive(numbered(straight.map(Number), () => ({})));
    await town.engine.idle();
    expect(await shown()).toEqual(straight);
  });

  it('is found page by page without losing a line', async () => {
    await town.engine.sink.receive(numbered(straight.map(Number), () => ({})));
    await town.engine.idle();
    const { id } = await town.db.conversation.findFirstOrThrow();
    const first = await readThread(town.db, id, { limit: 5, within: WHOLE_THREAD });
    const rest = first.earlier
      ? (await readThread(town.db, id, { limit: 100, within: WHOLE_THREAD, before: first.earlier })).lines
      : [];
    expect(first.lines.length + rest.length).toBe(41);
  });
});

describe('ids', () => {
  it('rise, a million of them, within a millisecond and when the clock is set back', () => {
    let before = '';
    for (let i = 0; i < 1_000_000; i++) {
      const id = newId(1_795_827_709_000 + (i % 10_000 === 0 ? -5_000 : Math.floor(i / 50_000)));
      if (id <= before) throw new Error(`${id} after ${before}`);
      before = id;
    }
    expect(before).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

it('the same message under another address was heard already, and is nobody’s fault', async () => {
  await town.engine.sink.receive([message('1001', 'twice')]);
  await town.engine.sink.receive([message('1002', 'twice'), message('1003', 'once')]);
  await town.engine.idle();
  expect(await town.db.incomingMessage.count()).toBe(2);
  expect(telegram.sent.map(({ address }) => address).toSorted()).toEqual(['1001', '1003']);
  expect([await openFlags(town.db), town.missing]).toEqual([[], []]);
});
