// The disk of the data folder is full, to the journal of PostgreSQL, until its server is gone; then there is room again,
// and nobody has to do anything. Needs the right to mount.
import { execFileSync } from 'node:child_process';
import { mkdir, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { readPostmaster, urlOf } from '../../src/database/embedded/postmaster.ts';
import { dataFolder, startMain } from '../support/main-program.ts';
import { newPerson } from '../support/telegram/people.ts';
import { openBotApi } from '../support/telegram/server.ts';

it('a full disk is survived without a hand', async () => {
  const folder = await dataFolder();
  await mkdir(folder.path, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'torture', folder.path]);
  const api = await openBotApi();
  const program = await startMain({
    ...{
      DATA_DIR: folder.path,
      KEYS_DIR: join(folder.path, 'keys'),
      TELEGRAM_BOT_TOKEN: api.token,
      TELEGRAM_API_ROOT: api.root,
    },
  });
  onTestFinished(async () => {
    await program.stop();
    execFileSync('umount', ['-l', folder.path]);
    await api.close();
    await folder.remove();
  });
  const ready = async () => (await fetch(`${program.url}/readyz`)).status;
  const person = newPerson(api, 901);
  await person.says('salam');
  await expect.poll(() => person.seen().length, { timeout: 20_000 }).toBeGreaterThan(0);
  const before = person.seen().length;

  const balloon = join(folder.path, 'balloon');
  await fill(balloon, folder.path);
  const server = await readPostmaster(join(folder.path, 'database'));
  if (server === null) throw new Error('there is no server');
  await writeUntilGone(urlOf(server, 'participation'));
  await person.says('menu');
  await expect.poll(ready, { timeout: 30_000 }).toBe(503);

  await rm(balloon);
  const began = performance.now();
  await expect.poll(ready, { timeout: 60_000 }).toBe(200);
  await expect.poll(() => person.seen().length, { timeout: 60_000 }).toBeGreaterThan(before);
  console.log(`answered ${Math.round(performance.now() - began)} ms after there was room`);
});

/** Takes all the room there is. */
async function fill(path: string, folder: string): Promise<void> {
  const file = await open(path, 'w');
  const block = Buffer.alloc(64 * 1024);
  try {
    for (;;) await file.write(block);
  } catch {
    const { bavail, bsize } = await statfs(folder);
    expect(bavail * bsize).toBeLessThan(1024 * 1024);
  } finally {
    await file.close();
  }
}

/** A journal that cannot grow ends the server: what is written goes to a table that is taken back with it. */
async function writeUntilGone(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await expect(
    (async () => {
      for (;;)
        await client.query(`select pg_logical_emit_message(true, 'torture', repeat('x', 1000000), true)`);
    })(),
  ).rejects.toThrow();
  await client.end().catch(() => undefined);
}
