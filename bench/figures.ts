// What is written of the figures: all of them for docs/performance.md, a few for the README.
import type { Table } from './table.ts';

/** A bench as it was measured last. */
export interface Measured {
  /** Day, as 2026-11-29. */
  on: string;
  /** Load average of the machine before: what else it had to do. */
  load: number;
  tables: Table[];
}

export interface Results {
  machine: { node: string; cores: number; processor: string };
  results: Record<string, Measured | undefined>;
}

/** The chart beside the document, as `chartOf` draws it. */
export const CHART = 'performance.svg';

/** Every table of every bench. */
export function figuresOf({ machine, results }: Results): string {
  const parts = Object.entries(results).flatMap(([name, measured]) =>
    measured === undefined
      ? []
      : [`### ${name}`, `${whenOf(measured)}.`, ...measured.tables.map((table) => inMarkdown(table))],
  );
  const on = `Measured on ${machine.cores} cores (${machine.processor}), Node ${machine.node}.`;
  const chart = results.turns ? [`![Turns a second by bot](${CHART})`] : [];
  return [on, ...chart, ...parts].join('\n\n');
}

/** So many people at once are shown where there is room for one figure. */
export const SHOWN_AT_ONCE = 64;

/** The few that the README shows; nothing of what was not measured. */
export function summaryOf({ machine, results }: Results): string {
  const { turns, copies, start } = results;
  const parts = [
    turns && `${machine.cores} cores, Node ${machine.node}, ${whenOf(turns)}.`,
    turns?.tables[0] && inMarkdown(turnsInShort(turns.tables[0])),
    copies?.tables[0] && copiesInShort(copies.tables[0]),
    start?.tables[0] && startInShort(start.tables[0]),
  ];
  return parts.filter(Boolean).join('\n\n');
}

const whenOf = ({ on, load }: Measured): string => `${on}, load before: ${load.toFixed(1)}`;

type Cell = string | number;
type Row = Record<string, Cell>;

/** The rows of a table by the names of their columns. */
export const rowsOf = ({ columns, rows }: Table): Row[] =>
  rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? ''])));

function turnsInShort(table: Table): Table {
  const rows = rowsOf(table);
  const shown = rows.filter((row) => row['people at once'] === SHOWN_AT_ONCE);
  const alone = (one: Row) =>
    rows.find((row) => row.bot === one.bot && row.way === one.way && row['people at once'] === 1);
  const columns = ['bot', 'way', 'turns/s', 'from–to', 'times grammY, PostgreSQL', 'p50 ms', 'p99 ms'];
  return {
    title: table.title,
    columns: [
      ...columns.map((column) => (column === 'turns/s' ? `turns/s, ${SHOWN_AT_ONCE} at once` : column)),
      ...['CPU ms per 1,000, PostgreSQL included', 'p50 ms, one at a time'],
    ],
    rows: shown.map((row) => [
      ...columns.map((column) => row[column] ?? ''),
      Number(row['bot CPU ms per 1,000']) + Number(row['PostgreSQL CPU ms per 1,000']),
      alone(row)?.['p50 ms'] ?? '–',
    ]),
  };
}

function copiesInShort(table: Table): string {
  const told = rowsOf(table)
    .filter(({ copies }) => Number(copies) > 1)
    .map((row) => `${row['times one copy']} (${row['people at once']} people at once)`);
  return `Two copies on one database and one machine, turns against one copy: ${told.join(', ')}.`;
}

function startInShort(table: Table): string {
  const told = rowsOf(table).map(({ conversations = 0, 'first reply s': seconds }) =>
    conversations === 0 ? `${seconds} s as new` : `${seconds} s with ${shown(conversations)} conversations`,
  );
  return `From a restart to the first reply: ${told.join(', ')}.`;
}

const shown = (cell: Cell): string =>
  typeof cell === 'number' ? cell.toLocaleString('en') : cell.replaceAll('|', '\\|');

function inMarkdown({ title, columns, rows }: Table): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const isNumber = (i: number) => typeof rows[0]?.[i] === 'number';
  return [
    `${title}.`,
    '',
    line(columns),
    line(columns.map((_, i) => (isNumber(i) ? '--:' : '---'))),
    ...rows.map((row) => line(row.map(shown))),
  ].join('\n');
}
