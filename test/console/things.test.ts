// The register of things with numbers: looked up, changed, brought in from a file, printed.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isThingKind, THING_KINDS } from '../../src/domain/thing.ts';
import { readRegister, writeRegister } from '../../src/features/things/register-file.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import fc from '../support/property.ts';
import { sitDown } from './desk.ts';
import { type Caller, newCase, newCitizen, type Office, openOffice, signedIn } from './office.ts';

const THINGS = '/console/things';
const chromium = findChromium();
let office: Office;
let admin: Caller;
beforeAll(async () => {
  office = await openOffice();
  admin = await signedIn(office, 'admin');
});
afterAll(() => office.close());
beforeEach(async () => {
  await office.db.case.deleteMany();
  await office.db.thing.deleteMany();
});

const FORM = {
  ...{ number: '1042', kind: 'lamp', quarter: 'lastah', nameAr: '', nameFr: '' },
  ...{ position: '30.4700, -8.8770', active: '1' },
};
const pageOf = async (path: string) =>
  (await (await admin.get(path)).text()).replaceAll(/[\u2066-\u2069]/g, '').replaceAll('&#39;', '’');

/** Sends a file as the page does, and what it answers. */
async function sendFile(table: string, encoding: BufferEncoding = 'utf8') {
  const form = new FormData();
  form.set('file', new Blob([Buffer.from(table, encoding)], { type: 'text/csv' }), 'things.csv');
  const answer = await admin.post(`${THINGS}/file`, form);
  return { status: answer.status, page: (await answer.text()).replaceAll(/[\u2066-\u2069]/g, '') };
}

async function take(table: string): Promise<Response> {
  const form = new FormData();
  form.set('seenTable', table);
  return admin.post(`${THINGS}/file/take`, form);
}

describe('a thing', () => {
  it('is put into the register, found by its number, its kind and its quarter, and changed', async () => {
    const added = await admin.post(THINGS, FORM);
    expect(added.headers.get('location')).toContain(`${THINGS}/1042?told=saved`);
    for (const text of ['1042', 'lampadaire', 'بولة', 'Lastah', 'lsta7'])
      expect(await pageOf(`${THINGS}?text=${encodeURIComponent(text)}`), text).toContain(`${THINGS}/1042"`);
    for (const query of ['kind=bin', 'quarter=kasbah', 'text=9999', 'after=1042'])
      expect(await pageOf(`${THINGS}?${query}`), query).not.toContain(`${THINGS}/1042"`);
    const { searchKey: _, ...seen } = await office.db.thing.findUniqueOrThrow({ where: { number: 1042 } });
    const { active: __, ...retired } = FORM;
    const saved = await admin.post(`${THINGS}/1042`, { ...retired, seen: JSON.stringify(seen) });
    expect(saved.headers.get('location')).toContain('told=saved');
    expect(await office.db.thing.findUnique({ where: { number: 1042 } })).toMatchObject({ active: false });
    const late = await admin.post(`${THINGS}/1042`, {
      ...{ ...FORM, kind: 'bin', seen: JSON.stringify({ ...seen, kind: 'sign' }) },
    });
    expect(late.headers.get('location')).toContain('again=1');
    const journal = await pageOf('/console/audit?area=things');
    expect(journal).toContain('Objet ajouté');
    expect(journal).toContain('Objet modifié');
    expect(journal).toContain(`${THINGS}/1042"`);
  });

  it.each([
    [{ position: '48.85, 2.35' }, 'position'],
    [{ position: '' }, 'position'],
    [{ number: '0' }, 'number'],
    [{ number: '1234567' }, 'number'],
    [{ kind: 'dragon' }, 'kind'],
    [{ quarter: 'nowhere' }, 'quarter'],
  ])('is refused with %j, and what was typed stays', async (wrong, field) => {
    const answer = await admin.post(THINGS, { ...FORM, ...wrong });
    expect(answer.headers.get('location')).toContain('again=1');
    expect(await pageOf(`${THINGS}/new`)).toMatch(
      new RegExp(`fault--console-things-${field}|fault-[^"]*${field}`),
    );
    expect(await office.db.thing.count()).toBe(0);
  });

  it('keeps its number to itself', async () => {
    await admin.post(THINGS, FORM);
    const again = await admin.post(THINGS, { ...FORM, kind: 'bin' });
    expect(again.headers.get('location')).toContain('again=1');
    expect(await pageOf(`${THINGS}/new`)).toContain('déjà celui d’un autre');
    expect(await office.db.thing.findUnique({ where: { number: 1042 } })).toMatchObject({ kind: 'lamp' });
  });

  it('shows its complaints to those of their department, and a case shows its thing', async () => {
    await admin.post(THINGS, FORM);
    const { citizenId } = await newCitizen(office);
    const id = await newCase(office, citizenId, { thingNumber: 1042, categoryId: 'waste' });
    expect(await pageOf(`${THINGS}/1042`)).toContain(`/console/cases/${id}"`);
    expect(await pageOf(THINGS)).toContain('<strong>1</strong>');
    expect(await pageOf(`/console/cases/${id}`)).toContain(`${THINGS}/1042"`);
    const elsewhere = await signedIn(office, 'roads');
    const page = await (await elsewhere.get(`${THINGS}/1042`)).text();
    expect(page).not.toContain(id);
  });
});

const HEAD = 'number,kind,latitude,longitude,quarter,name_fr,name_ar,active';

describe('a file of things', () => {
  it('is looked at, taken over, and updates by number what comes again', async () => {
    const table = `${HEAD}\n1042,lamp,30.47,-8.877,lastah,,,\n1043,Poubelle,"30,4701",-8.8771,السطاح,,,\n1203,مدرسة,30.472,-8.878,,École Ibn Khaldoun,مدرسة ابن خلدون,oui\n`;
    const { status, page } = await sendFile(table);
    expect([status, page.includes('Nouveaux : 3 · Modifiés : 0')]).toEqual([200, true]);
    expect(await office.db.thing.count()).toBe(0);
    expect((await take(table)).headers.get('location')).toContain('told=things-taken');
    const rows = await office.db.thing.findMany({ orderBy: { number: 'asc' } });
    expect(rows).toMatchObject([
      { number: 1042, kind: 'lamp', latitude: 30.47, quarterId: 'lastah', active: true },
      { number: 1043, kind: 'bin', latitude: 30.4701, quarterId: 'lastah' },
      { number: 1203, kind: 'school', nameFr: 'École Ibn Khaldoun', quarterId: null },
    ]);
    const again = `${HEAD}\n1042,lamp,30.47,-8.877,lastah,,,non\n1043,bin,30.4701,-8.8771,lastah,,,\n`;
    expect((await sendFile(again)).page).toContain('Nouveaux : 0 · Modifiés : 1');
    await take(again);
    expect(await office.db.thing.findUnique({ where: { number: 1042 } })).toMatchObject({ active: false });
    expect(await office.db.thing.count()).toBe(3);
    const deeds = await office.db.auditEvent.findMany({
      where: { action: 'things.import' },
      orderBy: { id: 'asc' },
    });
    expect(deeds.map(({ detail }) => detail)).toEqual([
      { added: 3, changed: 0 },
      { added: 0, changed: 1 },
    ]);
  });

  it('that is wrong anywhere changes nothing, and every line that is wrong is named', async () => {
    const table = `${HEAD}\n1042,lamp,30.47,-8.877,lastah,,,\n1042,lamp,30.47,-8.877,,,,\n0,lamp,30.47,-8.877,,,,\n1044,dragon,30.47,-8.877,,,,\n1045,bin,48.85,2.35,,,,\n1046,bin,x,y,,,,\n1047,bin,30.47,-8.877,Paris,,,perhaps\n`;
    const { status, page } = await sendFile(table);
    expect(status).toBe(409);
    for (const line of [3, 4, 5, 6, 7, 8]) expect(page).toContain(`Ligne ${line} :`);
    expect(page).not.toContain('Ligne 2 :');
    expect((await take(table)).status).toBe(409);
    expect(await office.db.thing.count()).toBe(0);
  });

  it('of a whole town comes in at once, and comes again without a change', { timeout: 120_000 }, async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, n) => `${n + 1},lamp,${(30.46 + n / 2_000_000).toFixed(6)},-8.877,lastah,,,`,
    );
    const table = `${HEAD}\n${rows.join('\n')}\n`;
    const counts = async () => /Nouveaux : [\d.]+ · Modifiés : \d+/u.exec((await sendFile(table)).page)?.[0];
    expect(await counts()).toMatch(/^Nouveaux : 20\.?000 · Modifiés : 0$/u);
    expect((await take(table)).headers.get('location')).toContain('told=things-taken');
    expect(await office.db.thing.count()).toBe(20_000);
    expect(await counts()).toBe('Nouveaux : 0 · Modifiés : 0');
    expect((await sendFile(`${table}20001,lamp,30.47,-8.877,,,,\n`)).page).toContain('Trop de lignes');
  });

  it.each([
    ['', 'vide'],
    ['number,kind\n1,lamp\n', 'Colonnes manquantes'],
    ['a,"b', 'pas un fichier CSV'],
  ])('%j is none', async (table, words) => {
    const { status, page } = await sendFile(table);
    expect([status, page.includes(words)]).toEqual([409, true]);
  });

  it('in the letters of Windows is refused, and says which are wanted', async () => {
    expect((await sendFile(`${HEAD}\n1203,école,30.4,-8.8,,,,\n`, 'latin1')).page).toContain('UTF-8');
  });

  it('that was written out here changes nothing when it comes in again', async () => {
    const name = fc.option(fc.constantFrom('École, "A"', 'مدرسة', "L'allée", '-5'), { nil: null });
    const thing = fc.record({
      ...{ kind: fc.constantFrom(...THING_KINDS), nameAr: name, nameFr: name, active: fc.boolean() },
      quarterId: fc.constantFrom('lastah', 'kasbah', null),
      latitude: fc.integer({ min: 30_440_000, max: 30_490_000 }).map((n) => n / 1_000_000),
      longitude: fc.integer({ min: -8_900_000, max: -8_850_000 }).map((n) => n / 1_000_000),
    });
    const town = {
      kind: (written: string) => (isThingKind(written) ? written : null),
      quarter: (written: string) => written,
      isInside: () => true,
    };
    fc.assert(
      fc.property(fc.array(thing, { minLength: 1, maxLength: 6 }), (some) => {
        const plans = some.map((each, i) => ({ ...each, number: 7 + 997 * i }));
        expect(readRegister(Buffer.from(writeRegister(plans)), town)).toEqual({ plans, faults: [] });
      }),
    );
  });
});

describe('plates', () => {
  it('are printed four on a sheet, one for each thing that is there', async () => {
    for (let number = 1001; number <= 1006; number++)
      await admin.post(THINGS, { ...FORM, number: String(number) });
    await office.db.thing.update({ where: { number: 1006 }, data: { active: false } });
    office.parts.telegramName = () => 'taroudant_test_bot';
    const answer = await admin.get(`${THINGS}/plates?kind=lamp`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const paper = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    expect(paper).toContain('/Count 2');
    const hex = (words: string) => Buffer.from(words, 'utf16le').swap16().toString('hex');
    expect(paper).toContain(hex('1005'));
    expect(paper).not.toContain(hex('1006'));
    expect((await admin.get(`${THINGS}/plates?number=9999`)).status).toBe(404);
  });
});

describe.runIf(chromium)('the pages', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(chromium ?? '');
  });
  afterAll(() => browser.close());

  it.each(['fr', 'ar'] as const)('can be used by everybody, in %s', async (language) => {
    await admin.post(THINGS, FORM);
    await admin.post(THINGS, {
      ...FORM,
      number: '1203',
      kind: 'school',
      nameFr: 'École A',
      nameAr: 'مدرسة ا',
    });
    const desk = await sitDown(browser, office, 'admin', language);
    await desk.open(THINGS);
    expect(await desk.text()).toContain('1042');
    await desk.expectSound(`things-${language}`);
    await desk.page.getByRole('link', { name: '1042' }).click();
    await desk.page.waitForURL(`**${THINGS}/1042`);
    await desk.expectSound(`thing-${language}`);
    await desk.open(`${THINGS}/new`);
    await desk.expectSound(`thing-new-${language}`);
    await desk.open(`${THINGS}/file`);
    await desk.page.setInputFiles('input[type=file]', {
      ...{ name: 'things.csv', mimeType: 'text/csv' },
      buffer: Buffer.from(`${HEAD}\n1300,bin,30.471,-8.876,lastah,,,\n`),
    });
    await desk.page.locator('main form button.main').first().click();
    await desk.page.locator('form[action$="/take"] button.main').click();
    await desk.page.waitForURL(`**${THINGS}*`);
    expect(await office.db.thing.count()).toBe(3);
    await desk.close();
  });
});
