// Brings a database to the present schema, keeping Prisma's own record of it true.
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { z } from 'zod';

/** The key Prisma takes for the same purpose: its own tools and ours exclude each other. */
export const MIGRATION_LOCK = 72_707_369;

const FOLDER = fileURLToPath(new URL('../../prisma/migrations/', import.meta.url));

export interface Migration {
  name: string;
  script: string;
  /** SHA-256 of the script, in hexadecimal digits. */
  checksum: string;
}

const Recorded = z.object({
  migration_name: z.string(),
  checksum: z.string(),
  finished_at: z.date().nullable(),
});
export type Recorded = z.infer<typeof Recorded>;

/** Reads the migrations of a folder, oldest first. */
export async function readMigrations(folder: string = FOLDER): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const script = await readFile(`${folder}/${name}/migration.sql`, 'utf8');
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') };
    }),
  );
}

/**
 * Applies what is missing, oldest first, each migration and its record in one transaction: a start cut short leaves
 * nothing half done. Copies of the program that start together take turns.
 *
 * @returns the names of the migrations applied now
 * @throws Error when the record says that a migration was changed after it was applied, was left half applied by
 *   another tool, or is unknown to this program (a newer one was here), and with the name of one that fails
 */
export async function migrate(url: string, migrations?: Migration[]): Promise<string[]> {
  const wanted = migrations ?? (await readMigrations());
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await client.query(RECORD_TABLE);
    const missing = missingIn(await readRecord(client), wanted);
    for (const migration of missing) await apply(client, migration);
    return missing.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/** As Prisma makes it. */
export const RECORD_TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/** What was applied to a database, oldest first. */
export async function readRecord(client: Client): Promise<Recorded[]> {
  const { rows } = await client.query(
    'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null order by migration_name',
  );
  return z.array(Recorded).parse(rows);
}

/**
 * The migrations that a record has not.
 *
 * @throws Error when it has one that was changed, left half applied, or is not known here
 */
export function missingIn(record: Recorded[], wanted: Migration[]): Migration[] {
  for (const row of record) {
    const migration = wanted.find(({ name }) => name === row.migration_name);
    if (row.finished_at === null) throw new Error(`Migration ${row.migration_name} was left half applied`);
    if (!migration) throw new Error(`The database is newer than this program: it has ${row.migration_name}`);
    if (migration.checksum !== row.checksum) {
      throw new Error(`Migration ${migration.name} was changed after it was applied`);
    }
  }
  return wanted.filter(({ name }) => !record.some((row) => row.migration_name === name));
}

async function apply(client: Client, { name, script, checksum }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(script);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}
