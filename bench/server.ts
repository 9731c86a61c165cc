// A PostgreSQL of its own for a bench, as the program starts it, and what it costs.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../src/database/embedded/embedded.ts';
import { readPostmaster } from '../src/database/embedded/postmaster.ts';
import { cpuOfFamily } from './usage.ts';

/** All contestants are connected at once. */
const CROWDED = { max_connections: '200' };

/** Runs `work` with a server of its own, and leaves nothing behind; `cpuMs` is what the server has used so far. */
export async function withServer<T>(work: (url: string, cpuMs: () => number) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    return await withServerIn(dataDir, work);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The same on the database of a folder, which stays. */
export async function withServerIn<T>(
  dataDir: string,
  work: (url: string, cpuMs: () => number) => Promise<T>,
): Promise<T> {
  const log = { info: () => undefined, warn: (_: object, text: string) => console.error(text) };
  const server = await startEmbedded({ dataDir, log, settings: CROWDED });
  const { pid = 0 } = (await readPostmaster(join(dataDir, 'database'))) ?? {};
  try {
    return await work(server.url, () => cpuOfFamily(pid));
  } finally {
    await server.stop();
  }
}
