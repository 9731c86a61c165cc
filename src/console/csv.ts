// Tables for spreadsheet programs (RFC 4180), written and read.

/** What a spreadsheet program would take for a formula when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]/;
/** A number below zero is none. */
const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** Without it, Excel reads Arabic as noise. */
const BYTE_ORDER_MARK = '\ufeff';

/** Rows of cells as one file; a name that would be run as a formula gets an apostrophe before it. */
export function writeCsv(rows: string[][]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const plain = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** More than this is no table that somebody wrote. */
const MOST_CELLS = 200_000;

/** One row, and the line of the file on which it begins. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** The same as `readCsvRows` without the lines. */
export const readCsv = (bytes: Uint8Array): string[][] | null =>
  readCsvRows(bytes)?.map(({ cells }) => cells) ?? null;

/**
 * Reads a table as spreadsheet programs write it: commas or, as French ones do, semicolons between the cells, quotation
 * marks around what holds either. Blank lines are left out.
 *
 * @returns null where it is no such text: bytes that are no UTF-8, a quotation that never ends, too many cells
 */
export function readCsvRows(bytes: Uint8Array): CsvRow[] | null {
  const text = decoded(bytes);
  if (text === null) return null;
  const cells = cellsOf(text);
  const rows: CsvRow[] = [];
  let line = 1;
  let row: CsvRow = { line, cells: [] };
  for (let count = 0; cells.lastIndex < text.length; count++) {
    const [whole, quoted, plain = '', end] = cells.exec(text) ?? [];
    if (whole === undefined || end === undefined || count > MOST_CELLS) return null;
    row.cells.push((quoted?.replaceAll('""', '"') ?? plain).replace(/^'(?=[=+\-@])/u, '').trim());
    line += whole.match(/\r\n|\r|\n/gu)?.length ?? 0;
    if (!/[\r\n]/u.test(end) && cells.lastIndex < text.length) continue;
    rows.push(row);
    row = { line, cells: [] };
  }
  return rows.filter((each) => each.cells.some((text) => text !== ''));
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A cell, with quotation marks or without, and what ends it; by its first line it is known what parts the cells. */
function cellsOf(text: string): RegExp {
  const first = text.slice(0, text.search(/[\r\n]|$/u));
  const mark = first.split(';').length > first.split(',').length ? ';' : ',';
  return new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${mark}\\r\\n][^${mark}\\r\\n]*|))(${mark}|\\r\\n|\\r|\\n|$)`,
    'yu',
  );
}
