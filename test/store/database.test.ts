// The database as the rest of the program meets it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

describe('a fresh database', () => {
  let first: FreshDatabase;
  let second: FreshDatabase;

  beforeAll(async () => {
    [first, second] = await Promise.all([freshDatabase(), freshDatabase()]);
  });
  afterAll(async () => {
    await Promise.all([first.close(), second.close()]);
  });

  it('is a real PostgreSQL that puts every commit on the disk', async () => {
    const rows = await first.db.$queryRaw`
      select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`;
    expect(rows).toEqual([{ fsync: 'on', commit: 'on' }]);
  });

  it('is nobody else’s', async () => {
    await first.db.setting.create({ data: { key: 'mine', value: true } });
    expect(await second.db.setting.findUnique({ where: { key: 'mine' } })).toBeNull();
  });

  it('numbers references one by one, and undoes a whole commit when a turn is stale', async () => {
    const { db } = first;
    const [a, b] = await Promise.all(
      [1, 2].map(() => db.$queryRaw`select nextval('reference_number') as number`),
    );
    expect(a).not.toEqual(b);
    const commit = db.$transaction([
      db.setting.create({ data: { key: 'undone', value: true } }),
      db.$queryRaw`select stale_turn()`,
    ]);
    await expect(commit).rejects.toMatchObject({ message: expect.stringContaining('TU001') });
    expect(await db.setting.findUnique({ where: { key: 'undone' } })).toBeNull();
  });

  it('prepares a statement once per connection', async () => {
    const { db } = first;
    await db.$transaction(async (tx) => {
      for (const key of ['a', 'b', 'c']) await tx.$queryRaw`select ${key}::text as key`;
      const prepared = await tx.$queryRaw`
        select (generic_plans + custom_plans)::int as uses from pg_prepared_statements
        where statement like 'select $1::text as key'`;
      expect(prepared).toEqual([{ uses: 3 }]);
    });
  });
});
