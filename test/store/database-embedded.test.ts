// The embedded server: taken over after a crash, shared while somebody uses it, stopped by the last one.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Embedded, startEmbedded } from '../../src/store/embedded.ts';
import { isPostgres, readPostmaster } from '../../src/store/postmaster.ts';

const PROGRAM = fileURLToPath(new URL('../support/embedded-program.ts', import.meta.url));

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  const said: string[] = [];
  const log = { info: (line: string) => said.push(line), warn: (line: string) => said.push(line) };
  const start = (): Promise<Embedded> => startEmbedded({ dataDir, log });
  const server = () => readPostmaster(join(dataDir, 'database'));

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

  async function query(url: string, sql: string) {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it('keeps what was written, listens on no network, and stops when its program does', async () => {
    const embedded = await start();
    expect(await query(embedded.url, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    await query(embedded.url, 'create table kept as select 1 as one');
    const pid = (await server())?.pid ?? 0;
    await embedded.stop();
    expect(await isPostgres(pid)).toBe(false);
    const again = await start();
    expect(await query(again.url, 'select one from kept')).toEqual([{ one: 1 }]);
    await again.stop();
  });

  it('lives on when its program is killed, and is taken over at the next start', async () => {
    const killed = await otherProgram();
    const before = await server();
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    said.length = 0;
    const embedded = await start();
    expect((await server())?.pid).toBe(before?.pid);
    expect(said.join()).toContain('taken over');
    await embedded.stop();
    expect(await server()).toBeNull();
  });

  it('recovers when it was killed itself, whatever process now has its number', async () => {
    const embedded = await start();
    await query(embedded.url, 'create table survived as select 2 as two');
    process.kill((await server())?.pid ?? 0, 'SIGKILL');
    await embedded.stop();
    const stale = join(dataDir, 'database', 'postmaster.pid');
    await writeFile(stale, [process.pid, dataDir, 0, 5432, dataDir, '', '0 0', 'ready   '].join('\n'));
    const again = await start();
    expect(await query(again.url, 'select two from survived')).toEqual([{ two: 2 }]);
    await again.stop();
  });

  it('is shared by two programs and stopped by the last', async () => {
    const other = await otherProgram();
    const embedded = await start();
    await embedded.stop();
    const running = await server();
    expect(running).not.toBeNull();
    other.send('stop');
    await once(other, 'exit');
    expect(await server()).toBeNull();
  });

  it('does not die of Ctrl-C, which reaches the whole foreground group: its program stops it in its own time', async () => {
    const embedded = await start();
    const pid = (await server())?.pid ?? 0;
    const [row] = await query(embedded.url, 'select 1 as alive');
    // A session of its own is what keeps the terminal's signals away.
    const { execFileSync } = await import('node:child_process');
    const session = execFileSync('ps', ['-o', 'sess=', '-p', String(pid)], { encoding: 'utf8' });
    expect(Number(session)).toBe(pid);
    expect(row).toEqual({ alive: 1 });
    await embedded.stop();
  });
});
