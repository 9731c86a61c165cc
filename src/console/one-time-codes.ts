// Makes each code of the second factor open once, whatever better-auth would still take within its window.
import { createOTP } from '@better-auth/utils/otp';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import type { Database } from '../database/client.ts';
import { readSecret, useStep } from './second-factor.ts';

const STEP_MS = 30_000;
/** better-auth takes the code before and the one after, for clocks that differ. */
const WINDOW = [-1, 0, 1];

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** Both kinds lie sealed. */
const PATHS = ['/two-factor/verify-totp', '/two-factor/verify-backup-code'];

/** Codes of the application open once; and who it is that is being asked for one can be read. */
export function codesOnce(db: Database) {
  return {
    id: 'codes-once',
    endpoints: {
      /** Whose password was right just before; null when nobody's was, or too long ago. */
      readChallenged: createAuthEndpoint(
        '/second-factor/challenged',
        { method: 'GET', requireHeaders: true, metadata: { scope: 'server' } },
        async (ctx) => ({ staffId: await challengedIn(ctx) }),
      ),
    },
    hooks: {
      before: [
        {
          matcher: ({ path }) => PATHS.some((each) => each === path),
          handler: createAuthMiddleware(async (ctx) => {
            const session = await getSessionFromCtx(ctx);
            const staffId = session?.user.id ?? (await challengedIn(ctx));
            if (staffId !== null) await refuseUsed(db, ctx, staffId);
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}

/** The cookie is signed: a decoy beside it, or another of its name, is nobody's. */
async function challengedIn(ctx: Pick<Context, 'context' | 'getSignedCookie'>): Promise<string | null> {
  const { name } = ctx.context.createAuthCookie('two_factor');
  const identifier = await ctx.getSignedCookie(name, ctx.context.secret);
  if (!identifier) return null;
  const found = await ctx.context.internalAdapter.findVerificationValue(identifier);
  return found === null || found.expiresAt < new Date() ? null : found.value;
}

/** Takes the half minute of a right code for used. */
async function refuseUsed(db: Database, ctx: Context, staffId: string): Promise<void> {
  const kept = await readSecret(db, staffId);
  if (kept === null) return;
  // What was sealed elsewhere, or is damaged, opens by no code: that is no fault of the page.
  const secret = await opened(ctx, kept.secret);
  if (secret === null || (await opened(ctx, kept.backupCodes)) === null)
    throw new APIError('UNAUTHORIZED', { code: 'SEALED_ELSEWHERE' });
  if (ctx.path !== '/two-factor/verify-totp') return;
  const code = String(ctx.body?.code ?? '');
  const now = Math.floor(Date.now() / STEP_MS);
  const codes = await Promise.all(WINDOW.map((off) => createOTP(secret).hotp(now + off)));
  const at = codes.indexOf(code);
  // A wrong code is for better-auth to refuse.
  if (at !== -1 && !(await useStep(db, kept.id, now + (WINDOW[at] ?? 0))))
    throw new APIError('UNAUTHORIZED', { code: 'CODE_USED' });
}

function opened(ctx: Context, data: string): Promise<string | null> {
  return symmetricDecrypt({ key: ctx.context.secretConfig, data }).catch(() => null);
}
