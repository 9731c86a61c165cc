// Open cases of which the citizen heard nothing for long: listed and counted, whoever talks about them inside.
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

/** Seven working days before the tenth of March are over since the first. */
const LONG_AGO = new Date('2026-02-26T10:00:00Z');
const read = (id: string) => office.db.case.findUniqueOrThrow({ where: { id } });

async function silent(columns: object = {}): Promise<string> {
  const { citizenId } = await newCitizen(office);
  return newCase(office, citizenId, { toldAt: LONG_AGO, ...columns });
}

/** Numbers of the silent cases as somebody reads them, and how many the tab counts. */
async function listed(by = officer, more = ''): Promise<{ references: string[]; count: string | undefined }> {
  const page = stripIsolates(await (await by.get(`/console/cases?silent=1${more}`)).text());
  return {
    references: [...page.matchAll(/<bdi class="ref">([^<]+)</g)].map(([, reference = '']) => reference),
    count: /Sans nouvelles <span class="number">([^<]+)</.exec(page)?.[1],
  };
}

describe('silent cases', () => {
  it('are listed, the longest silence first, with when the citizen heard of it last', async () => {
    const [later, first] = [await silent(), await silent({ toldAt: new Date('2026-02-02T10:00:00Z') })];
    await silent({ toldAt: new Date('2026-03-02T10:00:00Z') });
    const references = [(await read(first)).reference, (await read(later)).reference];
    expect(await listed()).toEqual({ references, count: '2' });
    const page = stripIsolates(await (await officer.get('/console/cases?silent=1')).text());
    expect(page).toMatch(/sans nouvelles depuis 12\sj/);
  });

  it.each([
    ['is answered', { status: 'answered' }],
    ['waits for the citizen', { awaitedOn: new Date('2026-03-12'), askedAt: LONG_AGO }],
    ['was told of lately', { toldAt: NOW }],
  ])('leave out what %s', async (_, columns) => {
    await silent(columns);
    expect((await listed()).references).toEqual([]);
  });

  it('stay silent whatever staff write for each other, and whatever the program apologises for', async () => {
    const owner = await newCitizen(office);
    const id = await newCase(office, owner.citizenId, {
      ...{ toldAt: LONG_AGO, status: 'in_progress', dueOn: new Date('2026-03-09') },
    });
    await officer.post(`/console/cases/${id}/note`, { nonce: randomUUID(), text: 'à voir avec Ahmed' });
    expect(await toldAt(office, NOW, owner.conversationId)).toHaveLength(1);
    expect((await read(id)).toldAt).toEqual(LONG_AGO);
    expect((await listed()).references).toHaveLength(1);
  });

  it.each([
    ['words', 'status', { seen: 'received', status: 'received', text: 'غادي نجيو غدا' }],
    ['a question', 'question', { seen: '', day: '2026-03-17', text: 'فين بالضبط؟' }],
    ['another day', 'postpone', { seen: '2026-03-20', day: '2026-04-03', text: 'كنتسناو القطعة' }],
  ])('are so no longer once the citizen reads %s', async (_, form, fields) => {
    const id = await silent();
    expect(
      (await officer.post(`/console/cases/${id}/${form}`, { nonce: randomUUID(), ...fields })).status,
    ).toBe(303);
    expect((await read(id)).toldAt).toEqual(NOW);
    expect((await listed()).references).toEqual([]);
  });

  it('are those of the own department for whoever has one, and all for the supervisor', async () => {
    const [road, lamp] = [await silent({ categoryId: 'roads' }), await silent({ categoryId: 'noise' })];
    expect((await read(road)).departmentId).not.toBe((await read(lamp)).departmentId);
    expect((await listed(await signedIn(office, 'roads'))).references).toEqual([
      (await read(road)).reference,
    ]);
    expect((await listed(await signedIn(office, 'supervisor'))).references).toHaveLength(2);
  });

  it('come in pages, none twice, and may be read by their deadline instead', async () => {
    for (let n = 0; n < 53; n++) await silent({ dueOn: new Date(`2026-04-${10 + (n % 20)}`) });
    const first = stripIsolates(await (await officer.get('/console/cases?silent=1')).text());
    const next = /href="[^"]*(after=[^"&]+)/.exec(first)?.[1] ?? '';
    const [one, two] = [await listed(), await listed(officer, `&${next}`)];
    expect(one.references).toHaveLength(50);
    expect(new Set([...one.references, ...two.references]).size).toBe(53);
    expect((await listed(officer, '&sort=due')).references).toHaveLength(50);
  });

  it('are so after as many days as the commune chooses', async () => {
    await silent({ toldAt: new Date('2026-03-05T10:00:00Z') });
    expect((await listed()).references).toHaveLength(0);
    await office.db.setting.create({ data: { key: 'silentDays', value: 2 } });
    await office.parts.referenceData.refresh();
    expect((await listed()).references).toHaveLength(1);
    await office.db.setting.delete({ where: { key: 'silentDays' } });
    await office.parts.referenceData.refresh();
  });
});

const chromium = findChromium();
describe.skipIf(chromium === null)('at the desk', { timeout: 120_000 }, () => {
  it.each(['fr', 'ar'] as const)('they are one click away, in %s', async (language) => {
    await silent({ status: 'in_progress' });
    await silent({ toldAt: NOW });
    const browser = await openBrowser(chromium ?? '');
    try {
      const desk = await sitDown(browser, office, 'supervisor', language);
      await desk.open('/console/cases');
      await desk.page.locator('.tabs a[href*="silent=1"]').click();
      await desk.page.locator('.tabs a.urgent[aria-current]').waitFor();
      expect(await desk.page.locator('tbody tr').count()).toBe(1);
      await desk.expectSound(`silent-${language}`);
      await desk.page.setViewportSize({ width: 390, height: 900 });
      await desk.expectSound(`silent-narrow-${language}`);
      await desk.close();
      const settings = await sitDown(browser, office, 'admin', language);
      await settings.open('/console/settings');
      await settings.page.locator('input[name=silentDays]').fill('12');
      await settings.page.locator('main form.stack button.main').click();
      await settings.page.locator('.told').waitFor();
      expect(office.parts.referenceData.settings.silentDays).toBe(12);
      await settings.expectSound(`silent-days-${language}`);
    } finally {
      await browser.close();
      await office.db.setting.deleteMany({ where: { key: 'silentDays' } });
      await office.parts.referenceData.refresh();
    }
  });
});
