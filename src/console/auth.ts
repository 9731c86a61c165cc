// Sign-in of staff: passwords, sessions in PostgreSQL and the second factor, kept by better-auth.
import { randomInt } from 'node:crypto';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { admin, twoFactor } from 'better-auth/plugins';
import { createAccessControl } from 'better-auth/plugins/access';
import { adminAc, defaultStatements } from 'better-auth/plugins/admin/access';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../store/database.ts';
import { countStaff, markPasswordSet } from '../store/staff.ts';

export const PASSWORD_MIN = 10;
const HOUR = 60 * 60;

export interface AuthParts {
  db: Database;
  secret: string;
  baseUrl: string;
}

/**
 * Builds the keeper of passwords and sessions. Its own HTTP interface is not mounted: only the console's forms
 * reach it, so nobody can sign up, and limits on guessing are kept in one place (`guesses.ts`).
 */
export function openAuth({ db, secret, baseUrl }: AuthParts) {
  const control = createAccessControl(defaultStatements);
  const nobody = control.newRole({ user: [], session: [] });
  const options = {
    appName: 'Taroudant',
    baseURL: baseUrl,
    basePath: '/console/auth',
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    database: prismaAdapter(db, { provider: 'postgresql', transaction: true }),
    user: { modelName: 'staff' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: PASSWORD_MIN },
    session: { expiresIn: 12 * HOUR, updateAge: HOUR },
    advanced: {
      cookiePrefix: 'console',
      // Where staff sign in from is nobody's business here, and a header would say anything.
      ipAddress: { disableIpTracking: true },
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { path: '/console', sameSite: 'lax', httpOnly: true },
      database: { generateId: () => uuidv7() },
    },
    plugins: [
      twoFactor({ issuer: 'Taroudant' }),
      admin({
        defaultRole: 'officer',
        adminRoles: ['admin'],
        roles: { admin: adminAc, officer: nobody, observer: nobody },
      }),
    ],
  } satisfies BetterAuthOptions;
  return betterAuth(options);
}

export type Auth = ReturnType<typeof openAuth>;

// Without letters and digits that are mistaken for each other when read aloud or copied by hand.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be used once: four groups of four, about 79 bits. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

/**
 * Makes the first administrator when there is no staff yet, and answers what to print; null when somebody exists.
 * A password that was handed in was chosen by the operator and stays; one made here must be changed at first sign-in.
 */
export async function ensureFirstAdmin(
  db: Database,
  auth: Auth,
  wanted: { email: string; password?: string; now: Date },
): Promise<{ email: string; password: string } | null> {
  if ((await countStaff(db)) > 0) return null;
  const password = wanted.password ?? oneTimePassword();
  const name = wanted.email.split('@')[0] ?? wanted.email;
  const made = await auth.api.createUser({ body: { email: wanted.email, password, name, role: 'admin' } });
  if (wanted.password !== undefined) await markPasswordSet(db, made.user.id, wanted.now);
  return { email: wanted.email, password };
}
