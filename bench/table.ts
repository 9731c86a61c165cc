// A table of figures, printed for people and kept for programs.
export interface Table {
  title: string;
  columns: string[];
  rows: (string | number)[][];
}

/** Prints a table in columns; numbers to the right. */
export function printTable({ title, columns, rows }: Table): void {
  const cells = [
    columns,
    ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell))),
  ];
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => (row[i] ?? '').length)));
  console.log(`\n${title}`);
  cells.forEach((row, line) => {
    const padded = row.map((cell, i) =>
      line > 0 && typeof rows[line - 1]?.[i] === 'number'
        ? cell.padStart(widths[i] ?? 0)
        : cell.padEnd(widths[i] ?? 0),
    );
    console.log(padded.join('  ').trimEnd());
  });
}
