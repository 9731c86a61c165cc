// The code on a sheet for signatures: whatever is scanned or typed leads to the sheet, and nothing else does.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSheet, SHEETS_MOST, sheetLink } from '../../src/domain/petition-sheet.ts';

const number = fc.integer({ min: 1, max: SHEETS_MOST });
const reference = fc
  .tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 9 }))
  .map(([n, digit]) => `26-${String(n).padStart(6, '0')}-${digit}`);

it('is read back from what the square holds, from the line below it, and from its number', () => {
  fc.assert(
    fc.property(reference, number, (of, sheet) => {
      expect(readSheet(sheetLink('https://p.taroudant.ma', of, sheet))).toEqual({
        reference: of,
        number: sheet,
      });
      expect(readSheet(` ${of} · ${sheet} `)).toEqual({ reference: of, number: sheet });
      expect(readSheet(`${of}/${sheet}`)).toEqual({ reference: of, number: sheet });
      expect(readSheet(String(sheet))).toEqual({ reference: null, number: sheet });
    }),
  );
});

it.each([
  '',
  'feuille',
  '26-000123-4',
  '12345',
  '1.5',
  '-3',
  'https://p.taroudant.ma/public/petitions/26-000123-4',
])('“%s” names none', (text) => expect(readSheet(text)).toBeNull());

it('is read in Arabic digits', () => {
  expect(readSheet('٧')).toEqual({ reference: null, number: 7 });
});
