// Questions that turns ask of the database: those of a whole batch become one query, whoever asks.
import DataLoader from 'dataloader';
import { type Database, hot } from './client.ts';

/** What the turns of one batch know of the database; answers are remembered until the batch ends, and not longer. */
export interface Loaders {
  db: Database;
}

/** Answers by key: `requestsOf(turn.loaders).load(citizenId)`. */
export type Loader<K, V, C = K> = (loaders: Loaders) => DataLoader<K, V, C>;

type Keyed<T> = T & { key: string };

/** Opens a loader at its first question of a batch. */
export function loader<K, V, C = K>(open: (db: Database) => DataLoader<K, V, C>): Loader<K, V, C> {
  const opened = new WeakMap<Loaders, DataLoader<K, V, C>>();
  return (loaders) => {
    const known = opened.get(loaders) ?? open(loaders.db);
    opened.set(loaders, known);
    return known;
  };
}

/** One row or none for each key. `sql`: takes the keys as `$1`, and says in the column "key" whose a row is. */
export const one = <T>(sql: string): Loader<string, T | null> =>
  loader(
    (db) =>
      new DataLoader(async (keys) => {
        const rows = await hot(db).$queryRawUnsafe<Keyed<T>[]>(sql, [...keys]);
        const found = new Map(rows.map((row) => [row.key, row]));
        return keys.map((key) => found.get(key) ?? null);
      }),
  );

/** All rows of each key, in the order of the query. `parameter`: what `$1` is, where it is not the keys themselves. */
export const many = <T>(
  sql: string,
  parameter: (keys: readonly string[]) => string[] | string = (keys) => [...keys],
): Loader<string, T[]> =>
  loader(
    (db) =>
      new DataLoader(async (keys) => {
        const found = await hot(db).$queryRawUnsafe<Keyed<T>[]>(sql, parameter(keys));
        const rows = Map.groupBy(found, (row) => row.key);
        return keys.map((key) => rows.get(key) ?? []);
      }),
  );

/** The same rows for everybody. */
export const all = <T>(sql: string, ...parameters: string[][]): Loader<'all', T[]> =>
  loader(
    (db) =>
      new DataLoader(async (keys) => {
        const rows = await hot(db).$queryRawUnsafe<T[]>(sql, ...parameters);
        return keys.map(() => rows);
      }),
  );
