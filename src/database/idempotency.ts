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

/** When something that was seen as of a moment is changed next: two changes in one millisecond are two. */
export const laterThan = (seen: Date, at: Date): Date => (at > seen ? at : new Date(seen.getTime() + 1));
