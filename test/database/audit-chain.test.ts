// The audit log is a chain: it grows in one order whoever writes, refuses to be changed, and tells where it was.
import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readKnown, verifyAudit } from '../../src/commands/audit.ts';
import { recordDeed } from '../../src/database/audit.ts';
import { readHead, verifyChain } from '../../src/database/audit-chain.ts';
import { closeDatabase, openDatabase } from '../../src/database/client.ts';
import { openHeadTeller } from '../../src/instance/audit-head.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

let fresh: FreshDatabase;
/** Somebody with the password of the database, who takes the triggers away first. */
let intruder: Client;
beforeAll(async () => {
  fresh = await freshDatabase();
  intruder = new Client({ connectionString: fresh.url });
  await intruder.connect();
});
afterAll(async () => {
  await intruder.end();
  await fresh.close();
});

const at = new Date('2026-03-10T10:00:00.123Z');
const write = (subjectId: string, db: Parameters<typeof recordDeed>[0] = fresh.db) =>
  recordDeed(db, {
    at,
    staffId: null,
    action: 'case.note',
    subject: 'case',
    subjectId,
    detail: { how: 'é' },
  });

it('several copies that write at once make one chain', async () => {
  const other = openDatabase(fresh.url, { poolSize: 5 });
  const by = (i: number) => (i % 2 ? fresh.db : other);
  await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      i % 3
        ? write(`${i}`, by(i))
        : by(i).$transaction(async (tx) => {
            await write(`${i}`, tx);
            await write(`${i}`, tx);
          }),
    ),
  );
  await closeDatabase(other);
  const head = await readHead(fresh.db);
  expect(head).toEqual({ position: 54, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(await verifyChain(fresh.db)).toEqual({ is: 'whole', head });
});

it('what was undone with its transaction leaves no gap', async () => {
  const broken = fresh.db.$transaction(async (tx) => {
    await write('undone', tx);
    throw new Error('broke');
  });
  await expect(broken).rejects.toThrow('broke');
  await write('done');
  expect(await verifyChain(fresh.db)).toMatchObject({ is: 'whole', head: { position: 55 } });
});

it.each([
  ['a line changed', `update "AuditEvent" set "action" = 'case.status' where "position" = 3`],
  ['the place of a line changed', `update "AuditEvent" set "position" = 1000 where "position" = 3`],
  ['a line removed', `delete from "AuditEvent" where "position" = 3`],
  ['everything removed', `truncate "AuditEvent"`],
  [
    'a line with a hash of its own',
    `insert into "AuditEvent" ("id", "at", "action", "position", "hash") values (gen_random_uuid(), now(), 'x', 56, 'a')`,
  ],
  ['a person removed who stands in it', `delete from "Staff" where "id" = 'somebody'`],
])('is refused by the database: %s', async (_, sql) => {
  await fresh.db.staff.upsert({
    where: { id: 'somebody' },
    create: { id: 'somebody', name: 'S', email: 's@commune.test' },
    update: {},
  });
  if ((await fresh.db.auditEvent.count({ where: { staffId: 'somebody' } })) === 0)
    await fresh.db.auditEvent.create({ data: { id: uuidv7(), at, staffId: 'somebody', action: 'sign_in' } });
  await expect(intruder.query(sql)).rejects.toThrow(/only ever added to|violates/);
  expect(await verifyChain(fresh.db)).toMatchObject({ is: 'whole', head: { position: 56 } });
});

it.each([
  ['changed', `update "AuditEvent" set "staffId" = null, "action" = 'case.status' where "position" = 20`, 20],
  ['missing', `delete from "AuditEvent" where "position" = 20`, 21],
  ['missing', `delete from "AuditEvent" where "position" < 4`, 4],
  ['changed', `update "AuditEvent" set "hash" = repeat('0', 64) where "position" = 20`, 20],
  [
    'unchained',
    `insert into "AuditEvent" ("id", "at", "action") values (gen_random_uuid(), now(), 'case.note')`,
    56,
  ],
  ['other', `delete from "AuditEvent" where "position" > 50`, 56],
] as const)('without the triggers is found out: %s by %s', async (why, sql, place) => {
  const known = await readHead(fresh.db);
  kept ??= (await intruder.query('select to_jsonb(a) as line from "AuditEvent" a')).rows.map(
    ({ line }) => line,
  );
  await intruder.query('begin; alter table "AuditEvent" disable trigger all');
  await intruder.query(sql);
  await intruder.query('alter table "AuditEvent" enable trigger all; commit');
  try {
    expect(await verifyChain(fresh.db, known)).toEqual({ is: 'broken', at: place, why });
  } finally {
    await restore();
  }
  expect(await verifyChain(fresh.db, known)).toEqual({ is: 'whole', head: known });
});

let kept: unknown[] | undefined;
/** Puts every line back as it was before the first of these. */
async function restore(): Promise<void> {
  await intruder.query('begin; alter table "AuditEvent" disable trigger all');
  await intruder.query('delete from "AuditEvent"');
  await intruder.query(
    'insert into "AuditEvent" select * from jsonb_populate_recordset(null::"AuditEvent", $1)',
    [JSON.stringify(kept)],
  );
  await intruder.query('alter table "AuditEvent" enable trigger all; commit');
}

it('the head is told at the start, every hour that has news, and at once after what somebody may wish undone', async () => {
  const told: string[] = [];
  const teller = openHeadTeller(fresh.db, { info: (fields) => void told.push(JSON.stringify(fields)) });
  await write('before');
  await teller.tell();
  await teller.tell();
  const start = await readHead(fresh.db);
  expect(told).toEqual([JSON.stringify({ head: `${start.position}:${start.hash}` })]);
  await write('of every day');
  await teller.look();
  expect(told).toHaveLength(1);
  for (const action of ['person.erase', 'staff.role', 'keys.rotate']) {
    await recordDeed(fresh.db, { at, staffId: null, action });
    await write('of every day');
    await teller.look();
    await teller.look();
  }
  expect(told).toHaveLength(4);
  await teller.tell();
  expect(told).toHaveLength(4);
});

it('lines cut off at the end are found out by the head that was told last, and only by it', async () => {
  const told: string[] = [];
  const teller = openHeadTeller(fresh.db, { info: (fields) => void told.push(Object.values(fields).join()) });
  await recordDeed(fresh.db, { at, staffId: null, action: 'person.erase' });
  await teller.look();
  await intruder.query('set session_replication_role = replica');
  const { rows } = await intruder.query('select * from "AuditEvent" order by "position" desc limit 1');
  await intruder.query('delete from "AuditEvent" where "position" = $1', [rows[0].position]);
  await intruder.query('set session_replication_role = origin');
  const said: string[] = [];
  const verify = (known: string | null) =>
    verifyAudit(fresh.db, known === null ? null : (readKnown(known) ?? null), (line) => void said.push(line));
  expect(await verify(null)).toBe(true);
  expect(said.join()).toContain('audit verify LINE:HASH');
  expect(await verify(told.at(-1) ?? '')).toBe(false);
  expect(said.at(-1)).toContain('it is gone');
});
