// The database as the rest of the program meets it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, openDatabase } from '../../src/database/client.ts';
import { isAway } from '../../src/database/errors.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { openSilentWire } from '../support/silent-wire.ts';

describe('a fresh database', () => {
  let first: FreshDatabase;
  let second: FreshDatabase;

  beforeAll(async () => {
    [first, second] = await Promise.all([freshDatabase(), freshDatabase()]);
  });
  afterAll(async () => {
    await Promise.all([first.close(), second.close()]);
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

describe('a database that neither answers nor closes', () => {
  it('is given up, keeps no lock from others, and is asked again when it is back', async () => {
    const fresh = await freshDatabase();
    const wire = await openSilentWire(fresh.url);
    const db = openDatabase(wire.url, { poolSize: 3, patienceMs: 1_500, connectMs: 500 });
    await db.setting.create({ data: { key: 'held', value: 1 } });
    const fallen = Promise.withResolvers<void>();
    // Three ways to be caught: between two statements, in one, and while connecting.
    const halfWay = db.$transaction(async (tx) => {
      await tx.setting.update({ where: { key: 'held' }, data: { value: 2 } });
      wire.fallSilent();
      fallen.resolve();
      await tx.setting.count();
    });
    await fallen.promise;
    const asked = [halfWay, db.$queryRaw`select 1`, db.setting.count(), db.setting.count()];
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map((each) => each.status === 'rejected' && isAway(each.reason))).toEqual(
      asked.map(() => true),
    );
    wire.carry();
    expect(await db.setting.update({ where: { key: 'held' }, data: { value: 3 } })).toMatchObject({
      value: 3,
    });
    await closeDatabase(db);
    await wire.cut();
    await fresh.close();
  });

  it('is waited for once, and not once for each connection that rested', async () => {
    const fresh = await freshDatabase();
    const wire = await openSilentWire(fresh.url);
    const db = openDatabase(wire.url, { poolSize: 4, patienceMs: 1_500, connectMs: 500 });
    await Promise.all([1, 2, 3, 4].map(() => db.$queryRaw`select 1 from pg_sleep(0.2)`));
    wire.fallSilent();
    wire.carry();
    await expect(db.setting.count()).rejects.toSatisfy(isAway);
    expect(await db.setting.count()).toBeGreaterThan(0);
    await closeDatabase(db);
    await wire.cut();
    await fresh.close();
  });

  it('is not what a connection is that rests, and a statement that never ends is ended by the server', async () => {
    const fresh = await freshDatabase();
    const wire = await openSilentWire(fresh.url);
    const db = openDatabase(wire.url, { poolSize: 1, patienceMs: 1_200 });
    const me = async () => (await db.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`)[0]?.pid;
    const before = await me();
    await fresh.db.$queryRaw`select 1 from pg_sleep(1.3)`;
    expect(await me()).toBe(before);
    await expect(db.$queryRaw`select 1 from pg_sleep(9)`).rejects.toSatisfy(isAway);
    await closeDatabase(db);
    await wire.cut();
    await fresh.close();
  });
});
