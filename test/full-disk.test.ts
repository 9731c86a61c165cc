// The disk of the database is full, as the database tells it: neither the log nor /readyz say that it is well until there
// is room again, and then at once, without anybody having to write first. test/torture/room.ts does it with a real disk.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startProgram } from '../src/app.ts';
import { readConfig } from '../src/config/config.ts';
import { hasRoom } from '../src/database/disk-room.ts';
import { freshDatabase } from './support/database.ts';
import { NO_LOG } from './support/no-log.ts';

const REFUSE = `raise exception 'could not extend file: No space left on device' using errcode = '53100';`;

it('is over when something of some size could be written', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'full-'));
  const database = await freshDatabase();
  const lines: string[] = [];
  const add = (_: object, line: string) => void lines.push(line.split(':')[0] ?? '');
  const program = await startProgram(
    readConfig({
      ...{ PORT: '0', DATA_DIR: join(folder, 'data'), DATABASE_URL: database.url, SIMULATOR: 'on' },
      ...{ ADMIN_PASSWORD: 'the disk is full', NOTIFIER_CRON: '0 0 0 1 1 *' },
    }),
    { ...NO_LOG, warn: add, error: add },
  );
  onTestFinished(async () => {
    await program.stop();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });
  const ready = async () => (await fetch(`${program.web.url}/readyz`)).status;
  const says = async () =>
    (
      await fetch(`${program.web.url}/simulator/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ from: '+212600000777', text: 'salam' }),
      })
    ).status;
  const { db } = database;
  expect(await ready()).toBe(200);
  expect(await hasRoom(db)).toBe(true);

  await db.$executeRawUnsafe('create sequence tries');
  await db.$executeRawUnsafe(
    `create function full_disk() returns trigger language plpgsql as $$ begin ${REFUSE} end $$`,
  );
  await db.$executeRawUnsafe(
    `create trigger full_disk before insert on "IncomingMessage" for each row execute function full_disk()`,
  );
  await db.$executeRawUnsafe(
    `create function no_room() returns event_trigger language plpgsql as $$
     begin perform nextval('tries'); ${REFUSE} end $$`,
  );
  await db.$executeRawUnsafe(
    `create event trigger no_room on ddl_command_start when tag in ('CREATE TABLE AS') execute function no_room()`,
  );
  const tries = async () => {
    const [row] = await db.$queryRawUnsafe<{ tried: number }[]>(
      'select case when is_called then last_value else 0 end::int as tried from tries',
    );
    return row?.tried ?? 0;
  };
  expect(await says()).toBe(500);
  expect(await ready()).toBe(503);
  await expect.poll(tries, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
  expect(await ready()).toBe(503);
  expect(lines.filter((line) => line.includes('database'))).toEqual(['the disk of the database is full']);

  await db.$executeRawUnsafe('drop event trigger no_room');
  await db.$executeRawUnsafe('drop trigger full_disk on "IncomingMessage"');
  await expect.poll(ready, { timeout: 20_000 }).toBe(200);
  expect(lines.filter((line) => line.includes('database'))).toEqual([
    'the disk of the database is full',
    'the database takes everything again',
  ]);
  expect(await says()).toBe(200);
});
