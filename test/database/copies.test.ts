// What a copy of the program holds is taken over when it is no more heard of, and only then, by the clock of the database.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beat, bury, leave } from '../../src/database/instances.ts';
import { openLease } from '../../src/database/lease.ts';
import { claimFiles } from '../../src/features/attachments/queue.ts';
import { type Heart, startHeart } from '../../src/instance/heartbeat.ts';
import { type MoodyChannel, moodyChannel, openFlags, put, settlePeople, stateOf } from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
let telegram: MoodyChannel;
beforeEach(async () => {
  telegram = moodyChannel('telegram');
  town = await openTown([telegram]);
});
afterEach(() => town.close());

/** As if it had been heard of for this long, and so many seconds ago for the last time: just now, however slow the test. */
async function heard(name: string, { for: seconds = 3600, ago = -6 } = {}): Promise<void> {
  await beat(town.db, name);
  await town.db.$executeRaw`
    update "Copy" set "beatAt" = "beatAt" - make_interval(secs => ${ago}), "steadySince" = "beatAt" - make_interval(secs => ${seconds})
    where "name" = ${name}`;
}

async function sendingBy(claimedBy: string): Promise<string> {
  const [known] = await settlePeople(town.db, 'telegram', 1, town.now, claimedBy);
  const row = { conversationId: known?.conversationId ?? '', text: claimedBy, state: 'sending', claimedBy };
  const [id = ''] = await put(town.db, town.now, [row]);
  return id;
}

async function tick(): Promise<void> {
  town.pass(1000);
  await town.engine.tick();
  await town.engine.idle();
}

describe('what a copy was sending', () => {
  it('leaves by another once the copy is unheard of for eight seconds, whatever the clocks of both say', async () => {
    await heard('town');
    await heard('living');
    await heard('dead', { ago: 9 });
    await sendingBy('living');
    await sendingBy('dead');
    // A claim of the day before, and of the day after, by clocks that are wrong.
    await town.db.outgoingMessage.updateMany({
      where: { text: 'living' },
      data: { claimedUntil: new Date(town.now.getTime() - 86_400_000) },
    });
    await tick();
    expect(telegram.sent.map(({ text }) => text)).toEqual(['dead']);
    expect(await town.db.outgoingMessage.count({ where: { state: 'sending', claimedBy: 'living' } })).toBe(1);
  });

  it('stays while whoever looks has itself not been heard of for as long: all were cut off alike', async () => {
    await heard('town', { for: -3600 });
    await heard('dead', { ago: 60 });
    const id = await sendingBy('dead');
    await tick();
    expect(await stateOf(town.db, id)).toBe('sending');
    await heard('town', { for: 15 });
    await tick();
    expect(await stateOf(town.db, id)).toBe('sent');
  });

  it('stays when the clock of the database was set: who beats then is steady from then on', async () => {
    const steady = async () => {
      await beat(town.db, 'town');
      const { beatAt, steadySince } = await town.db.copy.findUniqueOrThrow({ where: { name: 'town' } });
      return steadySince < beatAt;
    };
    await heard('town', { ago: 0 });
    expect(await steady()).toBe(true);
    for (const ago of [86_400, -86_400]) {
      await heard('town', { ago });
      expect(await steady()).toBe(false);
    }
  });

  it('is free at once when the copy has left, or is known to have died', async () => {
    await heard('town');
    await heard('left');
    await heard('killed');
    await leave(town.db, 'left');
    await bury(town.db, (name) => name === 'killed');
    await sendingBy('left');
    await sendingBy('killed');
    await tick();
    expect(telegram.sent.map(({ text }) => text).sort()).toEqual(['killed', 'left']);
  });

  it('is not sent by a copy that may have been taken for dead', async () => {
    let isHeard = false;
    await town.close();
    town = await openTown([telegram], { isHeard: () => isHeard });
    const [known] = await settlePeople(town.db, 'telegram', 1, town.now);
    const [id = ''] = await put(town.db, town.now, [
      { conversationId: known?.conversationId ?? '', kind: 'staff', text: 'x' },
    ]);
    await tick();
    expect(telegram.sent).toEqual([]);
    expect(await stateOf(town.db, id)).toBe('queued');
    isHeard = true;
    await tick();
    expect(telegram.sent).toHaveLength(1);
  });
});

describe('a file that a copy was fetching', () => {
  it('is fetched by another once the copy is dead, and not before', async () => {
    const row = { media: 'photo', channel: 'telegram', ref: 'x', createdAt: town.now };
    const file = { ...row, id: town.context.newId(), nextAttemptAt: town.now };
    await town.db.attachment.create({ data: file });
    const claim = (copy: string) =>
      claimFiles(
        town.db,
        { copy, channels: ['telegram'], most: 5 },
        new Date(town.now.getTime() + 3_600_000),
      );
    await heard('other');
    await heard('town');
    expect(await claim('other')).toHaveLength(1);
    expect(await claim('town')).toEqual([]);
    await heard('other', { ago: 9 });
    expect(await claim('town')).toHaveLength(1);
  });
});

describe('a lease', () => {
  it('holds as long as its holder is heard of', async () => {
    const [one, two] = ['one', 'two'].map((copy) => openLease(town.db, 'x', copy));
    await heard('one');
    await heard('two');
    expect(await one?.acquire()).toBe(true);
    expect(await two?.acquire()).toBe(false);
    await heard('one', { ago: 9 });
    expect(await two?.acquire()).toBe(true);
    await heard('one');
    expect(await one?.renew()).toBe(false);
  });
});

describe('a heart', () => {
  const lines: string[] = [];
  const note = (fields: object, text: string) => void lines.push(`${text} ${JSON.stringify(fields)}`);
  const start = (wall: () => number): Promise<Heart> =>
    startHeart({ db: town.db, copy: 'h', wall, log: { info: note, warn: note } });

  it('says by how much the clock of its machine is wrong, and goes by that of the database', async () => {
    const heart = await start(() => Date.now() + 7_200_000);
    expect(heart.agrees()).toBe(false);
    expect(Math.abs(heart.clock().getTime() - Date.now())).toBeLessThan(2_000);
    expect(lines.join()).toMatch(/differ .*\+7200 s/u);
    expect(await openFlags(town.db)).toEqual(['clock_differs']);
    await heart.stop();
    expect(await openFlags(town.db)).toEqual([]);
    expect(await town.db.copy.count()).toBe(0);
  });

  it('says nothing of a second', async () => {
    const heart = await start(() => Date.now() - 1_000);
    expect(heart.agrees()).toBe(true);
    expect(await openFlags(town.db)).toEqual([]);
    await heart.stop();
  });
});
