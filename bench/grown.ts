// Databases as they look after years, for benches that ask what stays as fast as it was.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, openDatabase } from '../src/database/client.ts';
import { startEmbedded } from '../src/database/embedded/embedded.ts';
import { seedRegister } from '../src/database/reference-data.ts';
import { migrate } from '../src/database/run-migrations.ts';
import type { Size } from '../test/support/grown-tables.ts';
import { fillTown } from '../test/support/grown-town.ts';
import { newDatabase } from './new-database.ts';

/** `CONVERSATIONS=1000000 npm run bench -- growth`: how many there are, each with ten messages. */
export const CONVERSATIONS = Number(process.env.CONVERSATIONS ?? 100_000);

/** `SHARE=0.1`: a tenth of all else that a commune has after years, for a machine that has no time. */
const SHARE = Number(process.env.SHARE ?? 1);

/** What a commune has after years. */
export const YEARS: Size = {
  ...{ conversations: CONVERSATIONS, cases: 100_000 * SHARE, audits: 300_000 * SHARE },
  ...{ supports: 20_000 * SHARE, notices: 0 },
};
/** People who are to be told something at once. */
export const DUE = 50_000 * SHARE;

/** Runs `work` with a server of its own, and leaves nothing behind. */
export async function withServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-'));
  const log = { info: () => undefined, warn: (_: object, text: string) => console.error(text) };
  const server = await startEmbedded({ dataDir, log });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** A migrated and seeded database of this name beside the one of `url`; answers its own address. */
export async function ourDatabase(url: string, name: string): Promise<string> {
  const made = await newDatabase(url, name);
  await migrate(made);
  const db = openDatabase(made);
  await seedRegister(db);
  await closeDatabase(db);
  return made;
}

/** The same, filled. */
export async function grownDatabase(url: string, name: string, size: Size): Promise<string> {
  const made = await ourDatabase(url, name);
  await fillTown(made, size, new Date());
  return made;
}

/** The value below which this share of them lies. */
export function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
