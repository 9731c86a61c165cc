// A real PostgreSQL that starts and stops with the program, so that a commune needs to install nothing; one that dies
// is started again.
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Log } from '../../log.ts';
import { openCluster } from './cluster.ts';
import { isMadeAside, type Launch, LaunchError, launch } from './launch.ts';
import { worksIn } from './own-server.ts';
import { connect, DATABASE_NAME, findSurvivor, type Postmaster, stopServer, urlOf } from './postmaster.ts';

export interface Embedded {
  /** For node-postgres and Prisma. */
  url: string;
  /** Lets go of the server; whoever lets go last stops it. Everything of ours must be disconnected before. */
  stop(): Promise<void>;
}

type Start = Launch & { log: Pick<Log, 'info' | 'warn'> };

/** Every copy of the program that uses the server holds this advisory lock, shared, until it stops or dies. */
const USERS_LOCK = 72_707_370;

/** What a server that was killed leaves in the way is gone within moments. */
const IN_THE_WAY_MS = 30_000;
/** Between tries to bring it up again; the last one for ever: a full disk is emptied when somebody comes to work. */
const REST_MS = [0, 500, 1_000, 2_000, 5_000];

/**
 * Starts the embedded PostgreSQL in `dataDir/database`, making it at the first time. It listens on a private socket
 * only, in a folder that no other user may enter. A server left running by a killed program is taken over; one that
 * another copy of the program uses is shared; one that dies is started again until it serves.
 *
 * @param settings server settings over the usual ones, for tests
 * @throws Error with the last lines of the server's own log when it does not come up
 */
export async function startEmbedded(wanted: {
  dataDir: string;
  log: Pick<Log, 'info' | 'warn'>;
  settings?: Record<string, string>;
}): Promise<Embedded> {
  const { dataDir, log } = wanted;
  const cluster = resolve(dataDir, 'database');
  const start = { cluster, ...(await openCluster(cluster)), log, settings: wanted.settings ?? {} };
  const server = await bringUp(start);
  await createDatabase(server);
  return { url: urlOf(server, DATABASE_NAME), stop: await keepUp(start, server) };
}

async function bringUp(start: Start): Promise<Postmaster> {
  const end = performance.now() + IN_THE_WAY_MS;
  for (;;) {
    const survivor = await findSurvivor(start.cluster);
    if (survivor) {
      start.log.info(
        {},
        `Embedded PostgreSQL of this folder runs already (process ${survivor.pid}): used from here too`,
      );
      return survivor;
    }
    try {
      return await launch(start);
    } catch (error) {
      const isPassing = error instanceof LaunchError && error.isHeld && performance.now() < end;
      if (!isPassing) throw error;
      await pause(50);
    }
  }
}

/** Holds on to the server and brings it up again whenever it is gone. @returns what lets go of it. */
async function keepUp(start: Start, first: Postmaster): Promise<() => Promise<void>> {
  const { log } = start;
  const stopping = new AbortController();
  let server = first;
  let held: Client;
  let mending = Promise.resolve();

  const holdOn = async () => {
    held = await hold(server);
    held.once('end', () => {
      if (!stopping.signal.aborted) mending = mend();
    });
  };
  const mend = async () => {
    log.warn({}, 'Embedded PostgreSQL is gone: it is started again');
    let told = '';
    for (let tries = 0; !stopping.signal.aborted; tries++) {
      await pause(REST_MS[tries] ?? REST_MS.at(-1), undefined, { signal: stopping.signal }).catch(
        () => undefined,
      );
      try {
        server = await bringUp({ ...start, sockets: server.sockets });
        await holdOn();
        return log.warn({}, `Embedded PostgreSQL serves again (process ${server.pid})`);
      } catch (error) {
        const why = error instanceof Error ? error.message.split(/[:\n]/, 1).join() : String(error);
        // The same trouble every few seconds is one trouble.
        if (why !== told) log.warn({}, `${error instanceof Error ? error.message : error}`);
        told = why;
      }
    }
  };

  await holdOn();
  return async () => {
    stopping.abort();
    await mending;
    await letGo(start.cluster, server, held);
  };
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

async function letGo(cluster: string, server: Postmaster, held: Client): Promise<void> {
  await held.end().catch(() => undefined);
  if (!(await worksIn(server.pid, cluster))) return;
  const asking = await connect(urlOf(server, 'postgres'));
  const alone = await asking?.query<{ alone: boolean }>(
    `select pg_try_advisory_lock(${USERS_LOCK}) as alone`,
  );
  await asking?.end();
  if (alone?.rows[0]?.alone === false) return;
  await stopServer(server.pid, cluster, 'SIGINT');
  if (isMadeAside(server.sockets)) await rm(server.sockets, { recursive: true, force: true });
}

async function connected(server: Postmaster, database: string): Promise<Client> {
  const client = await connect(urlOf(server, database));
  if (client === null)
    throw new Error(`Embedded PostgreSQL (process ${server.pid}) does not answer on its socket`);
  return client;
}
