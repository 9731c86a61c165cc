// Which type each column has, as the migrated database itself says: asked once.
import type { Asking } from './client.ts';

/** Types by table and column, as PostgreSQL calls them: `uuid`, `timestamptz`, `_text`. */
export type ColumnTypes = ReadonlyMap<string, ReadonlyMap<string, string>>;

interface Column {
  table: string;
  column: string;
  type: string;
}

const ASKED = `
select c."relname" as "table", a."attname" as "column", t."typname" as "type"
from pg_class c join pg_attribute a on a."attrelid" = c."oid" join pg_type t on t."oid" = a."atttypid"
where c."relnamespace" = current_schema()::regnamespace and c."relkind" = 'r' and a."attnum" > 0 and not a."attisdropped"`;

/** Every database of this program has the tables of this program: one answer serves all. */
let asked: Promise<ColumnTypes> | null = null;

/** The types of all columns. A question that failed is asked anew by whoever comes next. */
export function columnTypes(db: Asking): Promise<ColumnTypes> {
  asked ??= ask(db).catch((error: unknown) => {
    asked = null;
    throw error;
  });
  return asked;
}

async function ask(db: Asking): Promise<ColumnTypes> {
  const columns = await db.$queryRawUnsafe<Column[]>(ASKED);
  const byTable = Map.groupBy(columns, ({ table }) => table);
  return new Map(
    Array.from(byTable, ([table, own]) => [
      table,
      new Map(own.map(({ column, type }) => [column, type] as const)),
    ]),
  );
}
