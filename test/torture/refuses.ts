// The database is there and takes nothing: it is read-only, a table is locked, the room for tables is gone. /readyz says so,
// the log says why, once, and when it is over everybody is answered, without a hand.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { fillDisk } from '../support/fill-disk.ts';
import { dataFolder, type MainProgram, startMain } from '../support/main-program.ts';
import { newPerson } from '../support/telegram/people.ts';
import { type BotApi, openBotApi } from '../support/telegram/server.ts';

const PEOPLE = 20;
const TROUBLE_MS = 30_000;

interface Town {
  program: MainProgram;
  api: BotApi;
  database: FreshDatabase;
  /** As another user of the same database. */
  client: Client;
}

async function startTown(): Promise<Town> {
  const folder = await dataFolder();
  const database = await freshDatabase();
  const api = await openBotApi();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const program = await startMain({
    ...{ DATA_DIR: folder.path, DATABASE_URL: database.url },
    ...{ TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root },
  });
  onTestFinished(async () => {
    await program.stop();
    await client.end();
    await api.close();
    await database.close();
    await folder.remove();
  });
  return { program, api, database, client };
}

/** People write, the trouble begins, they write again; it ends, and all are answered. */
async function endure(
  { program, api, database }: Town,
  { begin, end, words }: { begin(): Promise<unknown>; end(): Promise<unknown>; words: string },
): Promise<void> {
  const ready = async () => (await fetch(`${program.url}/readyz`)).status;
  const people = Array.from({ length: PEOPLE }, (_, i) => newPerson(api, 700 + i));
  const heard = () => people.map((person) => person.seen().length);
  for (const person of people) await person.says('salam');
  await expect.poll(() => heard().every((count) => count === 1), { timeout: 60_000 }).toBe(true);
  const start = program.errors().length;
  await begin();
  const began = performance.now();
  const before = heard();
  // Long enough to need room of its own.
  for (const person of people) await person.says(`menu ${randomBytes(800).toString('hex')}`);
  await expect.poll(ready, { timeout: 40_000, interval: 200 }).toBe(503);
  const toldAfter = performance.now() - began;
  await new Promise((over) => setTimeout(over, Math.max(0, TROUBLE_MS - toldAfter)));
  expect(await ready()).toBe(503);
  await end();
  const ended = performance.now();
  await expect
    .poll(() => heard().every((count, i) => count > (before[i] ?? 0)), { timeout: 60_000, interval: 20 })
    .toBe(true);
  const answeredAfter = performance.now() - ended;
  await expect.poll(ready, { timeout: 60_000, interval: 200 }).toBe(200);
  console.info(
    `${words}: /readyz 503 after ${(toldAfter / 1000).toFixed(1)} s, all answered ${(answeredAfter / 1000).toFixed(1)} s after its end`,
  );
  expect(answeredAfter).toBeLessThan(30_000);
  const lines = () => program.errors().slice(start).trim().split('\n');
  await expect.poll(() => lines().at(-1), { timeout: 60_000 }).toContain('takes everything again');
  const told = lines().map((line): string => JSON.parse(line).msg.split(':')[0]);
  // That our own connections were cut is another matter.
  expect(told.filter((line) => line !== 'the database is starting or stopping')).toEqual([
    words,
    'the database takes everything again',
  ]);
  expect(await database.db.incomingMessage.count()).toBe(2 * PEOPLE);
  expect(await database.db.incomingMessage.count({ where: { failure: { not: null } } })).toBe(0);
}

it('read-only', async () => {
  const town = await startTown();
  const set = (word: 'on' | 'off') =>
    town.client.query(
      `alter database ${new URL(town.database.url).pathname.slice(1)} set default_transaction_read_only = ${word}`,
    );
  const cut = () =>
    town.client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
  await endure(town, {
    begin: async () => [await set('on'), await cut()],
    // A session of ours that was opened before is not read-only.
    end: async () => [await set('off'), await cut()],
    words: 'the database is read-only',
  });
});

it('a locked table', async () => {
  const town = await startTown();
  await endure(town, {
    begin: () => town.client.query('begin; lock table "IncomingMessage" in access exclusive mode'),
    end: () => town.client.query('rollback'),
    words: 'the database does not answer in time',
  });
});

it('no room for tables (needs the right to mount)', async () => {
  const town = await startTown();
  const disk = await mkdtemp(join(tmpdir(), 'tables-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=777', 'torture', disk]);
  onTestFinished(async () => {
    execFileSync('umount', ['-l', disk]);
    await rm(disk, { recursive: true, force: true });
  });
  // A table of its own disk, whose room is taken away.
  const owner = await town.client.query<{ folder: string }>('show data_directory');
  expect(owner.rows).toHaveLength(1);
  execFileSync('chown', ['postgres', disk]);
  await town.client.query(`create tablespace torture location '${disk}'`);
  await town.client.query('alter table "IncomingMessage" set tablespace torture');
  const balloon = join(disk, 'balloon');
  await endure(town, {
    begin: () => fillDisk(balloon),
    end: () => rm(balloon),
    words: 'the disk of the database is full',
  });
  await town.client.query('alter table "IncomingMessage" set tablespace pg_default');
  await town.client.query('drop tablespace torture');
});
