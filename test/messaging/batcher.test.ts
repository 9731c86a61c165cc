// The door in: whatever comes twice, or to two copies of the program at once, has one effect.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isMessage } from '../../src/bot/inside-event.ts';
import type { Incoming } from '../../src/channels/channel.ts';
import type { Engine } from '../../src/engine.ts';
import { openReceiver } from '../../src/messaging/inbound/batcher.ts';
import { openEngineBeside } from '../support/engines.ts';
import { type MoodyChannel, moodyChannel } from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';

const text = (address: string, messageId: string, words: string, at: Date): Incoming => ({
  ...{ channel: 'telegram', messageId, address, at },
  content: { kind: 'text', text: words },
});

describe('the receiver', () => {
  it('keeps each conversation in order, and never has one in two batches under way', async () => {
    const taken: string[] = [];
    const underWay = new Set<string>();
    const gates: (() => void)[] = [];
    const receiver = openReceiver(async (batch) => {
      const names = batch.map(([first]) => first?.address ?? '');
      expect(names.filter((name) => underWay.has(name))).toEqual([]);
      for (const name of names) underWay.add(name);
      for (const { messageId } of batch.flat().filter(isMessage)) taken.push(messageId);
      await new Promise<void>((open) => gates.push(open));
      for (const name of names) underWay.delete(name);
    });
    const ids = Array.from({ length: 300 }, (_, i) => `${'abcdefg'[i % 7]}${i}`);
    const at = new Date();
    let done = 0;
    for (const id of ids) {
      void receiver.receive([text(id.slice(0, 1), id, id, at)]).then(() => done++);
      if (id.endsWith('3')) await new Promise((resolve) => setImmediate(resolve));
    }
    while (done < ids.length) {
      gates.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(taken).toHaveLength(300);
    for (const name of 'abcdefg') {
      const mine = taken.filter((id) => id.startsWith(name));
      expect(mine).toEqual(ids.filter((id) => id.startsWith(name)));
    }
  });

  it('tells each sender of a batch that failed, and takes the next one', async () => {
    let fail = true;
    const receiver = openReceiver(async () => {
      if (fail) throw new Error('the database is away');
    });
    const at = new Date();
    await expect(receiver.receive([text('a', 'a1', 'x', at)])).rejects.toThrow('away');
    fail = false;
    await expect(receiver.receive([text('a', 'a1', 'x', at)])).resolves.toBeUndefined();
    await receiver.idle();
  });
});

describe('whoever pours', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  /** A receiver whose batches end when they are told to. */
  function openGated() {
    const batches: string[] = [];
    const gates: (() => void)[] = [];
    const receiver = openReceiver(async (batch) => {
      batches.push(batch.map((heard) => `${heard[0]?.address}${heard.length}`).join(' '));
      for (const heard of batch) if (heard[0]?.address === 'f') receiver.pours(heard);
      await new Promise<void>((open) => gates.push(open));
    });
    let count = 0;
    const says = (from: string, times = 1, inLine = false) =>
      receiver.receive(
        Array.from({ length: times }, () => text(from, `${from}${++count}`, 'x', new Date())),
        inLine,
      );
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    const ends = async (ms: number) => {
      vi.advanceTimersByTime(ms);
      gates.shift()?.();
      await turn();
      await turn();
    };
    return { batches, says, turn, ends };
  }

  it('is taken apart from the others and rests four times as long, while they are taken at once', async () => {
    const { batches, says, turn, ends } = openGated();
    void says('f', 150);
    await turn();
    await ends(20);
    expect(batches).toEqual(['f100']);
    void says('a');
    await turn();
    expect(batches).toEqual(['f100', 'a1']);
    await ends(0);
    vi.advanceTimersByTime(79);
    await turn();
    expect(batches).toEqual(['f100', 'a1']);
    vi.advanceTimersByTime(1);
    void says('b');
    await turn();
    expect(batches).toEqual(['f100', 'a1', 'f50', 'b1']);
  });

  it('does not rest where others stand behind in one line', async () => {
    const { batches, says, turn, ends } = openGated();
    void says('f', 100, true);
    await turn();
    await ends(20);
    void says('f', 30, true);
    void says('a', 1, true);
    await turn();
    expect(batches).toEqual(['f100', 'f30', 'a1']);
  });

  it('is taken with the others again once they have calmed', async () => {
    const { batches, says, turn, ends } = openGated();
    for (const from of ['f', 'a']) void says(from);
    await turn();
    expect(batches).toEqual(['f1 a1']);
    await ends(0);
    vi.advanceTimersByTime(70_000);
    for (const from of ['a', 'a']) void says(from);
    await turn();
    await ends(0);
    for (const from of ['f', 'a']) void says(from);
    await turn();
    expect(batches.at(-1)).toBe('f1 a1');
  });
});

describe('two copies of the program on one database', () => {
  let town: Town;
  let channels: [MoodyChannel, MoodyChannel];
  let engines: [Engine, Engine];

  beforeEach(async () => {
    channels = [moodyChannel('telegram'), moodyChannel('telegram')];
    town = await openTown([channels[0]]);
    engines = [town.engine, openEngineBeside(town, [channels[1]], 'town 2')];
  });
  afterEach(async () => {
    await engines[1].close();
    await town.close();
  });

  const settle = async () => {
    for (const engine of engines) await engine.idle();
  };
  const sent = () => channels.flatMap((channel) => channel.sent);
  let count = 0;
  const both = async (messages: Incoming[]) => {
    town.pass(5000);
    await Promise.all(engines.map((engine) => engine.sink.receive(messages)));
    await settle();
  };
  const crowd = (people: number, words: string): Incoming[] => {
    count++;
    return Array.from({ length: people }, (_, i) => text(`c${i}`, `c${i}-${count}`, words, town.now));
  };

  it('answer once what both of them hear at the same moment', async () => {
    await both(crowd(40, 'salam'));
    await both(crowd(40, 'salam'));
    expect(await town.db.incomingMessage.count()).toBe(80);
    expect(await town.db.citizen.count()).toBe(40);
    expect(sent()).toHaveLength(80);
    const first = sent().filter(({ address }) => address === 'c7');
    expect(new Set(first.map(({ id }) => id)).size).toBe(2);
    expect(await town.db.flag.count()).toBe(0);
  });

  it('answer the messages of one person one after another, whichever of them hears which', async () => {
    await both([text('c1', 'first', 'salam', town.now)]);
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        engines[i % 2 === 0 ? 0 : 1].sink.receive([text('c1', `m${i}`, `salam ${i}`, town.now)]),
      ),
    );
    await settle();
    expect(await town.db.incomingMessage.count()).toBe(21);
    const conversation = await town.db.conversation.findFirstOrThrow();
    const rows = await town.db.outgoingMessage.findMany();
    expect(conversation.version).toBe(rows.length);
    expect(sent().length + rows.filter(({ state }) => state === 'queued').length).toBe(rows.length);
    expect(await town.db.flag.count()).toBe(0);
  });

  it('share the outbox without sending anything twice', async () => {
    await both(crowd(60, 'salam'));
    const before = sent().length;
    const conversations = await town.db.conversation.findMany();
    await town.db.outgoingMessage.createMany({
      data: conversations.flatMap(({ id }, i) =>
        [1, 2, 3].map((part) => ({
          ...{ id: crypto.randomUUID(), conversationId: id, dedupeKey: `s${i}-${part}`, kind: 'staff' },
          ...{ text: `${i} ${part}`, notBefore: town.now, createdAt: town.now },
        })),
      ),
    });
    await Promise.all([...engines, ...engines].map((engine) => engine.tick()));
    await settle();
    const fresh = sent().slice(0);
    expect(fresh).toHaveLength(before + 180);
    expect(new Set(fresh.map(({ id }) => id)).size).toBe(before + 180);
    for (const channel of channels) {
      const mine = channel.sent.filter(({ text: words }) => /^\d+ \d$/.test(words));
      for (const { address } of mine) {
        const parts = mine.filter((each) => each.address === address).map(({ text: words }) => words.at(-1));
        expect(parts).toEqual([...parts].sort());
      }
    }
  });
});
