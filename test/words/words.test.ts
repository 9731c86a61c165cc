import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkWords } from '../../src/words/check.ts';
import { digits, type Missing, openWords, stripIsolates } from '../../src/words/words.ts';

const locales = fileURLToPath(new URL('../../locales', import.meta.url));

function folderOf(files: Record<string, string>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'words-')), 'locales');
  for (const [path, source] of Object.entries(files)) {
    const [language = '', file = ''] = path.split('/');
    mkdirSync(join(folder, language), { recursive: true });
    writeFileSync(join(folder, language, file), source);
  }
  return folder;
}

const COUNT = `people = { $count ->
        [zero] zero
        [one] one
        [two] two
        [few] few { $count }
        [many] many { $count }
       *[other] other { $count }
    }
`;

describe('the words of a language', () => {
  const words = openWords(locales, {
    always: () => ({ commune: 'تارودانت', phone: '0800008585', site: 's', cndp: 'D-1' }),
  });

  it('speak to citizens in every folder that names itself', () => {
    expect(words.languages).toEqual(['ary', 'fr', 'ary-Latn', 'ar']);
    expect(words.languages.map((language) => words.ownName(language))).toEqual([
      'الدارجة',
      'Français',
      'Darija (latin)',
      'العربية الفصحى',
    ]);
    expect(words.languages.map((language) => words.direction(language))).toEqual([
      'rtl',
      'ltr',
      'ltr',
      'rtl',
    ]);
  });

  it('keep inserted values whole between marks, which can be taken off again', () => {
    const said = words.say('ary', {
      message: 'status-entry',
      values: { reference: '26-004821-7', category: 'ضو' },
    });
    expect(said).toBe('رقم \u206826-004821-7\u2069 · \u2068ضو\u2069');
    expect(stripIsolates(said)).toBe('رقم 26-004821-7 · ضو');
  });

  it('carry what is the same everywhere without being handed it', () => {
    expect(stripIsolates(words.say('fr', { message: 'welcome-hello' }))).toContain('la commune de تارودانت');
  });

  it('give Moroccan months, digits of the West and the time of the commune', () => {
    expect(words.date('ary', '2026-08-21')).toBe('الجمعة، 21 غشت 2026');
    expect(words.date('fr', '2026-05-04')).toBe('lundi 4 mai 2026');
    const then = new Date('2025-11-22T08:05:00Z');
    expect(words.dateTime('fr', then, then)).toMatch(/samedi 22 novembre à 09:05/u);
    expect(words.dateTime('ary', then, then)).toMatch(/22 نونبر.*09:05/u);
    const newYear = new Date('2025-12-31T23:30:00Z');
    expect(words.dateTime('fr', newYear, then)).toMatch(/1 janvier 2026 à 00:30/u);
    expect(words.dateTime('ary', then, newYear)).toMatch(/22 نونبر.*2025.*09:05/u);
    expect(words.number('ary', 83496)).toBe('83.496');
    expect(words.time('ary', new Date('2025-11-22T08:05:00Z'))).toBe('09:05');
  });

  it('put no mark of direction at an address, which a telephone would take for a part of it', () => {
    const words = openWords(locales);
    const link = 'https://participation.example/petition/26-000001-9';
    const values = { link, title: 'عريضة', reference: '26-000001-9' };
    for (const language of ['ary', 'fr', 'ar'])
      expect(words.say(language, { message: 'console-order-link-message', values })).toMatch(
        /(?:^|\s)https:\S*26-000001-9(?:\s|$)/u,
      );
  });

  it('name the last day of what ends at midnight, and the hour of what ends before', () => {
    const words = openWords(locales);
    // Since 20 September 2026 the clock of the commune stands at UTC.
    const [midnight, noon] = [new Date('2026-12-02T00:00:00Z'), new Date('2026-12-01T13:45:00Z')];
    expect(stripIsolates(words.until('fr', midnight))).toBe('mardi 1 décembre 2026');
    expect(stripIsolates(words.until('fr', noon))).toBe('mardi 1 décembre 2026 à 13:45');
    expect(stripIsolates(words.until('ary', noon))).toMatch(/1 دجنبر 2026 مع 13:45/u);
  });

  it('tell the privacy notice whole: who, what for, who sees it, rights, number, open network', () => {
    const notice = stripIsolates(words.say('fr', { message: 'welcome-notice' }));
    for (const part of [
      /La commune de/,
      /signalement/,
      /agents/,
      /facultatif/,
      /effacer/,
      /CNDP : D-1/,
      /WhatsApp et Telegram/,
    ]) {
      expect(notice).toMatch(part);
    }
    expect(stripIsolates(words.say('ary', { message: 'welcome-notice' }))).toContain('D-1');
  });
});

describe('Arabic plurals', () => {
  const words = openWords(folderOf({ 'ary/common.ftl': COUNT, 'fr/common.ftl': COUNT }));
  it.each([
    [0, 'zero'],
    [1, 'one'],
    [2, 'two'],
    [3, 'few'],
    [10, 'few'],
    [11, 'many'],
    [99, 'many'],
    [100, 'other'],
    [102, 'other'],
    [103, 'few'],
  ])('%i is %s in Darija', (count, category) => {
    expect(stripIsolates(words.say('ary', { message: 'people', values: { count } })).split(' ')[0]).toBe(
      category,
    );
  });

  it('show digits of the West', () => {
    expect(stripIsolates(words.say('ary', { message: 'people', values: { count: 7 } }))).toBe('few 7');
  });
});

describe('words that are missing', () => {
  const missing: Missing[] = [];
  const words = openWords(
    folderOf({
      'ary/common.ftl': 'one = واحد { $name }\n',
      'fr/common.ftl': 'one = un\ntwo = deux\n    .small = petit\n',
    }),
    { onMissing: (what) => missing.push(what) },
  );

  it('come from the next language, are reported, and never throw', () => {
    expect(words.say('ary', { message: 'two' })).toBe('deux');
    expect(words.say('ary', { message: 'two', attribute: 'small' })).toBe('petit');
    expect(words.say('ary', { message: 'three' })).toBe('…');
    expect(words.say('xx', { message: 'one' })).toBe('un');
    expect(missing).toHaveLength(4);
    expect(missing[0]).toEqual({ language: 'ary', message: 'two', attribute: undefined, reason: 'no words' });
  });

  it('a value that is not handed in is reported too', () => {
    missing.length = 0;
    words.say('ary', { message: 'one' });
    expect(missing[0]?.reason).toContain('name');
  });

  it('are known to be missing without any fallback', () => {
    expect(words.has('ary', 'two')).toBe(false);
    expect(words.has('fr', 'two', 'small')).toBe(true);
    expect(words.has('fr', 'two', 'large')).toBe(false);
  });
});

describe('digits', () => {
  it.each([
    ['٢', '2'],
    ['۷', '7'],
    ['９', '9'],
    ['०१२', '012'],
    ['𝟠', '8'],
    ['٠٦١٢٣٤٥٦٧٨', '0612345678'],
    ['12 ب ٣', '12 ب 3'],
    ['½ ② x', '½ ② x'],
  ])('%s reads %s', (written, read) => {
    expect(digits(written)).toBe(read);
  });

  it('of every script of Unicode read as their value', () => {
    for (const zero of [
      0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xe50, 0x1040, 0x17e0, 0x1946, 0x1a80, 0x1a90, 0xff10, 0x1d7ce,
      0x1d7d8, 0x1d7f6,
    ]) {
      const all = Array.from({ length: 10 }, (_, value) => String.fromCodePoint(zero + value)).join('');
      expect(digits(all)).toBe('0123456789');
    }
  });
});

describe('the checker of words', () => {
  const said = (files: Record<string, string>, languages = ['ary', 'fr']) =>
    checkWords(folderOf(files), languages).map(({ file, line, message }) => `${file}:${line} ${message}`);

  it('has nothing to say about the words for citizens', () => {
    const citizens = ['ary', 'ar', 'fr'];
    expect(checkWords(locales, citizens, (file) => !file.startsWith('console'))).toEqual([]);
  });

  it('reports what the reader of the run time would drop without a word', () => {
    expect(said({ 'fr/a.ftl': 'good = bon\nbad = { $x\n' }, ['fr'])).toEqual([
      'locales/fr/a.ftl:2 cannot be read: Expected token: "}"',
    ]);
  });

  it('compares messages, attributes and values between languages', () => {
    expect(
      said({ 'ary/a.ftl': 'a = كلمة { $x }\n    .b = كلمة\n', 'fr/a.ftl': 'a = mot { $y }\nc = autre\n' }),
    ).toEqual([
      'locales/ary/a.ftl:1 “a” uses $x, but locales/fr/a.ftl:1 uses $y',
      'locales/ary/a.ftl:2 locales/fr has no words for “a.b”',
      'locales/fr/a.ftl:1 “a” uses $y, but locales/ary/a.ftl:1 uses $x',
      'locales/fr/a.ftl:2 locales/ary has no words for “c”',
    ]);
  });

  it('sees an Arabic sentence that would be laid out from left to right', () => {
    expect(said({ 'ary/a.ftl': 'a = Bonjour يا ناس\nb = Français\n' }, ['ary'])).toEqual([
      'locales/ary/a.ftl:1 “a” begins with “B”: a chat would lay it out from left to right',
    ]);
  });

  it('sees a line with no letter of its own, whose direction a chat could only guess', () => {
    const line = 'has a line of inserted words only: begin it with a word, or with the mark U+200F';
    expect(said({ 'ary/a.ftl': 'a = { $x }: { $y }\nb =\n    كلمة\n    { $x }\n' }, ['ary'])).toEqual([
      `locales/ary/a.ftl:1 “a” ${line}`,
      `locales/ary/a.ftl:3 “b” ${line}`,
    ]);
    expect(said({ 'ary/a.ftl': 'a = \u200f{ $x }: { $y }\nb = { $x }\nc = رقم { $x }\n' }, ['ary'])).toEqual(
      [],
    );
  });

  it('sees digits around a dash that Arabic would turn around', () => {
    expect(said({ 'ary/a.ftl': 'a = القانون 09-08\nb = القانون { "09-08" }\n' }, ['ary'])).toEqual([
      'locales/ary/a.ftl:1 “a” has digits around a dash, which Arabic turns around: write them as { "12-34" }',
    ]);
  });

  it('asks for every plural of the language where something is counted', () => {
    const source = 'a = { $n ->\n        [one] واحد\n       *[other] بزاف\n    }\n';
    expect(said({ 'ary/a.ftl': source }, ['ary'])).toEqual([
      'locales/ary/a.ftl:1 “a” lacks the plural few, many, two, zero of ary',
    ]);
  });

  it('sees a message that is said twice', () => {
    expect(said({ 'fr/a.ftl': 'a = un\n', 'fr/b.ftl': 'a = deux\n' }, ['fr'])).toEqual([
      'locales/fr/b.ftl:1 “a” is said twice, first at locales/fr/a.ftl',
    ]);
  });
});
