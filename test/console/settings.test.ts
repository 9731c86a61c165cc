import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReferenceData, type ReferenceData } from '../../src/database/reference-data.ts';
import { isRegistered } from '../../src/database/settings.ts';
import { countCharacters, readUse } from '../../src/database/translations.ts';
import { readSettings } from '../../src/features/settings/changes.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { type Caller, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
let admin: Caller;
let referenceData: ReferenceData;
beforeAll(async () => {
  office = await openOffice();
  referenceData = await openReferenceData(office.db);
  office.parts.referenceData = referenceData;
  admin = await signedIn(office, 'admin');
});
afterAll(() => office.close());

async function facts(change: Record<string, string> = {}): Promise<Record<string, string>> {
  const settings = await readSettings(office.db);
  const months = settings.ramadan.flatMap(({ from, to }, n) => [
    [`from${n}`, from],
    [`to${n}`, to],
  ]);
  const { commune, population } = settings;
  const seen = JSON.stringify(settings);
  const cap = String(settings['translation.monthlyCap']);
  const silentDays = String(settings.silentDays);
  const own = { population: String(population), silentDays, translationCap: cap, seen };
  return { ...commune, ...own, ...Object.fromEntries(months), ...change };
}

describe('facts of the commune', () => {
  it('are changed by administrators alone, take effect at once, and name in the log what changed', async () => {
    const officer = await signedIn(office, 'officer');
    expect((await officer.get('/console/settings')).status).toBe(403);
    const form = await facts({ cndp: 'D-W-123/2026', population: '34000' });
    expect((await officer.post('/console/settings', form)).status).toBe(403);
    const answer = await admin.post('/console/settings', form);
    expect(answer.headers.get('location')).toContain('told=saved');
    expect(referenceData.settings).toMatchObject({ commune: { cndp: 'D-W-123/2026' }, population: 34000 });
    expect(await (await admin.get('/console/settings')).text()).toMatch(/pétition : ⁨?100/);
    const deeds = await office.db.auditEvent.findMany({ where: { action: 'settings.facts' } });
    expect(deeds.map(({ subjectId }) => subjectId)).toEqual(['commune population']);
  });

  it('have an Arabic name in Arabic letters, and no number of the commission until there is one', async () => {
    const wrong = await admin.post('/console/settings', await facts({ nameAr: 'Taroudant' }));
    expect(wrong.status).toBe(409);
    expect(await wrong.text()).toMatch(/name="nameAr"[^>]*aria-invalid="true"/);
    const { cndp } = (await readSettings(office.db)).commune;
    await admin.post('/console/settings', await facts({ cndp: '' }));
    expect(isRegistered((await readSettings(office.db)).commune.cndp)).toBe(false);
    expect(await (await admin.get('/console/settings')).text()).toMatch(/name="cndp" value=""/);
    await admin.post('/console/settings', await facts({ cndp }));
  });

  it('changed meanwhile by somebody else are not overwritten', async () => {
    const old = await facts({ phone: '0528000002' });
    await admin.post('/console/settings', await facts({ phone: '0528000001' }));
    const late = await admin.post('/console/settings', old);
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('0528000002');
    expect((await readSettings(office.db)).commune.phone).toBe('0528000001');
  });

  it('keep months of fasting in order, and refuse one that ends before it begins', async () => {
    await admin.post('/console/settings', await facts({ from4: '2025-03-02', to4: '2025-03-30' }));
    expect(referenceData.settings.ramadan[0]).toEqual({ from: '2025-03-02', to: '2025-03-30' });
    const wrong = await admin.post(
      '/console/settings',
      await facts({ from5: '2029-02-10', to5: '2029-01-10' }),
    );
    expect(wrong.status).toBe(409);
    const half = await admin.post('/console/settings', await facts({ from5: '2029-01-16' }));
    expect(half.status).toBe(409);
  });
});

describe('a fact that cannot be', () => {
  const refused = async (change: Record<string, string>) => {
    const answer = await admin.post('/console/settings', await facts(change));
    expect(answer.status, JSON.stringify(change)).toBe(409);
    return stripIsolates(await answer.text());
  };

  it.each<[string, string[], string]>([
    [
      'phone',
      ['abc', '12', '0000000000', '+33 1', '05288500001', '052885000', '19 19 x'],
      'ne s’appelle pas',
    ],
    [
      'site',
      ['commune', 'http://', 'www taroudant ma', 'javascript:alert(1)', 'moi@ville.ma', 'ville..ma'],
      'adresse du web',
    ],
    ['population', ['0', '7', '-5', '1e3', 'beaucoup', '99000000', '12.5x'], 'entre 100 et'],
  ])('is refused at its field: %s', async (name, wrong, why) => {
    for (const value of wrong) {
      const shown = await refused({ [name]: value });
      expect(shown).toMatch(new RegExp(`name="${name}"[^>]*aria-invalid="true"`));
      expect(shown, value).toContain(why);
    }
  });

  it.each([
    ['phone', '0528 85 00 00'],
    ['phone', '+212 528-850000'],
    ['phone', '3737'],
    ['site', 'https://www.taroudant.ma/accueil'],
    ['site', 'جماعة-تارودانت.المغرب'],
    ['population', '80 149'],
    ['population', '٨٠١٤٩'],
  ])('but %s may be %s', async (name, value) => {
    const answer = await admin.post('/console/settings', await facts({ [name]: value }));
    expect(answer.headers.get('location')).toContain('told=saved');
  });

  it.each([
    [{ from5: '2029-01-16' }, 'to5', 'Il manque le dernier jour'],
    [{ from5: '', to5: '2029-01-16' }, 'from5', 'Il manque le premier jour'],
    [{ from5: '2029-02-10', to5: '2029-01-10' }, 'to5', 'finit avant'],
    [{ from5: '2029-01-10', to5: '2029-03-10' }, 'to5', 'plus de 30 jours'],
    [{ from5: '2029-02-30', to5: '2029-03-10' }, 'from5', 'n’existe pas'],
    [
      { from4: '2029-01-10', to4: '2029-02-08', from5: '2029-02-08', to5: '2029-03-01' },
      'from5',
      'avant la fin du précédent',
    ],
  ])('is told of the very day of a month of fasting: %j', async (change, name, why) => {
    const shown = await refused(change);
    expect(shown).toMatch(new RegExp(`name="${name}"[^>]*aria-invalid="true"`));
    expect(shown).toContain(why);
  });
});

describe('what translation may cost', () => {
  const cap = async () => (await readUse(office.db, '2026-03')).cap;

  it('is asked in both languages, with the amount that holds while nothing was chosen', async () => {
    const page = await (await admin.get('/console/settings')).text();
    expect(page).toMatch(/name="translationCap" value="400000"/);
    expect(page).toContain('Caractères à traduire par mois');
    await admin.post('/console/language', { language: 'ar' });
    expect(await (await admin.get('/console/settings')).text()).toContain('عدد الحروف للترجمة في الشهر');
    await admin.post('/console/language', { language: 'fr' });
  });

  it('holds from the next translation on, and is named in the log', async () => {
    const form = await facts({ translationCap: '120000' });
    const officer = await signedIn(office, 'officer');
    expect((await officer.post('/console/settings', form)).status).toBe(403);
    expect(await cap()).toBe(400_000);
    const answer = await admin.post('/console/settings', form);
    expect(answer.headers.get('location')).toContain('told=saved');
    expect(await cap()).toBe(120_000);
    const deeds = await office.db.auditEvent.findMany({ where: { action: 'settings.facts' } });
    expect(deeds.map(({ subjectId }) => subjectId)).toContain('translation.monthlyCap');
    expect(await countCharacters(office.db, '2026-03', 120_001)).toBe(false);
  });

  it('may be nothing at all, and nothing is sent then', async () => {
    await admin.post('/console/settings', await facts({ translationCap: '0' }));
    expect(await countCharacters(office.db, '2026-04', 1)).toBe(false);
  });

  it.each(['', '-1', '1.5', 'beaucoup', '100000001'])('%j is refused, and nothing changes', async (wrong) => {
    const before = await cap();
    const answer = await admin.post('/console/settings', await facts({ translationCap: wrong }));
    expect(answer.status).toBe(409);
    expect(await cap()).toBe(before);
  });
});

describe('holidays', () => {
  it('are added, confirmed on another day, and taken away, for the deadlines of the next turn', async () => {
    const form = { day: '2026-12-24', nameAr: 'عيد', nameFr: 'Fête', estimated: '1' };
    await admin.post('/console/settings/holidays', form);
    expect(referenceData.holidays.days.get('2026-12-24')).toEqual({ estimated: true });
    const path = '/console/settings/holidays/2026-12-24/confirm';
    await admin.post(path, { day: '2026-12-25' });
    expect(referenceData.holidays.days.get('2026-12-25')).toEqual({ estimated: false });
    expect(referenceData.holidays.days.has('2026-12-24')).toBe(false);
    expect((await admin.post(path, { day: '2026-12-25' })).headers.get('location')).toContain(
      'not-confirmed',
    );
    await admin.post('/console/settings/holidays/2026-12-25/remove');
    expect(referenceData.holidays.days.has('2026-12-25')).toBe(false);
    expect(
      (await admin.post('/console/settings/holidays', { ...form, day: '2026-02-30' })).headers.get(
        'location',
      ),
    ).toContain('incomplete');
  });

  it('are not confirmed onto a day that is a holiday already', async () => {
    const form = { nameAr: 'عيد', nameFr: 'Fête' };
    await admin.post('/console/settings/holidays', { ...form, day: '2027-12-01', estimated: '1' });
    await admin.post('/console/settings/holidays', { ...form, day: '2027-12-02' });
    await admin.post('/console/settings/holidays/2027-12-01/confirm', { day: '2027-12-02' });
    expect(referenceData.holidays.days.get('2027-12-01')).toEqual({ estimated: true });
  });
});

describe('categories and departments', () => {
  const plan = async (id: string) => {
    const { departmentId, targetDays, active, pictureNeeded, solemn } =
      await office.db.category.findUniqueOrThrow({
        where: { id },
      });
    const seen = {
      seenDepartment: departmentId,
      seenDays: String(targetDays),
      seenActive: active ? '1' : '0',
      seenPicture: pictureNeeded ? '1' : '0',
      seenSolemn: solemn ? '1' : '0',
    };
    return { ...seen, department: departmentId, days: String(targetDays), active: active ? '1' : '' };
  };
  const save = async (id: string, change: Record<string, string>) => {
    const { active, ...form } = { ...(await plan(id)), ...change };
    return admin.post(`/console/settings/categories/${id}`, active === '1' ? { ...form, active } : form);
  };

  it('change who answers and how fast, from the next complaint on', async () => {
    await save('lighting', { department: 'cleanliness', days: '3' });
    expect(referenceData.category('lighting')).toMatchObject({ departmentId: 'cleanliness', targetDays: 3 });
    expect((await save('lighting', { days: '0' })).headers.get('location')).toContain('incomplete');
    expect((await save('lighting', { department: 'nowhere' })).status).toBe(404);
    const late = await save('lighting', { seenDays: '9', days: '12' });
    expect(late.headers.get('location')).toContain('settings-changed');
  });

  it('are no longer offered once taken away, but for the last one', async () => {
    const ids = referenceData.categories.map(({ id }) => id);
    for (const id of ids.slice(1)) await save(id, { active: '' });
    expect(referenceData.categories.map(({ id }) => id)).toEqual(ids.slice(0, 1));
    expect((await save(ids[0] ?? '', { active: '' })).headers.get('location')).toContain('category-last');
    expect(referenceData.categories).toHaveLength(1);
    for (const id of ids.slice(1)) await save(id, { active: '1' });
  });

  it('take new names of departments', async () => {
    await admin.post('/console/settings/departments/technical', {
      nameAr: 'المصلحة التقنية',
      nameFr: 'Service technique',
    });
    expect(referenceData.department('technical')?.nameFr).toBe('Service technique');
    expect(
      (await admin.post('/console/settings/departments/x', { nameAr: 'سسس', nameFr: 'Xxx' })).status,
    ).toBe(404);
  });
});
