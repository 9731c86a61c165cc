// Writes what was measured into docs/performance.md, between its two marks: a table for each bench, and one chart.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Table } from './table.ts';

const DOCUMENT = join(import.meta.dirname, '../docs/performance.md');
const [BEGIN, END] = ['<!-- figures -->', '<!-- end of figures -->'];

export interface Results {
  machine: Record<string, string | number>;
  results: Record<string, Table[]>;
}

/** Puts the figures where those of the last time stand. */
export async function writeReport({ machine, results }: Results): Promise<void> {
  const text = await readFile(DOCUMENT, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${DOCUMENT} has no place for figures`);
  const parts = Object.entries(results).flatMap(([name, tables]) => [
    `### ${name}`,
    ...tables.map(inMarkdown),
  ]);
  const on = `Measured on ${machine.cores} cores (${machine.processor}), Node ${machine.node}.`;
  const figures = [BEGIN, on, ...chartOf(results.console?.[0]), ...parts, END].join('\n\n');
  await writeFile(DOCUMENT, `${before}${figures}${after}`);
}

function inMarkdown({ title, columns, rows }: Table): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const isNumber = (i: number) => typeof rows[0]?.[i] === 'number';
  const shown = rows.map((row) =>
    line(
      row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell.replaceAll('|', '\\|'))),
    ),
  );
  return [
    `${title}.`,
    '',
    line(columns),
    line(columns.map((_, i) => (isNumber(i) ? '--:' : '---'))),
    ...shown,
  ].join('\n');
}

/** The slowest pages of the console, by what 95 of 100 openings took at most. */
const PAGES = 12;

function chartOf(table: Table | undefined): string[] {
  if (table === undefined) return [];
  const pages = table.rows.slice(1, PAGES + 1);
  const names = pages.map(([page]) => `"${page}"`).join(', ');
  const bars = pages.map(([, , p95]) => p95).join(', ');
  return [
    [
      '```mermaid',
      'xychart-beta horizontal',
      '  title "The slowest pages of the console, p95 in ms"',
      `  x-axis [${names}]`,
      '  y-axis "ms"',
      `  bar [${bars}]`,
      '```',
    ].join('\n'),
  ];
}
