// A promised day that cannot be kept is put off before it passes, with a reason; one that passes is told, once.
import { randomUUID } from 'node:crypto';
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
beforeAll(async () => {
  office = await openOffice();
  officer = await signedIn(office, 'officer');
});
afterAll(() => office.close());
beforeEach(async () => {
  await office.db.case.deleteMany();
  await office.db.flag.deleteMany();
});

const DAY = 86_400_000;
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const read = (id: string) => office.db.case.findUniqueOrThrow({ where: { id } });
const openFlags = async () =>
  (await office.db.flag.findMany({ where: { resolvedAt: null }, orderBy: { createdAt: 'asc' } })).map(
    ({ kind, subjectId }) => [kind, subjectId],
  );

const putOff = (id: string, fields: object, by = officer) =>
  by.post(`/console/cases/${id}/postpone`, {
    ...{ nonce: randomUUID(), seen: '2026-03-20', day: '2026-04-03', text: 'القطعة غادي توصل من أكادير' },
    ...fields,
  });

describe('another day', () => {
  it('takes the place of the promised one, and everybody concerned reads it with the reason, once', async () => {
    const [owner, neighbour] = [await newCitizen(office), await newCitizen(office)];
    const id = await newCase(office, owner.citizenId);
    await office.db.follower.create({ data: { caseId: id, citizenId: neighbour.citizenId, createdAt: NOW } });
    const nonce = randomUUID();
    const answer = await putOff(id, { nonce });
    expect(answer.headers.get('location')).toBe(`/console/cases/${id}?told=case-postponed`);
    expect((await putOff(id, { nonce })).status).toBe(303);
    expect(await read(id)).toMatchObject({ dueOn: day('2026-04-03'), status: 'received' });
    const page = stripIsolates(await (await officer.get(`/console/cases/${id}`)).text());
    expect(page).toContain('3 avr. 2026');
    expect(page).toContain('القطعة غادي توصل من أكادير');
    await toldAt(office, NOW, owner.conversationId);
    for (const { conversationId } of [owner, neighbour]) {
      const rows = await office.db.outgoingMessage.findMany({ where: { conversationId } });
      expect(rows).toHaveLength(1);
      const told = stripIsolates(rows[0]?.text ?? '');
      expect(told).toContain('3 أبريل');
      expect(told).toContain('القطعة غادي توصل من أكادير');
    }
    const deeds = await office.db.auditEvent.findMany({ where: { action: 'case.postpone', subjectId: id } });
    expect(deeds.map(({ detail }) => detail)).toEqual([{ from: '2026-03-20', to: '2026-04-03' }]);
  });

  it.each([
    ['before the promised one', { day: '2026-03-19' }],
    ['on a Sunday', { day: '2026-04-05' }],
    ['years away', { day: '2029-04-03' }],
    ['that is none', { day: '2026-13-40' }],
    ['without a reason', { text: ' ' }],
    ['when somebody was quicker', { seen: '2026-03-18' }],
  ])('is not taken %s, and what was typed stays', async (_, fields) => {
    const { citizenId } = await newCitizen(office);
    const id = await newCase(office, citizenId);
    const answer = await putOff(id, { text: 'كنتسناو المقاول', ...fields });
    expect(answer.status).toBe(409);
    if (!('text' in fields)) expect(await answer.text()).toContain('كنتسناو المقاول');
    expect(await read(id)).toMatchObject({ dueOn: day('2026-03-20') });
    expect(await office.db.notice.count({ where: { subjectId: id } })).toBe(0);
  });

  it('is promised by nobody who only looks, and for nothing that is answered', async () => {
    const { citizenId } = await newCitizen(office);
    const id = await newCase(office, citizenId, { status: 'answered' });
    const observer = await signedIn(office, 'observer');
    expect((await putOff(id, {}, observer)).status).toBe(403);
    expect((await putOff(id, {})).status).toBe(409);
    expect(await (await officer.get(`/console/cases/${id}`)).text()).not.toContain('/postpone');
  });
});

describe('a promised day', () => {
  it('is told to staff two working days before, and settles itself when another is promised', async () => {
    const { citizenId, conversationId } = await newCitizen(office);
    const id = await newCase(office, citizenId);
    expect(await toldAt(office, new Date('2026-03-17T12:00:00Z'), conversationId)).toEqual([]);
    expect(await openFlags()).toEqual([]);
    for (let times = 0; times < 2; times++)
      await toldAt(office, new Date('2026-03-18T12:00:00Z'), conversationId);
    expect(await openFlags()).toEqual([['case_due_soon', id]]);
    expect(await (await officer.get('/console/flags')).text()).toContain('La date promise approche');
    await putOff(id, {});
    await toldAt(office, new Date('2026-03-18T12:05:00Z'), conversationId);
    expect(await openFlags()).toEqual([]);
  });

  it('that passes without an answer is told to whoever waits with an apology, once, by day, and to staff', async () => {
    const [owner, neighbour] = [await newCitizen(office), await newCitizen(office)];
    const id = await newCase(office, owner.citizenId);
    await office.db.follower.create({ data: { caseId: id, citizenId: neighbour.citizenId, createdAt: NOW } });
    const night = new Date('2026-03-21T02:00:00Z');
    expect(await toldAt(office, night, owner.conversationId)).toEqual([]);
    const morning = new Date('2026-03-21T09:30:00Z');
    const told = await toldAt(office, morning, owner.conversationId);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('سمحو لينا');
    expect(await toldAt(office, morning, neighbour.conversationId)).toEqual([]);
    expect(await office.db.outgoingMessage.count({ where: { caseId: id } })).toBe(2);
    expect(await toldAt(office, new Date(morning.getTime() + 30 * DAY), owner.conversationId)).toEqual([]);
    expect(await openFlags()).toEqual([
      ['case_overdue', id],
      ['case_missed', id],
    ]);
    const [event] = await office.db.caseEvent.findMany({ where: { caseId: id, kind: 'late' } });
    expect(event).toMatchObject({ visible: true, at: night });
  });

  it('that passed while the answer was on its way is not called late', async () => {
    const { citizenId, conversationId } = await newCitizen(office);
    const id = await newCase(office, citizenId);
    const night = new Date('2026-03-21T02:00:00Z');
    await toldAt(office, night, conversationId);
    const nonce = randomUUID();
    await officer.post(`/console/cases/${id}/status`, {
      ...{ nonce, seen: 'received', status: 'answered', text: 'تصاوب' },
    });
    const [told] = await toldAt(office, new Date('2026-03-21T09:30:00Z'), conversationId);
    expect(told).toContain('تصاوب');
    expect(told).not.toContain('سمحو لينا');
    expect(await openFlags()).toEqual([]);
  });
});

const chromium = findChromium();
describe.skipIf(chromium === null)('a clerk', { timeout: 120_000 }, () => {
  it.each(['fr', 'ar'] as const)('puts a day off on the page of the case, in %s', async (language) => {
    const { citizenId } = await newCitizen(office);
    const id = await newCase(office, citizenId);
    const browser = await openBrowser(chromium ?? '');
    try {
      const desk = await sitDown(browser, office, 'officer', language);
      await desk.open(`/console/cases/${id}`);
      const form = desk.page.locator('form[action$="/postpone"]');
      await form.locator('input[name=day]').fill('2026-04-05');
      await form.locator('textarea').fill('كنتسناو القطعة من أكادير');
      await form.locator('button.main, button:not(.quiet)').last().click();
      await desk.page.locator('form[action$="/postpone"] [role=alert]').waitFor();
      desk.forgive();
      await desk.expectSound(`postpone-refused-${language}`);
      await form.locator('input[name=day]').fill('2026-04-03');
      await form.locator('button.main, button:not(.quiet)').last().click();
      await desk.page.locator('.told').waitFor();
      await desk.expectSound(`postponed-${language}`);
      expect((await read(id)).dueOn).toEqual(day('2026-04-03'));
    } finally {
      await browser.close();
    }
  });
});
