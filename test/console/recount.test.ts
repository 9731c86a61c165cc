// Holidays that are moved move the promises that count on them, in bites, and everybody concerned reads so once.

import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countedOn } from '../../src/domain/promise.ts';
import { makeReference } from '../../src/domain/reference.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import { sitDown } from './desk.ts';
import {
  type Caller,
  NOW,
  newCase,
  newCitizen,
  type Office,
  openOffice,
  signedIn,
  toldAt,
} from './office.ts';

let office: Office;
let admin: Caller;
beforeAll(async () => {
  office = await openOffice();
  admin = await signedIn(office, 'admin');
});
afterAll(() => office.close());
beforeEach(async () => {
  const { db } = office;
  await db.case.deleteMany();
  await db.recount.deleteMany();
  await db.notice.deleteMany();
  await db.outgoingMessage.deleteMany();
  await db.holiday.deleteMany({ where: { nameFr: NAMES.nameFr } });
});

const NAMES = { nameAr: 'عطلة استثنائية', nameFr: 'Jour exceptionnel' };
const PATH = '/console/settings/holidays';
const MINUTE = 60_000;
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const dueOf = async (id: string) => (await office.db.case.findUniqueOrThrow({ where: { id } })).dueOn;
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);
/** A round of the clock that nobody here hears of. */
const pass = (minutes: number) => toldAt(office, later(minutes), uuidv7());
const close = (iso: string) => admin.post(PATH, { day: iso, ...NAMES });
const open = (iso: string) => admin.post(`${PATH}/${iso}/remove`);

/** Promised in eight working days on Tuesday the tenth of March: on Friday the twentieth. */
async function promised(columns: object = {}) {
  const owner = await newCitizen(office, { language: 'fr' });
  return { ...owner, id: await newCase(office, owner.citizenId, { ...countedOn(NOW, 8), ...columns }) };
}

describe('a day off that is added', () => {
  it('moves the promises that count on it, once nobody has changed it for a while; each person reads so once', async () => {
    const [owner, neighbour] = [await promised(), await newCitizen(office)];
    const { id } = owner;
    await office.db.follower.create({ data: { caseId: id, citizenId: neighbour.citizenId, createdAt: NOW } });
    await close('2026-03-16');
    expect(await toldAt(office, later(9), owner.conversationId)).toEqual([]);
    expect(await dueOf(id)).toEqual(day('2026-03-20'));
    const [told] = await toldAt(office, later(11), owner.conversationId);
    expect(told).toContain('Nouvelle date de réponse : lundi 23 mars 2026');
    for (const minutes of [12, 60, 600]) await toldAt(office, later(minutes), owner.conversationId);
    expect(await office.db.outgoingMessage.count({ where: { caseId: id } })).toBe(2);
    const events = await office.db.caseEvent.findMany({ where: { caseId: id, kind: 'recounted' } });
    expect(events.map(({ dueOn, visible }) => [dueOn, visible])).toEqual([[day('2026-03-23'), true]]);
    const [deed] = await office.db.auditEvent.findMany({ where: { action: 'settings.recount' } });
    expect(deed).toMatchObject({
      staffId: office.staff.admin,
      subjectId: '2026-03-16',
      detail: { count: 1 },
    });
  });

  it.each([
    ['ends before it', { dueOn: day('2026-03-13'), ...countedOn(NOW, 3) }],
    ['is over', { status: 'answered' }],
    ['was chosen, and is a working day still', { countedFrom: null, countedDays: 0 }],
  ])('leaves alone what %s', async (_, columns) => {
    const { id, conversationId } = await promised(columns);
    const before = await dueOf(id);
    await close('2026-03-16');
    expect(await toldAt(office, later(11), conversationId)).toEqual([]);
    expect(await dueOf(id)).toEqual(before);
  });

  it('moves a chosen day that it falls on, and lets it go back', async () => {
    const { id } = await promised({ countedFrom: null, countedDays: 0 });
    await close('2026-03-20');
    await pass(11);
    expect(await dueOf(id)).toEqual(day('2026-03-23'));
    await open('2026-03-20');
    await pass(22);
    expect(await dueOf(id)).toEqual(day('2026-03-20'));
  });

  it('moves without a word what waits for the citizen', async () => {
    const { id, conversationId } = await promised({ awaitedOn: day('2026-03-18'), askedAt: NOW });
    await close('2026-03-16');
    expect(await toldAt(office, later(11), conversationId)).toEqual([]);
    expect(await dueOf(id)).toEqual(day('2026-03-23'));
  });

  it('and taken back at once, or at night before anybody read of it, is told to nobody', async () => {
    const { id, conversationId } = await promised();
    await close('2026-03-16');
    await open('2026-03-16');
    expect(await toldAt(office, later(11), conversationId)).toEqual([]);
    const night = new Date('2026-03-11T01:00:00Z');
    await close('2026-03-16');
    await toldAt(office, night, conversationId);
    expect(await dueOf(id)).toEqual(day('2026-03-23'));
    await open('2026-03-16');
    await office.db.recount.updateMany({ where: { doneAt: null }, data: { at: night } });
    await toldAt(office, new Date('2026-03-11T02:00:00Z'), conversationId);
    expect(await toldAt(office, new Date('2026-03-11T09:30:00Z'), conversationId)).toEqual([]);
    expect(await dueOf(id)).toEqual(day('2026-03-20'));
  });
});

describe('a feast that the moon moves', () => {
  it('moves promises only where the day is another one: two days of one feast, one word', async () => {
    // Estimated for Friday and Saturday the twentieth and the day after; seen a day later.
    await office.db.holiday.deleteMany({ where: { day: { gt: day('2026-03-17'), lt: day('2026-03-26') } } });
    for (const iso of ['2026-03-20', '2026-03-21'])
      await office.db.holiday.create({ data: { day: day(iso), ...NAMES, estimated: true } });
    // Nine working days are over on Tuesday the twenty-fourth, of which the twentieth is none.
    const { id, conversationId } = await promised({ ...countedOn(NOW, 9), dueOn: day('2026-03-24') });
    const other = await promised({ ...countedOn(NOW, 3), dueOn: day('2026-03-13') });
    await admin.post(`${PATH}/2026-03-21/confirm`, { day: '2026-03-23' });
    await admin.post(`${PATH}/2026-03-20/confirm`, { day: '2026-03-22' });
    const told = await toldAt(office, later(11), conversationId);
    // The Friday is worked, the Monday is not: the day stays what it was.
    expect([told, await dueOf(id)]).toEqual([[], day('2026-03-24')]);
    await admin.post(`${PATH}/2026-03-23/remove`);
    expect(await toldAt(office, later(22), conversationId)).toHaveLength(1);
    expect(await dueOf(id)).toEqual(day('2026-03-23'));
    expect(await toldAt(office, later(22), other.conversationId)).toEqual([]);
  });
});

describe('many promises', () => {
  it('are moved in bites, none twice and none left out, and what is filed meanwhile is counted by the new days already', async () => {
    const { citizenId } = await newCitizen(office);
    const category = await office.db.category.findUniqueOrThrow({ where: { id: 'lighting' } });
    const many = Array.from({ length: 1_203 }, (_, n) => ({
      ...{ id: uuidv7(), reference: makeReference(2027, n), kind: 'complaint', categoryId: 'lighting' },
      ...{ departmentId: category.departmentId, citizenId, language: 'fr', flowHash: 'test' },
      ...{ status: ['received', 'assigned', 'in_progress'][n % 3], createdAt: NOW, updatedAt: NOW },
      ...{ ...countedOn(NOW, 8), dueOn: day('2026-03-20') },
    }));
    await office.db.case.createMany({ data: many });
    await close('2026-03-16');
    await pass(11);
    const moved = () => office.db.case.count({ where: { dueOn: day('2026-03-23') } });
    expect(await moved()).toBe(500);
    // Filed by the new calendar, where the last bite has not been yet.
    const filed = await promised({ dueOn: day('2026-03-23') });
    for (let round = 0; round < 4; round++) await pass(12 + round);
    expect(await moved()).toBe(1_204);
    expect(await office.db.caseEvent.count({ where: { kind: 'recounted' } })).toBe(1_203);
    expect(await office.db.notice.count({ where: { subjectId: filed.id } })).toBe(0);
    const [recount] = await office.db.recount.findMany();
    expect(recount).toMatchObject({ moved: 1_203 });
    expect(recount?.doneAt).not.toBeNull();
  });
});

const chromium = findChromium();
describe.skipIf(chromium === null)('an administrator', { timeout: 120_000 }, () => {
  it.each(['fr', 'ar'] as const)(
    'reads when promises move, and how many have moved, in %s',
    async (language) => {
      const { id, conversationId } = await promised();
      const browser = await openBrowser(chromium ?? '');
      try {
        const desk = await sitDown(browser, office, 'admin', language);
        await desk.open(`${PATH}?year=2026`);
        const form = desk.page.locator('main section.card form');
        await form.locator('input[name=day]').fill('2026-03-16');
        await form.locator('input[name=nameAr]').fill(NAMES.nameAr);
        await form.locator('input[name=nameFr]').fill(NAMES.nameFr);
        await form.locator('button.main').click();
        await desk.page.locator('.told').waitFor();
        await desk.expectSound(`recount-waits-${language}`);
        await toldAt(office, later(11), conversationId);
        await desk.open(`${PATH}?year=2026`);
        expect(await desk.text()).toContain(language === 'fr' ? '1 date promise a bougé' : 'تحرك أجل واحد');
        await desk.expectSound(`recounted-${language}`);
        await desk.open(`/console/cases/${id}`);
        await desk.expectSound(`recounted-case-${language}`);
      } finally {
        await browser.close();
      }
    },
  );
});
