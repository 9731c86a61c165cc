// The running numbers of references.
import DataLoader from 'dataloader';
import { loader } from './loaders.ts';

/** A running number nobody else has; the key only has to differ from call to call. */
export const nextNumber = loader<string, number>(
  (db) =>
    new DataLoader(async (keys) => {
      const rows = await db.$queryRawUnsafe<{ n: number }[]>(
        `select nextval('reference_number')::float8 as "n" from generate_series(1, $1::int)`,
        keys.length,
      );
      return keys.map((_, i) => rows[i]?.n ?? 0);
    }),
);
