// Names, identity numbers and codes.

import { describe, expect, it } from 'vitest';
import { maskCard, maskCards, maskTypedCard, mayHoldCard } from '../../src/domain/card-mask.ts';
import { makeCheckCode, readCheckCode } from '../../src/domain/check-code.ts';
import {
  cardTold,
  checkCard,
  checkName,
  judgeCard,
  makeCode,
  normaliseCard,
} from '../../src/domain/citizen.ts';
import { latinDigits } from '../../src/domain/digits.ts';

import { makeReference } from '../../src/domain/reference.ts';
import { isSpelt, spelt } from '../../src/domain/spelling.ts';
import fc from '../support/property.ts';

describe('a full name', () => {
  it.each([
    ['  Fatima   Zahra El-Idrissi ', 'Fatima Zahra El-Idrissi'],
    ['فاطمة الزهراء', 'فاطمة الزهراء'],
    ["M'hamed N'Aït", "M'hamed N'Aït"],
  ])('%j is kept as %j', (text, name) => {
    expect(checkName(text)).toBe(name);
  });

  it.each(['Fatima', '', '12 34', 'Ali 06123', 'https://x.y z', 'a'.repeat(90).concat(' b')])(
    '%j is none',
    (text) => {
      expect(checkName(text)).toBeNull();
    },
  );
});

describe('the number of a national card', () => {
  it.each(['JC123456', 'jc 123456', 'JC-١٢٣٤٥٦', 'ｊｃ１２３４５６', '\u2068j c 1 2 3 4 5 6\u2069'])(
    '%j is one number',
    (text) => {
      expect(normaliseCard(text)).toBe('JC123456');
      expect(judgeCard(text)).toBe('usual');
    },
  );

  it('is accepted in an unusual shape, refused when it is something else', () => {
    expect(judgeCard('J1234')).toBe('possible');
    expect(checkCard('J1234567')).toBe(true);
    for (const text of ['', 'bghit', '123456', '0612345678', 'JC', 'JC12', 'JCAB123456'])
      expect(checkCard(text)).toBe(false);
  });

  it('shows its last three characters only', () => {
    expect(maskCard('JC123456')).toBe('•••••456');
  });

  it('is hidden wherever it stands in a text, and nothing else is', () => {
    expect(maskCards('smiti Ali, cin jc 123456 chokran')).toBe('smiti Ali, cin •••••456 chokran');
    expect(maskCards('رقمي J١٢٣٤٥٦.')).toBe('رقمي ••••456.');
    for (const typed of ['j c 1 2 3 4 5 6', 'JC-123.456', '١٢٣٤٥٦', 'ABCD1234567'])
      expect(maskTypedCard(typed)).toMatch(/^•+\d{3}$/u);
    expect(maskTypedCard('ما عنديش')).toBe('ما عنديش');
    for (const text of ['0612345678', 'dh 15000', 'rue 12, n° 45', '26-004821-7', 'A4 B5', 'km 12345']) {
      expect(maskCards(text)).toBe(text);
    }
  });

  it('may stand wherever two digits do, of whatever script, and whatever stands beside them', () => {
    for (let point = 0; point <= 0x10ffff; point++) {
      const letter = String.fromCodePoint(point);
      const isDigit = /[\p{N}\u32c0-\u33fe]/u.test(letter);
      if (mayHoldCard(`é${letter} 📍 ${letter}`) !== isDigit) expect.fail(`U+${point.toString(16)}`);
    }
  });

  it.each([
    ['mon numero est JB 777 888', 'JB777888'],
    ['c’est le jb777888 merci', 'JB777888'],
    ['النمرة ديالي هي JB 777 888 شكرا', 'JB777888'],
    ['cin dyali: J-77 78 88', 'J777888'],
    ['la carte JC١٢٣٤٥٦', 'JC123456'],
    ['JB777888, JB 777 888', 'JB777888'],
  ])('is found in a sentence: %s', (text, card) => expect(cardTold(text)).toBe(card));
  it.each([
    'ma carte c’est la 777888',
    'JB777888 ou JC123456',
    'c est JBB7778881 merci',
    'appelez le 0612345678',
    'tel 06 12 34 56 78',
    'ما عنديش لاكارط',
    'rue B 12345678',
  ])('is not read into "%s"', (text) => expect(cardTold(text)).toBeNull());

  it('leaves the position in the link of a map to whoever goes there', () => {
    for (const link of [
      'https://waze.com/ul?ll=30.4712,-8.8765&navigate=yes',
      'https://maps.apple.com/?q=30.47120,-8.87650',
      "https://www.google.com/maps/place/30%C2%B028'16.3%22N+8%C2%B052'35.4%22W/@30.471196,-8.876508,17z",
      'https://www.google.com/maps/place/Taroudant/data=!4m6!3m5!1s0xdb3f8ad0d7f6ad4d:0x8a5c7f8e8!8m2!3d30.472712!4d-8.874523',
      'geo 30.4712, -8.8765',
    ])
      expect(maskCards(link)).toBe(link);
    expect(maskCards('https://example.org/?cin=jb777888')).not.toContain('777');
    expect(maskCards('ll jb 77.7888, 12.3')).not.toContain('77.7');
  });

  it('is never left in a text, however it is spelt', () => {
    const card = fc.tuple(fc.stringMatching(/^[A-Z]{1,2}$/), fc.stringMatching(/^[0-9]{5,6}$/));
    const gap = fc.constantFrom('', ' ', '.', '-', '_', '/', '·', ' . ', '\u200d', '\u2011', '\u00a0', '\n');
    const pieces = fc.constantFrom(1, 2, 3);
    const hand = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toLowerCase(),
      (text: string) =>
        text.replace(/[!-~]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
      (text: string) => text.replace(/\d/gu, (digit) => String.fromCharCode(0x0660 + Number(digit))),
    );
    const before = fc.constantFrom('', 'salam ', 'cin:', 'رقم ', 'رقم', 'smiti Ali Ait, ', '(');
    fc.assert(
      fc.property(
        card,
        gap,
        gap,
        pieces,
        hand,
        before,
        ([letters, digits], between, inside, by, write, lead) => {
          // Days are written so, and cards are not.
          fc.pre(!(by === 2 && /[./-]|^[\s\u00a0]$/u.test(inside)));
          const groups = digits.match(new RegExp(`.{1,${by}}`, 'gu')) ?? [];
          const spelt = by === 1 ? digits : groups.join(inside);
          fc.pre(!NOT_CARDS.has(letters));
          const stored = maskCards(`${lead}${write(letters + between + spelt)} ok`);
          const left = latinDigits(stored.normalize('NFKC')).replace(/\D/gu, '');
          expect([stored, left]).toEqual([stored, digits.slice(-3)]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    'JB 777 888',
    'J.B.777888',
    'J B 777888',
    'JB/777888',
    'JB_777888',
    'ＪＢ７７７８８８',
    'J\u200dB7\u200d77888',
    'cinJB777888',
    'ma carte JBB777888',
    'رقميJB777888',
    'j b 7 7 7 8 8 8',
    'JB 77 78 88',
    'CIN: 777888',
    'cnie n° 777888',
    'JB777888chokran',
    'JB777888, 12 rue',
    'JB 777 888, 12 rue',
    'JB numéro 777888',
    'JB nº 777888',
    'JB رقم ٧٧٧٨٨٨',
    'JB🙂777888',
    'JB👍🏽777888',
    'JB7🙂77888',
    'JB+777888',
    '\u0408\u0412777888',
    '\u0392 777888',
    '777888JB',
    '777888jb chokran',
    '(777888/JB)',
    '77 78 88 JB',
    '777888 série J',
    'CNIE numéro 777888 série JB',
    "la carte d'identité 777888",
    "ma cin c'est 777888",
    'cin dyali hiya 777888',
    'جب777888',
    'جـب ٧٧٧٨٨٨',
    'ج ب 777888',
    '777888 جب',
    'بطاقتي هي 777888',
    'رقم البطاقة ديالي 777888',
  ])('%j is hidden', (text) => {
    expect(maskCards(text)).toMatch(/•{3,5}888/u);
    expect(maskCards(text)).not.toMatch(/777|77 78|7 7 7|７７７|٧٧٧/u);
  });

  it.each(['mon numero est JB 777 888', 'c est JBB7778881 merci', 'hada 7778 88 safi', 'رقمي ٧٧٧٨'])(
    '%j keeps no four digits where the number was asked for',
    (text) => {
      expect(latinDigits(maskTypedCard(text)).replace(/[^\d]/gu, '').length).toBeLessThanOrEqual(3);
      expect(maskTypedCard(text)).toContain(text.split(' ')[0]?.replace(/JBB.*/u, '') ?? '');
    },
  );

  it.each([
    '26-004821-7',
    'ref 26-004821-7',
    'le 26 004821 7',
    'n 26-004821-7',
    'P 26-004821',
    'tel 0528 85 12 34',
    'appelez le 0800008585',
    'au 05 28 85 12 34',
    'numero 0528851234',
    '+212 6 12 34 56 78',
    'le 12/11/2026',
    'du 12 12 2026',
    'fi 12 11 26',
    'RDV 12/11/2026',
    'la 2026-12-01',
    'nov 12 2026',
    'le 12 novembre 2026, 10:30',
    'a 15 000 dh',
    'rn 10 2026',
    'le 12/11/2026 10:30',
    'A 05 28 85 12 34, 3',
    'covid19',
    '26-004821-7 JB',
    'sous le numéro 2025-118',
    'wa9fa 15 000 3la jenb',
    '12000 7na',
    'numéro 26-004821-7',
    'رقم 26-004821-7',
    'و26-004821-7',
    '15000DH',
    '15000 MAD, 15 000 DHS',
    '150000F',
    'ب15000 درهم',
    'ب15000درهم',
    'من15000',
    'رقم 0612345678',
    'numéro 0612345678',
    '0612345678 JB',
    '0528 851234 JB',
    'au +33 6 12 34 56 78',
    '12/11/2026 JB',
    'le 12 11 26 JB',
    '15000m, 12000 et plus',
    '83000 Taroudant',
    'خلصت 15000',
  ])('%j stays as it is', (text) => {
    expect(maskCards(text)).toBe(text);
  });

  it('never hides a number of ours, a telephone or a day', () => {
    const pad = (number: number, length: number) => String(number).padStart(length, '0');
    const reference = fc.integer({ min: 1, max: 999_999 }).map((number) => makeReference(2026, number));
    const telephone = fc
      .tuple(fc.constantFrom('05', '06', '07', '08'), fc.integer({ min: 0, max: 99_999_999 }))
      .chain(([start, rest]) => {
        const whole = start + pad(rest, 8);
        return fc.constantFrom(whole, whole.replace(/(..)(?=.)/gu, '$1 '), `+212${whole.slice(1)}`);
      });
    const day = fc
      .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }))
      .chain(([date, month]) =>
        fc.constantFrom(
          `${pad(date, 2)}/${pad(month, 2)}/2026`,
          `${date}/${month}/26`,
          `2026-${pad(month, 2)}-${pad(date, 2)}`,
          `${pad(date, 2)}.${pad(month, 2)}.2026`,
        ),
      );
    const lead = fc.constantFrom('', 'le ', 'du ', 'au ', 'n° ', 'tel ', 'ref ', 'على ', 'f ', 'A ');
    fc.assert(
      fc.property(lead, fc.oneof(reference, telephone, day), (before, number) => {
        expect(maskCards(`${before}${number} svp`)).toBe(`${before}${number} svp`);
      }),
      { numRuns: 500 },
    );
  });
});

/** Letters that no card has, or that mean something else before a number. */
const NOT_CARDS = new Set(['DH', 'KM', 'CM', 'KG', 'NO', 'NR', 'RN', 'RP', 'RR', 'BP']);

describe('codes', () => {
  const hash = Buffer.from('a hash of thirty-two bytes or so').toString('base64url');

  it('are the same for the same hash, easily read, and long enough', () => {
    expect(makeCode(hash)).toMatch(/^\d{8}$/);
    expect(makeCheckCode(hash)).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(makeCode(hash)).toBe(makeCode(hash));
  });

  it('can be read back whatever it was made of: a code of letters alone would be two words', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const code = makeCheckCode(Buffer.from(bytes).toString('base64url'));
        expect(readCheckCode(code.toLowerCase())).toBe(code);
      }),
    );
    expect(readCheckCode(makeCheckCode(Buffer.alloc(32, 31).toString('base64url')))).not.toBeNull();
  });
});

it.each(['1 ', '1-', 'JC12345', 'Q.1', '٠', '•'])(
  'a long run of %s is looked through for cards once',
  (unit) => {
    const long = unit.repeat(100_000 / unit.length);
    expect(maskCards(`N 30${long} JB123456!`)).toContain('456!');
  },
);

describe('a name in a text', () => {
  it('is found with whatever has grown onto it, and with a letter too few or too many', () => {
    const has = (name: string, text: string, exactly = false) => isSpelt(spelt(name), spelt(text), exactly);
    const long = ' il y a un trou dans la rue devant la maison et personne ne vient le fermer depuis un mois';
    for (const after of ['', long]) {
      expect(has('carte nationale', `chhal lcarte nationale${after}`)).toBe(true);
      expect(has('taroudant', `f taroudannt${after}`)).toBe(true);
      expect(has('taroudant', `f taroudannt${after}`, true)).toBe(false);
      expect(has('lastah', `blastah${after}`)).toBe(true);
      expect(has('zit', `zut${after}`)).toBe(false);
      expect(has('municipal', `municipala${after}`)).toBe(false);
    }
  });

  it.each(['1.', 'a@', '06-', 'ab.', 'ا.', 'hofra,'])(
    'has the text read once for hundreds of names, however it is cut into words: %s',
    (piece) => {
      const text = piece.repeat(4000 / piece.length);
      expect(spelt(text)).toBe(spelt(`${text}`));
      let reads = 0;
      const said = new Proxy(spelt(text), {
        get: (words, key) => {
          reads += 1;
          return Reflect.get(words, key);
        },
      });
      for (let i = 0; i < 400; i++) isSpelt(['lmahall', `raqm${i}`], said);
      expect(reads).toBeLessThan(20 * said.length);
    },
  );
});
