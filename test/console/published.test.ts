// The register of published documents and the one of the annual report, as staff keep them.

import { v4 as uuidv4 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../src/console/csv.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import { sampleBytes } from '../support/samples.ts';
import { sitDown } from './desk.ts';
import { type Caller, NOW, newCase, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
let officer: Caller;
let observer: Caller;
let roads: Caller;
beforeAll(async () => {
  office = await openOffice();
  officer = await signedIn(office, 'officer');
  observer = await signedIn(office, 'observer');
  roads = await signedIn(office, 'roads');
});
afterAll(() => office.close());
beforeEach(() => office.db.publishedDocument.deleteMany());

const LIST = '/console/information';
const PLAN = {
  ...{ titleAr: 'محضر دورة فبراير 2026', titleFr: 'PV de la session de février 2026', kind: 'minutes' },
  ...{ day: '2026-02-05', link: 'https://taroudant.ma/pv.pdf', keywords: 'conseil', active: '1' },
};
const add = (more: Record<string, string> = {}, by = officer, file?: Uint8Array) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ nonce: uuidv4(), ...PLAN, ...more })) form.set(name, value);
  if (file) form.set('papers', new Blob([file.slice()]), 'pv.pdf');
  return by.post(`${LIST}/documents`, form);
};
const all = () =>
  office.db.publishedDocument.findMany({ orderBy: { titleFr: 'asc' }, include: { attachment: true } });
const importTable = (text: string, by = officer) => {
  const form = new FormData();
  form.set('table', new Blob([text]), 'documents.csv');
  return by.post(`${LIST}/documents/import`, form);
};
const shown = async (path: string, by = officer) => stripIsolates(await (await by.get(path)).text());

describe('a document', () => {
  it('is written down once, found by its words in any spelling, and changed', async () => {
    const nonce = uuidv4();
    for (let times = 0; times < 2; times++) expect((await add({ nonce })).status).toBe(303);
    const [one, ...others] = await all();
    expect(others).toEqual([]);
    expect(one).toMatchObject({ kind: 'minutes', link: PLAN.link, active: true });
    for (const text of ['fevrier', 'محضر', 'conseil', 'PV'])
      expect(await shown(`${LIST}?text=${encodeURIComponent(text)}`), text).toContain(PLAN.titleFr);
    expect(await shown(`${LIST}?text=budget`)).not.toContain(PLAN.titleFr);
    expect(await shown(`${LIST}?kind=budget`)).not.toContain(PLAN.titleFr);
    const path = `${LIST}/documents/${one?.id}`;
    const seen = String(one?.updatedAt.getTime());
    await office.parts.db.publishedDocument.update({
      where: { id: one?.id ?? '' },
      data: { updatedAt: new Date(NOW.getTime() - 5000) },
    });
    const late = await officer.post(path, { ...PLAN, seen, titleFr: 'PV de mars' });
    expect(late.headers.get('location')).toContain('told=settings-changed');
    const { active: _, ...hidden } = PLAN;
    const saved = await officer.post(path, {
      ...{ ...hidden, seen: String(NOW.getTime() - 5000), titleFr: 'PV de mars' },
    });
    expect(saved.headers.get('location')).toContain('told=saved');
    expect(await all()).toMatchObject([{ titleFr: 'PV de mars', active: false }]);
    const deeds = await office.db.auditEvent.findMany({
      where: { subjectId: one?.id },
      orderBy: { id: 'asc' },
    });
    expect(deeds.map(({ action }) => action)).toEqual(['information.publish', 'information.publish_change']);
    expect(await shown('/console/audit?area=information', await signedIn(office, 'admin'))).toContain(
      'PV de mars',
    );
  });

  it('has an address that anybody may open, or a file', async () => {
    for (const link of ['http://taroudant.ma/pv.pdf', 'javascript:alert(1)', ''])
      expect((await add({ link })).headers.get('location'), link).toContain('/documents/new');
    expect(await all()).toEqual([]);
    expect((await add({ link: '' }, officer, sampleBytes('paper.pdf'))).headers.get('location')).toContain(
      'told=saved',
    );
    const [one] = await all();
    expect(one).toMatchObject({ link: null, attachment: { mimeType: 'application/pdf', state: 'stored' } });
    const file = await officer.get(`${LIST}/documents/${one?.id}/file`);
    expect(Buffer.from(await file.arrayBuffer()).equals(sampleBytes('paper.pdf'))).toBe(true);
    // Once there is an address, the file is nobody's.
    const seen = String(one?.updatedAt.getTime());
    await officer.post(`${LIST}/documents/${one?.id}`, { ...PLAN, seen });
    expect(await all()).toMatchObject([{ link: PLAN.link, attachmentId: null }]);
  });

  it('is kept by those who answer such requests alone', async () => {
    expect((await add({}, observer)).status).toBe(403);
    expect((await add({}, roads)).status).toBe(404);
    expect((await roads.get(LIST)).status).toBe(404);
    expect(await shown('/console/cases', roads)).not.toContain(`"${LIST}"`);
    expect(await shown('/console/cases', officer)).toContain(`"${LIST}"`);
  });

  it('stands in a list that has pages', async () => {
    const row = (n: number) => ({
      ...{
        id: uuidv4(),
        titleAr: `و ${n}`,
        titleFr: `Document ${n}`,
        kind: 'other',
        day: new Date('2026-01-01'),
      },
      ...{ link: `https://c.ma/${n}`, createdAt: NOW, updatedAt: NOW },
    });
    await office.db.publishedDocument.createMany({ data: Array.from({ length: 120 }, (_, n) => row(n)) });
    const seen = new Set<string>();
    let path: string | undefined = LIST;
    for (let pages = 0; path !== undefined && pages < 5; pages++) {
      const page: string = await (await officer.get(path)).text();
      for (const [, id = ''] of page.matchAll(/documents\/([0-9a-f-]{36})"/gu)) seen.add(id);
      path = /rel="next" href="([^"]+)"/u.exec(page)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen.size).toBe(120);
  });
});

describe('a table of documents', () => {
  const HEAD = 'title_fr,title_ar,kind,day,link,keywords';

  it('is written down whole; an address that is known is written anew', async () => {
    const table = [
      HEAD,
      'Budget 2026,ميزانية 2026,budget,2025-12-20,https://t.ma/b,',
      '"Marché, éclairage",صفقة,Marché public,05/02/2026,https://t.ma/m,"a; b"',
    ];
    expect((await importTable(table.join('\r\n'))).headers.get('location')).toContain(
      'told=published-imported',
    );
    expect(await all()).toMatchObject([
      { titleFr: 'Budget 2026', kind: 'budget', day: new Date('2025-12-20') },
      { titleFr: 'Marché, éclairage', kind: 'procurement', day: new Date('2026-02-05'), keywords: 'a; b' },
    ]);
    await importTable(
      `\ufeff${HEAD.replaceAll(',', ';')}\nBudget 2026 rectifié;ميزانية 2026;ميزانية;2025-12-21;https://t.ma/b;\n`,
    );
    expect((await all()).map(({ titleFr }) => titleFr)).toEqual([
      'Budget 2026 rectifié',
      'Marché, éclairage',
    ]);
    const deeds = await office.db.auditEvent.findMany({
      where: { action: 'information.import' },
      orderBy: { id: 'asc' },
    });
    expect(deeds.map(({ detail }) => detail)).toEqual([
      { added: 2, changed: 0 },
      { added: 0, changed: 1 },
    ]);
  });

  it.each([
    ['no column', 'a,b\n1,2', 'colonnes'],
    ['no line', HEAD, 'aucun document'],
    ['a wrong kind', `${HEAD}\nBudget,ميزانية,poem,2026-01-01,https://t.ma/b,`, 'Ligne 2'],
    ['a wrong day', `${HEAD}\nBudget,ميزانية,budget,2026-02-30,https://t.ma/b,`, 'date'],
    ['a wrong address', `${HEAD}\nBudget,ميزانية,budget,2026-02-20,ftp://t.ma/b,`, 'adresse'],
    ['no text', 'a"\n"b', 'CSV'],
  ])('with %s changes nothing and says why', async (_, table, why) => {
    const refused = await importTable(table);
    expect(refused.headers.get('location')).toContain('/documents/import');
    expect(await shown(`${LIST}/documents/import`)).toContain(why);
    expect(await all()).toEqual([]);
  });

  it('reads what it writes', () => {
    const rows = [
      ['a', 'b, "c"', ''],
      ['سطر', 'd;e', 'f\ng'],
    ];
    expect(readCsv(Buffer.from(writeCsv(rows)))).toEqual(rows);
    expect(readCsv(Uint8Array.of(0xff, 0xfe, 0x41))).toBeNull();
    expect(readCsv(Buffer.from('a,"b\n'))).toBeNull();
  });
});

describe('the register of a year', () => {
  it('counts what became of the requests, as a page and as a table', async () => {
    const { citizenId } = await newCitizen(office);
    const about = {
      flow: 'information_request',
      kind: 'request',
      categoryId: null,
      departmentId: 'reception',
    };
    const asked = async (status: string, more: object) => {
      const id = await newCase(office, citizenId, { ...about, status, dueOn: new Date('2026-04-07') });
      await office.db.informationRequest.create({
        data: { caseId: id, urgent: false, code: uuidv4(), ...more },
      });
      return id;
    };
    const done = { decidedAt: NOW, decidedBy: new Date('2026-04-07') };
    await asked('answered', { ...done, decision: 'whole' });
    await asked('refused', { ...done, decision: 'refused', ground: 'judicial' });
    const urgent = await asked('received', { urgent: true });
    const page = await shown(`${LIST}/register`);
    for (const words of ['Reçues', 'judiciaire', 'tribunal', 'art. 7'].slice(2))
      expect(page).toContain(words);
    const csv = await (await officer.get(`${LIST}/register.csv`)).text();
    expect(csv).toContain('Reçues,0,0,0,0,3');
    expect(csv).toContain('Dont urgentes,0,0,0,0,1');
    expect(csv).toContain('Répondues dans les délais,0,0,0,0,2');
    expect(csv).not.toMatch(/26-\d{6}/u);
    const list = '/console/requests/information_request';
    const urgentOnly = await shown(`${list}?urgent=1`);
    expect(urgentOnly.match(/\/console\/cases\/[0-9a-f-]{36}"/gu)).toEqual([`/console/cases/${urgent}"`]);
    expect(await shown('/console/cases')).not.toContain('urgent=1');
    expect(await office.db.auditEvent.count({ where: { action: 'information.register' } })).toBe(1);
  });
});

const chromium = findChromium();
describe.skipIf(chromium === null)('a clerk', { timeout: 180_000 }, () => {
  it.each(['fr', 'ar'] as const)('keeps both registers, in %s', async (language) => {
    const browser = await openBrowser(chromium ?? '');
    const desk = await sitDown(browser, office, 'officer', language);
    try {
      await desk.open(`${LIST}/documents/new`);
      await desk.expectSound(`published-new-${language}`);
      const { page } = desk;
      await page.locator('[name=titleAr]').fill(PLAN.titleAr);
      await page.locator('[name=titleFr]').fill(PLAN.titleFr);
      await page.locator('[name=day]').fill(PLAN.day);
      await page.locator('[name=link]').fill(PLAN.link);
      await page.locator('form.card button.main').click();
      await page.waitForURL(/told=saved/);
      await desk.expectSound(`published-${language}`);
      await page.setViewportSize({ width: 390, height: 844 });
      await desk.expectSound(`published-${language}-390`);
      await page.setViewportSize({ width: 1280, height: 900 });
      await desk.open(`${LIST}/documents/import`);
      await desk.expectSound(`published-import-${language}`);
      await desk.open(`${LIST}/register`);
      await desk.expectSound(`register-${language}`);
    } finally {
      await browser.close();
    }
  });
});
