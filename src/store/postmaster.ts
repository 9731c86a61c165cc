// What PostgreSQL writes about its running server, and how to wait for it to come up or to go.
import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';

const run = promisify(execFile);

/** A server that wrote its process file. `sockets` is the folder of its socket. */
export interface Postmaster {
  pid: number;
  port: number;
  sockets: string;
  ready: boolean;
}

/** The database that everything lives in, inside the cluster. */
export const DATABASE_NAME = 'participation';
export const SUPERUSER = 'postgres';

/** Reads `postmaster.pid`; null when there is none or it is half written. */
export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port, sockets, , , status] = text.split('\n');
  if (!pid || !port || !sockets) return null;
  return { pid: Number(pid), port: Number(port), sockets, ready: status?.trim() === 'ready' };
}

/** Address of a database of that server, for libpq and for node-postgres alike. */
export function urlOf(server: { port: number; sockets: string }, database: string): string {
  return `postgresql://${SUPERUSER}@localhost:${server.port}/${database}?host=${encodeURIComponent(server.sockets)}`;
}

/** Connects once; null when nobody answers there. */
export async function connect(url: string): Promise<Client | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return null;
  }
}

/** Looks again every few milliseconds: PostgreSQL tells its state in a file and calls nobody. */
export async function until(holds: () => Promise<boolean> | boolean, limitMs: number): Promise<boolean> {
  const end = performance.now() + limitMs;
  while (!(await holds())) {
    if (performance.now() > end) return false;
    await pause(10);
  }
  return true;
}

/**
 * Whether the process of that number runs and is a PostgreSQL: in a container, numbers are soon given to others, and
 * a server that has ended may wait for somebody to take note of it.
 */
export async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform === 'linux') {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return line.includes('postgres');
  }
  const listed = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => null);
  return listed?.stdout.includes('postgres') ?? false;
}

/**
 * Finds the server that a killed program left behind, or that another copy of the program is using. A process file
 * whose server is gone is removed, as PostgreSQL would take any process of that number for the server.
 */
export async function findSurvivor(cluster: string): Promise<Postmaster | null> {
  const server = await readPostmaster(cluster);
  if (server === null) return null;
  if (!(await isPostgres(server.pid))) {
    await rm(join(cluster, 'postmaster.pid'), { force: true });
    return null;
  }
  const settled = async () => !(await isPostgres(server.pid)) || (await answers(server));
  if (!(await until(settled, 20_000))) await stopServer(server.pid, 'SIGQUIT');
  return (await isPostgres(server.pid)) ? await readPostmaster(cluster) : null;
}

async function answers(server: Postmaster): Promise<boolean> {
  const client = await connect(urlOf(server, 'postgres'));
  await client?.end();
  return client !== null;
}

/** SIGINT disconnects everybody and writes everything down; SIGQUIT leaves it to recovery at the next start. */
export async function stopServer(pid: number, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  if (!(await isPostgres(pid))) return;
  process.kill(pid, signal);
  if (await until(async () => !(await isPostgres(pid)), 30_000)) return;
  if (signal === 'SIGINT') return stopServer(pid, 'SIGQUIT');
  throw new Error(`The embedded PostgreSQL (process ${pid}) does not stop`);
}
