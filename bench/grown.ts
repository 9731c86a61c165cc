// Databases as they look after years, for benches that ask what stays as fast as it was.
import { closeDatabase, openDatabase } from '../src/database/client.ts';
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
