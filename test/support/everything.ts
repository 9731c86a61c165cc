// All that a database holds, to look whether something is still in it.
import type { Database } from '../../src/database/client.ts';

/** Its rows as text, by table. */
export async function rowsOf(db: Database): Promise<Map<string, string[]>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select table_name as "name" from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE'`;
  return new Map(
    await Promise.all(
      tables.map(async ({ name }) => {
        const rows = await db.$queryRawUnsafe<{ row: string }[]>(
          `select row_to_json(t)::text as "row" from "${name}" t`,
        );
        return [name, rows.map(({ row }) => row)] as const;
      }),
    ),
  );
}

/** The same as one text. */
export async function everythingIn(db: Database): Promise<string> {
  return [...(await rowsOf(db)).values()].flat().join('\n');
}
