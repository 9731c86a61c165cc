// What staff and citizens get from the translation room: the law first, then the budget, then the words.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDarija } from '../../src/darija/darija.ts';
import type { Database } from '../../src/database/client.ts';
import { countCharacters, MONTHLY_CAP, readUse } from '../../src/database/translations.ts';
import { openGoogle } from '../../src/translate/google.ts';
import {
  openTranslation,
  openTranslationBy,
  type Translation,
  type Wanted,
} from '../../src/translate/translation.ts';
import { freshDatabase } from '../support/database.ts';
import { type GoogleStandIn, startGoogle } from '../support/google-translate/server.ts';
import { NO_LOG } from '../support/no-log.ts';

const reader = openDarija();
const MONTH = '2026-11';
let db: Database;
let close: () => Promise<void>;
let google: GoogleStandIn;
let now = new Date('2026-11-24T09:00:00Z');
const logged: string[] = [];

beforeAll(async () => {
  ({ db, close } = await freshDatabase());
  google = await startGoogle({ languages: ['ar', 'fr', 'ber'] });
});
afterEach(async () => {
  google.calm();
  google.asked.splice(0);
  logged.splice(0);
  await db.translation.deleteMany();
  await db.setting.deleteMany({ where: { key: { startsWith: 'translation.' } } });
});
afterAll(async () => {
  await google.close();
  await close();
});

const parts = () => ({
  db,
  reader,
  clock: () => now,
  log: {
    ...NO_LOG,
    warn: (about: object, message: string) => void logged.push(`${message} ${JSON.stringify(about)}`),
  },
});

function open(): Translation {
  const service = openGoogle({ apiKey: 'k', apiRoot: google.apiRoot }, { limitMs: 2000, pauseMs: 5 });
  return openTranslationBy(service, parts());
}

const wish = (text: string, more: Partial<Wanted> = {}): Wanted => ({
  text,
  to: 'fr',
  names: [],
  abroad: 'allowed',
  ...more,
});

const setCap = (value: number) =>
  db.setting.upsert({ where: { key: MONTHLY_CAP }, create: { key: MONTHLY_CAP, value }, update: { value } });

describe('a message of a citizen', () => {
  it('goes as Arabic when it is Darija, in Latin letters too, and comes back in French', async () => {
    const [arabic, latin] = await open().translate([
      wish('الضو طافي فالزنقة ديالنا'),
      wish('daw tafi f zn9a dyalna'),
    ]);
    expect(google.asked).toHaveLength(1);
    expect(google.asked[0]).toMatchObject({ from: 'ar', to: 'fr' });
    expect(google.asked[0]?.texts.every((text) => /^[^a-z]+$/i.test(text))).toBe(true);
    expect(arabic).toEqual({ is: 'translated', text: 'fr(الضو طافي فالزنقة ديالنا)' });
    expect(latin).toMatchObject({ is: 'translated' });
  });

  it('is written in Arabic letters here, without any service, for whoever reads Arabic', async () => {
    const [letters] = await open().translate([
      wish('daw tafi f zn9a dyalna', { to: 'ar', abroad: 'refused' }),
    ]);
    expect(letters).toMatchObject({ is: 'letters' });
    expect(letters?.is === 'letters' && letters.text).toMatch(/الضو|ضو/u);
    expect(google.asked).toEqual([]);
  });

  it('needs nothing when the reader has its language already, or when it has no words', async () => {
    const answers = await open().translate([
      wish('الضو طافي فالزنقة ديالنا', { to: 'ar' }),
      wish('أريد أن أعرف أين وصلت شكايتي من فضلكم', { to: 'ar' }),
      wish('سيصلكم الجواب غدا من المصلحة المكلفة', { to: 'ary-Latn' }),
      wish('Il y a un trou dans la rue'),
      wish('👍 0661234567'),
      wish(''),
    ]);
    expect(answers.map(({ is }) => is)).toEqual(answers.map(() => 'same'));
    expect(google.asked).toEqual([]);
  });

  it('leaves without a name, a number or an address, and comes home with them', async () => {
    const text = 'سميتي كريم بنعلي، 0661234567، زنقة الفرن رقم 14، الضو طافي';
    const [answer] = await open().translate([wish(text, { names: ['Karim Benali'] })]);
    const sent = google.asked.flatMap(({ texts }) => texts).join();
    for (const secret of ['كريم', 'بنعلي', '0661', '14', 'الفرن']) expect(sent).not.toContain(secret);
    expect(answer).toEqual({ is: 'translated', text: `fr(${text})` });
    const kept = await db.translation.findMany();
    expect(JSON.stringify(kept)).not.toMatch(/كريم|0661/u);
  });

  it('is shown as it was written when the service lost what was taken out', async () => {
    const careless = await startGoogle({ translate: (text) => text.replace(/ZX\dZ/, '') });
    const service = openGoogle({ apiKey: 'k', apiRoot: careless.apiRoot });
    const translation = openTranslationBy(service, parts());
    expect(await translation.translate([wish('عيطو 0661234567 دابا عافاكم')])).toEqual([
      { is: 'not', why: 'lost' },
    ]);
    await careless.close();
  });

  it('goes as Tamazight only if the service offers it, which is asked once', async () => {
    const [tifinagh] = await open().translate([wish('ⴰⵣⵓⵍ ⴼⵍⵍⴰⵡⵏ ⵎⴰⵏⵣⴰ ⴰⵎⴰⵏ')]);
    expect(tifinagh).toMatchObject({ is: 'translated' });
    expect(google.asked[0]?.from).toBe('ber');
    const poor = await startGoogle({ languages: ['ar'] });
    const translation = openTranslation({ apiKey: 'k', apiRoot: poor.apiRoot }, parts());
    for (const _ of [1, 2]) {
      expect(await translation.translate([wish('ⴰⵣⵓⵍ ⴼⵍⵍⴰⵡⵏ ⵎⴰⵏⵣⴰ ⴰⵎⴰⵏ')])).toEqual([
        { is: 'not', why: 'language' },
      ]);
    }
    expect([poor.listed(), poor.asked.length]).toEqual([1, 0]);
    await poor.close();
  });
});

describe('citizens who have not allowed translation abroad', () => {
  it.each([
    [null, 'not_allowed'],
    ['asked', 'not_allowed'],
    ['refused', 'refused'],
  ] as const)('are never sent, and never looked up: %s', async (abroad, why) => {
    const translation = open();
    const text = 'الضو طافي فالزنقة ديالنا';
    await translation.translate([wish(text)]);
    google.asked.splice(0);
    const all = [wish(text, { abroad }), wish('الما مقطوع', { abroad })];
    expect(await translation.translate(all)).toEqual([
      { is: 'not', why },
      { is: 'not', why },
    ]);
    expect(await translation.recall(all)).toEqual([
      { is: 'not', why },
      { is: 'not', why },
    ]);
    expect(google.asked).toEqual([]);
  });
});

describe('what was translated once', () => {
  it('is not asked again, not by another copy of the program either, and not when the service is gone', async () => {
    await open().translate([wish('الضو طافي'), wish('الضو طافي'), wish('الما مقطوع')]);
    expect(google.asked.map(({ texts }) => texts.length)).toEqual([2]);
    expect(await open().recall([wish('الضو طافي'), wish('الزبل كثر هنا')])).toEqual([
      { is: 'translated', text: 'fr(الضو طافي)' },
      { is: 'not', why: 'unknown' },
    ]);
    await setCap(0);
    expect(await open().translate([wish('الضو طافي')])).toEqual([
      { is: 'translated', text: 'fr(الضو طافي)' },
    ]);
    expect(google.asked).toHaveLength(1);
  });

  it('is found again although the number in it is another one', async () => {
    await open().translate([wish('عيطو ليا 0661234567 عافاكم')]);
    expect(await open().translate([wish('عيطو ليا 0699999999 عافاكم')])).toEqual([
      { is: 'translated', text: 'fr(عيطو ليا 0699999999 عافاكم)' },
    ]);
    expect(google.asked).toHaveLength(1);
  });
});

describe('the budget', () => {
  it('counts what is sent, by characters, each month for itself', async () => {
    await open().translate([wish('الضو طافي'), wish('الما مقطوع')]);
    expect(await readUse(db, MONTH)).toEqual({ used: 19, cap: 400_000 });
    expect(await readUse(db, '2026-12')).toMatchObject({ used: 0 });
    expect(await countCharacters(db, '2026-12', 5)).toBe(true);
    expect(await readUse(db, '2026-12')).toMatchObject({ used: 5 });
  });

  it('is kept: what would pass the cap is not sent, and the console is told', async () => {
    await setCap(12);
    const translation = open();
    expect(await translation.state()).toMatchObject({ is: 'ready', used: 0, cap: 12 });
    expect(await translation.translate([wish('الضو طافي')])).toMatchObject([{ is: 'translated' }]);
    expect(await translation.translate([wish('الما مقطوع')])).toEqual([{ is: 'not', why: 'cap' }]);
    await setCap(9);
    expect(await translation.state()).toEqual({ is: 'cap_reached', used: 9, cap: 9 });
    expect(google.asked).toHaveLength(1);
  });

  it('cannot be passed by many who ask at one moment', async () => {
    await setCap(1000);
    const counted = await Promise.all(Array.from({ length: 30 }, () => countCharacters(db, MONTH, 100)));
    expect(counted.filter(Boolean)).toHaveLength(10);
    expect(await readUse(db, MONTH)).toEqual({ used: 1000, cap: 1000 });
  });

  it('gets back what the service refused, and not what may have been translated', async () => {
    google.fails(403);
    await open().translate([wish('الضو طافي')]);
    expect(await readUse(db, MONTH)).toMatchObject({ used: 0 });
    google.fails('partial');
    await open().translate([wish('الضو طافي')]);
    expect(await readUse(db, MONTH)).toMatchObject({ used: 9 });
  });
});

describe('a service in trouble', () => {
  it('costs nobody the original, is told by its code, and is left alone for a minute', async () => {
    const translation = open();
    google.fails(403, 'html', 'partial');
    for (const text of ['واحد المشكل', 'جوج مشاكل', 'تلاتة د المشاكل'])
      expect(await translation.translate([wish(text)])).toEqual([{ is: 'not', why: 'failed' }]);
    expect(logged).toContain('a translation failed {"reason":"403"}');
    expect(await translation.state()).toMatchObject({ is: 'broken', since: now });
    const before = google.asked.length;
    expect(await translation.translate([wish('الضو طافي')])).toEqual([{ is: 'not', why: 'broken' }]);
    expect(google.asked).toHaveLength(before);
    now = new Date(now.getTime() + 60_000);
    expect(await translation.translate([wish('الضو طافي')])).toMatchObject([{ is: 'translated' }]);
    expect(await translation.state()).toMatchObject({ is: 'ready' });
  });
});

describe('without a service', () => {
  it('says that it is off, and still writes Arabic letters', async () => {
    const translation = openTranslation(null, parts());
    expect(await translation.state()).toEqual({ is: 'off' });
    expect(await translation.offers('ber')).toBe(false);
    expect(
      await translation.translate([wish('الضو طافي'), wish('daw tafi f zn9a', { to: 'ar' })]),
    ).toMatchObject([{ is: 'not', why: 'off' }, { is: 'letters' }]);
  });
});
