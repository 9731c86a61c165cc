// One's own account: the password and the second factor.
import { fromNodeHeaders } from 'better-auth/node';
import { toDataURL } from 'qrcode';
import { z } from 'zod';
import { recordDeed } from '../../store/audit.ts';
import { markPasswordSet, readStaff } from '../../store/staff.ts';
import { type Auth, PASSWORD_MIN } from '../auth.ts';
import type { Answer } from '../page.ts';
import type { Routes } from '../routes.ts';
import { attempt } from '../signin/signin.ts';
import type { Visit } from '../visit.ts';
import { accountPage, firstPasswordPage, secondFactorPage } from './view.ts';

const NewPassword = z
  .object({
    current: z.string().min(1).max(200),
    wanted: z.string().min(PASSWORD_MIN).max(128),
    again: z.string(),
  })
  .refine((form) => form.wanted === form.again && form.wanted !== form.current);

/** The paths of the account; its link stands beside the name, not in the menu. */
export function openAccount(routes: Routes, auth: Auth): void {
  routes.get('/account', 'account', async (visit) => page(visit, 'account', accountPage(visit)));
  routes.get('/account/password', 'account', async (visit) =>
    page(visit, 'first-password', firstPasswordPage(visit)),
  );
  routes.post('/account/password', 'account', (visit) => changePassword(auth, visit));
  routes.post('/account/second-factor', 'account', (visit) => startSecondFactor(auth, visit));
  routes.post('/account/second-factor/confirm', 'account', (visit) => confirmSecondFactor(auth, visit));
  routes.post('/account/second-factor/end', 'account', (visit) => endSecondFactor(auth, visit));
}

function page(visit: Visit, title: string, body: ReturnType<typeof accountPage>): Answer {
  return { is: 'page', title: visit.say(title), body };
}

async function changePassword(auth: Auth, visit: Visit): Promise<Answer> {
  const read = NewPassword.safeParse(visit.form);
  const row = await readStaff(visit.parts.db, visit.staff.id);
  const back = row?.passwordSetAt == null ? '/console/account/password' : '/console/account';
  if (!read.success) return { is: 'redirect', to: back, told: 'password-rules' };
  const { current, wanted } = read.data;
  const done = await attempt(() =>
    auth.api.changePassword({
      body: { currentPassword: current, newPassword: wanted, revokeOtherSessions: true },
      headers: fromNodeHeaders(visit.request.headers),
      returnHeaders: true,
    }),
  );
  if (done === null) return { is: 'redirect', to: back, told: 'password-wrong' };
  passOn(done.headers, visit);
  await markPasswordSet(visit.parts.db, visit.staff.id, visit.now);
  return {
    is: 'redirect',
    to: row?.passwordSetAt == null ? '/console' : '/console/account',
    told: 'password-set',
  };
}

async function startSecondFactor(auth: Auth, visit: Visit): Promise<Answer> {
  const started = await attempt(() =>
    auth.api.enableTwoFactor({
      body: { password: visit.form.password ?? '', method: 'totp' },
      headers: fromNodeHeaders(visit.request.headers),
    }),
  );
  if (started === null || started.method !== 'totp') {
    return { is: 'redirect', to: '/console/account', told: 'password-wrong' };
  }
  const picture = await toDataURL(started.totpURI, { margin: 1, width: 220 });
  const secret = new URL(started.totpURI).searchParams.get('secret') ?? '';
  const body = secondFactorPage(visit, { picture, secret, codes: started.backupCodes });
  return { is: 'page', title: visit.say('second-factor'), body };
}

async function confirmSecondFactor(auth: Auth, visit: Visit): Promise<Answer> {
  const code = (visit.form.code ?? '').replaceAll(/\s/g, '');
  const done = await attempt(() =>
    auth.api.verifyTOTP({
      body: { code },
      headers: fromNodeHeaders(visit.request.headers),
      returnHeaders: true,
    }),
  );
  if (done === null) return { is: 'redirect', to: '/console/account', told: 'code-wrong' };
  passOn(done.headers, visit);
  await write(visit, 'account.second_factor');
  return { is: 'redirect', to: '/console/account', told: 'second-factor-on' };
}

async function endSecondFactor(auth: Auth, visit: Visit): Promise<Answer> {
  const done = await attempt(() =>
    auth.api.disableTwoFactor({
      body: { password: visit.form.password ?? '' },
      headers: fromNodeHeaders(visit.request.headers),
      returnHeaders: true,
    }),
  );
  if (done === null) return { is: 'redirect', to: '/console/account', told: 'password-wrong' };
  passOn(done.headers, visit);
  await write(visit, 'account.second_factor_end');
  return { is: 'redirect', to: '/console/account', told: 'second-factor-off' };
}

function passOn(headers: Headers, visit: Visit): void {
  for (const cookie of headers.getSetCookie()) visit.request.res?.append('Set-Cookie', cookie);
}

async function write(visit: Visit, action: string): Promise<void> {
  const deed = {
    at: visit.now,
    staffId: visit.staff.id,
    action,
    subject: 'staff',
    subjectId: visit.staff.id,
  };
  await recordDeed(visit.parts.db, deed);
}
