// What waits for a supervisor: contested, late, past a term of the decree, closed against the word of a citizen.
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
let supervisor: Caller;
beforeAll(async () => {
  office = await openOffice();
  officer = await signedIn(office, 'officer');
  supervisor = await signedIn(office, 'supervisor');
});
afterAll(() => office.close());
beforeEach(async () => {
  await office.db.case.deleteMany();
  await office.db.flag.deleteMany();
});

const DAY = 86_400_000;
const ago = (days: number) => new Date(NOW.getTime() - days * DAY);
const aCase = async (columns: object = {}) => newCase(office, (await newCitizen(office)).citizenId, columns);
const referenceOf = async (id: string) =>
  (await office.db.case.findUniqueOrThrow({ where: { id } })).reference;
const pageOf = async (of: string, by = supervisor) =>
  stripIsolates(await (await by.get(`/console/supervision?of=${of}`)).text());

describe('the queue of a supervisor', () => {
  it.each([
    ['contested', { status: 'closed', contestedAt: NOW }, { status: 'closed' }],
    ['late', { dueOn: new Date('2026-03-09') }, { dueOn: new Date('2026-03-10') }],
    ['unoriented', { createdAt: ago(16) }, { createdAt: ago(15) }],
    ['unoriented', { createdAt: ago(16) }, { createdAt: ago(16), status: 'in_progress' }],
    ['unoriented', { createdAt: ago(16) }, { createdAt: ago(16), flow: 'lost_found', categoryId: null }],
    ['unanswered', { createdAt: ago(61), status: 'in_progress' }, { createdAt: ago(60) }],
    ['unanswered', { createdAt: ago(61) }, { createdAt: ago(61), status: 'answered' }],
    [
      'overruled',
      { status: 'closed', verdict: 'disputed', doneAt: NOW },
      { status: 'closed', verdict: 'disputed', doneAt: NOW, contestedAt: NOW },
    ],
  ])('holds what is %s, and nothing else', async (of, inside, outside) => {
    const [id, other] = [await aCase(inside), await aCase(outside)];
    const page = await pageOf(of);
    expect(page).toContain(await referenceOf(id));
    expect(page).not.toContain(await referenceOf(other));
    expect(page).toMatch(/aria-current="true">[^<]+<span class="number">1</);
  });

  it('is for supervisors alone, and for each of their own department', async () => {
    expect((await officer.get('/console/supervision')).status).toBe(403);
    expect(await (await officer.get('/console')).text()).not.toContain('/console/supervision');
    const [road, lamp] = [
      await aCase({ categoryId: 'roads', contestedAt: NOW }),
      await aCase({ categoryId: 'noise', contestedAt: NOW }),
    ];
    const { departmentId } = await office.db.case.findUniqueOrThrow({ where: { id: road } });
    const where = { id: office.staff.supervisor };
    await office.db.staff.update({ where, data: { allDepartments: false, departmentId } });
    const page = await pageOf('contested');
    await office.db.staff.update({ where, data: { allDepartments: true, departmentId: null } });
    expect(page).toContain(await referenceOf(road));
    expect(page).not.toContain(await referenceOf(lamp));
  });

  it('comes in pages', async () => {
    for (let n = 0; n < 52; n++) await aCase({ contestedAt: NOW });
    const first = await pageOf('contested');
    expect(first.match(/<tr>\s*<td class="key">/g)).toHaveLength(50);
    expect(first).toMatch(/rel="next" href="[^"]*of=contested/);
  });

  it('and every list say which term of the decree was missed', async () => {
    await aCase({ createdAt: ago(20) });
    const id = await aCase({ createdAt: ago(70), status: 'in_progress' });
    const list = stripIsolates(await (await officer.get('/console/cases')).text());
    expect(list).toContain('décret : 15 jours dépassés');
    expect(list).toContain('décret : 60 jours dépassés');
    const page = stripIsolates(await (await officer.get(`/console/cases/${id}`)).text());
    expect(page.match(/Délai légal dépassé/g)).toHaveLength(1);
  });
});

describe('a day that was missed', () => {
  const flags = (resolvedAt: null | object = null) =>
    office.db.flag.findMany({ where: { kind: 'case_missed', resolvedAt } });
  const round = (iso: string) => toldAt(office, new Date(iso), uuidv7());

  it('is told to the supervisor once staff had a working day more, once, and seen and settled by nobody else', async () => {
    const id = await aCase();
    await round('2026-03-21T10:00:00Z');
    // Monday is the first working day after it, or a feast: nothing is told before one is over.
    await round('2026-03-23T10:00:00Z');
    expect(await flags()).toEqual([]);
    for (let times = 0; times < 2; times++) await round('2026-03-26T10:00:00Z');
    const [flag, ...more] = await flags();
    expect([flag?.subjectId, more]).toEqual([id, []]);
    expect(await (await supervisor.get('/console/flags')).text()).toContain('Date promise manquée');
    expect(await (await officer.get('/console/flags')).text()).not.toContain('Date promise manquée');
    expect((await officer.post(`/console/flags/${flag?.id}/resolve`)).status).toBe(404);
    expect(await flags()).toHaveLength(1);
    await office.db.case.update({ where: { id }, data: { status: 'answered' } });
    await round('2026-03-26T10:05:00Z');
    expect(await flags()).toEqual([]);
  });

  it('is not told where an answer came in time, or another day was promised', async () => {
    await aCase({ status: 'answered' });
    await aCase({ dueOn: new Date('2026-04-20') });
    await round('2026-03-26T10:00:00Z');
    expect(await flags()).toEqual([]);
  });
});

const chromium = findChromium();
describe.skipIf(chromium === null)('at the desk', { timeout: 120_000 }, () => {
  it.each(['fr', 'ar'] as const)('a supervisor goes through the queue, in %s', async (language) => {
    await aCase({ status: 'closed', contestedAt: NOW });
    await aCase({ createdAt: ago(70), dueOn: new Date('2026-02-20') });
    const browser = await openBrowser(chromium ?? '');
    try {
      const desk = await sitDown(browser, office, 'supervisor', language);
      await desk.page.locator('a[href="/console/supervision"]').first().click();
      await desk.page.locator('h1').waitFor();
      await desk.expectSound(`supervision-${language}`);
      await desk.page.locator('.tabs a[href*="of=unanswered"]').click();
      await desk.page.locator('.tabs a[href*="of=unanswered"][aria-current]').waitFor();
      expect(await desk.page.locator('tbody tr').count()).toBe(1);
      await desk.expectSound(`supervision-unanswered-${language}`);
      await desk.page.setViewportSize({ width: 390, height: 900 });
      await desk.expectSound(`supervision-narrow-${language}`);
    } finally {
      await browser.close();
    }
  });
});
