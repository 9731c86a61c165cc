// Starts the embedded PostgreSQL as a process of its own, and waits until it serves.
import { spawn } from 'node:child_process';
import { chmod, chown, mkdtemp, open, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../../log.ts';
import { PORT, type Postmaster, readPostmaster, until } from './postmaster.ts';
import { commandAs, type ServerUser } from './server-user.ts';

export interface Launch {
  /** Folder of the database. */
  cluster: string;
  program: string;
  user: ServerUser;
  log: Pick<Log, 'warn'>;
  /** Over the usual ones. */
  settings: Record<string, string>;
  /** Folder of the socket, where one was chosen before: whoever is connected knows it by that. */
  sockets?: string;
}

/** Longest path of a socket on any system we know is 103 bytes; the name of the file takes 15. */
const SOCKET_FOLDER_MAX = 88;
const SOCKET_FOLDER = join(tmpdir(), 'participation-');

const SETTINGS: Record<string, string> = {
  listen_addresses: '',
  port: String(PORT),
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
  // After a crash one call writes all files down, not one for each of a thousand: up again in a fraction of the time.
  ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
  random_page_cost: '1.1',
  // Short statements: compiling or spreading them costs more than running them.
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  // The outbox and conversations are rewritten all day; small tables must be swept early.
  autovacuum_vacuum_scale_factor: '0.05',
  autovacuum_naptime: '20s',
  TimeZone: 'UTC',
  log_timezone: 'UTC',
  // What was refused is told by the program, without words of people; PostgreSQL would quote the row and the statement.
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** The server did not come up; `isHeld` while something of an earlier one is still in its place. */
export class LaunchError extends Error {
  readonly isHeld: boolean;

  constructor(ended: string, lines: string) {
    super(`Embedded PostgreSQL did not start (${ended}): ${lines.trim().slice(-600)}`);
    this.name = 'LaunchError';
    this.isHeld = /lock file .+ already exists|shared memory block .+ in use/.test(lines.slice(-2000));
  }
}

/**
 * Starts the server of that folder; resolves once it serves, however long it recovers.
 *
 * @throws LaunchError with the last lines of the server's own log when it does not come up
 */
export async function launch(wanted: Launch): Promise<Postmaster> {
  const { cluster, program, user, log, settings } = wanted;
  const sockets = wanted.sockets ?? (await socketFolder(cluster, user));
  const all = { ...SETTINGS, unix_socket_directories: sockets, unix_socket_permissions: '0700', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const start = commandAs(user, program, ['-D', cluster, ...flags]);
  const logFile = `${cluster}.log`;
  // Of a server that is started again, the log still says why the one before it ended.
  const said = await open(logFile, wanted.sockets ? 'a' : 'w', 0o600);
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
  while (!(await until(isUp, 10_000)))
    log.warn({}, 'Embedded PostgreSQL is still recovering what was under way');
  if (server === null || ended !== null) {
    throw new LaunchError(ended ?? 'no process file', await readFile(logFile, 'utf8').catch(() => ''));
  }
  return server;
}

async function socketFolder(cluster: string, user: ServerUser): Promise<string> {
  if (Buffer.byteLength(cluster) <= SOCKET_FOLDER_MAX) return cluster;
  const folder = await mkdtemp(SOCKET_FOLDER);
  await chmod(folder, 0o700);
  if (user) await chown(folder, user.uid, user.gid);
  return folder;
}

/** Whether the folder of the socket is one that was made beside the data, and goes with the server. */
export function isMadeAside(sockets: string): boolean {
  return sockets.startsWith(SOCKET_FOLDER);
}
