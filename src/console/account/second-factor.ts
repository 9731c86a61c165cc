// The second factor of one's own account: set up, where the role demands it before anything else, and switched off.
import { createOTP } from '@better-auth/utils/otp';
import { symmetricDecrypt } from 'better-auth/crypto';
import { fromNodeHeaders } from 'better-auth/node';
import type { Auth } from '../auth.ts';
import { recordWrong } from '../fresh-proof.ts';
import type { Answer } from '../layout.ts';
import type { Guesses } from '../login-rate-limit.ts';
import { actorOf, type Visit } from '../request.ts';
import { needsSecondFactor } from '../roles.ts';
import type { Routes } from '../routes.ts';
import { readSecret } from '../second-factor.ts';
import { keepNewestSession } from '../sessions.ts';
import { attempt, passOn } from '../signin/attempt.ts';
import { keepName } from './own-name.ts';
import { secondFactorPage, secondFactorStart } from './view.ts';

const ISSUER = 'Taroudant';
const PAGE = '/console/account/second-factor';
const SIX_DIGITS = /^\d{6}$/;

export interface AccountParts {
  auth: Auth;
  guesses: Guesses;
}

export function openSecondFactor(routes: Routes, parts: AccountParts): void {
  routes.get('/account/second-factor', 'account', async (visit) =>
    visit.staff.secondFactor
      ? { is: 'redirect', to: '/console/account' }
      : { is: 'page', title: visit.say('second-factor'), body: secondFactorStart(visit) },
  );
  routes.post('/account/second-factor', 'account', (visit) => start(parts, visit));
  routes.post('/account/second-factor/confirm', 'account', (visit) => confirm(parts, visit));
  routes.post('/account/second-factor/end', 'account', (visit) => end(parts, visit));
}

async function start({ auth, guesses }: AccountParts, visit: Visit): Promise<Answer> {
  const target = { is: 'proof', staffId: visit.staff.id } as const;
  if ((await guesses.take(target)) > 0) return { is: 'redirect', to: PAGE, told: 'wait' };
  const headers = fromNodeHeaders(visit.request.headers);
  const steps = await beginSecondFactor(auth, visit, visit.form.password ?? '', headers);
  if (steps === null) {
    await recordWrong(visit);
    return { is: 'redirect', to: PAGE, told: 'password-wrong' };
  }
  await guesses.forget(target);
  if (!visit.ready) await keepName(visit);
  return steps;
}

/** Makes a new secret and shows it. Null when the password is wrong, or a second factor is set up already. */
export async function beginSecondFactor(
  auth: Auth,
  visit: Visit,
  password: string,
  headers: Headers,
): Promise<Answer | null> {
  const started = await attempt(() =>
    auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers }),
  );
  if (started === null || started.method !== 'totp') return null;
  return steps(visit, started.totpURI, started.backupCodes);
}

async function steps(visit: Visit, uri: string, codes: string[], isWrong = false): Promise<Answer> {
  const { toDataURL } = await import('qrcode');
  const picture = await toDataURL(uri, { margin: 1, width: 220 });
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  const body = secondFactorPage(visit, { picture, secret, codes, isWrong });
  return { is: 'page', title: visit.say('second-factor'), body, status: isWrong ? 422 : 200 };
}

async function confirm({ auth, guesses }: AccountParts, visit: Visit): Promise<Answer> {
  const { parts, staff, form, request, ready } = visit;
  if (staff.secondFactor) return { is: 'redirect', to: '/console/account' };
  const target = { is: 'proof', staffId: staff.id } as const;
  if ((await guesses.take(target)) > 0) return { is: 'redirect', to: PAGE, told: 'wait' };
  const body = { code: (form.code ?? '').replaceAll(/\s/g, '') };
  const headers = fromNodeHeaders(request.headers);
  const done = await attempt(() => auth.api.verifyTOTP({ body, headers, returnHeaders: true }));
  if (done === null) return showAgain(auth, visit);
  await guesses.forget(target);
  passOn(done.headers, request);
  await keepNewestSession(parts.db, staff.id, 'account.second_factor', actorOf(visit));
  return { is: 'redirect', to: ready ? '/console/account' : '/console', told: 'second-factor-on' };
}

/** The code was mistyped, or its half minute over: what the telephone has already taken in stays as it is. */
async function showAgain(auth: Auth, visit: Visit): Promise<Answer> {
  const { staff, parts } = visit;
  const kept = await readSecret(parts.db, staff.id);
  if (kept === null) return { is: 'redirect', to: PAGE };
  const { secretConfig } = await auth.$context;
  const secret = await symmetricDecrypt({ key: secretConfig, data: kept.secret });
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: staff.id } });
  return steps(visit, createOTP(secret).url(ISSUER, staff.email), backupCodes, true);
}

/** Wants the password and a code: neither an open desk nor a password that was seen takes the second factor away. */
async function end({ auth, guesses }: AccountParts, visit: Visit): Promise<Answer> {
  const { parts, staff, form, request } = visit;
  const back = { is: 'redirect', to: '/console/account' } as const;
  const target = { is: 'proof', staffId: staff.id } as const;
  if ((await guesses.take(target)) > 0) return { ...back, told: 'wait' };
  const headers = fromNodeHeaders(request.headers);
  const password = form.password ?? '';
  const isRight = await attempt(() => auth.api.verifyPassword({ body: { password }, headers }));
  const isMine = isRight === null ? null : await verifyOne(auth, form.code ?? '', headers);
  if (isMine === null) {
    await recordWrong(visit);
    return { ...back, told: isRight === null ? 'password-wrong' : 'code-wrong' };
  }
  await guesses.forget(target);
  const done = await attempt(() =>
    auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }),
  );
  if (done === null) return { ...back, told: 'password-wrong' };
  passOn(done.headers, request);
  await keepNewestSession(parts.db, staff.id, 'account.second_factor_end', actorOf(visit));
  return { is: 'redirect', to: needsSecondFactor(staff.role) ? PAGE : back.to, told: 'second-factor-off' };
}

/** A code of the application, or one of those on paper when the telephone is lost. */
function verifyOne(auth: Auth, typed: string, headers: Headers): Promise<object | null> {
  const code = typed.replaceAll(/\s/g, '');
  return attempt<object>(() =>
    SIX_DIGITS.test(code)
      ? auth.api.verifyTOTP({ body: { code }, headers })
      : auth.api.verifyBackupCode({ body: { code, disableSession: true }, headers }),
  );
}
