// Tables for spreadsheet programs: what is written is read again.
import { describe, expect, it } from 'vitest';
import { readCsvRows, writeCsv } from '../../src/console/csv.ts';
import fc from '../support/property.ts';

const cell = fc
  .string({ unit: fc.constantFrom('a', 'é', 'ض', ' ', ',', ';', '"', '\n', '\r\n', '0', "'") })
  .map((text) => text.trim())
  .filter((text) => !/^'[=+\-@]/.test(text));

describe('a table', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 8 }),
        (rows) => {
          // The first line says how cells are parted.
          const all = [['head', 'second', 'third'], ...rows];
          expect(readCsvRows(Buffer.from(writeCsv(all)))?.map(({ cells }) => cells)).toEqual(all);
        },
      ),
    );
  });

  it('may be parted by semicolons, as French programs write it, and end lines in any way', () => {
    expect(readCsvRows(Buffer.from('number;kind\r1042;lamp\n\n"10;43";"a ""b"""\r\n'))).toEqual([
      { line: 1, cells: ['number', 'kind'] },
      { line: 2, cells: ['1042', 'lamp'] },
      { line: 4, cells: ['10;43', 'a "b"'] },
    ]);
  });

  it('says on which line each row begins, also behind a cell of two lines', () => {
    expect(readCsvRows(Buffer.from('a,b\n"x\ny",1\nz,2'))?.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it.each(['a,"b', 'a,b"c"\n"', '"a"b,c'])(
    'with a quotation mark where none may stand is none: %s',
    (text) => {
      expect(readCsvRows(Buffer.from(text))).toBeNull();
    },
  );

  it('leaves a number below zero a number, and makes no formula', () => {
    expect(writeCsv([['-8.8765', '-1+1', '=1']])).toContain(`-8.8765,'-1+1,'=1`);
  });
});
