// Names, identity numbers and codes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkCard,
  checkName,
  judgeCard,
  makeCode,
  maskCard,
  maskCards,
  maskTypedCard,
  normaliseCard,
} from '../../src/domain/citizen.ts';
import { makeCheckCode } from '../../src/domain/petition.ts';

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

  it('is never left in a text', () => {
    const card = fc.stringMatching(/^[A-CE-JL-MO-QS-Z]{1,2}[0-9]{5,6}$/);
    fc.assert(
      fc.property(card, fc.constantFrom('', 'salam ', 'cin:'), (number, before) => {
        expect(maskCards(`${before}${number} ok`)).not.toContain(number);
      }),
    );
  });
});

describe('codes', () => {
  const hash = Buffer.from('a hash of thirty-two bytes or so').toString('base64url');

  it('are the same for the same hash, easily read, and long enough', () => {
    expect(makeCode(hash)).toMatch(/^\d{8}$/);
    expect(makeCheckCode(hash)).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(makeCode(hash)).toBe(makeCode(hash));
  });
});
