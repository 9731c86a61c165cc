// Staff who are away: their deputy gets what would be theirs, and what is silent goes back to the team.
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stripIsolates } from '../../src/words/words.ts';
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
let officer: Caller;
let second: Caller;
let admin: Caller;
beforeAll(async () => {
  office = await openOffice();
  officer = await signedIn(office, 'officer');
  second = await signedIn(office, 'second');
  admin = await signedIn(office, 'admin');
});
afterAll(() => office.close());
beforeEach(async () => {
  const { db } = office;
  await db.case.deleteMany();
  await db.flag.deleteMany();
  await db.staff.updateMany({ data: { awayFrom: null, awayTo: null, deputyId: null } });
});

const OWN = '/console/account/absence';
const DAYS = { from: '2026-03-09', to: '2026-03-20' };
const LONG_AGO = new Date('2026-02-26T10:00:00Z');
const person = (id: string) => office.db.staff.findUniqueOrThrow({ where: { id } });
const read = (id: string) => office.db.case.findUniqueOrThrow({ where: { id } });
const aCase = async (columns: object = {}) =>
  newCase(office, (await newCitizen(office)).citizenId, { status: 'in_progress', ...columns });

async function give(id: string, assignee: string, by = admin): Promise<Response> {
  const { departmentId, assigneeId } = await read(id);
  return by.post(`/console/cases/${id}/assign`, {
    ...{ nonce: randomUUID(), seenDepartment: departmentId, seenAssignee: assigneeId ?? '' },
    ...{ department: departmentId, assignee, note: '' },
  });
}

describe('an absence', () => {
  it('is said by whoever leaves, with a deputy, and taken back; each with a line in the audit log', async () => {
    const { officer: own, second: deputy } = office.staff;
    const answer = await officer.post(OWN, { ...DAYS, deputy });
    expect(answer.headers.get('location')).toContain('told=saved');
    expect(await person(own)).toMatchObject({ awayFrom: new Date('2026-03-09'), deputyId: deputy });
    await officer.post(`${OWN}/end`);
    expect(await person(own)).toMatchObject({ awayFrom: null, awayTo: null, deputyId: null });
    const deeds = await office.db.auditEvent.findMany({ where: { action: 'staff.absence', subjectId: own } });
    expect(deeds.map(({ staffId, detail }) => [staffId, detail])).toEqual([
      [own, { ...DAYS, deputyId: deputy }],
      [own, null],
    ]);
  });

  it('is said for a colleague by an administrator, and by nobody else', async () => {
    const path = `/console/staff/${office.staff.second}/absence`;
    const form = { ...DAYS, deputy: '' };
    expect((await officer.post(path, form)).status).toBe(403);
    expect((await admin.post(path, form)).headers.get('location')).toContain('told=saved');
    expect((await person(office.staff.second)).awayTo).toEqual(new Date('2026-03-20'));
  });

  it.each([
    ['that ends before it begins', { from: '2026-03-20', to: '2026-03-12', deputy: '' }],
    ['that is over', { from: '2026-02-02', to: '2026-02-06', deputy: '' }],
    ['without its last day', { from: '2026-03-12', to: '', deputy: '' }],
  ])('is not taken %s', async (_, form) => {
    expect((await officer.post(OWN, form)).headers.get('location')).not.toContain('told=saved');
    expect((await person(office.staff.officer)).awayFrom).toBeNull();
  });

  it.each(['roads', 'observer', 'officer'] as const)(
    'has no deputy who sees less, works on nothing, or is away: %s',
    async (who) => {
      await officer.post(OWN, { ...DAYS, deputy: office.staff[who] });
      expect((await person(office.staff.officer)).awayFrom).toBeNull();
    },
  );
});

describe('what is given to somebody who is away', () => {
  it('goes to the deputy, whose own it is then; what the other had is the deputy’s work meanwhile', async () => {
    const had = await aCase({ assigneeId: office.staff.officer });
    await officer.post(OWN, { ...DAYS, deputy: office.staff.second });
    const id = await aCase();
    await give(id, office.staff.officer);
    expect((await read(id)).assigneeId).toBe(office.staff.second);
    const mine = stripIsolates(await (await second.get('/console/cases?mine=1')).text());
    for (const each of [had, id]) expect(mine).toContain((await read(each)).reference);
    expect(mine).toContain('absent jusqu’au 20 mars 2026, remplacé par Salma Agente');
    expect(mine).toMatch(/À moi <span class="number">2</);
    expect((await read(had)).assigneeId).toBe(office.staff.officer);
  });

  it('stays with the team where nobody stands in, or whoever does may not see it', async () => {
    await officer.post(OWN, { ...DAYS, deputy: '' });
    const id = await aCase();
    await give(id, office.staff.officer);
    expect((await read(id)).assigneeId).toBeNull();
    // The deputy was moved to another department since.
    const { departmentId } = await person(office.staff.roads);
    await officer.post(OWN, { ...DAYS, deputy: office.staff.second });
    await office.db.staff.update({
      where: { id: office.staff.second },
      data: { allDepartments: false, departmentId },
    });
    const other = await aCase({ categoryId: 'noise' });
    await give(other, office.staff.officer);
    expect((await read(other)).assigneeId).toBeNull();
    const mine = await (await second.get('/console/cases?mine=1')).text();
    expect(mine).not.toContain((await read(other)).reference);
    await office.db.staff.update({
      where: { id: office.staff.second },
      data: { allDepartments: true, departmentId: null },
    });
  });

  it('goes to themselves before the first day and after the last', async () => {
    await officer.post(OWN, { from: '2026-03-12', to: '2026-03-20', deputy: office.staff.second });
    const id = await aCase();
    await give(id, office.staff.officer);
    expect((await read(id)).assigneeId).toBe(office.staff.officer);
  });
});

describe('what somebody took and nobody heard of', () => {
  const idle = { assigneeId: '', toldAt: LONG_AGO, updatedAt: LONG_AGO };
  const pass = () => toldAt(office, NOW, uuidv7());

  it('goes back to the team once, with a line in the case and in the audit log, and a word to staff until it is taken', async () => {
    const id = await aCase({ ...idle, assigneeId: office.staff.officer });
    for (let times = 0; times < 2; times++) await pass();
    expect((await read(id)).assigneeId).toBeNull();
    const events = await office.db.caseEvent.findMany({ where: { caseId: id, kind: 'returned' } });
    expect(events.map(({ visible, assigneeId }) => [visible, assigneeId])).toEqual([
      [false, office.staff.officer],
    ]);
    const where = { action: 'case.return', subjectId: id };
    expect(await office.db.auditEvent.count({ where })).toBe(1);
    const flags = () => office.db.flag.count({ where: { kind: 'case_returned', resolvedAt: null } });
    expect(await flags()).toBe(1);
    const page = stripIsolates(await (await officer.get(`/console/cases/${id}`)).text());
    expect(page).toContain('Rendue à l’équipe');
    await give(id, office.staff.second);
    await pass();
    expect([await flags(), (await read(id)).assigneeId]).toEqual([0, office.staff.second]);
  });

  it.each([
    ['was worked on inside', { updatedAt: NOW }],
    ['was told of', { toldAt: NOW }],
    ['waits for the citizen', { awaitedOn: new Date('2026-03-17'), askedAt: LONG_AGO }],
    ['is answered', { status: 'answered' }],
  ])('stays where it %s', async (_, columns) => {
    const id = await aCase({ ...idle, assigneeId: office.staff.officer, ...columns });
    await pass();
    expect((await read(id)).assigneeId).toBe(office.staff.officer);
  });
});

const chromium = findChromium();
describe.skipIf(chromium === null)('at the desk', { timeout: 120_000 }, () => {
  it.each(['fr', 'ar'] as const)('somebody leaves, and lists and forms say so, in %s', async (language) => {
    const id = await aCase({ assigneeId: office.staff.officer });
    const browser = await openBrowser(chromium ?? '');
    try {
      const desk = await sitDown(browser, office, 'officer', language);
      await desk.open('/console/account');
      const form = desk.page.locator('form[action$="/account/absence"]');
      await form.locator('input[name=from]').fill(DAYS.from);
      await form.locator('input[name=to]').fill(DAYS.to);
      await form.locator('select[name=deputy]').selectOption(office.staff.second);
      await form.locator('button').first().click();
      await desk.page.locator('.told').waitFor();
      await desk.expectSound(`absence-${language}`);
      await desk.close();
      const other = await sitDown(browser, office, 'second', language);
      await other.open('/console/cases?mine=1');
      expect(await other.text()).toContain('Salma');
      await other.expectSound(`absence-list-${language}`);
      await other.open(`/console/cases/${id}`);
      await other.expectSound(`absence-case-${language}`);
      await other.close();
      const boss = await sitDown(browser, office, 'admin', language);
      await boss.open('/console/staff');
      await boss.page.locator('details summary').first().click();
      await boss.expectSound(`absence-staff-${language}`);
    } finally {
      await browser.close();
    }
  });
});
