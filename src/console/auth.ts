// Sign-in of staff: passwords, sessions in PostgreSQL and the second factor, kept by better-auth.
import { randomInt } from 'node:crypto';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { admin, twoFactor } from 'better-auth/plugins';
import { createAccessControl } from 'better-auth/plugins/access';
import { adminAc, defaultStatements } from 'better-auth/plugins/admin/access';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/client.ts';
import { cookieHome } from './cookies.ts';
import { codesOnce } from './one-time-codes.ts';
import { hashing } from './password-hashing.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from './passwords.ts';

const HOUR = 60 * 60;

export interface AuthParts {
  db: Database;
  secret: string;
  baseUrl: string;
}

const BY_PASSWORD = {
  enabled: true,
  disableSignUp: true,
  minPasswordLength: PASSWORD_MIN,
  maxPasswordLength: PASSWORD_MAX,
  password: hashing,
};

/**
 * Builds the keeper of passwords and sessions. Its own HTTP interface is not mounted: only the console's forms
 * reach it, so nobody can sign up, and limits on guessing are kept in one place (`guesses.ts`).
 */
export function openAuth({ db, secret, baseUrl }: AuthParts) {
  const control = createAccessControl(defaultStatements);
  const home = cookieHome(baseUrl);
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
    emailAndPassword: BY_PASSWORD,
    // However much it is used; sessions that are not end before (`gate.ts`).
    session: { expiresIn: 12 * HOUR, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: `${home.prefix}console`,
      // A header would say anything; the network is written down by `signin.ts`.
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      defaultCookieAttributes: { path: home.path, secure: home.secure, sameSite: 'lax', httpOnly: true },
      database: { generateId: () => uuidv7() },
    },
    plugins: [
      codesOnce(db),
      twoFactor({ issuer: 'Taroudant' }),
      admin({
        defaultRole: 'officer',
        adminRoles: ['admin'],
        roles: { admin: adminAc, supervisor: nobody, officer: nobody, observer: nobody },
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

/** A password as it is stored. */
export async function hashOf(auth: Auth, password: string): Promise<string> {
  const { password: keeper } = await auth.$context;
  return keeper.hash(password);
}
