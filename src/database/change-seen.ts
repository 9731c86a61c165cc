// Changes of a row by staff who saw it: whoever was quicker is not overwritten.
import type { Actor } from './audit.ts';
import type { Database, Transaction } from './client.ts';
import { laterThan } from './idempotency.ts';

/** Which row, and when it was changed last, as the page said. */
export interface SeenRow {
  id: string;
  seen: Date;
}

/** A table whose rows have a status and say when they were changed last. */
export interface SeenTable<Status extends string> {
  lock(tx: Transaction, id: string): Promise<{ status: string; updatedAt: Date }[]>;
  isStatus(name: string): name is Status;
  touch(tx: Transaction, id: string, updatedAt: Date): Promise<unknown>;
}

/** Runs a change with the row locked. `changed`: somebody changed it since it was looked at. */
export function changeSeen<Status extends string, Changed extends { is: string }>(
  db: Database,
  { lock, isStatus, touch }: SeenTable<Status>,
  { id, seen }: SeenRow,
  by: Actor,
  work: (tx: Transaction, status: Status) => Promise<Changed>,
): Promise<Changed | { is: 'missing' } | { is: 'changed' }> {
  return db.$transaction(async (tx) => {
    const [found] = await lock(tx, id);
    if (found === undefined || !isStatus(found.status)) return { is: 'missing' };
    if (found.updatedAt.getTime() !== seen.getTime()) return { is: 'changed' };
    const changed = await work(tx, found.status);
    if (changed.is === 'done') await touch(tx, id, laterThan(seen, by.at));
    return changed;
  });
}
