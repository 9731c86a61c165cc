// A way in for administrators where nobody of the console can give one: at the first start, and after everything was lost.
import type { Database } from '../database/client.ts';
import { type Auth, hashOf, oneTimePassword } from './auth.ts';
import { createStaff, findStaff, forgetSecrets, listStaff, type StaffRow } from './staff-accounts.ts';

export interface WayIn {
  /** Of the first administrator. */
  email: string;
  /** Chosen by the operator: it stays. Otherwise one is made, to be changed at the first sign-in. */
  password?: string;
  /** The administrator who lost password, telephone and paper, where no other can help. */
  recover?: string;
  now: Date;
}

/**
 * Makes the first administrator when there is no staff yet, and a one-time password for an administrator to be
 * recovered, or for a first one who did not come in time.
 *
 * @returns the one-time password to print; null: there is none
 * @throws Error when whoever is to be recovered is no administrator
 */
export async function ensureAdmin(
  db: Database,
  auth: Auth,
  wanted: WayIn,
): Promise<{ email: string; password: string } | null> {
  const [first, ...others] = await listStaff(db);
  if (first === undefined) return makeFirst(db, auth, wanted);
  if (wanted.recover !== undefined) {
    const lost = await findStaff(db, wanted.recover);
    if (lost?.role !== 'admin') throw new Error('RECOVER_ADMIN: no administrator has this address');
    return renew(db, auth, lost, wanted.now);
  }
  const isOver = first.oneTimeUntil !== null && first.oneTimeUntil < wanted.now;
  return others.length === 0 && first.role === 'admin' && isOver ? renew(db, auth, first, wanted.now) : null;
}

async function makeFirst(db: Database, auth: Auth, wanted: WayIn) {
  const password = wanted.password ?? oneTimePassword();
  const { email } = wanted;
  const name = nameFrom(email);
  const chosen = wanted.password !== undefined;
  const passwordHash = await hashOf(auth, password);
  const account = { name, email, role: 'admin', departmentId: null, allDepartments: true };
  // Of two copies that start at once, one makes it.
  const made = await createStaff(db, { ...account, passwordHash, chosen }, { staffId: null, at: wanted.now });
  return made.is === 'done' && !chosen ? { email, password } : null;
}

/** What somebody is called until they are asked. */
export const nameFrom = (email: string): string => email.split('@')[0] ?? email;

async function renew(db: Database, auth: Auth, { id, email }: StaffRow, now: Date) {
  const password = oneTimePassword();
  await forgetSecrets(db, id, await hashOf(auth, password), { staffId: null, at: now });
  return { email, password };
}
