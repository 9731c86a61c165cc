// Puts the rows of a backup into an empty database, all or nothing: made as it was then, filled, and checked.
import { join } from 'node:path';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import {
  MIGRATION_LOCK,
  type Migration,
  RECORD_TABLE,
  readMigrations,
} from '../../database/run-migrations.ts';
import { listTables, withClient } from './client.ts';
import { namesIn } from './dump-rows.ts';
import { BackupError, type Manifest, pieceOf } from './manifest.ts';
import { readRows } from './pieces.ts';

export interface Loading {
  url: string;
  /** The backup. */
  folder: string;
  manifest: Manifest;
  /** Done when all is in and well, before it is so for good. */
  before?(): Promise<void>;
  signal?: AbortSignal;
}

/**
 * The migrations that a backup stopped at, as this program knows them.
 *
 * @throws BackupError when it knows one of them not, or another of that name
 */
export async function migrationsOf({ migrations }: Manifest): Promise<Migration[]> {
  const known = await readMigrations();
  return migrations.map(({ name, checksum }) => {
    const found = known.find((each) => each.name === name);
    if (!found) throw new BackupError(`The backup was made by a newer program: it has ${name}`);
    if (found.checksum !== checksum)
      throw new BackupError(`Migration ${name} was changed after the backup was made`);
    return found;
  });
}

/** Whether nothing at all is in that database. */
export function isDatabaseEmpty(url: string): Promise<boolean> {
  return withClient(url, async (client) => (await listTables(client)).length === 0);
}

/**
 * Fills an empty database, which is then at the migration that the backup was made at.
 *
 * @throws BackupError when it is not empty, or what came in is not what the manifest says
 */
export async function loadDatabase(loading: Loading): Promise<void> {
  const migrations = await migrationsOf(loading.manifest);
  await withClient(
    loading.url,
    async (client) => {
      await client.query('begin');
      await client.query(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
      if ((await listTables(client)).length > 0) throw new BackupError('The database is not empty');
      await client.query(RECORD_TABLE);
      for (const { script } of migrations) await client.query(script);
      const close = await openTables(client);
      for (const table of loading.manifest.tables) await loadTable(client, table, loading);
      for (const { name, last } of loading.manifest.sequences)
        if (last !== null)
          await client.query('select setval($1::regclass, $2)', [client.escapeIdentifier(name), last]);
      await close();
      await loading.before?.();
      await client.query('commit');
      await client.query('analyze');
    },
    loading.signal,
  );
}

interface Constraint {
  table: string;
  name: string;
  definition: string;
}

/**
 * Takes away what refuses rows that come in any order, or does something of its own with them: the audit log numbers
 * what is added to it. Whoever owns the tables may. @returns what puts it back, and holds all rows against it
 */
async function openTables(client: Client): Promise<() => Promise<void>> {
  const quoted = (name: string) => client.escapeIdentifier(name);
  const { rows: keys } = await client.query<Constraint>(
    `select t.relname::text as "table", c.conname::text as "name", pg_get_constraintdef(c.oid) as "definition"
     from pg_constraint c join pg_class t on t.oid = c.conrelid
     where c.contype = 'f' and c.connamespace = current_schema()::regnamespace`,
  );
  const tables = await listTables(client);
  for (const { table, name } of keys)
    await client.query(`alter table ${quoted(table)} drop constraint ${quoted(name)}`);
  for (const { name } of tables) await client.query(`alter table ${quoted(name)} disable trigger user`);
  return async () => {
    for (const { name } of tables) await client.query(`alter table ${quoted(name)} enable trigger user`);
    for (const { table, name, definition } of keys)
      await client.query(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`);
  };
}

async function loadTable(
  client: Client,
  { name, columns, rows }: Manifest['tables'][number],
  { folder, signal }: Loading,
): Promise<void> {
  const table = client.escapeIdentifier(name);
  // What a migration puts there of itself was in the backup, or was taken away.
  await client.query(`delete from ${table}`);
  await readRows(
    join(folder, pieceOf(name)),
    client.query(copyFrom(`copy ${namesIn(client, name, columns)} from stdin`)),
    signal,
  );
  const { rows: counted } = await client.query<{ count: number }>(
    `select count(*)::int as "count" from ${table}`,
  );
  if (counted[0]?.count !== rows)
    throw new BackupError(`${name} has ${counted[0]?.count} rows instead of ${rows}`);
}
