// Numbers on plates, over all there can be, and what people write around them.
import { describe, expect, it } from 'vitest';
import { latinDigits } from '../../src/domain/digits.ts';
import { CATEGORIES } from '../../src/domain/intent.ts';
import { makeReference } from '../../src/domain/reference.ts';
import {
  categoryOf,
  FAULTS,
  faultsOf,
  HIGHEST_NUMBER,
  linkTo,
  mayBeOf,
  plateOf,
  platesIn,
  readPlate,
  THING_KINDS,
} from '../../src/domain/thing.ts';
import fc from '../support/property.ts';

const numbers = fc.integer({ min: 1, max: HIGHEST_NUMBER });

describe('the number on a plate', () => {
  it('is read as it was written, in at least four digits', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(plateOf(number)).toMatch(/^\d{4,6}$/);
        expect(readPlate(plateOf(number))).toBe(number);
        expect(linkTo(number)).toMatch(/^thing_\d{4,6}$/);
      }),
    );
  });

  it.each(['0', '', '42', '0000', '000042', '1234567', '12a4', '-123'])('is never “%s”', (digits) => {
    expect(readPlate(digits)).toBeNull();
  });

  it('is seen among words, in the digits of any script', () => {
    const words = fc.constantFrom('البولة رقم ', 'le lampadaire n° ', '💡', 'lo7a ', '');
    fc.assert(
      fc.property(words, numbers, fc.boolean(), (before, number, isArabic) => {
        const digits = plateOf(number);
        const written = isArabic
          ? digits.replaceAll(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))
          : digits;
        expect(platesIn(latinDigits(`${before}${written} ما خدامة`)).map((seen) => seen.number)).toEqual([
          number,
        ]);
      }),
    );
  });

  it('is not seen in the number of a request, a telephone, a date, a price or an hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (number) => {
        expect(platesIn(makeReference(2026, number))).toEqual([]);
      }),
    );
    for (const text of [
      '0661 23 45 67',
      '+212 6612 34567',
      '12/03/2026',
      '2026-03-12',
      '1500dh',
      '1 500,50',
      '12:3045',
    ])
      expect([text, platesIn(text)]).toEqual([text, []]);
  });
});

describe('a kind of things', () => {
  it('has a subject that the commune answers for, and faults to choose from that end with something else', () => {
    for (const kind of THING_KINDS) {
      expect(CATEGORIES).toContain(categoryOf(kind));
      const faults = faultsOf(kind);
      expect(faults.at(-1)).toBe('other');
      expect(new Set(faults).size).toBe(faults.length);
      expect(faults.length).toBeLessThanOrEqual(8);
      expect(faults.every((fault) => FAULTS.includes(fault))).toBe(true);
    }
  });

  it('is what words may be about that name its subject or none, and not what lies beside it', () => {
    for (const kind of THING_KINDS) {
      expect(mayBeOf(kind, [])).toBe(true);
      expect(mayBeOf(kind, [categoryOf(kind)])).toBe(true);
    }
    expect(mayBeOf('lamp', ['waste'])).toBe(false);
  });
});
