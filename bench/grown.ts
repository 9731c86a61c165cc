// Databases as they look after years, for benches that ask what stays as fast as it was.
import { closeDatabase, openDatabase } from '../src/database/client.ts';
import { openKeys } from '../src/database/encryption/key-location.ts';
import { seedRegister } from '../src/database/reference-data.ts';
import { migrate } from '../src/database/run-migrations.ts';
import type { Size } from '../test/support/grown-tables.ts';
import { fillTown } from '../test/support/grown-town.ts';
import { newDatabase } from './new-database.ts';
import { CONVERSATIONS, SHARE } from './size.ts';

/** What a commune has after years. */
export const YEARS: Size = {
  ...{ conversations: CONVERSATIONS, cases: 100_000 * SHARE, audits: 300_000 * SHARE },
  ...{ supports: 20_000 * SHARE, notices: 0 },
};
/** People who are to be told something at once. */
export const DUE = 50_000 * SHARE;

/** A migrated and seeded database of this name beside the one of `url`; answers its own address. */
export async function ourDatabase(url: string, name: string): Promise<string> {
  const made = await newDatabase(url, name);
  await prepare(made);
  return made;
}

async function prepare(url: string, key?: Buffer): Promise<void> {
  await migrate(url);
  const db = openDatabase(url);
  await seedRegister(db);
  if (key) await openKeys(db, '', [key]);
  await closeDatabase(db);
}

/** The same, filled. */
export async function grownDatabase(url: string, name: string, size: Size): Promise<string> {
  const made = await newDatabase(url, name);
  await fill(made, size);
  return made;
}

/** Migrates, seeds and fills the empty database of this address; with a key, a program of that key opens it. */
export async function fill(url: string, size: Size, key?: Buffer): Promise<void> {
  await prepare(url, key);
  await fillTown(url, size, new Date());
}
