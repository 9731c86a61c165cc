// A question back to the citizen, with a day: the promise stands still, the citizen is reminded once, silence closes kindly.
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

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const read = (id: string) => office.db.case.findUniqueOrThrow({ where: { id } });
const WORDS = 'شحال من بولة طافية؟';

/** Of a case that is promised for Friday 20 March, on Tuesday 10 March. */
const ask = (id: string, fields: object = {}, by = officer) =>
  by.post(`/console/cases/${id}/question`, {
    ...{ nonce: randomUUID(), seen: '', day: '2026-03-17', text: WORDS },
    ...fields,
  });
const end = (id: string, fields: object = {}, by = officer) =>
  by.post(`/console/cases/${id}/question/end`, { nonce: randomUUID(), seen: '2026-03-17', ...fields });

async function newAsked() {
  const owner = await newCitizen(office);
  const id = await newCase(office, owner.citizenId);
  await ask(id);
  return { ...owner, id };
}

describe('a question', () => {
  it('reaches whoever filed the case and nobody else, once, with the day and what to do', async () => {
    const [owner, neighbour] = [await newCitizen(office), await newCitizen(office)];
    const id = await newCase(office, owner.citizenId);
    await office.db.follower.create({ data: { caseId: id, citizenId: neighbour.citizenId, createdAt: NOW } });
    const nonce = randomUUID();
    const answer = await ask(id, { nonce });
    expect(answer.headers.get('location')).toBe(`/console/cases/${id}?told=case-asked`);
    expect((await ask(id, { nonce })).status).toBe(303);
    expect(await read(id)).toMatchObject({ askedAt: NOW, awaitedOn: day('2026-03-17'), status: 'received' });
    const told = await toldAt(office, NOW, owner.conversationId);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(WORDS);
    expect(told[0]).toContain('17 مارس');
    expect(
      await office.db.outgoingMessage.count({ where: { conversationId: neighbour.conversationId } }),
    ).toBe(0);
    const deeds = await office.db.auditEvent.findMany({ where: { action: 'case.ask', subjectId: id } });
    expect(deeds.map(({ detail }) => detail)).toEqual([{ until: '2026-03-17' }]);
  });

  it('stands on the page and in the list, and no other day is promised meanwhile', async () => {
    const { id } = await newAsked();
    const page = stripIsolates(await (await officer.get(`/console/cases/${id}`)).text());
    expect(page).toContain('En attente du citoyen');
    expect(page).toContain(WORDS);
    expect(page).not.toContain('/postpone');
    const { reference } = await read(id);
    const { citizenId } = await newCitizen(office);
    const other = await read(await newCase(office, citizenId));
    const list = await (await officer.get('/console/cases?awaited=1')).text();
    expect(list).toContain(reference);
    expect(list).not.toContain(other.reference);
    const late = await officer.post(`/console/cases/${id}/postpone`, {
      ...{ nonce: randomUUID(), seen: '2026-03-20', day: '2026-04-03', text: 'القطعة' },
    });
    expect(late.status).toBe(409);
  });

  it.each([
    ['for tomorrow', { day: '2026-03-11' }],
    ['for a Sunday', { day: '2026-03-15' }],
    ['for later than the law has it', { day: '2026-04-10' }],
    ['for no day', { day: '2026-13-40' }],
    ['without words', { text: ' ' }],
    ['when somebody was quicker', { seen: '2026-03-16' }],
  ])('is not asked %s, and what was typed stays', async (_, fields) => {
    const { citizenId } = await newCitizen(office);
    const id = await newCase(office, citizenId);
    const answer = await ask(id, fields);
    expect(answer.status).toBe(409);
    if (!('text' in fields)) expect(await answer.text()).toContain(WORDS);
    expect(await read(id)).toMatchObject({ awaitedOn: null, askedAt: null });
    expect(await office.db.notice.count({ where: { subjectId: id } })).toBe(0);
  });

  it('is asked by nobody who only looks, and about nothing that is answered', async () => {
    const { citizenId } = await newCitizen(office);
    const id = await newCase(office, citizenId, { status: 'answered' });
    expect((await ask(id)).status).toBe(409);
    expect(await (await officer.get(`/console/cases/${id}`)).text()).not.toContain('/question');
    expect((await ask(id, {}, await signedIn(office, 'observer'))).status).toBe(403);
  });

  it('may be asked anew: the clock stands still since the first', async () => {
    const { id } = await newAsked();
    await office.db.case.update({ where: { id }, data: { askedAt: day('2026-03-05') } });
    await ask(id, { seen: '2026-03-17', day: '2026-03-24' });
    expect(await read(id)).toMatchObject({ askedAt: day('2026-03-05'), awaitedOn: day('2026-03-24') });
  });

  it('is over once the case is answered, and what is taken up again asks nothing', async () => {
    const { id } = await newAsked();
    const move = (seen: string, status: string, text: string) =>
      officer.post(`/console/cases/${id}/status`, { nonce: randomUUID(), seen, status, text });
    await move('received', 'in_progress', '');
    expect(await read(id)).toMatchObject({ awaitedOn: day('2026-03-17') });
    await move('in_progress', 'answered', 'تصاوب');
    expect(await read(id)).toMatchObject({ awaitedOn: null, askedAt: null });
  });
});

describe('what the clock does while an answer is awaited', () => {
  it('is to remind once, on the working day before, and to call nothing late', async () => {
    const { id, conversationId } = await newAsked();
    await toldAt(office, NOW, conversationId);
    expect(await toldAt(office, new Date('2026-03-13T12:00:00Z'), conversationId)).toEqual([]);
    const reminded = await toldAt(office, new Date('2026-03-16T12:00:00Z'), conversationId);
    expect(reminded).toHaveLength(1);
    expect(reminded[0]).toContain(WORDS);
    expect(await toldAt(office, new Date('2026-03-17T12:00:00Z'), conversationId)).toEqual([]);
    await office.db.case.update({ where: { id }, data: { dueOn: day('2026-03-11') } });
    expect(await toldAt(office, new Date('2026-03-17T13:00:00Z'), conversationId)).toEqual([]);
    expect(await office.db.flag.count()).toBe(0);
    expect(await (await officer.get('/console/cases?late=1')).text()).not.toContain(
      (await read(id)).reference,
    );
  });

  it('is to close the case kindly once the day has passed, and to tell all who wait', async () => {
    const { id, conversationId } = await newAsked();
    const neighbour = await newCitizen(office);
    await office.db.follower.create({ data: { caseId: id, citizenId: neighbour.citizenId, createdAt: NOW } });
    await toldAt(office, NOW, conversationId);
    const morning = new Date('2026-03-18T09:00:00Z');
    const told = await toldAt(office, morning, conversationId);
    expect(told.at(-1)).toContain('وقفنا الطلب');
    expect(
      await office.db.outgoingMessage.count({ where: { conversationId: neighbour.conversationId } }),
    ).toBe(1);
    expect(await read(id)).toMatchObject({ status: 'closed', closedAt: morning });
    const [event] = await office.db.caseEvent.findMany({ where: { caseId: id, kind: 'unanswered' } });
    expect(event).toMatchObject({ visible: true, status: 'closed' });
    const page = stripIsolates(await (await officer.get(`/console/cases/${id}`)).text());
    expect(page).toContain('Close sans réponse du citoyen');
  });

  it('tells nothing of a question that was answered before the morning', async () => {
    const { id, conversationId } = await newAsked();
    await toldAt(office, NOW, conversationId);
    await toldAt(office, new Date('2026-03-16T02:00:00Z'), conversationId);
    await end(id);
    const told = await toldAt(office, new Date('2026-03-16T09:00:00Z'), conversationId);
    expect(told.join()).not.toContain(WORDS);
  });
});

describe('an answer that is needed no longer', () => {
  it('lets the clock go on: the promise moves by the working days that were waited, and all read it', async () => {
    const { id, conversationId } = await newAsked();
    const neighbour = await newCitizen(office);
    await office.db.follower.create({ data: { caseId: id, citizenId: neighbour.citizenId, createdAt: NOW } });
    await office.db.case.update({ where: { id }, data: { askedAt: new Date('2026-03-05T10:00:00Z') } });
    await toldAt(office, NOW, conversationId);
    const answer = await end(id);
    expect(answer.headers.get('location')).toBe(`/console/cases/${id}?told=case-called-off`);
    expect(await read(id)).toMatchObject({ dueOn: day('2026-03-25'), awaitedOn: null, askedAt: null });
    const [told] = await toldAt(office, NOW, conversationId);
    expect(told).toContain('25 مارس');
    const [others] = await office.db.outgoingMessage.findMany({
      where: { conversationId: neighbour.conversationId },
    });
    expect(stripIsolates(others?.text ?? '')).toContain('25 مارس');
    expect(await office.db.auditEvent.count({ where: { action: 'case.call_off', subjectId: id } })).toBe(1);
    expect((await end(id)).status).toBe(409);
  });
});

const chromium = findChromium();
describe.skipIf(chromium === null)('a clerk', { timeout: 120_000 }, () => {
  it.each(['fr', 'ar'] as const)('asks, and then needs no answer, by clicking, in %s', async (language) => {
    const { citizenId } = await newCitizen(office);
    const id = await newCase(office, citizenId);
    const browser = await openBrowser(chromium ?? '');
    try {
      const desk = await sitDown(browser, office, 'officer', language);
      await desk.open(`/console/cases/${id}`);
      const form = desk.page.locator('form[action$="/question"]');
      await form.locator('textarea').fill(WORDS);
      await form.locator('input[name=day]').fill('2026-03-15');
      await form.locator('button:not(.quiet)').last().click();
      await desk.page.locator('form[action$="/question"] [role=alert]').waitFor();
      desk.forgive();
      await desk.expectSound(`question-refused-${language}`);
      await form.locator('input[name=day]').fill('2026-03-17');
      await form.locator('button:not(.quiet)').last().click();
      await desk.page.locator('.told').waitFor();
      await desk.expectSound(`question-asked-${language}`);
      await desk.page.setViewportSize({ width: 390, height: 844 });
      await desk.expectSound(`question-asked-narrow-${language}`);
      await desk.open('/console/cases?awaited=1');
      await desk.expectSound(`awaited-list-narrow-${language}`);
      await desk.page.setViewportSize({ width: 1280, height: 900 });
      await desk.expectSound(`awaited-list-${language}`);
      await desk.open(`/console/cases/${id}`);
      await desk.page.locator('form[action$="/question/end"] button').last().click();
      await desk.page.locator('.told').waitFor();
      await desk.expectSound(`question-ended-${language}`);
      expect((await read(id)).awaitedOn).toBeNull();
    } finally {
      await browser.close();
    }
  });
});
