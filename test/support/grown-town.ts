// A database as it looks after years: filled by the server itself, a statement for each table, then analysed. Columns
// of which nothing is told are filled by their type, so that the filling follows the schema.
import { Client } from 'pg';
import { type Filling, fillingsOf, helpersAt, type Size } from './grown-tables.ts';

interface Column {
  name: string;
  type: string;
  /** May be left out. */
  optional: boolean;
}

const COLUMNS = `
select a.attname::text as "name", format_type(a.atttypid, null) as "type",
  not a.attnotnull or a.atthasdef or a.attidentity <> '' as "optional"
from pg_attribute a where a.attrelid = to_regclass($1) and a.attnum > 0 and not a.attisdropped`;

const INDEXES = `
select c.relname::text as "name", pg_get_indexdef(c.oid) as "made" from pg_index i join pg_class c on c.oid = i.indexrelid
where i.indrelid = $1::regclass and not exists (select 1 from pg_constraint k where k.conindid = c.oid)`;

/** From so many rows on, an index made anew is there sooner than one that is kept. */
const MANY = 20_000;

/**
 * Fills a migrated and seeded database in which there is nobody yet. Triggers and foreign keys rest meanwhile, which
 * only a superuser may ask for.
 *
 * @param now when all of this is so: nothing was said later
 */
export async function fillTown(url: string, size: Size, now: Date): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      "set session_replication_role = 'replica'; set maintenance_work_mem = '512MB'; set synchronous_commit = off",
    );
    await client.query(helpersAt(now));
    for (const filling of fillingsOf(size)) await fillTable(client, filling);
    await client.query(`select setval('reference_number', ${size.cases + 1})`);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

async function fillTable(client: Client, { table, count, values }: Filling): Promise<void> {
  const name = client.escapeIdentifier(table);
  const { rows: columns } = await client.query<Column>(COLUMNS, [name]);
  // Of another state of the schema.
  if (columns.length === 0) return;
  const wanted = columns.filter((column) => column.name in values || !column.optional);
  const names = wanted.map((column) => client.escapeIdentifier(column.name));
  const made = wanted.map((column) => values[column.name] ?? blankOf(column));
  const indexes =
    count < MANY ? [] : (await client.query<{ name: string; made: string }>(INDEXES, [name])).rows;
  for (const index of indexes) await client.query(`drop index ${client.escapeIdentifier(index.name)}`);
  await client.query(
    `insert into ${name} (${names.join()}) select ${made.join()} from generate_series(1, ${count}) n`,
  );
  for (const index of indexes) await client.query(index.made);
}

function blankOf({ name, type }: Column): string {
  switch (type) {
    case 'uuid':
      return 'gen_random_uuid()';
    case 'boolean':
      return 'false';
    case 'text[]':
      return `'{}'`;
    case 'jsonb':
      return `'{}'`;
    case 'text':
      return `'${name} ' || n`;
    default:
      return type.startsWith('timestamp') || type === 'date' ? 'pg_temp.moment(1)' : '0';
  }
}
