// One connection for a backup or a restore: it may take its time, but not be silent.
import { Socket } from 'node:net';
import { Client } from 'pg';

/** However much is carried, some of it comes within this time. */
const SILENT_MS = 120_000;

/** How values are written, whatever the server or the role is set to; and nothing is given up while it goes on. */
const SETTINGS = {
  client_encoding: 'UTF8',
  datestyle: 'ISO',
  intervalstyle: 'postgres',
  timezone: 'UTC',
  extra_float_digits: '1',
  statement_timeout: '0',
  idle_in_transaction_session_timeout: '0',
  lock_timeout: '0',
};

/** Does something with a connection that is closed after it, or when it is to stop, whatever was under way. */
export async function withClient<T>(
  url: string,
  act: (client: Client) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  signal?.throwIfAborted();
  const client = new Client({
    ...{ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true },
    application_name: 'participation backup',
  });
  client.on('error', () => undefined);
  await client.connect();
  const { stream } = client.connection;
  const stop = () => stream.destroy();
  signal?.addEventListener('abort', stop);
  if (stream instanceof Socket) stream.setTimeout(SILENT_MS, () => stream.destroy());
  try {
    for (const [name, value] of Object.entries(SETTINGS)) await client.query(`set ${name} = '${value}'`);
    return await act(client);
  } finally {
    signal?.removeEventListener('abort', stop);
    await client.end();
  }
}

/** A table of ours, and the columns that are given to it rather than worked out by the database. */
export interface Table {
  name: string;
  columns: string[];
}

/** Every table of the program; those that an extension of the server brought are not. */
export async function listTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname::text as "name",
       (select coalesce(array_agg(a.attname::text order by a.attnum), '{}') from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as "columns"
     from pg_class c
     where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
       and not exists (select 1 from pg_depend d
         where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
     order by c.relname collate "C"`,
  );
  return rows;
}
