// The running numbers of references.
import DataLoader from 'dataloader';
import { yearOf } from '../domain/calendar.ts';
import { makeReference } from '../domain/reference.ts';
import type { Transaction } from './client.ts';
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

/** A reference that nobody else has, of the year of this moment, for what staff begin in a transaction. */
export async function nextReference(tx: Transaction, at: Date): Promise<string> {
  const [number] = await tx.$queryRaw<{ n: bigint }[]>`select nextval('reference_number') as "n"`;
  if (number === undefined) throw new Error('The sequence of references gave nothing');
  return makeReference(yearOf(at), number.n);
}
