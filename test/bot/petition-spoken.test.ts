// Supports said aloud: counted nowhere until they are typed, and then once with those of chats and of paper.
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { movePetition } from '../../src/features/petitions/changes.ts';
import { keyLines } from '../../src/features/petitions/paper/key-rows.ts';
import { addSheets } from '../../src/features/petitions/paper/sheets.ts';
import { readWholePetition } from '../../src/features/petitions/queries.ts';
import { typeSpoken } from '../../src/features/petitions/spoken/type-spoken.ts';
import { PERSONAL_DATA } from '../../src/features.ts';
import { eraseCitizen } from '../../src/messaging/erasure.ts';
import { openPetition } from '../support/collecting-petition.ts';
import { type Known, settlePeople } from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
  await town.db.staff.create({ data: { id: 's', name: 'Khadija', email: 'k@example.org' } });
});
afterAll(() => town.close());

const REFERENCE = '26-000001-9';
let people: Known[];
let id: string;
let run = 0;
beforeEach(async () => {
  town.pass(120_000);
  await town.db.petition.deleteMany();
  await town.db.flag.deleteMany();
  people = await settlePeople(town.db, 'simulator', 2, new Date(town.now.getTime() - 1000), `aloud${run++}-`);
  id = await openPetition(town, { reference: REFERENCE, threshold: 2 });
});

const by = () => ({ staffId: 's', scope: 'all' as const, at: town.now });
const known = (i: number): Known => people[i] ?? expect.fail(`nobody ${i}`);
const VOICE = { kind: 'file', media: 'voice', file: { ref: 'v', mimeType: 'audio/ogg' } } as const;
async function saysAloud(i: number): Promise<void> {
  const { address } = known(i);
  await town.hears(address, { kind: 'start', payload: `petition_${REFERENCE}` });
  for (const words of ['1', '1', VOICE, '1', VOICE, '1'] as const) {
    await town.hears(address, words);
    await tick(5_000);
  }
}
async function writes(i: number, card: string): Promise<void> {
  const { address } = known(i);
  await town.hears(address, { kind: 'start', payload: `petition_${REFERENCE}` });
  for (const words of ['1', '1', 'Fatima Amzil', '1', card, '1']) await town.hears(address, words);
}
const tick = async (ms = 0) => {
  town.pass(ms);
  await town.engine.tick();
  await town.engine.idle();
};
const waiting = () =>
  town.db.spokenSupport.findMany({
    where: { petitionId: id, state: 'waiting' },
    orderBy: { createdAt: 'asc' },
  });
async function types(card: string, at = 0, eventId = newId()) {
  const spoken = (await waiting())[at] ?? expect.fail('nothing waits');
  const typing = { petitionId: id, id: spoken.id, eventId, name: 'Fatima Amzil', card, digits: null };
  return typeSpoken({ db: town.db, cipher: town.context.cipher }, typing, by());
}
const counted = async () => (await readWholePetition(town.db, id))?.supports;
const move = (status: 'ready' | 'closed') =>
  movePetition(town.db, { id, eventId: newId(), seen: 'collecting', status, text: null }, by());
const openFlags = async () =>
  (await town.db.flag.findMany({ where: { subjectId: id, resolvedAt: null } })).map(({ kind }) => kind);

describe('a support said aloud', () => {
  it('counts once with the same card in a chat and on paper, and not before it is typed', async () => {
    await addSheets(town.db, { petitionId: id, eventId: newId(), count: 1 }, by());
    const line = { row: 1, card: 'JC123456', name: 'Fatima Amzil', tie: 'resident' as const };
    const keying = { petitionId: id, number: 1, eventId: newId(), lines: [line] };
    await keyLines({ db: town.db, cipher: town.context.cipher }, keying, by());
    await writes(1, 'JC222222');
    await saysAloud(0);
    expect([await counted(), await openFlags()]).toEqual([2, expect.arrayContaining(['support_spoken'])]);
    expect(await types('jc 123456')).toEqual({ is: 'done' });
    expect([await counted(), await town.db.support.count({ where: { petitionId: id } })]).toEqual([2, 3]);
    expect(await openFlags()).not.toContain('support_spoken');
  });

  it('is typed once, however often the form is sent, and by however many', async () => {
    await saysAloud(0);
    const [{ id: spokenId } = { id: '' }] = await waiting();
    const typing = { petitionId: id, id: spokenId, name: 'Fatima Amzil', card: 'JC123456', digits: null };
    const parts = { db: town.db, cipher: town.context.cipher };
    const all = await Promise.all(
      [1, 2, 3].map(() => typeSpoken(parts, { ...typing, eventId: newId() }, by())),
    );
    expect(all.map(({ is }) => is).toSorted()).toEqual(['done', 'missing', 'missing']);
    expect([await counted(), await waiting()]).toEqual([1, []]);
  });

  it('is looked at first where the telephone gave another, like any other of a family', async () => {
    await writes(0, 'JC111111');
    await saysAloud(0);
    await types('JC999999');
    const states = await town.db.support.findMany({
      where: { petitionId: id },
      orderBy: { createdAt: 'asc' },
    });
    expect(states.map(({ state }) => state)).toEqual(['counted', 'waiting']);
  });

  it('keeps the file from being ready until it is typed, and is typed after the last day where it came in time', async () => {
    await saysAloud(0);
    expect(await move('ready')).toEqual({ is: 'untyped' });
    await town.db.petition.update({ where: { id }, data: { closesAt: town.now } });
    town.pass(60_000);
    expect(await types('JC123456')).toEqual({ is: 'done' });
    expect(await counted()).toBe(1);
  });

  it('goes with its recordings where the petition is given up, and where its person is erased', async () => {
    await saysAloud(0);
    await saysAloud(1);
    const files = async () => town.db.attachment.count({ where: { spokenSupportId: { not: null } } });
    expect(await files()).toBe(4);
    await eraseCitizen(town.db, PERSONAL_DATA, { citizenId: known(0).citizenId, farewell: null }, by());
    expect([(await waiting()).length, await files()]).toEqual([1, 2]);
    expect(await move('closed')).toEqual({ is: 'done' });
    expect([await waiting(), await files()]).toEqual([[], 0]);
  });

  it('follows its person to the name under which they are known', async () => {
    await saysAloud(0);
    const [from, to] = [known(0).citizenId, known(1).citizenId];
    await town.db
      .$executeRaw`select merge_citizens(${from}::uuid, ${to}::uuid, '00000000-0000-0000-0000-000000000000'::uuid)`;
    expect((await waiting()).map(({ citizenId }) => citizenId)).toEqual([to]);
  });
});
