// The statements of every turn: planned once, by index, on connections of their own; within a transaction they go with it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hot } from '../../src/database/client.ts';
import { UnitOfWork } from '../../src/database/unit-of-work.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { settlePeople } from '../support/outbox.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

interface Read {
  rows: number;
}

/** Rows of conversations that were read one after the other, by all connections so far. */
async function readThrough(): Promise<number> {
  const [read] = await fresh.db.$queryRaw<Read[]>`
    select "seq_tup_read"::int as "rows" from pg_stat_user_tables where "relname" = 'Conversation'`;
  return read?.rows ?? 0;
}

it('find one row among thousands as they did while there were three', async () => {
  const { db } = fresh;
  const [one] = await settlePeople(db, 'telegram', 3, new Date(), 'first');
  await db.$executeRaw`analyze "Conversation"`;
  const touch = async () => {
    const unitOfWork = new UnitOfWork();
    unitOfWork.patch('Conversation', one?.conversationId ?? '', { lastHeardAt: new Date() });
    await unitOfWork.commit(db);
  };
  for (let time = 0; time < 10; time++) await touch();
  await settlePeople(db, 'telegram', 3_000, new Date(), 'more');
  await db.$queryRaw`select pg_stat_force_next_flush()::text`;
  const before = await readThrough();
  for (let time = 0; time < 10; time++) await touch();
  await hot(db).$queryRawUnsafe('select pg_stat_force_next_flush()::text');
  await touch();
  expect((await readThrough()) - before).toBeLessThan(3_000);
});

it('are undone with the transaction that they are part of', async () => {
  const { db } = fresh;
  const citizen = { id: crypto.randomUUID(), language: 'ary', createdAt: new Date() };
  const failed = db.$transaction(async (tx) => {
    const unitOfWork = new UnitOfWork();
    unitOfWork.insert('Citizen', citizen);
    await unitOfWork.commit(tx);
    expect(await tx.citizen.count({ where: { id: citizen.id } })).toBe(1);
    throw new Error('not after all');
  });
  await expect(failed).rejects.toThrow('not after all');
  expect(await db.citizen.count({ where: { id: citizen.id } })).toBe(0);
});

it('name a column that the database does not have', async () => {
  const unitOfWork = new UnitOfWork();
  unitOfWork.insert('Citizen', { id: crypto.randomUUID(), tongue: 'ary' } as never);
  await expect(unitOfWork.commit(fresh.db)).rejects.toThrow('The table Citizen has no column tongue');
});
