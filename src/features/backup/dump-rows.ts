// Every row of the database as it was at one moment, by COPY in one transaction, while the program goes on.

import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { missingIn, readMigrations, readRecord } from '../../database/run-migrations.ts';
import { listTables, type Table, withClient } from './client.ts';
import { BackupError, type Manifest, pieceOf } from './manifest.ts';
import { writeRows } from './pieces.ts';

/** What of a manifest is known once the database is written. */
export type Dumped = Pick<Manifest, 'migrations' | 'audit' | 'witness' | 'tables' | 'sequences'> & {
  /** Checksums of the tables, by path. */
  sums: { path: string; sha256: string }[];
};

export interface Dumping {
  url: string;
  /** Where it is written. */
  folder: string;
  /** Where the paths of all files that the database names are written, one a line, in order. */
  paths: string;
  signal?: AbortSignal;
}

/**
 * Writes all rows down.
 *
 * @throws BackupError when it is no database of this program, or one of a newer program
 */
export function dumpDatabase(dumping: Dumping): Promise<Dumped> {
  return withClient(
    dumping.url,
    async (client) => {
      const tables = await listTables(client);
      if (!tables.some(({ name }) => name === '_prisma_migrations'))
        throw new BackupError('There is no database of this program to back up');
      await client.query('begin isolation level repeatable read read only');
      // Before the moment is fixed: a migration that changes a table waits for us, or is seen as a whole.
      await client.query(
        `lock table ${tables.map(({ name }) => client.escapeIdentifier(name)).join()} in access share mode`,
      );
      if (JSON.stringify(await listTables(client)) !== JSON.stringify(tables))
        throw new BackupError('The database is being upgraded: try again');
      return dumpTables(client, tables, dumping);
    },
    dumping.signal,
  );
}

async function dumpTables(
  client: Client,
  tables: Table[],
  { folder, paths, signal }: Dumping,
): Promise<Dumped> {
  const record = await readRecord(client);
  missingIn(record, await readMigrations());
  const dumped: Dumped = {
    ...{ tables: [], sums: [] },
    migrations: record.map(({ migration_name: name, checksum }) => ({ name, checksum })),
    ...(await readMarks(client, tables)),
  };
  await mkdir(join(folder, 'tables'), { mode: 0o700 });
  for (const { name, columns } of tables) {
    const path = pieceOf(name);
    const { rows, sha256 } = await writeRows(
      client.query(copyTo(`copy ${namesIn(client, name, columns)} to stdout`)),
      join(folder, path),
      signal,
    );
    dumped.tables.push({ name, columns, rows });
    dumped.sums.push({ path, sha256 });
  }
  const named = has(tables, 'Attachment', 'path')
    ? `select "path" from "Attachment" where "path" is not null group by "path" order by "path" collate "C"`
    : `select '' where false`;
  await pipeline(
    client.query(copyTo(`copy (${named}) to stdout`)),
    createWriteStream(paths, { mode: 0o600 }),
    { signal },
  );
  await client.query('commit');
  return dumped;
}

/** A table with its columns, as COPY wants them named. */
export const namesIn = (client: Client, name: string, columns: string[]): string =>
  `${client.escapeIdentifier(name)} (${columns.map((column) => client.escapeIdentifier(column)).join()})`;

const has = (tables: Table[], table: string, column: string): boolean =>
  tables.some(({ name, columns }) => name === table && columns.includes(column));

/** Head of the audit log, witness of the keys, and how far the sequences are: numbers that were given are never given again. */
async function readMarks(
  client: Client,
  tables: Table[],
): Promise<Pick<Dumped, 'audit' | 'witness' | 'sequences'>> {
  const first = async <T extends object>(sql: string): Promise<T | undefined> =>
    (await client.query<T>(sql)).rows[0];
  const audit = has(tables, 'AuditEvent', 'position')
    ? await first<{ position: number; hash: string }>(
        `select "position", "hash" from "AuditEvent" where "position" is not null order by "position" desc limit 1`,
      )
    : undefined;
  const witness = has(tables, 'Setting', 'value')
    ? await first<{ witness: string | null }>(
        `select "value"->>'witness' as "witness" from "Setting" where "key" = 'keys'`,
      )
    : undefined;
  const sequences = await client.query<{ name: string; last: string | null }>(
    `select sequencename::text as "name", last_value::text as "last" from pg_sequences
     where schemaname = current_schema() order by 1`,
  );
  return { audit: audit ?? null, witness: witness?.witness ?? null, sequences: sequences.rows };
}
