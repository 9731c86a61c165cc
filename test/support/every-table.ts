// A row in every table of a database, whatever migration it is at, with all that COPY has to write in another way.
import type { Client } from 'pg';

interface Column {
  table: string;
  name: string;
  type: string;
  /** Table and column that it points at. */
  to: string | null;
  toColumn: string | null;
  nullable: boolean;
  given: boolean;
}

const COLUMNS = `
select t.relname::text as "table", a.attname::text as "name", format_type(a.atttypid, null) as "type",
  r.relname::text as "to", ra.attname::text as "toColumn", not a.attnotnull as "nullable",
  coalesce(pg_get_expr(d.adbin, d.adrelid) like 'nextval%', false) or a.attgenerated <> '' as "given"
from pg_class t
join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
left join pg_constraint c on c.contype = 'f' and c.conrelid = t.oid and c.conkey = array[a.attnum]
left join pg_class r on r.oid = c.confrelid
left join pg_attribute ra on ra.attrelid = c.confrelid and ra.attnum = c.confkey[1]
where t.relnamespace = current_schema()::regnamespace and t.relkind = 'r' and t.relname not like '\\_%'
order by t.relname, a.attnum`;

/** Newlines, tabs, backslashes, the end of COPY, an empty text, letters of three scripts. */
const TEXTS = ['a\tb\\n\nc', '\\.', '', '\\N', 'تارودانت é ☃ 𐍈', `'";--`, '\r\n\u2028'];

/** Adds a row to every table that has none, in an order in which each finds what it points at. */
export async function fillEveryTable(client: Client): Promise<string[]> {
  const { rows } = await client.query<Column>(COLUMNS);
  const tables = Map.groupBy(rows, ({ table }) => table);
  const filled: string[] = [];
  while (filled.length < tables.size) {
    const next = [...tables].find(
      ([name, columns]) =>
        !filled.includes(name) &&
        columns.every(({ to, nullable }) => to === null || nullable || to === name || filled.includes(to)),
    );
    if (next === undefined) throw new Error('tables point at each other in a circle');
    await fillTable(client, next[1], filled);
    filled.push(next[0]);
  }
  return filled;
}

async function fillTable(client: Client, columns: Column[], filled: string[]): Promise<void> {
  const table = columns[0]?.table ?? '';
  const wanted = columns.filter(
    ({ given, to, nullable, name }) =>
      !given &&
      !(to !== null && nullable && !filled.includes(to)) &&
      !(table === 'AuditEvent' && /^(position|hash)$/.test(name)),
  );
  const { rowCount } = await client.query(`select from ${client.escapeIdentifier(table)} limit 1`);
  if (rowCount) return;
  const names = wanted.map(({ name }) => client.escapeIdentifier(name)).join();
  await client.query(
    `insert into ${client.escapeIdentifier(table)} (${names}) values (${wanted.map((each, i) => valueFor(client, each, i)).join()})`,
  );
}

function valueFor(client: Client, { type, to, toColumn, name }: Column, i: number): string {
  if (to !== null && toColumn !== null)
    return `(select ${client.escapeIdentifier(toColumn)} from ${client.escapeIdentifier(to)} limit 1)`;
  const text = client.escapeLiteral(TEXTS[i % TEXTS.length] ?? '');
  switch (type) {
    case 'uuid':
      return 'gen_random_uuid()';
    case 'text':
      return name === 'id' || name === 'key' ? `${text} || gen_random_uuid()` : text;
    case 'uuid[]':
      return 'array[gen_random_uuid()]';
    case 'integer[]':
      return 'array[3, 1]';
    case 'text[]':
      return `array[${text}, 'b,"{']`;
    case 'jsonb':
      return `jsonb_build_object('a', ${text}, 'n', 1.50, 'list', '[1,null]'::jsonb)`;
    case 'boolean':
      return 'true';
    case 'date':
      return `date '2026-02-28'`;
    case 'timestamp with time zone':
      return `timestamptz '2026-03-01 10:00:00.123+01'`;
    default:
      return `${i + 1}`;
  }
}
