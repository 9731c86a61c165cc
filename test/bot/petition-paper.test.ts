// A petition on paper and in chat: one count of persons, whoever comes first and however many write at once.
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countedOf, givenOf } from '../../src/database/supports.ts';
import { type KeyedLine, keyLines, readLines } from '../../src/features/petitions/paper/key-rows.ts';
import { addSheets, listSheets } from '../../src/features/petitions/paper/sheets.ts';
import { countTies, readWholePetition } from '../../src/features/petitions/queries.ts';
import { countPending, settleSupports } from '../../src/features/petitions/settle-supports.ts';
import { revealSupporters } from '../../src/features/petitions/supporters.ts';
import { matterOf } from '../../src/features/public-pages/matters.ts';
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
const NAMES = ['Fatima Amzil', 'Said Ouhammou', 'Nadia Bennani'];
let people: Known[];
let id: string;
let run = 0;
beforeEach(async () => {
  town.pass(120_000);
  await town.db.petition.deleteMany();
  await town.db.flag.deleteMany();
  people = await settlePeople(town.db, 'simulator', 3, new Date(town.now.getTime() - 1000), `paper${run++}-`);
  id = await openPetition(town, { reference: REFERENCE, threshold: 2 });
  await addSheets(town.db, { petitionId: id, eventId: newId(), count: 3 }, by());
});

const known = (i: number): Known => people[i] ?? expect.fail(`nobody ${i}`);
const by = () => ({ staffId: 's', scope: 'all' as const, at: town.now });
const line = (row: number, card: string): KeyedLine => ({ row, card, name: 'Fatima Amzil', tie: 'resident' });
const key = (number: number, lines: KeyedLine[], eventId = newId()) =>
  keyLines({ db: town.db, cipher: town.context.cipher }, { petitionId: id, number, eventId, lines }, by());
async function supports(i: number, card: string): Promise<void> {
  const { address } = known(i);
  await town.hears(address, { kind: 'start', payload: `petition_${REFERENCE}` });
  for (const words of ['1', '1', NAMES[i] ?? '', '1', card, '1']) await town.hears(address, words);
}
/** Of persons: as staff, the public page, the chat, the list to be signed and the ties have it. */
async function counts(): Promise<number[]> {
  const whole = await readWholePetition(town.db, id);
  const open = await matterOf(town.db, 'petition', REFERENCE);
  const list = await revealSupporters(town.db, { petitionId: id, how: 'shown' }, by());
  const ties = [...(await countTies(town.db, id)).values()].reduce((sum, each) => sum + each, 0);
  return [whole?.supports ?? -1, open?.supports ?? -1, list.length, ties];
}
const rows = () => town.db.support.count({ where: { petitionId: id } });
const sheet = async (number: number) =>
  (await listSheets(town.db, id)).find((each) => each.number === number);
const linesOf = async (number: number) => readLines(town.db, (await sheet(number))?.id ?? '');
const refuse = async (number: number, row: number, fault: 'unsigned' | 'withdrawn') => {
  const ids = (await linesOf(number)).filter((each) => each.row === row).map((each) => each.id);
  const settling = { petitionId: id, eventId: newId(), ids, state: 'refused' as const, fault, reason: 'Vu' };
  return settleSupports(town.db, settling, by());
};
const tick = async (ms = 0) => {
  town.pass(ms);
  await town.engine.tick();
  await town.engine.idle();
};
const openFlags = async () => {
  const flags = await town.db.flag.findMany({ where: { subjectId: id, resolvedAt: null } });
  return flags.map(({ kind }) => kind);
};

describe('a person on paper and in chat', () => {
  it('is counted once everywhere, whichever came first, and is nothing strange', async () => {
    await key(1, [line(1, 'JC 123456')]);
    await supports(0, 'jc123456');
    await supports(1, 'JC222222');
    await key(1, [line(2, 'JC0222222')]);
    expect([await counts(), await rows()]).toEqual([[2, 2, 2, 2], 4]);
    expect(await countPending(town.db, id)).toBe(0);
    const elsewhere = (await linesOf(1)).map(({ elsewhere: each }) => each);
    expect(elsewhere).toEqual(Array(2).fill([{ sheet: null, row: null, state: 'counted' }]));
  });

  it('is counted once when the clerk keys the card while it is sent in chat', async () => {
    for (let round = 0; round < 3; round++) {
      const card = `JD90000${round}`;
      await Promise.all([key(1, [line(round + 1, card)]), supports(round, card)]);
    }
    expect([await counts(), await rows()]).toEqual([[3, 3, 3, 3], 6]);
  });

  it('stays counted by the sheet when the chat takes it back, and by the chat when the line does not count', async () => {
    await key(1, [line(1, 'JC123456')]);
    await supports(0, 'JC123456');
    expect(await refuse(1, 1, 'unsigned')).toEqual({ is: 'done' });
    expect(await counts()).toEqual([1, 1, 1, 1]);
    await key(1, [line(2, 'JC123456')]);
    await town.db.support.deleteMany({ where: { petitionId: id, citizenId: known(0).citizenId } });
    expect(await counts()).toEqual([1, 1, 1, 1]);
  });

  it('keeps the number and loses the support in chat when its citizen is erased after the deposit', async () => {
    await key(1, [line(1, 'JC123456')]);
    await supports(0, 'JC123456');
    await town.db.petition.update({ where: { id }, data: { status: 'deposited' } });
    await eraseCitizen(town.db, PERSONAL_DATA, { citizenId: known(0).citizenId, farewell: null }, by());
    expect([await counts(), await rows()]).toEqual([[1, 1, 1, 1], 1]);
  });
});

describe('clerks', () => {
  it('who key one person at once on two sheets write two lines and one count, each shown with the other', async () => {
    await Promise.all([key(1, [line(5, 'JC123456')]), key(2, [line(9, 'JC123456')])]);
    expect([await counts(), await rows()]).toEqual([[1, 1, 1, 1], 2]);
    const [first] = await linesOf(1);
    const [second] = await linesOf(2);
    expect([first?.elsewhere, second?.elsewhere]).toEqual([
      [{ sheet: 2, row: 9, state: 'counted' }],
      [{ sheet: 1, row: 5, state: 'counted' }],
    ]);
  });

  it('who key one line at once keep the first, and the second hears of it unless it is the same person', async () => {
    const both = await Promise.all([key(1, [line(1, 'JC111111')]), key(1, [line(1, 'JC222222')])]);
    expect(both.map(({ taken }) => taken).toSorted()).toEqual([[], [1]]);
    const [kept] = await linesOf(1);
    const card = kept?.cardTail === '111' ? 'JC111111' : 'JC222222';
    expect(await key(1, [line(1, card)])).toEqual({ is: 'done', taken: [] });
    expect(await rows()).toBe(1);
  });

  it('who send a form twice write it once', async () => {
    const eventId = newId();
    await Promise.all([key(1, [line(1, 'JC123456')], eventId), key(1, [line(1, 'JC123456')], eventId)]);
    expect(await rows()).toBe(1);
    expect(await town.db.petitionEvent.count({ where: { petitionId: id, kind: 'paper_keyed' } })).toBe(1);
  });

  it('who key forty lines in a minute hold no support in chat back', async () => {
    const forty = (from: number) => Array.from({ length: 20 }, (_, i) => line(i + 1, `JE${from + i}`));
    await Promise.all([key(1, forty(100_000)), key(2, forty(200_000))]);
    await supports(0, 'JC123456');
    expect(await town.db.support.count({ where: { petitionId: id, state: 'counted' } })).toBe(41);
    expect(await countPending(town.db, id)).toBe(0);
  });

  it('key nothing once the petition is deposited, and print nothing', async () => {
    await town.db.petition.update({ where: { id }, data: { status: 'deposited' } });
    expect(await key(1, [line(1, 'JC123456')])).toEqual({ is: 'no_way' });
    const more = await addSheets(town.db, { petitionId: id, eventId: newId(), count: 1 }, by());
    expect([more, await rows()]).toEqual([{ is: 'no_way' }, 0]);
  });

  it('leave no name and no number that can be read', async () => {
    await key(1, [line(1, 'JC123456')]);
    const [kept] = await town.db.support.findMany({ where: { petitionId: id } });
    expect(JSON.stringify(kept)).not.toMatch(/Amzil|JC123456|123456/u);
    const deeds = await town.db.auditEvent.findMany({ where: { subjectId: id, action: 'petition.paper' } });
    expect(deeds.map(({ detail }) => detail)).toEqual([{ sheet: 1, count: 1 }]);
  });
});

describe('the number that the law asks for', () => {
  it('is reached by paper and chat together; a line that does not count takes it, its flag and its news back', async () => {
    await supports(0, 'JC123456');
    await key(1, [line(1, 'JC123456')]);
    await tick();
    expect(await openFlags()).toEqual([]);
    await key(1, [line(2, 'JC222222')]);
    await tick();
    expect(await openFlags()).toEqual(['petition_threshold']);
    expect(town.last(known(0).address).text).toContain('2');
    await refuse(1, 2, 'unsigned');
    await tick(60_000);
    expect(await openFlags()).toEqual(['petition_below']);
    expect(town.last(known(0).address).text).toContain('↘️');
    const kinds = await town.db.petitionEvent.findMany({ where: { petitionId: id, visible: true } });
    expect(kinds.map(({ kind }) => kind)).toEqual(['threshold', 'below']);
  });

  it('is left by whoever takes their signature back at the desk: nothing of it stays but the line in the audit log', async () => {
    await key(1, [line(1, 'JC123456'), line(2, 'JC222222')]);
    expect(await refuse(1, 2, 'withdrawn')).toEqual({ is: 'done' });
    expect([await counts(), await rows()]).toEqual([[1, 1, 1, 1], 1]);
    const [deed] = await town.db.auditEvent.findMany({
      where: { subjectId: id, action: 'petition.supports' },
    });
    expect(deed?.detail).toEqual({ state: 'refused', fault: 'withdrawn', count: 1 });
  });
});

it('any mixture of lines and chats is counted as the rows say', async () => {
  const sheets = await listSheets(town.db, id);
  let n = 0;
  const random = () => {
    n = (n * 1103515245 + 12345) % 2 ** 31;
    return n / 2 ** 31;
  };
  for (let round = 0; round < 12; round++) {
    await town.db.support.deleteMany({ where: { petitionId: id } });
    const made = Array.from({ length: 30 }, (_, i) => {
      const onPaper = random() < 0.5;
      return {
        ...{ id: newId(), petitionId: id, personHash: `h${Math.floor(random() * 12)}`, tie: 'resident' },
        ...{
          name: 'x',
          card: 'x',
          cardTail: '1',
          nearHashes: [],
          code: `c${round}-${i}`,
          createdAt: town.now,
        },
        state: random() < 0.7 ? 'counted' : 'refused',
        sheetId: onPaper ? (sheets[i % 3]?.id ?? null) : null,
        sheetRow: onPaper ? i : null,
      };
    });
    await town.db.support.createMany({ data: made });
    const counted = made.filter(({ state }) => state === 'counted');
    const persons = new Set(counted.map(({ personHash }) => personHash));
    const paper = new Set(counted.filter(({ sheetId }) => sheetId).map(({ personHash }) => personHash));
    const inChatAlone = counted.filter(({ personHash }) => !paper.has(personHash)).length;
    const [found] = await town.db.$queryRawUnsafe<{ counted: number; given: number }[]>(
      `select ${countedOf('$1::uuid')} as "counted", ${givenOf('$1::uuid')} as "given"`,
      id,
    );
    expect(found).toEqual({ counted: persons.size, given: paper.size + inChatAlone });
  }
});
