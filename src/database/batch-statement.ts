// One statement that writes rows of many tables. Its text depends on tables and columns only, so that PostgreSQL plans it
// once; the rows travel as lists, one for each column.
import { keptIn } from '../domain/bounded-map.ts';
import { binaryArray, carrierOf, toJson } from './binary-arrays.ts';
import type { ColumnTypes } from './column-types.ts';

/** What a statement of its own is handed, as JSON. */
export type Row = Record<string, unknown>;

/** Rows of one table that have the same columns. */
export interface Group {
  table: string;
  columns: readonly string[];
  rows: Row[];
}

/** New rows; `once`: those that stand there already are left alone. */
export type Inserts = Group & { once: boolean };

/** Rows that change by their `id`; `guarded`: only while they have the version that was read. */
export type Patches = Group & { guarded: boolean };

/** A statement of its own: `sql` receives the parameter that holds its rows, and returns rows. */
export interface Own {
  sql: (param: string) => string;
  /** What it says, however often it is made. */
  text: string;
  rows: Row[];
}

export interface Writes {
  inserts: Inserts[];
  patches: Patches[];
  /** The columns are those by which the rows are found. */
  removals: Group[];
  own: Own[];
}

export interface Statement {
  sql: string;
  params: (Buffer | string)[];
}

/** Texts that were put together before, by what they write: few, each asked for many times a second. */
const written = new WeakMap<ColumnTypes, Map<string, string>>();

/** @throws Error naming a column that the database does not have */
export function statementOf(types: ColumnTypes, writes: Writes): Statement {
  const known = keptIn(written, types, () => new Map<string, string>());
  return {
    sql: keptIn(known, shapeOf(writes), () => textOf(types, writes)),
    params: paramsOf(types, writes),
  };
}

/** What a text depends on. */
const shapeOf = ({ inserts, patches, removals, own }: Writes): string =>
  [
    ...inserts.map(({ table, columns, once }) => `+ ${once} ${table} ${columns.join()}`),
    ...patches.map(({ table, columns, guarded }) => `= ${guarded} ${table} ${columns.join()}`),
    ...removals.map(({ table, columns }) => `- ${table} ${columns.join()}`),
    ...own.map(({ text }) => text),
  ].join('\n');

/** By what rows that change are found. */
const foundBy = ({ columns, guarded }: Patches): string[] => [
  ...columns,
  ...(guarded ? ['version', 'id'] : ['id']),
];

/** In the order in which the text names them. */
function paramsOf(types: ColumnTypes, { inserts, patches, removals, own }: Writes): Statement['params'] {
  const groups = [
    ...inserts,
    ...patches.map((group) => ({ ...group, columns: foundBy(group) })),
    ...removals,
  ];
  const lists = groups.flatMap((group) =>
    group.columns.map((column) => {
      const values = group.rows.map((row) => row[column]);
      return binaryArray(typeOf(types, group, column), values);
    }),
  );
  return [...lists, ...own.map(({ rows }) => toJson(rows))];
}

function textOf(types: ColumnTypes, { inserts, patches, removals, own }: Writes): string {
  const parts: string[] = [];
  let params = 0;
  const add = (sql: string): string => {
    const name = `w${parts.length}`;
    parts.push(`${name} as (${sql})`);
    return name;
  };
  const listOf = (group: Group, column: string): string =>
    `$${++params}::${carrierOf(typeOf(types, group, column))}[]`;
  const rowsOf = (group: Group): string => {
    const lists = group.columns.map((column) => listOf(group, column));
    return `unnest(${lists.join(', ')}) as p(${quoted(group.columns)})`;
  };
  for (const group of inserts) add(insertSql(types, group, rowsOf(group)));
  const stale = patches.map((group) => {
    const name = add(patchSql(types, group, rowsOf({ ...group, columns: foundBy(group) })));
    return group.guarded ? `(select count(*) from ${name}) <> cardinality($${params}::uuid[])` : '';
  });
  for (const group of removals) {
    const [column = '', ...others] = group.columns;
    // One look into the index for each: a join, planned while the table was small, would read all of it for each.
    if (others.length === 0)
      add(`delete from "${group.table}" where "${column}" = any(${listOf(group, column)})`);
    else add(removalSql(types, group, rowsOf(group)));
  }
  const names = own.map(({ sql }) => add(sql(`$${++params}::text::jsonb`)));
  return `with ${parts.join(', ')} ${lastSql(stale.filter(Boolean), names)}`;
}

const insertSql = (types: ColumnTypes, group: Inserts, rows: string): string =>
  `insert into "${group.table}" (${quoted(group.columns)})
  select ${group.columns.map((column) => takenFrom(types, group, column)).join(', ')} from ${rows}${group.once ? ' on conflict do nothing' : ''}`;

function patchSql(types: ColumnTypes, group: Patches, rows: string): string {
  const sets = group.columns.map((column) => `"${column}" = ${takenFrom(types, group, column)}`);
  if (group.guarded) sets.push('"version" = t."version" + 1');
  const same = group.guarded ? 'and t."version" = p."version"' : '';
  return `update "${group.table}" t set ${sets.join(', ')} from ${rows} where t."id" = p."id" ${same} returning 1`;
}

function removalSql(types: ColumnTypes, group: Group, rows: string): string {
  const same = group.columns.map((column) => `t."${column}" = ${takenFrom(types, group, column)}`);
  return `delete from "${group.table}" t using ${rows} where ${same.join(' and ')}`;
}

/**
 * Refuses everything when a guarded row has moved on. A WITH part that only selects runs only if somebody reads it. Both in
 * one CASE: of two conditions joined by AND the server would ask the cheaper one first, and then perhaps no other.
 */
function lastSql(stale: string[], own: string[]): string {
  const counts = own.map((name) => `(select count(*) from ${name})`);
  const rest = `${['0', ...counts].join(' + ')} >= 0`;
  return stale.length > 0
    ? `select case when ${stale.join(' or ')} then stale_turn() else ${rest} end`
    : `select ${rest}`;
}

/** A value as the column takes it: what travels as text is cast. */
function takenFrom(types: ColumnTypes, group: Group, column: string): string {
  const type = typeOf(types, group, column);
  return `p."${column}"${carrierOf(type) === type ? '' : `::${type}`}`;
}

function typeOf(types: ColumnTypes, { table }: Group, column: string): string {
  const type = types.get(table)?.get(column);
  if (type === undefined) throw new Error(`The table ${table} has no column ${column}`);
  return type;
}

const quoted = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');
