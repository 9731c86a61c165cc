// Signing in with a password and, where chosen, a second factor; signing out; choosing the language before.

import { fromNodeHeaders } from 'better-auth/node';
import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { countSignIns, countWrongTries, recordDeed } from '../../database/audit.ts';
import { accountMark, monthBefore } from '../account-mark.ts';
import type { Auth } from '../auth.ts';
import { chosenLanguage, rememberLanguage, safeNext, showSignIn as show } from '../authentication.ts';
import { TooLarge } from '../clean-values.ts';
import type { ConsoleParts } from '../context.ts';
import { deviceOf, isKnownDevice, rememberDevice } from '../device.ts';
import { goOn } from '../flash-message.ts';
import { readForm, readStrangersForm } from '../form.ts';
import { keepCarried, keepOthers } from '../form-drafts.ts';
import type { Guesses } from '../login-rate-limit.ts';
import { fromOf, networkOf, siteOf } from '../network.ts';
import { asStranger } from '../password-hashing.ts';
import { judge } from '../passwords.ts';
import { toLanguage } from '../request.ts';
import { dropSession, markProven } from '../sessions.ts';
import { chooseLanguage, demandPassword, findStaff, readStaff, type StaffRow } from '../staff-accounts.ts';
import { attempt, passOn } from './attempt.ts';
import { type Carried, codePage, passwordPage, type SignInTrouble } from './view.ts';

export interface SignInParts extends ConsoleParts {
  auth: Auth;
  guesses: Guesses;
}

const Password = z.object({
  email: z.email().max(200),
  password: z.string().min(1).max(200),
});
const Code = z.object({ code: z.string().trim().min(6).max(40) });
/** So many wrong tries are usually one's own; of more their owner is told. */
const OWN_SLIPS = 3;
/** Whoever finds the door crowded comes again. */
const CROWD_SECONDS = 5;
const SIX_DIGITS = /^\d{6}$/;

/** The paths for people who are not signed in. */
export function openSignIn(router: Router, parts: SignInParts): void {
  router.get('/sign-in', async (request, response) => {
    await show(parts, request, response, passwordPage, carriedIn(request));
  });
  router.post('/sign-in', async (request, response) => {
    await signIn(parts, request, response);
  });
  router.get('/sign-in/code', async (request, response) => {
    await show(parts, request, response, codePage, carriedIn(request));
  });
  router.post('/sign-in/code', async (request, response) => {
    await verifyCode(parts, request, response);
  });
  router.post('/sign-out', async (request, response) => {
    await signOut(parts, request, response);
  });
  router.post('/language', async (request, response) => {
    await changeLanguage(parts, request, response);
  });
}

async function signIn(parts: SignInParts, request: Request, response: Response): Promise<void> {
  const fields = await readStrangersForm(request, isKnownDevice(parts, request));
  const carried = { next: safeNext(fields.next), kept: fields.kept, email: fields.email };
  const refuse = (trouble: SignInTrouble) => show(parts, request, response, passwordPage, carried, trouble);
  const read = Password.safeParse(fields);
  if (!read.success) return refuse({ is: 'wrong' });
  const { email } = read.data;
  const device = deviceOf(parts, request, email);
  const come = () => comeIn(parts, request, response, { ...read.data, device }, carried);
  if (device !== null) return come();
  const isIn = await asStranger(async () => {
    await come();
    return true;
  });
  if (isIn === null) await refuse({ is: 'wait', seconds: CROWD_SECONDS });
}

/** Tries the password, if a try is free. */
async function comeIn(
  parts: SignInParts,
  request: Request,
  response: Response,
  { email, password, device }: z.infer<typeof Password> & { device: string | null },
  carried: Carried,
): Promise<void> {
  const refuse = (trouble: SignInTrouble) => show(parts, request, response, passwordPage, carried, trouble);
  const target = { is: 'password', email, device } as const;
  const seconds = await parts.guesses.take(target);
  if (seconds > 0) return refuse({ is: 'wait', seconds });
  const tried = await attempt(() =>
    parts.auth.api.signInEmail({
      body: { email, password },
      headers: fromNodeHeaders(request.headers),
      returnHeaders: true,
    }),
  );
  const person = await findStaff(parts.db, email);
  if (tried === null || person === null) {
    return refuse(await wrongPassword(parts, request, { email, known: person !== null }));
  }
  await parts.guesses.forget(target);
  if (isOver(person, parts.clock())) {
    if ('token' in tried.response) await dropSession(parts.db, { token: tried.response.token });
    return refuse({ is: 'over' });
  }
  if ((await judge(password, person)) !== 'fit') await demandPassword(parts.db, person.id);
  passOn(tried.headers, request);
  if ('twoFactorRedirect' in tried.response) {
    // What had been typed does not fit into an address: the page of the code comes at once, with it.
    if (carried.kept) return show(parts, request, response, codePage, carried);
    response.redirect(303, `/console/sign-in/code?next=${encodeURIComponent(carried.next)}`);
    return;
  }
  await welcome(parts, request, response, { person, token: tried.response.token }, carried);
}

/** Nobody came in time: the one-time password was right and opens no more. */
function isOver({ passwordSetAt, oneTimeUntil }: StaffRow, now: Date): boolean {
  return passwordSetAt === null && oneTimeUntil !== null && oneTimeUntil < now;
}

/**
 * Writes down that a password was wrong, by keyed hash of the account. Only accounts that there are not count for the
 * place they came from; the answer is then the same for all of them, and a right password passes all the same.
 */
async function wrongPassword(
  parts: SignInParts,
  request: Request,
  { email, known }: { email: string; known: boolean },
): Promise<SignInTrouble> {
  const place = { is: 'place', site: siteOf(request.ip) } as const;
  const seconds = known ? await parts.guesses.wait(place) : await parts.guesses.take(place);
  const detail = { account: accountMark(parts, email), network: networkOf(request.ip) };
  await recordDeed(parts.db, { at: parts.clock(), staffId: null, action: 'sign_in.wrong', detail });
  return seconds > 0 ? { is: 'wait', seconds } : { is: 'wrong' };
}

async function verifyCode(parts: SignInParts, request: Request, response: Response): Promise<void> {
  const fields = await readStrangersForm(request, isKnownDevice(parts, request));
  const carried = { next: safeNext(fields.next), kept: fields.kept };
  const refuse = (trouble: SignInTrouble) => show(parts, request, response, codePage, carried, trouble);
  const headers = fromNodeHeaders(request.headers);
  const { staffId } = await parts.auth.api.readChallenged({ headers });
  const person = staffId === null ? null : await readStaff(parts.db, staffId);
  if (person === null) return show(parts, request, response, passwordPage, carried, { is: 'late' });
  const device = deviceOf(parts, request, person.email);
  const target = { is: 'code', staffId: person.id, device } as const;
  const seconds = await parts.guesses.take(target);
  if (seconds > 0) return refuse({ is: 'wait', seconds });
  const read = Code.safeParse(fields);
  const code = read.success ? read.data.code.replaceAll(/\s/g, '') : '';
  const call = { body: { code }, headers, returnHeaders: true } as const;
  let why: string | undefined;
  // Six digits come from the application, anything else is one of the paper codes.
  const tried = await attempt(
    () => (SIX_DIGITS.test(code) ? parts.auth.api.verifyTOTP(call) : parts.auth.api.verifyBackupCode(call)),
    (refusal) => {
      why = refusal;
    },
  );
  if (tried === null) {
    const action = why === 'CODE_USED' ? 'sign_in.used_code' : 'sign_in.wrong_code';
    const detail = { account: accountMark(parts, person.email), network: networkOf(request.ip) };
    await recordDeed(parts.db, { at: parts.clock(), staffId: null, action, detail });
    return refuse({ is: 'wrong' });
  }
  await parts.guesses.forget(target);
  passOn(tried.headers, request);
  await welcome(parts, request, response, { person, token: tried.response.token ?? '' }, carried);
}

async function welcome(
  parts: SignInParts,
  request: Request,
  response: Response,
  { person, token }: { person: StaffRow; token: string },
  { next, kept }: Carried,
): Promise<void> {
  const at = parts.clock();
  const about = { staffId: person.id, account: accountMark(parts, person.email), since: monthBefore(at) };
  const tries = await countWrongTries(parts.db, about);
  await markProven(parts.db, { token }, at, fromOf(request));
  rememberDevice(parts, response, person.email);
  // Whoever comes for the first time goes on in the language they chose at the door.
  const language = chosenLanguage(request);
  const isNew = language !== undefined && language !== person.language;
  if (isNew && (await countSignIns(parts.db, person.id)) === 0)
    await chooseLanguage(parts.db, person.id, language, at);
  await recordDeed(parts.db, { at, staffId: person.id, action: 'sign_in' });
  await keepCarried(parts, kept, { staffId: person.id, at });
  const told = tries > OWN_SLIPS ? 'wrong-tries' : undefined;
  response.redirect(303, goOn({ parts }, { is: 'redirect', to: next, told }, response));
}

async function signOut(parts: SignInParts, request: Request, response: Response): Promise<void> {
  const headers = fromNodeHeaders(request.headers);
  const session = await parts.auth.api.getSession({ headers });
  const fields = await fieldsOf(request, session !== null);
  const done = await attempt(() => parts.auth.api.signOut({ headers, returnHeaders: true }));
  if (done !== null) passOn(done.headers, request);
  if (session !== null) {
    await keepOthers(parts, fields, { staffId: session.user.id, at: parts.clock() });
    await recordDeed(parts.db, { at: parts.clock(), staffId: session.user.id, action: 'sign_out' });
  }
  response.redirect(303, '/console/sign-in');
}

async function changeLanguage(parts: SignInParts, request: Request, response: Response): Promise<void> {
  const session = await parts.auth.api.getSession({ headers: fromNodeHeaders(request.headers) });
  const fields = await fieldsOf(request, session !== null);
  const language = toLanguage(fields.language);
  if (session !== null) {
    const by = { staffId: session.user.id, at: parts.clock() };
    await keepOthers(parts, fields, by);
    await chooseLanguage(parts.db, by.staffId, language, by.at);
  }
  rememberLanguage(response, language, parts.baseUrl.startsWith('https:'));
  if (session === null && fields.kept) {
    // What had been typed does not fit into an address: the page comes at once, with it.
    const { staffId } = await parts.auth.api.readChallenged({ headers: fromNodeHeaders(request.headers) });
    const carried = { next: safeNext(fields.next), kept: fields.kept };
    const screen = staffId === null ? passwordPage : codePage;
    return show(parts, request, response, screen, carried, undefined, language);
  }
  response.redirect(303, safeNext(fields.back));
}

/** What comes with a button of the frame: the words of half-written forms too, which must not hold anybody back. */
async function fieldsOf(request: Request, isStaff: boolean): Promise<Record<string, string>> {
  if (!isStaff) return readStrangersForm(request, false);
  try {
    return (await readForm(request)).fields;
  } catch (thrown) {
    if (thrown instanceof TooLarge) return {};
    throw thrown;
  }
}

function carriedIn(request: Request): Carried {
  const asked = new URL(request.originalUrl, 'http://console').searchParams;
  return { next: safeNext(asked.get('next')), ended: asked.has('ended') };
}
