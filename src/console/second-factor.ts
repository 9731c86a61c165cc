// The second factor of staff, as far as better-auth does not keep it: which codes were used.
import type { Database } from '../database/client.ts';

/** The encrypted secret of somebody's application, and their paper codes; null when there is none. */
export function readSecret(
  db: Database,
  staffId: string,
): Promise<{ id: string; secret: string; backupCodes: string } | null> {
  const select = { id: true, secret: true, backupCodes: true };
  return db.twoFactor.findFirst({ where: { userId: staffId }, select });
}

/** Takes a half minute for used. False when it, or a later one, was: of two who come at once, one is in time. */
export async function useStep(db: Database, id: string, step: number): Promise<boolean> {
  const free = { OR: [{ lastStep: null }, { lastStep: { lt: step } }] };
  const { count } = await db.twoFactor.updateMany({ where: { id, ...free }, data: { lastStep: step } });
  return count === 1;
}
