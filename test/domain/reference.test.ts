// References: spoken, typed in any script, and never mistaken for one another.

import { describe, expect, it } from 'vitest';
import {
  hasReference,
  isPartOf,
  makeReference,
  mayNameRequest,
  partOfReference,
  readReference,
} from '../../src/domain/reference.ts';
import fc from '../support/property.ts';

const reference = fc
  .record({ year: fc.integer({ min: 2026, max: 2049 }), number: fc.integer({ min: 1, max: 9_999_999 }) })
  .map(({ year, number }) => makeReference(year, number));

const SCRIPTS = ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹'];

function inScript(text: string, script: string): string {
  return text.replace(/\d/g, (digit) => script[Number(digit)] ?? digit);
}

describe('a reference', () => {
  it('has two digits of the year, six of the number and one that checks them', () => {
    expect(makeReference(2026, 4821)).toMatch(/^26-004821-\d$/);
    expect(makeReference(2026, 1_234_567n)).toMatch(/^26-1234567-\d$/);
  });

  it('uses the published table: the check digit of 572 is 4', () => {
    expect(makeReference(2000, 572)).toBe('00-000572-4');
  });

  it('is read back in digits of any script, with dashes, spaces or nothing between', () => {
    fc.assert(
      fc.property(
        reference,
        fc.constantFrom(...SCRIPTS),
        fc.constantFrom('-', ' ', '', '–', '.'),
        (made, script, between) => {
          const typed = inScript(made.replaceAll('-', between), script);
          for (const text of [typed, `salam ${typed}`, `\u2068${typed}\u2069 ؟`, `n° ${typed}.`]) {
            expect(readReference(text)).toEqual({ kind: 'found', reference: made });
          }
        },
      ),
    );
  });

  it('is refused with any one digit wrong', () => {
    fc.assert(
      fc.property(reference, fc.nat(), fc.integer({ min: 1, max: 9 }), (made, where, by) => {
        const places = [...made].flatMap((letter, index) => (letter === '-' ? [] : [index]));
        const at = places[where % places.length] ?? 0;
        const wrong = made.slice(0, at) + ((Number(made[at]) + by) % 10) + made.slice(at + 1);
        expect(readReference(wrong)).toEqual({ kind: 'mistyped' });
      }),
    );
  });

  it('is refused with two neighbouring digits exchanged', () => {
    fc.assert(
      fc.property(reference, fc.nat(), (made, where) => {
        const digits = [...made.replaceAll('-', '')];
        const at = where % (digits.length - 1);
        const [a = '', b = ''] = digits.slice(at, at + 2);
        fc.pre(a !== b);
        digits.splice(at, 2, b, a);
        const text = `${digits.slice(0, 2).join('')}-${digits.slice(2, -1).join('')}-${digits.at(-1)}`;
        expect(readReference(text)).toEqual({ kind: 'mistyped' });
      }),
    );
  });

  it.each([
    '26-004821',
    '26004821',
    '2026-004821',
    '٢٦-٠٠٤٨٢١',
    '26 004821',
    '004821',
    'n° 004821-7',
    '0048217',
  ])('is known to its owner by a part of it: %s', (text) => {
    const part = partOfReference(text);
    expect(part && isPartOf(part, makeReference(2026, 4821))).toBe(true);
    expect(part && isPartOf(part, makeReference(2026, 4822))).toBe(false);
    expect(mayNameRequest(text)).toBe(true);
    expect(hasReference(text)).toBe(false);
  });

  it.each([
    '0661234567',
    '066123 4567',
    '+212 661 234567',
    'le 26-11-2026',
    '26-004821-0',
    '83000',
    '123456',
  ])('has no part in %s', (text) => expect(partOfReference(text)).toBeNull());

  it.each(['26-00482-7', '26-004821', 'رقم ٢٦-٠٠٤٨٢١-٠'])('is missed, not ignored, in %s', (text) => {
    const { reference: right } = { reference: makeReference(2026, 4821) };
    if (!text.includes(right)) expect(readReference(text)).toEqual({ kind: 'mistyped' });
  });

  it.each([
    '0612345678',
    '+212612345678',
    '612345678',
    '00212 612 345 678',
    'JC123456',
    'le 26-11-2026 à 10 h',
    '3',
    'zanqa 12 rqem 45',
    '',
    '10,000 dh',
  ])('is not seen in %j', (text) => {
    expect(readReference(text)).toEqual({ kind: 'none' });
  });
});
