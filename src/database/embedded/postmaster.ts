// What PostgreSQL writes about its running server, and how to wait for it to come up or to go.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { isSameFolder, worksIn } from './own-server.ts';

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
/** The number in the name of the socket; no network is listened to. */
export const PORT = 5432;

const PROCESS_FILE = 'postmaster.pid';
/** Kept beside the socket, by the same rule. */
const SOCKET_LOCK = `.s.PGSQL.${PORT}.lock`;

/** Reads `postmaster.pid`; null when there is none or it is half written. */
export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(join(cluster, PROCESS_FILE), 'utf8').catch(() => '');
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
 * Finds the server that a killed program left behind, or that another copy of the program is using. What a server that
 * is gone left in the folder is removed: PostgreSQL would take any process of its number for it.
 */
export async function findSurvivor(cluster: string): Promise<Postmaster | null> {
  const named = await readPostmaster(cluster);
  if (named && (await worksIn(named.pid, cluster))) {
    const settled = async () => !(await worksIn(named.pid, cluster)) || (await answersFor(named, cluster));
    if (!(await until(settled, 20_000))) await stopServer(named.pid, cluster, 'SIGQUIT');
    if (await worksIn(named.pid, cluster)) return readPostmaster(cluster);
  }
  // One that we do not see among the processes, as in a container beside this one, may answer for this folder.
  const near = { pid: named?.pid ?? 0, port: PORT, sockets: cluster, ready: true };
  for (const server of named ? [near, named] : [near]) {
    if (await answersFor(server, cluster)) return server;
  }
  for (const name of [PROCESS_FILE, SOCKET_LOCK]) await removeStale(join(cluster, name), cluster);
  return null;
}

/** Whoever answers inside the folder serves it; whoever answers elsewhere must say that it does. */
async function answersFor(server: Postmaster, cluster: string): Promise<boolean> {
  const client = await connect(urlOf(server, 'postgres'));
  if (client === null) return false;
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return server.sockets === cluster || (await isSameFolder(rows[0]?.data_directory ?? '', cluster));
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Another copy of the program may have started a server since we looked: what names one of ours stays. */
async function removeStale(file: string, cluster: string): Promise<void> {
  const number = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  if (!(await worksIn(number, cluster))) await rm(file, { force: true });
}

/**
 * Ends the server of that number, if it is the one of this folder. SIGINT disconnects everybody and writes everything
 * down; SIGQUIT leaves it to recovery at the next start.
 */
export async function stopServer(pid: number, cluster: string, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  if (!(await worksIn(pid, cluster))) return;
  process.kill(pid, signal);
  if (await until(async () => !(await worksIn(pid, cluster)), 30_000)) return;
  if (signal === 'SIGINT') return stopServer(pid, cluster, 'SIGQUIT');
  throw new Error(`The embedded PostgreSQL (process ${pid}) does not stop`);
}
