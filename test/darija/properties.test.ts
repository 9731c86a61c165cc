// Whatever is typed, reading it never breaks, never loses what must be kept, and says the same twice.

import { describe, expect, it } from 'vitest';
import { openDarija } from '../../src/darija/darija.ts';
import fc from '../support/property.ts';

const darija = openDarija();
const RUNS = { numRuns: 150, seed: 20260101 };
const LETTERS = [
  ...'abcdefghijklmnopqrstuvwxyz2345789',
  ...'ابتةثجحخدذرزسشصضطظعغفقكلمنهوىيأإآءئؤگڭپ',
  ' ',
  ' ',
  "'",
  'é',
  '٣',
  '\u200f',
  'ـ',
  '👍',
  '\n',
  '\u0000',
];
const typed = fc.oneof(
  fc.array(fc.constantFrom(...LETTERS), { maxLength: 60 }).map((letters) => letters.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const digits = (size: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: size, maxLength: size }).map((all) => all.join(''));
const keepsakes = fc.oneof(
  digits(8).map((rest) => `06${rest}`),
  digits(8).map((rest) => `+2126${rest}`),
  fc.tuple(digits(2), digits(6), digits(1)).map((parts) => parts.join('-')),
  fc.tuple(fc.constantFrom('TR', 'AB', 'CIN'), digits(4)).map((parts) => parts.join('-')),
  fc.integer({ min: 10, max: 999_999 }).map(String),
  fc.constantFrom(
    'www.taroudant.ma/7na',
    'https://site.ma/9ahwa?x=3',
    'ana.7na@mail.ma',
    '2024/331',
    '2eme',
    '21h30',
    '300 dh',
  ),
);

describe('whatever is typed', () => {
  it('the matching form of a matching form is itself', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const form = darija.normalise(text);
        expect(darija.normalise(form)).toBe(form);
      }),
      RUNS,
    );
  });
  it('numbers, phones, references, links and e-mails come through transliteration as they are', () => {
    fc.assert(
      fc.property(keepsakes, fc.constantFrom('zbel', 'daw tafi', '3afak'), (kept, words) => {
        expect(darija.transliterate(`${words} ${kept} ${words}`).includes(` ${kept} `)).toBe(true);
      }),
      RUNS,
    );
  });
  it('every reader gives an answer of its kind', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { confidence, spans } = darija.identify(text);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
        const read = darija.route(text);
        expect(read.intent).not.toBe(read.second);
        expect(new Set(read.categories).size).toBe(read.categories.length);
        for (const { span } of read.several) expect(text.slice(span.start, span.end)).toBe(span.text);
        if (read.place) expect(text.slice(read.place.start, read.place.end)).toBe(read.place.text);
        expect(typeof darija.transliterate(text)).toBe('string');
        darija.readCommand(text);
        darija.readNumber(text);
        darija.readSkip(text);
      }),
      RUNS,
    );
  });
  it('Arabic text is not changed by transliteration', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('الزبل متراكم حدا الجامع، عافاكم', 'واش البلدية محلولة؟', 'ⴰⵣⵓⵍ'),
        (text) => {
          expect(darija.transliterate(text)).toBe(text);
        },
      ),
      { numRuns: 3 },
    );
  });
  it('a very long line is read in reasonable time', () => {
    const started = performance.now();
    for (const text of [
      'a'.repeat(50_000),
      'zbel 3 '.repeat(8_000),
      '1.'.repeat(20_000),
      'الزبل '.repeat(8_000),
      'a@'.repeat(20_000),
    ]) {
      darija.identify(text);
      darija.normalise(text);
      darija.transliterate(text);
      darija.route(text);
    }
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
