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
