// Tables for spreadsheet programs (RFC 4180).

/** What a spreadsheet program would take for a formula when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]/;
/** Without it, Excel reads Arabic as noise. */
const BYTE_ORDER_MARK = '\ufeff';

/** Rows of cells as one file; a name that would be run as a formula gets an apostrophe before it. */
export function writeCsv(rows: string[][]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** More than this is no table that somebody wrote. */
const MOST_CELLS = 100_000;

/**
 * Reads a table as spreadsheet programs write it: commas or, as French ones do, semicolons between the cells, quotation
 * marks around what holds either. Blank lines are left out.
 *
 * @returns null where it is no such text: bytes that are no UTF-8, a quotation that never ends, too many cells
 */
export function readCsv(bytes: Uint8Array): string[][] | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  const first = text.slice(0, text.search(/[\r\n]|$/u));
  const mark = first.split(';').length > first.split(',').length ? ';' : ',';
  const cells = new RegExp(
    `("(?:[^"]|"")*"|[^"${mark}\\r\\n][^${mark}\\r\\n]*|)(${mark}|\\r\\n|\\r|\\n|$)`,
    'yu',
  );
  const rows: string[][] = [];
  let row: string[] = [];
  for (let count = 0; cells.lastIndex < text.length; count++) {
    const [, cell = '', end] = cells.exec(text) ?? [];
    if (end === undefined || count > MOST_CELLS) return null;
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === mark && cells.lastIndex < text.length) continue;
    rows.push(row);
    row = [];
  }
  return rows
    .map((each) => each.map((cell) => cell.trim()))
    .filter((each) => each.some((cell) => cell !== ''));
}
