// One's own account: the password, where it is open, and what happened to it.
import { fromNodeHeaders } from 'better-auth/node';
import { html } from 'hono/html';
import { z } from 'zod';
import { lastRecovery, listAbout } from '../../database/audit.ts';
import { takeAbsence } from '../absence-form.ts';
import { accountMark, monthBefore } from '../account-mark.ts';
import { IDLE_MS } from '../authentication.ts';
import { recordWrong } from '../fresh-proof.ts';
import type { Answer, Markup } from '../layout.ts';
import { fromOf } from '../network.ts';
import { type Fitness, judge, PASSWORD_MAX, PASSWORD_MIN } from '../passwords.ts';
import { actorOf, type Visit } from '../request.ts';
import { needsSecondFactor } from '../roles.ts';
import type { Routes } from '../routes.ts';
import { endSessions, listSessions, markProven } from '../sessions.ts';
import { attempt, passOn } from '../signin/attempt.ts';
import { listStaff, markPasswordSet, readStaff } from '../staff-accounts.ts';
import { changeName, keepName } from './own-name.ts';
import { type AccountParts, beginSecondFactor, openSecondFactor } from './second-factor.ts';
import { accountPage, firstPasswordPage } from './view.ts';

const NewPassword = z.object({
  current: z.string().min(1).max(200),
  wanted: z.string().min(PASSWORD_MIN).max(PASSWORD_MAX),
  again: z.string(),
});

/** The paths of the account; its link stands beside the name, not in the menu. */
export function openAccount(routes: Routes, parts: AccountParts): void {
  routes.get('/account', 'account', showAccount);
  routes.post('/account/name', 'account', changeName);
  routes.post('/account/absence', 'account', (visit) => ownAbsence(visit, false));
  routes.post('/account/absence/end', 'account', (visit) => ownAbsence(visit, true));
  routes.get('/account/password', 'account', showFirstPassword);
  routes.post('/account/password', 'account', (visit) => changePassword(parts, visit));
  routes.post('/account/password/hint', 'account', hint);
  routes.post('/account/sessions/end', 'account', endOwn);
  openSecondFactor(routes, parts);
}

async function showAccount(visit: Visit): Promise<Answer> {
  const { parts, staff, now } = visit;
  const [people, sessions, events] = await Promise.all([
    listStaff(parts.db),
    listSessions(parts.db, staff.id, new Date(now.getTime() - IDLE_MS)),
    listAbout(parts.db, {
      staffId: staff.id,
      account: accountMark(parts, staff.email),
      since: monthBefore(now),
    }),
  ]);
  return page(visit, 'account', accountPage(visit, { people, sessions, events }));
}

const ownAbsence = (visit: Visit, isOver: boolean): Promise<Answer> =>
  takeAbsence(visit, visit.staff.id, { to: '/console/account', isOver });

/** Whoever lost a password, or lost it to somebody, reads here who put another in its place. */
async function showFirstPassword(visit: Visit): Promise<Answer> {
  const { db } = visit.parts;
  const [row, recovery] = await Promise.all([
    readStaff(db, visit.staff.id),
    lastRecovery(db, visit.staff.id),
  ]);
  const isOneTime = row?.oneTimeUntil != null;
  const after = recovery && {
    is: 'after' as const,
    by: recovery.staff?.name ?? visit.say('operator'),
    at: recovery.at,
  };
  const why = isOneTime ? (after ?? { is: 'more' as const }) : { is: 'outdated' as const };
  return page(visit, 'first-password', firstPasswordPage(visit, why));
}

function page(visit: Visit, title: string, body: Markup): Answer {
  return { is: 'page', title: visit.say(title), body };
}

async function changePassword({ auth, guesses }: AccountParts, visit: Visit): Promise<Answer> {
  const { parts, staff, ready } = visit;
  const back = ready ? '/console/account' : '/console/account/password';
  const refused = (told: string): Answer => ({ is: 'redirect', to: back, told, again: true });
  const read = NewPassword.safeParse(visit.form);
  if (!read.success) return refused('password-rules');
  if (read.data.wanted !== read.data.again) return refused('password-differs');
  if (read.data.wanted === read.data.current) return refused('password-same');
  const { current, wanted } = read.data;
  if ((await judge(wanted, staff)) !== 'fit') return refused('password-common');
  const target = { is: 'proof', staffId: staff.id } as const;
  if ((await guesses.take(target)) > 0) return refused('wait');
  const done = await attempt(() =>
    auth.api.changePassword({
      body: { currentPassword: current, newPassword: wanted, revokeOtherSessions: true },
      headers: fromNodeHeaders(visit.request.headers),
      returnHeaders: true,
    }),
  );
  if (done === null) {
    await recordWrong(visit);
    return refused('password-wrong');
  }
  await guesses.forget(target);
  passOn(done.headers, visit.request);
  await markPasswordSet(parts.db, staff.id, visit.now);
  if (!ready) await keepName(visit);
  const token = done.response.token ?? '';
  await markProven(parts.db, { token }, visit.now, fromOf(visit.request));
  if (ready) return { is: 'redirect', to: '/console/account', told: 'password-set' };
  // Nobody types the new password again only to set up the second factor.
  const steps = needsSecondFactor(staff.role) && !staff.secondFactor;
  const begun = steps ? await beginSecondFactor(auth, visit, wanted, cookiesAfter(done.headers)) : null;
  return begun ?? { is: 'redirect', to: '/console', told: 'password-set' };
}

/** The request as the browser would send it next, with the cookies it is only about to receive. */
function cookiesAfter(headers: Headers): Headers {
  const pairs = headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return new Headers({ cookie: pairs.join('; ') });
}

/** While a password is typed: whether it would be taken. */
async function hint({ form, staff, say }: Visit): Promise<Answer> {
  const wanted = (form.wanted ?? '').slice(0, PASSWORD_MAX);
  const found: Fitness | 'none' = wanted === '' ? 'none' : await judge(wanted, staff);
  const words = found === 'none' ? '' : say(`password-${found}`, { count: PASSWORD_MIN });
  return { is: 'fragment', body: html`<span class="hint ${found}">${words}</span>` };
}

async function endOwn(visit: Visit): Promise<Answer> {
  const { form, staff, session, parts } = visit;
  const which = form.id === undefined ? { allBut: session.id } : { id: form.id };
  await endSessions(parts.db, staff.id, which, actorOf(visit));
  return { is: 'redirect', to: '/console/account', told: 'sessions-ended' };
}
