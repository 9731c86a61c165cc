// Global setup of the tests: one PostgreSQL for the whole run, started when the first test asks for a database.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import type { Embedded } from '../../src/database/embedded/embedded.ts';
import { NO_LOG } from './no-log.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the socket at which a database is asked for. */
    databases: string;
  }
}

/** The server of the tests is thrown away with its data: what outlives a crash is tried on servers of their own. */
const HASTY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

const silent = { ...NO_LOG, warn: (_: object, line: string) => console.warn(line) };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `tests-${process.pid}-`));
  const path = join(folder, 'ask');
  const server = new TestServer(folder);
  const door = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => undefined);
    void answer(server, socket);
  });
  await new Promise<void>((listening) => door.listen(path, listening));
  project.provide('databases', path);
  return async () => {
    await new Promise((closed) => door.close(closed));
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** Stops the servers of runs that were killed: PostgreSQL outlives its program, as it should in a town hall. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = /^tests-(\d+)-/.exec(name)?.[1];
    if (!pid || isRunning(Number(pid))) continue;
    const { readPostmaster, stopServer } = await import('../../src/database/embedded/postmaster.ts');
    const folder = join(tmpdir(), name);
    const cluster = join(folder, 'database');
    const left = await readPostmaster(cluster);
    if (left) await stopServer(left.pid, cluster, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function answer(server: TestServer, socket: Socket): Promise<void> {
  try {
    const kind = (await text(socket)).trim();
    socket.end(JSON.stringify({ url: await server.create(kind === 'seeded') }));
  } catch (error) {
    socket.end(JSON.stringify({ error: error instanceof Error ? error.stack : String(error) }));
  }
}

class TestServer {
  private readonly folder: string;
  private started: Promise<{ embedded: Embedded; client: Client }> | undefined;
  private count = 0;
  /** PostgreSQL copies a template only while nobody else does. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.folder = folder;
  }

  async create(seeded: boolean): Promise<string> {
    this.started ??= this.start();
    const { embedded, client } = await this.started;
    const name = `test_${++this.count}`;
    const template = seeded ? 'participation' : 'template1';
    const created = this.last.then(() => client.query(`create database ${name} template ${template}`));
    this.last = created.catch(() => undefined);
    await created;
    return withDatabase(embedded.url, name);
  }

  async stop(): Promise<void> {
    const started = await this.started?.catch(() => undefined);
    if (!started) return;
    const { embedded, client } = started;
    await client.end();
    await embedded.stop();
  }

  private async start() {
    // Read only when needed: tests that ask for no database run even while the store does not.
    const [{ startEmbedded }, { migrate }, { closeDatabase, openDatabase }, { seedRegister }] =
      await Promise.all([
        import('../../src/database/embedded/embedded.ts'),
        import('../../src/database/run-migrations.ts'),
        import('../../src/database/client.ts'),
        import('../../src/database/reference-data.ts'),
      ]);
    const embedded = await startEmbedded({
      dataDir: this.folder,
      log: silent,
      settings: { max_connections: '200', ...HASTY },
    });
    await migrate(embedded.url);
    const db = openDatabase(embedded.url);
    await seedRegister(db);
    await closeDatabase(db);
    const client = new Client({ connectionString: withDatabase(embedded.url, 'postgres') });
    await client.connect();
    return { embedded, client };
  }
}

function withDatabase(url: string, name: string): string {
  return url.replace('/participation?', `/${name}?`);
}
