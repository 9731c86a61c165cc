import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeNamed, readPin, readPlace } from '../../src/bot/understanding/read-place.ts';
import { openCommuneWords, openContext } from '../../src/context.ts';
import { openReferenceData, type ReferenceData } from '../../src/database/reference-data.ts';
import { seedRegister } from '../../src/database/seed.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import { sitDown } from './desk.ts';
import { type Caller, newCase, newCitizen, type Office, openOffice, signedIn } from './office.ts';

const PLACES = '/console/settings/places';
const chromium = findChromium();
let office: Office;
let admin: Caller;
let referenceData: ReferenceData;
/** As much of a turn as reading a place needs. */
let turn: Parameters<typeof readPin>[0];

beforeAll(async () => {
  office = await openOffice();
  referenceData = await openReferenceData(office.db);
  office.parts.referenceData = referenceData;
  admin = await signedIn(office, 'admin');
  const words = openCommuneWords(referenceData, () => undefined);
  const context = openContext(referenceData, office.parts.cipher, words);
  turn = { context, row: { language: 'ary' } } as typeof turn;
});
afterAll(() => office.close());

const FORM = {
  nameAr: 'تجزئة الياسمين',
  nameFr: 'Lotissement Yasmine',
  kind: 'quarter',
  aliases: '',
  position: '',
  active: '1',
};

/** The form of a place as its page draws it, with a change. */
async function formOf(id: string, change: Record<string, string> = {}): Promise<Record<string, string>> {
  const { id: _, ...plan } = await office.db.quarter.findUniqueOrThrow({ where: { id } });
  const position = plan.latitude === null ? '' : `${plan.latitude.toFixed(6)}, ${plan.longitude?.toFixed(6)}`;
  const { active, ...form } = {
    nameAr: plan.nameAr,
    nameFr: plan.nameFr,
    kind: plan.kind,
    aliases: plan.aliases.join('\n'),
    position,
    active: plan.active ? '1' : '',
    seen: JSON.stringify(plan),
    ...change,
  };
  return active === '1' ? { ...form, active } : form;
}

const save = async (id: string, change: Record<string, string>) =>
  told(await admin.post(`${PLACES}/${id}`, await formOf(id, change)));
const add = async (form: Record<string, string>) => told(await admin.post(PLACES, { ...FORM, ...form }));

/** What the answer of a form says: where it led, with the page behind it where it was refused. */
async function told(answer: Response): Promise<{ status: number; to: string; page: string }> {
  const to = answer.headers.get('location') ?? '';
  const page = to === '' ? '' : await (await admin.get(to)).text();
  return {
    status: answer.status,
    to,
    page: page.replaceAll(/[\u2066-\u2069]/g, '').replaceAll('&#39;', '’'),
  };
}

describe('quarters and landmarks', () => {
  it('are for administrators alone', async () => {
    const officer = await signedIn(office, 'officer');
    for (const path of [PLACES, `${PLACES}/new`, `${PLACES}/kasbah`])
      expect((await officer.get(path)).status).toBe(403);
    expect((await officer.post(PLACES, FORM)).status).toBe(403);
    expect((await officer.post(`${PLACES}/kasbah`, await formOf('kasbah'))).status).toBe(403);
    expect((await admin.get(`${PLACES}/nowhere`)).status).toBe(404);
    expect((await admin.post(`${PLACES}/nowhere`, await formOf('kasbah'))).status).toBe(404);
  });

  it('are found by any spelling, in any script', async () => {
    for (const text of ['القصبة', 'kasba', '9asba', 'Casbah']) {
      const page = await (await admin.get(`${PLACES}?text=${encodeURIComponent(text)}`)).text();
      expect(page, text).toContain(`${PLACES}/kasbah"`);
      expect(page, text).not.toContain(`${PLACES}/bus_station"`);
    }
    expect(await (await admin.get(`${PLACES}?text=zzzz`)).text()).toContain('Aucun quartier');
  });

  it('come by pages', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => ({
      id: `far_${n}`,
      nameAr: `دوار ${n}`,
      nameFr: `Zone ${String(n).padStart(2, '0')}`,
      active: false,
    }));
    await office.db.quarter.createMany({ data: rows });
    const seen = new Set<string>();
    let path: string | undefined = PLACES;
    while (path !== undefined) {
      const page: string = await (await admin.get(path)).text();
      const ids = [...page.matchAll(/settings\/places\/(\w+)"/g)].map((match) => match[1] ?? '');
      for (const id of ids.filter((each) => each !== 'new')) {
        expect(seen.has(id), id).toBe(false);
        seen.add(id);
      }
      path = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen.size).toBe(await office.db.quarter.count());
    await office.db.quarter.deleteMany({ where: { id: { startsWith: 'far_' } } });
  });

  it('are added, and at once the bot knows their words and what lies there', async () => {
    expect(placeNamed(turn, 'حدا تجزئة الياسمين')).toBeNull();
    const { to } = await add({
      aliases: 'tajzi2at lyasmine\nlot. yasmine, الياسمين',
      position: `30°28'30"N 8°53'24"W`,
    });
    expect(to).toContain(`${PLACES}/lotissement_yasmine?told=saved`);
    expect(referenceData.quarter('lotissement_yasmine')).toMatchObject({
      aliases: ['tajzi2at lyasmine', 'lot. yasmine', 'الياسمين'],
      latitude: 30.475,
      longitude: -8.89,
    });
    expect(placeNamed(turn, 'الضو طافي حدا تجزئة الياسمين')).toBe('lotissement_yasmine');
    expect(readPlace(turn, 'f lot yasmine')).toEqual({ kind: 'named', quarter: 'lotissement_yasmine' });
    expect(readPin(turn, { latitude: 30.4752, longitude: -8.8903 })).toMatchObject({
      quarter: 'lotissement_yasmine',
    });
    const deeds = await office.db.auditEvent.findMany({ where: { action: 'settings.place_add' } });
    expect(deeds).toMatchObject([{ staffId: office.staff.admin, subjectId: 'lotissement_yasmine' }]);
    const journal = await (await admin.get('/console/audit?area=settings')).text();
    expect(journal).toContain('Lieu ajouté');
    expect(journal).toContain('Lotissement Yasmine');
  });

  it.each([
    ['decimals', '30.4660, -8.8690'],
    ['Arabic digits', '٣٠٫٤٦٦٠، -٨٫٨٦٩٠'],
    ['a link to a map', 'https://www.google.com/maps?q=30.4660,-8.8690'],
    ['the address of a telephone', 'geo:30.4660,-8.8690'],
    ['the words of a map', 'lat 30.4660 lon -8.8690'],
  ])('take their position from %s, and a pin finds its quarter by it', async (_, position) => {
    await save('bou_tarialt', { position: '' });
    expect(readPin(turn, { latitude: 30.466, longitude: -8.869 })).not.toMatchObject({
      quarter: 'bou_tarialt',
    });
    expect((await save('bou_tarialt', { position })).to).toContain('told=saved');
    expect(referenceData.quarter('bou_tarialt')).toMatchObject({ latitude: 30.466, longitude: -8.869 });
    expect(readPin(turn, { latitude: 30.4661, longitude: -8.8691 })).toMatchObject({
      quarter: 'bou_tarialt',
    });
  });

  it.each([
    ['30.4203, -9.5830', 'hors des limites'],
    ['48.8566, 2.3522', 'hors des limites'],
    ['F4CX+G8 Agadir', 'hors des limites'],
    ['0.000000, 0.000000', 'ne se lisent pas'],
    ['près de la poste', 'ne se lisent pas'],
    ['https://maps.app.goo.gl/AbCdEf123', 'lien raccourci'],
  ])('are not put at %s, and what was typed stays', async (position, words) => {
    const before = referenceData.quarter('kasbah');
    const { to, page } = await save('kasbah', { position, nameFr: 'Kasbah haute' });
    expect(to).toContain('again=1');
    expect(page).toContain(words);
    expect(page).toContain('value="Kasbah haute"');
    expect(page).toContain(`value="${position}"`);
    await referenceData.refresh();
    expect(referenceData.quarter('kasbah')).toEqual(before);
    await admin.post('/console/unsent/drop', { unsent: `${PLACES}/kasbah` });
  });

  it.each([
    [{ nameAr: 'القصبه' }, 'Kasbah'],
    [{ aliases: 'vieille ville' }, 'Ancienne médina'],
    [{ aliases: 'mdina 9dima' }, 'Ancienne médina'],
    [{ nameFr: 'Agadir', nameAr: 'أكادير' }, 'Agadir'],
  ])('that sound like another are refused with its name: %j', async (names, other) => {
    const own = { nameAr: 'حي الورود الجديد', nameFr: 'Quartier des roses' };
    const before = await office.db.quarter.count();
    const { to, page } = await add({ ...own, ...names });
    expect(to).toContain('again=1');
    expect(page).toContain(`se confond avec « ${other} »`);
    expect(await office.db.quarter.count()).toBe(before);
    const renamed = await save('bou_tarialt', names);
    expect(renamed.page).toContain(`se confond avec « ${other} »`);
  });

  it('of one name, added twice at once, are one', async () => {
    const twin = { nameAr: 'حي التوأم', nameFr: 'Quartier jumeau' };
    const both = await Promise.all([add(twin), add(twin)]);
    expect(both.map(({ to }) => to.includes('again=1')).sort()).toEqual([false, true]);
  });

  it.each<Record<string, string>>([
    { nameAr: '' },
    { nameFr: 'x' },
    { nameFr: '123456' },
    { kind: 'planet' },
    { aliases: 'lot yasmine\nla' },
  ])('are refused with %j, field by field', async (wrong) => {
    const { to, page } = await add({ nameAr: 'حي النخيل', nameFr: 'Palmeraie', ...wrong });
    expect(to).toContain('again=1');
    expect(page).toMatch(/class="fault"/);
  });

  it('that a colleague changed meanwhile are not overwritten', async () => {
    const old = await formOf('kasbah', { nameFr: 'Kasbah du soir' });
    await save('kasbah', { nameFr: 'Kasbah du matin' });
    const late = await told(await admin.post(`${PLACES}/kasbah`, old));
    expect(late.to).toContain('settings-changed');
    expect(late.page).toContain('value="Kasbah du soir"');
    expect(referenceData.quarterName('kasbah', 'fr')).toBe('Kasbah du matin');
  });

  it('keep what was corrected when the program starts again', async () => {
    await save('kasbah', { nameFr: 'Casbah royale', active: '' });
    await seedRegister(office.db);
    await referenceData.refresh();
    expect(referenceData.quarter('kasbah')).toMatchObject({ nameFr: 'Casbah royale', active: false });
    await save('kasbah', { active: '1' });
  });

  it('that are retired are offered no more, and stay on their old cases', async () => {
    const { citizenId } = await newCitizen(office);
    const caseId = await newCase(office, citizenId, { quarterId: 'lotissement_yasmine' });
    await save('lotissement_yasmine', { active: '' });
    expect(referenceData.quarters.map(({ id }) => id)).not.toContain('lotissement_yasmine');
    expect(placeNamed(turn, 'تجزئة الياسمين')).toBeNull();
    expect(readPin(turn, { latitude: 30.475, longitude: -8.89 })).not.toMatchObject({
      quarter: 'lotissement_yasmine',
    });
    expect(referenceData.quarterName('lotissement_yasmine', 'fr')).toBe('Lotissement Yasmine');
    expect(await (await admin.get(`/console/cases/${caseId}`)).text()).toContain('Lotissement Yasmine');
    expect(await (await admin.get(PLACES)).text()).toContain('Retiré');
    // Its name may be given to another; back into use it then may not come.
    const again = await add({});
    expect(again.to).toContain('lotissement_yasmine_2?told=saved');
    const back = await save('lotissement_yasmine', { active: '1' });
    expect(back.page).toContain('se confond avec « Lotissement Yasmine »');
  });

  it('that are renamed are found under the new name in the cases of old', async () => {
    const { citizenId } = await newCitizen(office);
    const caseId = await newCase(office, citizenId, { quarterId: 'lotissement_yasmine_2' });
    const cases = async (text: string) => (await admin.get(`/console/cases?text=${text}`)).text();
    expect(await cases('yasmine')).toContain(caseId);
    await save('lotissement_yasmine_2', { nameFr: 'Lotissement Narjisse' });
    expect(await cases('narjisse')).toContain(caseId);
  });

  it('never end: the last quarter stays', async () => {
    const { id } = await office.db.quarter.findFirstOrThrow({ where: { kind: 'quarter', active: true } });
    const others = { kind: { not: 'landmark' }, active: true, NOT: { id } };
    const ids = (await office.db.quarter.findMany({ where: others })).map((each) => each.id);
    await office.db.quarter.updateMany({ where: { id: { in: ids } }, data: { active: false } });
    expect((await save(id, { active: '' })).to).toContain('place-last');
    expect((await save(id, { kind: 'landmark' })).to).toContain('place-last');
    await office.db.quarter.updateMany({ where: { id: { in: ids } }, data: { active: true } });
    await referenceData.refresh();
  });
});

describe.skipIf(chromium === null)('the page of a place', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(chromium ?? '');
  });
  afterAll(() => browser?.close());

  it.each([
    ['fr', 1280],
    ['ar', 1280],
    ['ar', 390],
  ] as const)('is sound in %s, %i pixels wide', async (language, width) => {
    const desk = await sitDown(browser, office, 'admin', language);
    await desk.page.setViewportSize({ width, height: 850 });
    for (const [name, path] of [
      ['places', PLACES],
      ['place', `${PLACES}/medina`],
      ['place-new', `${PLACES}/new`],
    ] as const) {
      await desk.open(path);
      await desk.page.waitForSelector('body[data-ready]');
      await desk.expectSound(`${name}-${language}-${width}`);
      expect(await desk.text(), name).not.toMatch(/console-/m);
    }
    await desk.close();
  });

  it('takes its position from a touch of the map', async () => {
    const desk = await sitDown(browser, office, 'admin');
    await desk.open(`${PLACES}/new`);
    await desk.page.waitForSelector('.leaflet-container');
    await desk.page.fill('[name=nameAr]', 'ساحة اللمس');
    await desk.page.fill('[name=nameFr]', 'Place du toucher');
    await desk.page.selectOption('[name=kind]', 'landmark');
    await desk.page.locator('.map').click();
    expect(await desk.page.inputValue('[name=position]')).toMatch(/^30\.4\d{5}, -8\.8\d{5}$/);
    await desk.page.click('main form button.main');
    await desk.page.waitForURL(/place_du_toucher\?told=saved/);
    expect(referenceData.quarter('place_du_toucher')?.latitude).toBeCloseTo(30.47, 1);
    await desk.close();
  });

  it('keeps what was typed and not sent', async () => {
    const desk = await sitDown(browser, office, 'admin');
    await desk.open(`${PLACES}/medina`);
    const kept = desk.page.waitForResponse((answer) => answer.url().endsWith('/console/unsent'));
    await desk.page.fill('[name=aliases]', 'medina l9dima bzaf');
    await kept;
    await desk.open(PLACES);
    await desk.open(`${PLACES}/medina`);
    expect(await desk.page.inputValue('[name=aliases]')).toBe('medina l9dima bzaf');
    await desk.close();
  });
});
