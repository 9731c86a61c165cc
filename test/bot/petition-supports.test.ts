// Petitions that cannot be stuffed: one telephone, one card, one minute; and nobody learns who gave a card before.
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FAMILY_MOST, RUSH_MOST } from '../../src/domain/petition.ts';
import { readWholePetition } from '../../src/features/petitions/queries.ts';
import { PERSONAL_DATA } from '../../src/features.ts';
import { eraseCitizen } from '../../src/messaging/erasure.ts';
import { openPetition } from '../support/collecting-petition.ts';
import { type Known, linkTo, settlePeople } from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

let people: Known[];
let id: string;
let run = 0;
beforeEach(async () => {
  town.pass(120_000);
  await town.db.petition.deleteMany();
  people = await settlePeople(town.db, 'simulator', 3, new Date(town.now.getTime() - 1000), `run${run++}-`);
  id = await openPetition(town, { reference: '26-000001-9', threshold: 200 });
});

const LINK = { kind: 'start', payload: 'petition_26-000001-9' } as const;
const known = (i: number): Known => people[i] ?? expect.fail(`nobody ${i}`);
const say = (message: string, attribute?: string) => town.context.words.say('ary', { message, attribute });
async function upToReview(address: string, name: string, card: string): Promise<void> {
  await town.hears(address, LINK);
  for (const words of ['1', '1', name, '1', card]) await town.hears(address, words);
}
async function supports(address: string, name: string, card: string): Promise<string> {
  await upToReview(address, name, card);
  await town.hears(address, '1');
  return town.last(address).text;
}
const states = async () => {
  const found = await town.db.support.findMany({ where: { petitionId: id }, orderBy: { createdAt: 'asc' } });
  return found.map(({ state }) => state);
};
const read = async (address: string) => {
  await town.hears(address, LINK);
  return town.last(address).text;
};

describe('a card that was given to another petition', () => {
  it('supports this one by its last digits, five wrong ones an hour, and not once the first one is over', async () => {
    const { address } = known(0);
    await supports(address, 'Ahmed Alami', 'JD400123');
    const other = newId();
    const words = { titleAr: 'ملعب', titleFr: 'Terrain', textAr: 'بغينا ملعب.', textFr: 'Un terrain.' };
    await town.db.petition.create({
      data: {
        ...{ id: other, reference: '26-000002-7', ...words, status: 'collecting', threshold: 200 },
        ...{ searchKey: 'x', openedAt: town.now, createdAt: town.now },
      },
    });
    const upToDigits = async () => {
      await town.hears(address, { kind: 'start', payload: 'petition_26-000002-7' });
      for (const _ of ['support', 'same']) await town.hears(address, '1');
      return town.last(address).text;
    };
    const given = () => town.db.support.count({ where: { petitionId: other } });
    for (let tries = 0; tries < 5; tries++) {
      expect(await upToDigits()).toContain(say('petition-digits'));
      await town.hears(address, '999');
    }
    await upToDigits();
    await town.hears(address, '123');
    expect(await given()).toBe(0);
    town.pass(3_600_001);
    await upToDigits();
    await town.hears(address, '123');
    expect(town.last(address).text).toContain('🙏');
    const rows = await town.db.support.findMany({
      where: { personHash: town.context.cipher.hash('JD400123') },
    });
    expect(rows.map(({ petitionId, tie }) => [petitionId, tie]).toSorted()).toEqual(
      [
        [id, 'resident'],
        [other, 'resident'],
      ].toSorted(),
    );
    await town.db.support.deleteMany({ where: { petitionId: other } });
    await town.db.petition.update({ where: { id }, data: { status: 'closed' } });
    expect(await upToDigits()).not.toContain(say('petition-digits'));
  });
});

describe('a number typed twice', () => {
  const old = () => say('common-old_button');
  const last = (address: string) => town.last(address);
  /** The place of the option of this name in the newest message. */
  const place = (address: string, message: string, attribute?: string) => {
    const labels = last(address).options?.map(({ label }) => label) ?? [];
    return `${labels.indexOf(say(message, attribute)) + 1}`;
  };

  it('is one tap: it takes no support back, which later is asked first, and no stands first', async () => {
    const { address } = known(0);
    expect(await supports(address, 'Ahmed Alami', 'JD400000')).toContain('🙏');
    await town.hears(address, '1');
    expect(last(address).text).toContain(old());
    await town.hears(address, 'نسحب المساندة ديالي');
    expect(last(address).options?.map(({ label }) => label)).toEqual([
      say('petition-withdraw', 'no'),
      say('petition-withdraw', 'yes'),
    ]);
    await town.hears(address, '1');
    expect([last(address).text, await states()]).toEqual([say('petition-withdraw', 'kept'), ['counted']]);
    town.pass(60_000);
    // What was asked is answered: its buttons stand there no longer.
    await town.hears(address, '2');
    expect(await states()).toEqual(['counted']);
    await town.hears(address, 'نسحب المساندة ديالي');
    await town.hears(address, '2');
    expect(await states()).toEqual([]);
    town.pass(60_000);
    await town.hears(address, 'نسحب المساندة ديالي');
    expect(last(address).text).toBe(say('petition-withdraw', 'gone'));
  });

  it('takes no support back in the middle of a form either, where a yes is said to this question', async () => {
    const { address } = known(0);
    await supports(address, 'Ahmed Alami', 'JD410000');
    const token = last(address).options?.[0]?.token ?? '';
    await town.hears(address, 'بغيت نعلم بمشكل');
    await town.hears(address, { kind: 'option', token });
    await town.hears(address, 'إيه');
    expect([await states(), last(address).text]).toEqual([[], expect.stringContaining('أشنو هو المشكل')]);
  });

  it('neither erases nor takes an erasure back', async () => {
    const { address, citizenId } = known(1);
    const asked = async () =>
      (await town.db.citizen.findUniqueOrThrow({ where: { id: citizenId } })).erasureAskedAt !== null;
    await town.hears(address, 'مسحو ليا معطياتي');
    expect(place(address, 'my_data-sure', 'keep')).toBe('1');
    await town.hears(address, place(address, 'my_data-sure', 'erase'));
    expect(await asked()).toBe(true);
    for (const number of ['1', '2']) {
      expect(place(address, 'my_data-undo')).not.toBe(number);
      expect(place(address, 'my_data-undo')).not.toBe('0');
    }
    const undo = place(address, 'my_data-undo');
    await town.hears(address, undo);
    expect(await asked()).toBe(false);
  });
});

describe('one telephone', () => {
  it('counts once; its family waits for staff and is told so kindly, and more are sent to the desk', async () => {
    const { address } = known(0);
    expect(await supports(address, 'Ahmed Alami', 'JD200000')).toContain('🙏');
    for (let card = 1; card < FAMILY_MOST; card++)
      expect(await supports(address, 'Ahmed Alami', `JD20000${card}`)).toBe(
        say('petition-support', 'waiting'),
      );
    const tooMany = await supports(address, 'Ahmed Alami', 'JD200190');
    expect(tooMany).toContain(say('petition-support', 'too_many'));
    expect(await states()).toEqual(['counted', ...Array(FAMILY_MOST - 1).fill('waiting')]);
    expect(await read(known(1).address)).toContain('ساندها واحد');
  });

  it('counts once though two phones of one person are answered at the same moment', async () => {
    const first = known(0);
    const second = await linkTo(town.db, first.citizenId, 'simulator', `${first.address}-two`, town.now);
    await upToReview(first.address, 'Ahmed Alami', 'JD300000');
    await upToReview(second.address, 'Ahmed Alami', 'JD310000');
    await town.engine.sink.receive(
      [first, second].map(({ address }) => ({
        ...{ channel: 'simulator' as const, messageId: `both-${address}`, address, at: town.now },
        content: { kind: 'text' as const, text: '1' },
      })),
    );
    await town.engine.idle();
    expect((await states()).sort()).toEqual(['counted', 'waiting']);
  });
});

describe('a card given before by somebody else', () => {
  it('is answered in the same words, counted once, and taken back by each for themselves', async () => {
    const bare = (text: string) => text.replace(/[0-9A-Z]{5}-[0-9A-Z]{5}/u, 'CODE');
    const owner = await supports(known(0).address, 'Nadia Bennani', 'JB123456');
    const stranger = await supports(known(1).address, 'Karim Tazi', 'jb-123456');
    expect(bare(stranger)).toBe(bare(owner));
    expect(stranger).not.toBe(owner);
    await town.hears(known(1).address, 'نسحب المساندة');
    await town.hears(known(1).address, 'إيه');
    expect(await town.db.support.findMany({ where: { petitionId: id } })).toMatchObject([
      { citizenId: known(0).citizenId, state: 'counted' },
    ]);
    expect(await supports(known(0).address, 'Nadia Bennani', 'JB123456')).toBe(owner);
    expect(await town.db.support.count({ where: { petitionId: id } })).toBe(1);
  });

  it('moves the number that citizens read as any other card does, both ways, and counts once for the law', async () => {
    let readers = 0;
    const number = async () => {
      const before = new Date(town.now.getTime() - 1000);
      const [reader] = await settlePeople(town.db, 'simulator', 1, before, `reader${run}-${readers++}-`);
      return /حتى لدابا ([^،]+)،/u.exec(await read(reader?.address ?? ''))?.[1];
    };
    const counted = async () => (await readWholePetition(town.db, id))?.supports;
    await supports(known(0).address, 'Nadia Bennani', 'JB123456');
    const seen: (string | number | undefined)[][] = [];
    for (const card of ['JB123456', 'JB777777']) {
      const before = await number();
      await supports(known(1).address, 'Karim Tazi', card);
      seen.push([before, await number(), await counted()]);
      await town.hears(known(1).address, 'نسحب المساندة');
      await town.hears(known(1).address, 'إيه');
      expect(await number()).toBe(before);
    }
    expect(seen.map(([before, after]) => [before, after])).toEqual([
      seen[0]?.slice(0, 2),
      seen[0]?.slice(0, 2),
    ]);
    expect(seen[0]?.[0]).not.toBe(seen[0]?.[1]);
    expect(seen.map(([, , exact]) => exact)).toEqual([1, 2]);
  });

  it('leaves that number as it is when its giver is erased after the petition was deposited', async () => {
    await supports(known(0).address, 'Nadia Bennani', 'JB123456');
    await supports(known(1).address, 'Karim Tazi', 'JB123456');
    await supports(known(2).address, 'Hassan Idrissi', 'JB777777');
    await town.db.petition.update({ where: { id }, data: { status: 'deposited' } });
    const told = async () => {
      await town.hears(known(0).address, 'menu');
      await town.hears(known(0).address, '26-000001-9');
      return town.last(known(0).address).text;
    };
    const before = await told();
    expect(before).toContain('3');
    for (const { citizenId } of [known(1), known(2)])
      await eraseCitizen(
        town.db,
        PERSONAL_DATA,
        { citizenId, farewell: null },
        { staffId: null, at: town.now },
      );
    expect(await told()).toBe(before);
    expect((await states()).sort()).toEqual(['again', 'counted', 'counted']);
    expect((await readWholePetition(town.db, id))?.supports).toBe(2);
  });

  it.each(['MC54321', 'MC054321', 'mc 0054321'])(
    'is the same with or without zeros before its digits: %s',
    async (card) => {
      await supports(known(0).address, 'Nadia Bennani', 'MC054321');
      await supports(known(1).address, 'Karim Tazi', card);
      expect((await readWholePetition(town.db, id))?.supports).toBe(1);
    },
  );

  it('that staff did not count keeps its giver’s words to themselves and counts for the other', async () => {
    await supports(known(0).address, 'Karim Tazi', 'JB999111');
    await town.db.support.updateMany({ where: { petitionId: id }, data: { state: 'refused' } });
    await supports(known(1).address, 'Nadia Bennani', 'JB999111');
    expect(await supports(known(0).address, 'Karim Tazi', 'JB999111')).toBe(
      say('petition-support', 'refused'),
    );
    expect(await states()).toEqual(['refused', 'counted']);
  });
});

it('supports that come faster than people can are kept, and wait', async () => {
  await town.db.support.createMany({
    data: Array.from({ length: RUSH_MOST }, (_, i) => ({
      ...{ id: newId(), petitionId: id, personHash: `rush ${i}`, name: 'x', card: 'x', cardTail: '123' },
      ...{ tie: 'resident', code: `rush ${i}`, createdAt: town.now },
    })),
  });
  await upToReview(known(0).address, 'Nadia Bennani', 'JB123456');
  const moment = new Date(town.now.getTime() + 1000);
  await town.db.support.updateMany({ where: { petitionId: id }, data: { createdAt: moment } });
  await town.hears(known(0).address, '1');
  expect(town.last(known(0).address).text).toBe(say('petition-support', 'waiting'));
});
