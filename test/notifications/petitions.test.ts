// What supporters of a petition hear without asking: each step once, back and forth truthfully, and no number that is not so.
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PetitionStatus } from '../../src/domain/petition.ts';
import { movePetition } from '../../src/features/petitions/changes.ts';
import { councilDays, readPetitions } from '../../src/features/petitions/notices.ts';
import { settleSupports } from '../../src/features/petitions/settle-supports.ts';
import { type Known, settlePeople } from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';

const DAY = 24 * 3_600_000;

let town: Town;
let people: Known[];
let id: string;

beforeEach(async () => {
  town = await openTown();
  people = await settlePeople(town.db, 'simulator', 4, new Date(town.now.getTime() - DAY));
  await town.db.staff.create({ data: { id: 's', name: 'Khadija', email: 'k@example.org' } });
  id = newId();
  const titles = { titleAr: 'ملعب', titleFr: 'Terrain', textAr: 'ن', textFr: 't' };
  const reference = '26-000009-4';
  await town.db.petition.create({
    data: { id, reference, ...titles, status: 'collecting', threshold: 2, createdAt: town.now },
  });
});
afterEach(() => town.close());

const tick = async (ms = 0) => {
  town.pass(ms);
  await town.engine.tick();
  await town.engine.idle();
};
const known = (i: number): Known => people[i] ?? expect.fail(`nobody ${i}`);
const support = (i: number) =>
  town.db.support.create({
    data: {
      ...{
        id: newId(),
        petitionId: id,
        citizenId: known(i).citizenId,
        personHash: `h${i}`,
        name: 'x',
        card: 'x',
      },
      ...{ cardTail: '123', tie: 'resident', code: `c${i}`, createdAt: town.now },
    },
  });
const early = (i: number) => ({ createdAt: new Date(town.now.getTime() - i * 120_000) });
const withdraw = (i: number) => town.db.support.deleteMany({ where: { personHash: `h${i}` } });
/** What this person was told since the last time it was asked, without the title. */
const heard = new Map<number, number>();
beforeEach(() => heard.clear());
const news = (i = 0): string[] => {
  const all = town.said(known(i).address).map(({ text }) => text);
  const fresh = all.slice(heard.get(i) ?? 0);
  heard.set(i, all.length);
  return fresh.flatMap((text) => text.split('\n').slice(1));
};
const move = (seen: PetitionStatus, status: PetitionStatus, text: string | null = null) =>
  movePetition(
    town.db,
    { id, eventId: newId(), seen, status, text },
    { staffId: 's', scope: 'all' as const, at: town.now },
  );
const say = (attribute: string, values: object = {}) =>
  town.context.words.say('ary', { message: 'notices-petition', attribute, values: { ...values } });
const openFlags = async () => {
  const flags = await town.db.flag.findMany({ where: { subjectId: id, resolvedAt: null } });
  return flags.map(({ kind }) => kind);
};

describe('words of staff', () => {
  const steps: [PetitionStatus, PetitionStatus][] = [
    ['collecting', 'ready'],
    ['ready', 'deposited'],
    ['deposited', 'accepted'],
    ['accepted', 'decided'],
    ['decided', 'closed'],
    ['deposited', 'refused'],
    ['ready', 'collecting'],
    ['collecting', 'closed'],
  ];
  it.each(steps)('typed when it goes from %s to %s reach supporters with it, once', async (seen, status) => {
    await support(0);
    await support(1);
    await tick();
    news();
    await town.db.petition.update({ where: { id }, data: { status: seen } });
    await town.db.petitionEvent.deleteMany({ where: { kind: { notIn: ['threshold'] } } });
    expect(await move(seen, status, 'وصل رقم 12')).toEqual({ is: 'done' });
    await tick();
    await tick(DAY);
    const told = news();
    expect(told.filter((line) => line.includes('وصل رقم 12'))).toHaveLength(1);
    const found = await town.db.petition.findUniqueOrThrow({ where: { id } });
    const days = councilDays(town.context.words, 'ary', found);
    const dated = status === 'deposited' || status === 'accepted' ? `${status}_on` : status;
    const happened = say(dated, { reason: 'وصل رقم 12', words: 'وصل رقم 12', ...days });
    expect(told[0]).toBe(happened);
  });
});

describe('a step that is taken back', () => {
  it('is told, and told again when it is taken again', async () => {
    await support(0);
    await move('collecting', 'ready');
    await tick();
    expect(news()).toEqual([say('ready')]);
    await move('ready', 'collecting');
    await tick(1000);
    expect(news()).toEqual([say('collecting')]);
    await move('collecting', 'ready');
    await tick(1000);
    await tick(1000);
    expect(news()).toEqual([say('ready')]);
  });

  it('and taken again before anybody was told is told once, with the words typed meanwhile', async () => {
    await support(0);
    await move('collecting', 'ready', 'الملف كامل');
    town.pass(1000);
    await move('ready', 'collecting', 'ناقصة ورقة');
    town.pass(1000);
    await move('collecting', 'ready');
    await tick();
    const told = news();
    expect(told.filter((line) => line === say('ready'))).toHaveLength(1);
    expect(told).not.toContain(say('collecting'));
    expect(told.join('\n')).toContain('الملف كامل');
    expect(told.join('\n')).toContain('ناقصة ورقة');
  });
});

describe('the number that the law asks for', () => {
  it('that is lost again takes back the flag and is told to supporters and staff once', async () => {
    await support(0);
    await support(1);
    await tick();
    expect([news()[0], await openFlags()]).toEqual([
      say('threshold', { count: 2, threshold: 2 }),
      ['petition_threshold'],
    ]);
    await withdraw(1);
    await tick();
    await tick(DAY);
    expect(news()).toEqual([say('below', { count: 1, threshold: 2 })]);
    expect(await openFlags()).toEqual(['petition_below']);
    const events = await town.db.petitionEvent.findMany({
      where: { petitionId: id },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ kind }) => kind)).toEqual(['threshold', 'below']);
  });

  it('that is reached anew is told a day later, and not at all when it is lost before', async () => {
    await support(0);
    await support(1);
    await tick();
    await withdraw(1);
    await tick();
    news();
    await support(2);
    await tick(1000);
    expect([news(), await openFlags()]).toEqual([[], ['petition_threshold']]);
    await withdraw(2);
    await tick(1000);
    await tick(2 * DAY);
    expect([news(), await openFlags()]).toEqual([[], ['petition_below']]);
    await support(3);
    await tick(1000);
    await tick(2 * DAY);
    expect([news()[0], await openFlags()]).toEqual([
      say('threshold', { count: 2, threshold: 2 }),
      ['petition_threshold'],
    ]);
  });

  it('is lost while the file is ready too, and no more after it was deposited', async () => {
    await support(0);
    await support(1);
    await tick();
    await move('collecting', 'ready');
    await tick();
    news();
    await withdraw(1);
    await tick();
    expect([news(), await openFlags()]).toEqual([
      [say('below', { count: 1, threshold: 2 })],
      ['petition_below'],
    ]);
    await move('ready', 'deposited');
    await withdraw(0);
    await support(2);
    await tick();
    expect(news(2)).toEqual([]);
  });

  it.each([
    ['share a name', (i: number) => ({ nameHash: 'one', ...early(i) })],
    ['share a minute', () => ({})],
    ['came from one telephone', () => ({ citizenId: known(0).citizenId })],
    ['have neighbouring cards', (i: number) => ({ nearHashes: ['near', `${i}`], ...early(i) })],
    ['have cards of unusual shape', (i: number) => ({ unusual: true, ...early(i) })],
  ])('is not reached by supports that %s until staff have looked at them', async (_, strange) => {
    for (let i = 0; i < 3; i++) {
      await support(i);
      await town.db.support.updateMany({ where: { personHash: `h${i}` }, data: strange(i) });
    }
    await tick();
    await tick(1000);
    expect([news(), await openFlags()]).toEqual([[], ['petition_look']]);
    expect(await move('collecting', 'ready')).toEqual({ is: 'pending' });
    await tick(1000);
    expect(news()).toEqual([]);
    const rows = await town.db.support.findMany({ where: { petitionId: id } });
    const settling = {
      petitionId: id,
      eventId: newId(),
      state: 'counted' as const,
      fault: null,
      reason: 'بطائق شوهدت',
    };
    const by = { staffId: 's', scope: 'all' as const, at: town.now };
    expect(await settleSupports(town.db, { ...settling, ids: rows.map((row) => row.id) }, by)).toEqual({
      is: 'done',
    });
    await tick(1000);
    expect(news()).toEqual([say('threshold', { count: 3, threshold: 2 })]);
    expect(await openFlags()).toEqual(['petition_threshold']);
  });

  it('asks staff anew while a support of a family waits, whoever settled the alert', async () => {
    await support(0);
    await town.db.support.updateMany({ data: { state: 'waiting' } });
    await tick();
    await town.db.flag.updateMany({ data: { resolvedAt: town.now } });
    await tick(DAY);
    expect(await openFlags()).toEqual(['petition_look']);
    await town.db.support.updateMany({ data: { state: 'counted', lookedAt: town.now } });
    await town.db.flag.updateMany({ data: { resolvedAt: town.now } });
    await tick(DAY);
    expect(await openFlags()).toEqual([]);
  });

  it('counts a card once, and not one that staff refused; who gave it is told why', async () => {
    await support(0);
    await support(1);
    await town.db.support.updateMany({ where: { personHash: 'h1' }, data: { personHash: 'h0' } });
    await tick();
    expect(await openFlags()).toEqual(['petition_look']);
    const { id: wrong } = await town.db.support.findFirstOrThrow({
      where: { citizenId: known(1).citizenId },
    });
    const settling = {
      petitionId: id,
      eventId: newId(),
      state: 'refused' as const,
      fault: 'other' as const,
      reason: 'لاكارط ديال واحد آخر',
    };
    await settleSupports(
      town.db,
      { ...settling, ids: [wrong] },
      { staffId: 's', scope: 'all', at: town.now },
    );
    await tick(1000);
    expect(news(1)).toEqual([say('support_refused', { words: 'لاكارط ديال واحد آخر' })]);
    expect(news(0)).toEqual([]);
    const [found] = await readPetitions(town.db, [id]);
    expect(found?.supports).toBe(1);
  });
});
