// Nothing that identifies a person leaves, and everything comes home again.

import { describe, expect, it } from 'vitest';
import { openDarija } from '../../src/darija/darija.ts';
import { openFinder } from '../../src/translate/identifying.ts';
import { masked, redact, restored, written } from '../../src/translate/redaction.ts';
import fc from '../support/property.ts';

const darija = openDarija();
const find = openFinder((word) => darija.searchKey(word));

function leaving(text: string, names: string[] = []): string {
  const redacted = redact(text, find, names);
  if (!redacted) throw new Error('no tag was free');
  return written(redacted);
}

/** One tried at every letter of these would take hours; read once, they take a moment. */
it.each([
  '٠',
  'JC12345',
  '1-',
  'a.a',
  '-.',
  '26-0',
  '@a',
  '••',
  '**',
  'a@',
  'x.y-',
  '+2 ',
  'www.',
  'http://',
])('a long run of %s is read through once', (unit) => {
  const long = unit.repeat(60_000 / unit.length);
  for (const text of [long, `${long}!`]) expect(Array.isArray(find(text, []))).toBe(true);
});

describe('what identifies a person does not leave', () => {
  it.each([
    ['رقم الهاتف ديالي 0661-23.45 67 عيطو ليا', ['0661-23.45 67']],
    ['my number +212 6 61 23 45 67 ok', ['212', '61 23']],
    ['عيطو ليا ٠٦٦١٢٣٤٥٦٧', ['٠٦٦١٢٣٤٥٦٧']],
    ['CIN diali JB 123456', ['JB', '123456']],
    ['CIN diali •••••456 safi', ['456', '•']],
    ['نمرة البطاقة ديالي •••••٤٥٦', ['٤٥٦', '•']],
    ['la carte JB*****56B', ['JB', '56B']],
    ['tel ••12', ['12']],
    ['la carte jc45678 est perdue', ['jc45678']],
    ['الشكاية 26-004821-7 فين وصلات', ['26-004821-7']],
    ['dossier TR-2024-0187 svp', ['TR-2024-0187']],
    ['ecrivez a karim.b@example.ma ou karim @ example.ma', ['karim', 'example']],
    ['chouf https://example.org/u/karim?x=1 w www.example.ma/a', ['example']],
    ['صفحتي @karim_taroudant', ['karim_taroudant']],
    ['سميتي محمد بنعلي وساكن حدا الجامع', ['محمد', 'بنعلي']],
    ['smiti Karim Lmoutawakil, 3ndi mouchkil', ['Karim', 'Lmoutawakil']],
    ['السلام، اسمي عبد الرحيم أيت لحسن', ['الرحيم', 'لحسن']],
    ["Je m'appelle Fatima Zahra Idrissi et j'habite ici", ['Fatima', 'Zahra', 'Idrissi']],
    ['Mme Idrissi du deuxième', ['Idrissi']],
    ['ana Rachid men l7ay', ['Rachid']],
    ['أنا لحسن ولد الدوار', ['لحسن']],
    ['جارتي خديجة كترمي الزبل', ['خديجة']],
    ['12 rue Ibn Khaldoun, la lampe', ['12', 'Khaldoun']],
    ['زنقة الفرن رقم 14 الضو مقطوع', ['الفرن', '14']],
    ['fzn9a lfran nmra 14 makaynch daw', ['lfran', '14']],
    ['saken f derb l3afou w lma m9tou3', ['derb', 'l3afou']],
    ['rani sakna f lastah, ddow tafi', ['lastah']],
    ['ساكن فدرب العفو والما مقطوع', ['فدرب', 'العفو']],
    ['داري فالقصبة القديمة', ['القصبة']],
    ["J'habite à M'haita et il n'y a pas d'eau", ['haita']],
    ['Ma maison est à Bab Targhount, la rue est noire', ['Targhount']],
    ['nous logeons au quartier Hay Hassani', ['Hassani']],
    ['الدار ديالي كاينة فسيدي بلقاس', ['بلقاس']],
    ['ddar dyali kayna f derb l3afou', ['l3afou']],
    ['hay lmhayta bloc B immeuble 3 appt 7', ['lmhayta', '7']],
  ])('%s', (text, secrets) => {
    const sent = leaving(text);
    for (const secret of secrets) expect(sent).not.toContain(secret);
  });

  it('and neither does the name that the commune knows, in either script', () => {
    expect(leaving('hadi Tlaytmas li kan t7t', ['Tlaytmas Bouhlal'])).not.toMatch(/tlaytmas/i);
    expect(leaving('دار بوهلال قدام السوق', ['Tlaytmas Bouhlal'])).not.toContain('بوهلال');
    expect(leaving('TLAYTMÀS est venu', ['tlaytmas'])).not.toContain('TLAYTM');
  });

  it('but the problem itself does', () => {
    expect(leaving('الضو طافي فالزنقة هادي 3 سيمانات')).toContain('الضو طافي');
    expect(leaving('• 3 lampes\n• 2 bancs')).toBe('• 3 lampes\n• 2 bancs');
    expect(leaving('أنا ساكن حدا الجامع والزبل كثر')).toBe('أنا ساكن حدا الجامع والزبل كثر');
    expect(leaving('Je suis habitant du quartier, les égouts débordent')).toBe(
      'Je suis habitant du quartier, les égouts débordent',
    );
    expect(leaving('saken f derb l3afou w lma m9tou3')).toContain('lma m9tou3');
    expect(leaving('l7ofra kbira f trottoir men 2024')).toBe('l7ofra kbira f trottoir men 2024');
  });

  it('and what the bot records as not understood is masked by the same eyes', () => {
    expect(masked('smiti Karim 0661234567 bghit chi haja', find)).not.toMatch(/karim|0661/i);
  });
});

/** Things that identify somebody, as people write them. */
const secret = fc.oneof(
  fc.integer({ min: 600_000_000, max: 799_999_999 }).map((n) => `0${n}`),
  fc.integer({ min: 10_000, max: 999_999 }).map((n) => `JB${n}`),
  fc
    .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 9 }))
    .map(([n, check]) => `26-${String(n).padStart(6, '0')}-${check}`),
  fc.stringMatching(/^[a-z]{3,8}$/).map((name) => `${name}@example.ma`),
  fc.stringMatching(/^[a-z]{3,8}$/).map((name) => `https://example.ma/${name}`),
);
const plain = fc.constantFrom(
  'الضو طافي',
  'la rue est sale',
  'l7ofra kbira',
  'و',
  'zx qj',
  'ZX1Z',
  'سير 3',
  '🙂',
  'Xq 7',
);
const story = fc
  .array(
    fc.oneof(
      plain,
      secret.map((value) => ({ value })),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => ({
    text: parts.map((part) => (typeof part === 'string' ? part : part.value)).join(' '),
    secrets: parts.flatMap((part) => (typeof part === 'string' ? [] : [part.value])),
  }));

/** What services do to things they do not know: blanks, capitals, digits of another script, marks of direction. */
const mangled = (text: string, tag: string, choices: number[]): string => {
  let at = 0;
  const next = () => choices[at++ % choices.length] ?? 0;
  return text.replace(new RegExp(`${tag}\\d+${tag[0]}`, 'gu'), (whole) => {
    const letters = [...whole].map((letter) => {
      if (/\d/.test(letter) && next() % 3 === 0) return String.fromCodePoint(0x660 + Number(letter));
      return next() % 2 ? letter.toLowerCase() : letter;
    });
    return letters.map((letter) => letter + ['', ' ', '\u200f', ' \u2069', ''][next() % 5]).join('');
  });
};

describe('placeholders', () => {
  it('let nothing of what was found through, whatever stands around it', () => {
    fc.assert(
      fc.property(story, ({ text, secrets }) => {
        const redacted = redact(text, find, []);
        if (!redacted) return;
        const sent = written(redacted);
        for (const value of secrets) expect(sent).not.toContain(value);
      }),
    );
  });

  it('bring everything back, even when the service mangles them', () => {
    fc.assert(
      fc.property(
        story,
        fc.array(fc.nat(60), { minLength: 1, maxLength: 30 }),
        ({ text, secrets }, choices) => {
          const redacted = redact(text, find, []);
          if (!redacted) return;
          const home = restored(mangled(written(redacted), redacted.tag, choices), redacted);
          expect(home).not.toBeNull();
          for (const value of secrets) expect(home).toContain(value);
        },
      ),
    );
  });

  it('that come back unharmed give back the text to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const redacted = redact(text, find, []);
        if (!redacted) return;
        const home = restored(written(redacted), redacted);
        expect(home?.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
      { numRuns: 300 },
    );
  });

  it('that are lost, doubled or made up make the translation worthless', () => {
    const redacted = redact('عيطو 0661234567 ولا 0662345678', find, []);
    if (!redacted) throw new Error('no tag was free');
    const [first = '', second = ''] = written(redacted).match(/ZX\dZ/g) ?? [];
    expect(restored(`appelez ${second} ou ${first}`, redacted)).toBe('appelez 0662345678 ou 0661234567');
    expect(restored(`appelez ${first}`, redacted)).toBeNull();
    expect(restored(`${first} ${first} ${second}`, redacted)).toBeNull();
    expect(restored(`${first} ${second} ZX3Z`, redacted)).toBeNull();
  });

  it('are the same for the same words, so that a translation is found again', () => {
    expect(leaving('0661234567 ثم 0661234567')).toBe('ZX1Z ثم ZX1Z');
  });

  it('get other letters when the text has these', () => {
    expect(leaving('zx spectrum 0661234567')).toBe('zx spectrum QJ1Q');
  });
});
