// A form that is sent twice has one effect: the rows it makes carry ids that came with the form.
import { Prisma } from './prisma/client.ts';

/** Whether something failed because a row with that id, or that unique value, is there already. */
export function isTaken(thrown: unknown): boolean {
  return thrown instanceof Prisma.PrismaClientKnownRequestError && thrown.code === 'P2002';
}

/**
 * Runs a change; answers `taken` in its place when a row that it makes exists already.
 *
 * @throws whatever else goes wrong
 */
export async function onceOnly<T>(change: () => Promise<T>, taken: T): Promise<T> {
  try {
    return await change();
  } catch (thrown) {
    if (!isTaken(thrown)) throw thrown;
    return taken;
  }
}

/** The place in a list after one row: its moment, and its id among equals. */
export interface Cursor {
  at: Date;
  id: string;
}

/** Cuts one row more than a page down to the page, and says where the next one begins. */
export function pageOf<T>(
  found: T[],
  limit: number,
  cursorOf: (row: T) => Cursor,
): { rows: T[]; next: Cursor | null } {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last !== undefined ? cursorOf(last) : null };
}
