// A channel that is down: staff hear of it within a minute, the others go on, and notices take another road once.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEngineBeside } from '../support/engines.ts';
import {
  linkTo,
  type MoodyChannel,
  moodyChannel,
  openFlags,
  put,
  settlePeople,
  stateOf,
} from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';

const SECOND = 1000;

let town: Town;
let telegram: MoodyChannel;
let web: MoodyChannel;

beforeEach(async () => {
  telegram = moodyChannel('telegram');
  web = moodyChannel('whatsapp-web');
  town = await openTown([telegram, web]);
});
afterEach(() => town.close());

async function tick(ms = 0): Promise<void> {
  town.pass(ms);
  await town.engine.tick();
  await town.engine.idle();
}

/** People whose WhatsApp is the channel they wrote on last, and who have Telegram too. */
async function linked(count: number) {
  const people = await settlePeople(town.db, 'whatsapp-web', count, town.now);
  const earlier = new Date(town.now.getTime() - 86_400_000);
  const others = await Promise.all(
    people.map(({ citizenId, address }) => linkTo(town.db, citizenId, 'telegram', `t-${address}`, earlier)),
  );
  return people.map((person, i) => ({ ...person, other: others[i]?.address ?? '' }));
}

const addresses = (channel: MoodyChannel) => channel.sent.map(({ address }) => address);

describe('a channel that goes down', () => {
  it.each([
    ['banned', 'stopped'],
    ['logged_out', 'needs_pairing'],
    ['held by nobody', 'degraded'],
  ] as const)(
    'is told to staff within a minute when it is %s, once, and taken back when it works',
    async (detail, state) => {
      await tick();
      web.becomes(state, detail);
      await tick(5 * SECOND);
      expect(await openFlags(town.db)).toEqual([]);
      await tick(54 * SECOND);
      expect(await openFlags(town.db)).toEqual(['channel_down']);
      const flag = await town.db.flag.findFirstOrThrow();
      expect(flag).toMatchObject({ subjectId: 'whatsapp-web', detail });
      await tick(60 * SECOND);
      expect(await town.db.flag.count()).toBe(1);
      web.becomes('ready');
      await tick(5 * SECOND);
      expect(await openFlags(town.db)).toEqual([]);
      web.becomes(state, detail);
      await tick(5 * SECOND);
      await tick(60 * SECOND);
      expect(await town.db.flag.count()).toBe(2);
    },
  );

  it('is one flag even when two copies of the program see it', async () => {
    const other = openEngineBeside(town, [telegram, web, town.channel], 'town 2');
    web.becomes('stopped', 'banned');
    await Promise.all([town.engine.tick(), other.tick()]);
    town.pass(60 * SECOND);
    await Promise.all([town.engine.tick(), other.tick()]);
    expect(await town.db.flag.count()).toBe(1);
  });

  it('is nobody’s business when it restarts for a moment, is held by another copy, or the database is to blame', async () => {
    web.becomes('starting', 'daily');
    telegram.becomes('degraded', 'held_elsewhere');
    await tick();
    await tick(30 * SECOND);
    web.becomes('ready');
    await tick(600 * SECOND);
    web.becomes('degraded', 'not_stored');
    await tick();
    await tick(600 * SECOND);
    expect(await town.db.flag.count()).toBe(0);
  });

  it('does not keep the other channels from answering', async () => {
    web.becomes('stopped', 'banned');
    await tick();
    await tick(120 * SECOND);
    await town.hears('501', 'salam', { channel: 'telegram' });
    expect(addresses(telegram)).toEqual(['501']);
  });
});

describe('notices that wait at a channel that is down', () => {
  it('go by the other linked channel exactly once, and stay there when the first one is back', async () => {
    const people = await linked(20);
    await tick();
    web.becomes('stopped', 'banned');
    await put(
      town.db,
      town.now,
      people.map(({ conversationId }) => ({ conversationId, text: 'news' })),
    );
    await tick(59 * SECOND);
    expect(telegram.sent).toEqual([]);
    await tick(5 * SECOND);
    await tick(60 * SECOND);
    expect(addresses(telegram).sort()).toEqual(people.map(({ other }) => other).sort());
    web.becomes('ready');
    await tick(5 * SECOND);
    await tick(600 * SECOND);
    expect(web.sent).toEqual([]);
    expect(telegram.sent).toHaveLength(20);
  });

  it('go once even when two copies of the program turn them round at the same moment', async () => {
    const people = await linked(50);
    const second = moodyChannel('telegram');
    const down = moodyChannel('whatsapp-web');
    const other = openEngineBeside(town, [second, down], 'town 2');
    web.becomes('stopped', 'banned');
    down.becomes('stopped', 'banned');
    await put(
      town.db,
      town.now,
      people.map(({ conversationId }) => ({ conversationId, text: 'news' })),
    );
    for (const ms of [0, 30, 31, 5, 5]) {
      town.pass(ms * SECOND);
      await Promise.all([town.engine.tick(), other.tick()]);
    }
    await town.engine.idle();
    await other.idle();
    const all = [...addresses(telegram), ...addresses(second)].sort();
    expect(all).toEqual(people.map(({ other: address }) => address).sort());
  });

  it('wait when the person has no other channel, or has blocked us there', async () => {
    const [alone] = await settlePeople(town.db, 'whatsapp-web', 1, town.now, 'alone');
    const [person] = await linked(1);
    await town.db.conversation.updateMany({
      where: { channel: 'telegram' },
      data: { blockedAt: town.now },
    });
    web.becomes('stopped', 'banned');
    await put(town.db, town.now, [
      { conversationId: alone?.conversationId ?? '', text: 'a' },
      { conversationId: person?.conversationId ?? '', text: 'b' },
    ]);
    await tick();
    await tick(61 * SECOND);
    expect(telegram.sent).toEqual([]);
    web.becomes('ready');
    await tick(5 * SECOND);
    expect(web.sent.map(({ text }) => text).sort()).toEqual(['a', 'b']);
  });

  it('leave answers where they were asked for', async () => {
    const [person] = await linked(1);
    web.becomes('stopped', 'banned');
    const [id = ''] = await put(town.db, town.now, [
      { conversationId: person?.conversationId ?? '', kind: 'staff', text: 'answer' },
    ]);
    await tick();
    await tick(61 * SECOND);
    expect(telegram.sent).toEqual([]);
    expect(await stateOf(town.db, id)).toBe('queued');
    web.becomes('ready');
    await tick(5 * SECOND);
    expect(web.sent.map(({ text }) => text)).toEqual(['answer']);
  });

  it('that may have left already are not sent by another road', async () => {
    const [person] = await linked(1);
    web.answers.push({ ok: false, error: { is: 'ambiguous', code: 'browser_gone' } });
    await put(town.db, town.now, [{ conversationId: person?.conversationId ?? '', text: 'news' }]);
    await tick();
    web.becomes('stopped', 'banned');
    await tick(5 * SECOND);
    await tick(120 * SECOND);
    expect(telegram.sent).toEqual([]);
  });
});
