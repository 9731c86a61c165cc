// Migrations: applied once, in order, by however many copies start together, and recorded as Prisma records them.
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { migrationScript, readSchema } from '../../prisma/difference.ts';
import { type Migration, migrate, readMigrations } from '../../src/database/run-migrations.ts';
import { emptyDatabase } from '../support/database.ts';

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const first: Migration = { name: '1_first', script: 'create table one (id int);', checksum: 'a'.repeat(64) };
const broken: Migration = {
  name: '2_broken',
  script: 'create table two (id int); create table one (id int);',
  checksum: 'b'.repeat(64),
};

describe('migrations', () => {
  it('make the tables that the schema describes, no more and no less', async () => {
    expect(await migrationScript(await emptyDatabase(), await readSchema())).toBeNull();
  });

  it('are noticed when the schema has gone ahead of them', async () => {
    const extra = { path: 'extra.prisma', content: 'model Extra {\n  id Int @id\n}\n' };
    const ahead = [...(await readSchema()), extra];
    expect(await migrationScript(await emptyDatabase(), ahead)).toContain('CREATE TABLE "Extra"');
  });

  it('are applied once, whoever starts at the same time', async () => {
    const url = await emptyDatabase();
    const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    const names = (await readMigrations()).map(({ name }) => name);
    expect(applied.flat()).toEqual(names);
    expect(await migrate(url)).toEqual([]);
  });

  it('are recorded as Prisma would', async () => {
    const url = await emptyDatabase();
    await migrate(url, [first]);
    const [row] = await ask(url, 'select *, finished_at >= started_at as ordered from _prisma_migrations');
    expect(row).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      checksum: first.checksum,
      migration_name: '1_first',
      logs: null,
      rolled_back_at: null,
      applied_steps_count: 1,
      ordered: true,
    });
  });

  it('leave nothing behind when one fails, and go on once it is mended', async () => {
    const url = await emptyDatabase();
    await expect(migrate(url, [first, broken])).rejects.toThrow('Migration 2_broken failed');
    expect(await ask(url, "select to_regclass('two') as two")).toEqual([{ two: null }]);
    const mended = { ...broken, script: 'create table two (id int);' };
    expect(await migrate(url, [first, mended])).toEqual(['2_broken']);
  });

  it('are refused when one was changed after it was applied', async () => {
    const url = await emptyDatabase();
    await migrate(url, [first]);
    await expect(migrate(url, [{ ...first, checksum: 'c'.repeat(64) }])).rejects.toThrow(
      '1_first was changed',
    );
  });

  it('are refused when another tool left one half applied', async () => {
    const url = await emptyDatabase();
    await migrate(url, [first]);
    await ask(url, 'update _prisma_migrations set finished_at = null');
    await expect(migrate(url, [first])).rejects.toThrow('half applied');
  });

  it('are refused by a program older than the database', async () => {
    const url = await emptyDatabase();
    await migrate(url, [first]);
    await expect(migrate(url, [])).rejects.toThrow('newer');
  });
});
