// The embedded server: taken over after a crash, shared while somebody uses it, stopped by the last one, started again
// when it dies; never a server or a process that is not of its folder.
import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Embedded, startEmbedded } from '../../src/database/embedded/embedded.ts';
import { worksIn } from '../../src/database/embedded/own-server.ts';
import { readPostmaster } from '../../src/database/embedded/postmaster.ts';

const PROGRAM = fileURLToPath(new URL('../support/embedded-program.ts', import.meta.url));
/** How often everything is killed; `npm run torture -- embedded` for many. */
const KILLS = Number(process.env.KILLS ?? 2);

const said: string[] = [];
const note = (_: object, line: string) => said.push(line);
const log = { info: note, warn: note };

async function query(url: string, sql: string) {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Asks until there is an answer. */
const answered = (url: string, sql: string) =>
  expect.poll(() => query(url, sql).catch(() => null), { timeout: 60_000, interval: 20 });

let dataDir: string;
const cluster = () => join(dataDir, 'database');
const start = (): Promise<Embedded> => startEmbedded({ dataDir, log });
const server = (folder = cluster()) => readPostmaster(folder);
const number = async () => (await server())?.pid ?? 0;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'embedded-'));
});
afterAll(async () => {
  await (await start()).stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function otherProgram(): Promise<ChildProcess> {
  const child = fork(PROGRAM, [dataDir], { execArgv: [], stdio: 'ignore' });
  await once(child, 'message');
  return child;
}

describe('the embedded PostgreSQL', () => {
  it('keeps what was written, listens on no network, and stops when its program does', async () => {
    const embedded = await start();
    expect(await query(embedded.url, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    await query(embedded.url, 'create table kept as select 1 as one');
    const pid = await number();
    expect(await worksIn(pid, cluster())).toBe(true);
    await embedded.stop();
    expect(await worksIn(pid, cluster())).toBe(false);
    const again = await start();
    expect(await query(again.url, 'select one from kept')).toEqual([{ one: 1 }]);
    await again.stop();
  });

  it('puts every commit on the disk', async () => {
    const embedded = await start();
    const settings = ['fsync', 'synchronous_commit', 'full_page_writes'];
    for (const name of settings)
      expect(await query(embedded.url, `show ${name}`)).toEqual([{ [name]: 'on' }]);
    await embedded.stop();
  });

  it('lives on when its program is killed, and is taken over at the next start', async () => {
    const killed = await otherProgram();
    const before = await number();
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    said.length = 0;
    const embedded = await start();
    expect(await number()).toBe(before);
    expect(said.join()).toContain('runs already');
    await embedded.stop();
    expect(await server()).toBeNull();
  });

  it('is shared by two programs and stopped by the last', async () => {
    const other = await otherProgram();
    const embedded = await start();
    await embedded.stop();
    expect(await server()).not.toBeNull();
    other.send('stop');
    await once(other, 'exit');
    expect(await server()).toBeNull();
  });

  it('does not die of Ctrl-C, which reaches the whole foreground group: its program stops it in its own time', async () => {
    const embedded = await start();
    const pid = await number();
    // A session of its own is what keeps the terminal's signals away.
    const session = execFileSync('ps', ['-o', 'sess=', '-p', String(pid)], { encoding: 'utf8' });
    expect(Number(session)).toBe(pid);
    expect(await query(embedded.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
    await embedded.stop();
  });

  it('writes no word of anybody into its own log', async () => {
    const embedded = await start();
    await query(embedded.url, 'create table people (id int primary key, name text)');
    await query(embedded.url, `insert into people values (1, 'Rachid Tazi')`);
    for (const sql of [
      `insert into people values (1, 'Rachid Tazi')`,
      `select 'Rachid Tazi'::uuid`,
      `select json '{"name": Rachid Tazi}'`,
    ])
      await expect(query(embedded.url, sql)).rejects.toThrow();
    await embedded.stop();
    expect(await readFile(`${cluster()}.log`, 'utf8')).not.toContain('Rachid');
  });
});

describe('an embedded PostgreSQL that is killed', { timeout: 60_000 + KILLS * 20_000 }, () => {
  it('is started again by its program, as often as it dies, at the same address', async () => {
    const embedded = await start();
    await query(embedded.url, 'create table survived as select 2 as two');
    for (let kill = 0; kill < KILLS; kill++) {
      process.kill(await number(), 'SIGKILL');
      await answered(embedded.url, 'select two from survived').toEqual([{ two: 2 }]);
    }
    const last = await number();
    await embedded.stop();
    expect(await worksIn(last, cluster())).toBe(false);
  });

  it('is tried again until what kept it from starting is gone', async () => {
    const embedded = await start();
    const [journal, away] = [join(cluster(), 'pg_wal'), join(dataDir, 'away')];
    said.length = 0;
    await rename(journal, away);
    process.kill(await number(), 'SIGKILL');
    await expect.poll(() => said.join(), { timeout: 60_000 }).toMatch(/did not start .*pg_wal/su);
    await rename(away, journal);
    await answered(embedded.url, 'select two from survived').toEqual([{ two: 2 }]);
    expect(said.filter((line) => line.includes('did not start'))).toHaveLength(1);
    await embedded.stop();
  });

  it('together with its program starts with the next program, at once', async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      const program = await otherProgram();
      process.kill(await number(), 'SIGKILL');
      program.kill('SIGKILL');
      const embedded = await start();
      expect(await query(embedded.url, 'select two from survived')).toEqual([{ two: 2 }]);
      await embedded.stop();
    }
  });

  it('starts whatever process now has its number, and leaves that one alone', async () => {
    const folder = await copied();
    await writeFile(join(folder, 'postgres.log'), '');
    const bystander = spawn('tail', ['-f', join(folder, 'postgres.log')], { stdio: 'ignore' });
    await once(bystander, 'spawn');
    const other = await startEmbedded({ dataDir: folder, log });
    const stranger = (await server(join(folder, 'database')))?.pid ?? 0;
    for (const pid of [process.pid, bystander.pid, stranger]) {
      const file = [pid, cluster(), 0, 5432, cluster(), '', '0 0', 'ready   '].join('\n');
      await writeFile(join(cluster(), 'postmaster.pid'), file);
      await writeFile(join(cluster(), '.s.PGSQL.5432.lock'), file);
      const embedded = await start();
      expect(await query(embedded.url, 'select two from survived')).toEqual([{ two: 2 }]);
      await embedded.stop();
    }
    expect(bystander.exitCode).toBeNull();
    expect(await query(other.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
    bystander.kill();
    await other.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is not the server of a copy of its folder, which is a database of its own', async () => {
    const embedded = await start();
    await query(embedded.url, 'checkpoint');
    const folder = await copied();
    // Nor is a folder changed in which other things lie, whoever starts the server.
    await writeFile(join(folder, 'letters'), '');
    await chmod(folder, 0o755);
    const copy = await startEmbedded({ dataDir: folder, log });
    expect(await stat(folder)).toMatchObject({ gid: process.getgid?.(), mode: 0o040755 });
    await query(copy.url, 'update survived set two = 22');
    expect(await query(embedded.url, 'select two from survived')).toEqual([{ two: 2 }]);
    expect((await server(join(folder, 'database')))?.pid).not.toBe(await number());
    await copy.stop();
    expect(await query(embedded.url, 'select two from survived')).toEqual([{ two: 2 }]);
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  });
});

/** A copy of the data folder as it is now, running or not. */
async function copied(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'copied-'));
  const database = join(folder, 'database');
  // Sockets cannot be copied, only made.
  const filter = (path: string) => !path.endsWith('.s.PGSQL.5432');
  await cp(cluster(), database, { recursive: true, preserveTimestamps: true, filter });
  execFileSync('chmod', ['700', database]);
  execFileSync('chown', ['-R', '--reference', cluster(), database]);
  return folder;
}
