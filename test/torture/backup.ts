// A town of years is backed up while people are answered, killed in the middle again and again, and brought back; and the
// program makes and proves a backup by itself. The figures stand in docs/reliability.md.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { readPostmaster, urlOf } from '../../src/database/embedded/postmaster.ts';
import { dataFolder, startMain } from '../support/main-program.ts';
import { newPerson } from '../support/telegram/people.ts';
import { openBotApi } from '../support/telegram/server.ts';

const COMMAND = fileURLToPath(new URL('../../src/commands/command.ts', import.meta.url));
const MESSAGES = Number(process.env.MESSAGES ?? 300_000);
const FILES = Number(process.env.FILES ?? 500);
const KILLS = Math.min(20, Number(process.env.KILLS ?? 10));
const FILE_BYTES = 200_000;

interface Ran {
  code: number | null;
  said: string;
  ms: number;
  /** The most memory it held at once. */
  megabytes: number;
}

const command = (env: Record<string, string>, args: string[]): ChildProcess =>
  spawn(process.execPath, [COMMAND, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });

async function run(env: Record<string, string>, ...args: string[]): Promise<Ran> {
  const began = performance.now();
  const child = command(env, args);
  let said = '';
  let most = 0;
  child.stdout?.setEncoding('utf8').on('data', (some: string) => {
    said += some;
  });
  const looking = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }, 50);
  const [code] = await once(child, 'exit');
  clearInterval(looking);
  return { code, said, ms: Math.round(performance.now() - began), megabytes: Math.round(most) };
}

/** Messages and files of years, put in past the program. */
async function fill(data: string): Promise<void> {
  const server = await readPostmaster(join(data, 'database'));
  const client = new Client({ connectionString: server ? urlOf(server, 'participation') : '' });
  await client.connect();
  await client.query(
    `insert into "Citizen" ("id", "language") select gen_random_uuid(), 'fr' from generate_series(1, 5000)`,
  );
  await client.query(`insert into "Conversation" ("id", "citizenId", "channel", "address") select gen_random_uuid(), "id", 'telegram', "id"::text from "Citizen"
    where not exists (select 1 from "Conversation" c where c."citizenId" = "Citizen"."id")`);
  await client.query(
    `insert into "IncomingMessage" ("id", "channel", "messageId", "conversationId", "kind", "text", "sentAt", "receivedAt")
     select gen_random_uuid(), 'telegram', 'm' || n, c."id", 'text', repeat(md5(n::text), 4), now(), now()
     from generate_series(1, $1::int) n join (select "id", row_number() over () as r from "Conversation") c on c.r = 1 + n % 5000`,
    [MESSAGES],
  );
  const bytes = Buffer.alloc(FILE_BYTES, 'file');
  for (let n = 0; n < FILES; n++) {
    const shelf = (n % 256).toString(16).padStart(2, '0');
    await mkdir(join(data, 'files', shelf), { recursive: true });
    await writeFile(join(data, 'files', shelf, `${n}.pdf`), bytes.fill(n % 251, 0, 9));
    await client.query(
      `insert into "Attachment" ("id", "media", "state", "path", "createdAt") values (gen_random_uuid(), 'document', 'stored', $1, now())`,
      [`${shelf}/${n}.pdf`],
    );
  }
  await client.end();
}

it('a town of years is backed up while people are answered, whoever kills what, and comes back', async () => {
  const folder = await dataFolder();
  const root = join(folder.path, '..');
  const [data, keys, backup] = [folder.path, join(root, 'keys'), join(root, 'backup')];
  const env = { DATA_DIR: data, KEYS_DIR: keys };
  const api = await openBotApi();
  const start = () => startMain({ ...env, TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root });
  let program = await start();
  onTestFinished(async () => {
    await program.stop();
    await api.close();
    await folder.remove();
  });
  await fill(data);

  for (let kill = 0; kill < KILLS; kill++) {
    const child = command(env, ['backup', backup]);
    const exit = once(child, 'exit');
    await pause(Math.random() * 3_000);
    child.kill('SIGKILL');
    await exit;
    await rm(backup, { recursive: true, force: true });
  }
  const halves = (await readdir(root)).filter((name) => name.startsWith('backup.new-'));
  for (const half of halves) await rm(join(root, half), { recursive: true });
  console.log(`${KILLS} backups killed, ${halves.length} left half of one beside the place, none in it`);

  const times: number[] = [];
  let isMaking = true;
  const talking = (async () => {
    while (isMaking) {
      // Each says one thing: who says the same without pause is told to wait.
      const [person, began] = [newPerson(api, 2_000 + times.length), performance.now()];
      await person.says('menu');
      await expect.poll(() => person.seen().length, { timeout: 60_000, interval: 2 }).toBeGreaterThan(0);
      times.push(performance.now() - began);
      await pause(100);
    }
  })();
  const made = await run(env, 'backup', backup);
  isMaking = false;
  await talking;
  expect(made.code, made.said).toBe(0);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.floor(sorted.length * part)] ?? 0);
  console.log(
    made.said,
    `made in ${made.ms} ms, at most ${made.megabytes} MB; ${times.length} answers meanwhile, p50 ${at(0.5)} p99 ${at(0.99)} ms`,
  );
  await program.stop();

  await rm(data, { recursive: true });
  let refused = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const child = command(env, ['restore', backup]);
    const exit = once(child, 'exit');
    await pause(Math.random() * 6_000);
    child.kill('SIGKILL');
    const [code] = await exit;
    // One that was quicker than we: it is whole, and the next one wants an empty place again.
    if (code === 0) await rm(data, { recursive: true });
    else if (existsSync(join(data, 'restoring'))) {
      await expect(start()).rejects.toThrow('was cut short');
      refused += 1;
    }
  }
  console.log(`${KILLS} restores killed; the program refused to start on ${refused} halves`);
  const back = await run(env, 'restore', backup);
  expect(back.code, back.said).toBe(0);
  console.log(back.said, `restored in ${back.ms} ms, at most ${back.megabytes} MB`);
  program = await start();
  const person = newPerson(api, 911);
  await person.says('salam');
  await expect.poll(() => person.seen().length, { timeout: 60_000 }).toBeGreaterThan(0);
});

it('the program makes a backup and proves it by itself, says so, and stops in the middle of one', async () => {
  const folder = await dataFolder();
  const backups = join(folder.path, '..', 'backups');
  const env = { DATA_DIR: folder.path, BACKUP_DIR: backups, LOG_LEVEL: 'info' };
  let program = await startMain(env);
  onTestFinished(async () => {
    await program.stop();
    await folder.remove();
  });
  const figures = async () => (await fetch(`${program.url}/metrics`)).text();
  const proven = /^participation_backup_proven_timestamp_seconds 1\d{9}/mu;
  await expect.poll(figures, { timeout: 180_000, interval: 500 }).toMatch(proven);
  expect(await figures()).toMatch(/^participation_backup_failed 0$/mu);
  expect(program.errors()).toContain('a backup was made, restored and compared');
  expect(await readdir(backups)).toEqual([expect.stringMatching(/^backup-[\dT-]+Z$/u)]);
  await program.stop();

  await rm(folder.path, { recursive: true });
  await rm(backups, { recursive: true });
  program = await startMain(env);
  await expect
    .poll(() => readdir(backups).catch(() => []), { timeout: 180_000, interval: 20 })
    .not.toEqual([]);
  const began = performance.now();
  expect(await program.stop()).toBe(0);
  console.log(`stopped ${Math.round(performance.now() - began)} ms after the nightly backup had begun`);
  expect((await readdir(backups)).filter((name) => !name.endsWith('.unproven'))).toEqual([]);
  program = await startMain(env);
});

it('a table that is locked is told by readyz, and people are answered once it is free', async () => {
  const folder = await dataFolder();
  const api = await openBotApi();
  const program = await startMain({
    DATA_DIR: folder.path,
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
  });
  onTestFinished(async () => {
    await program.stop();
    await api.close();
    await folder.remove();
  });
  const ready = async () => (await fetch(`${program.url}/readyz`)).json();
  const server = await readPostmaster(join(folder.path, 'database'));
  const client = new Client({ connectionString: server ? urlOf(server, 'participation') : '' });
  await client.connect();
  await client.query('begin; lock table "IncomingMessage" in access exclusive mode');
  const person = newPerson(api, 921);
  await person.says('salam');
  const began = performance.now();
  await expect.poll(ready, { timeout: 60_000, interval: 200 }).toMatchObject({ database: 'stuck' });
  console.log(`told after ${Math.round(performance.now() - began)} ms`);
  await client.query('rollback');
  await client.end();
  await expect.poll(() => person.seen().length, { timeout: 60_000 }).toBeGreaterThan(0);
  await expect.poll(ready, { timeout: 60_000, interval: 200 }).toMatchObject({ database: 'ready' });
});
