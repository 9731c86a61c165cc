// Signing in with a password and, where chosen, a second factor; signing out; choosing the language before.

import { APIError } from 'better-auth/api';
import { fromNodeHeaders } from 'better-auth/node';
import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { recordDeed } from '../../store/audit.ts';
import { chooseLanguage } from '../../store/staff.ts';
import type { Auth } from '../auth.ts';
import { TooLarge } from '../door.ts';
import { readForm, STRANGERS_MAX } from '../form.ts';
import { rememberLanguage, safeNext, showSignIn as show } from '../gate.ts';
import type { Guesses } from '../guesses.ts';
import type { ConsoleParts } from '../parts.ts';
import { keepCarried, keepOthers } from '../unsent.ts';
import { toLanguage } from '../visit.ts';
import { type Carried, codePage, passwordPage } from './view.ts';

export interface SignInParts extends ConsoleParts {
  auth: Auth;
  guesses: Guesses;
}

const Password = z.object({
  email: z.email().max(200),
  password: z.string().min(1).max(200),
});
const Code = z.object({ code: z.string().trim().min(6).max(40) });

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
  const { fields } = await readForm(request, STRANGERS_MAX);
  const carried = { next: safeNext(fields.next), kept: fields.kept, email: fields.email };
  const read = Password.safeParse(fields);
  const from = request.ip ?? '';
  if (!read.success) return show(parts, request, response, passwordPage, carried, { is: 'wrong' });
  const { email, password } = read.data;
  const seconds = await parts.guesses.wait(from, email);
  if (seconds > 0) return show(parts, request, response, passwordPage, carried, { is: 'wait', seconds });
  const tried = await attempt(() =>
    parts.auth.api.signInEmail({
      body: { email, password },
      headers: fromNodeHeaders(request.headers),
      returnHeaders: true,
    }),
  );
  if (tried === null) {
    await parts.guesses.wrong(from, email);
    await recordDeed(parts.db, { at: parts.clock(), staffId: null, action: 'sign_in.wrong' });
    return show(parts, request, response, passwordPage, carried, { is: 'wrong' });
  }
  passCookies(tried.headers, response);
  if ('twoFactorRedirect' in tried.response) {
    // What had been typed does not fit into an address: the page of the code comes at once, with it.
    if (carried.kept) return show(parts, request, response, codePage, carried);
    response.redirect(303, `/console/sign-in/code?next=${encodeURIComponent(carried.next)}`);
    return;
  }
  await welcome(parts, request, response, tried.response.user.id, email, carried);
}

async function verifyCode(parts: SignInParts, request: Request, response: Response): Promise<void> {
  const { fields } = await readForm(request, STRANGERS_MAX);
  const carried = { next: safeNext(fields.next), kept: fields.kept };
  const read = Code.safeParse(fields);
  const from = request.ip ?? '';
  const challenge = challengeOf(request);
  const seconds = await parts.guesses.wait(from, challenge);
  if (seconds > 0) return show(parts, request, response, codePage, carried, { is: 'wait', seconds });
  const call = {
    body: { code: read.success ? read.data.code.replaceAll(' ', '') : '' },
    headers: fromNodeHeaders(request.headers),
    returnHeaders: true,
  } as const;
  // Six digits come from the application, anything else is one of the paper codes.
  const tried = !read.success
    ? null
    : await attempt(() =>
        /^\d{6}$/.test(call.body.code)
          ? parts.auth.api.verifyTOTP(call)
          : parts.auth.api.verifyBackupCode(call),
      );
  if (tried === null) {
    await parts.guesses.wrong(from, challenge);
    await recordDeed(parts.db, { at: parts.clock(), staffId: null, action: 'sign_in.wrong_code' });
    return show(parts, request, response, codePage, carried, { is: 'wrong' });
  }
  passCookies(tried.headers, response);
  await welcome(parts, request, response, tried.response.user.id, challenge, carried);
}

/** Which password was right just before: tries at its code are counted together, beside the count kept per person. */
function challengeOf(request: Request): string {
  return /two_factor=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? 'code';
}

async function welcome(
  parts: SignInParts,
  request: Request,
  response: Response,
  staffId: string,
  who: string,
  { next, kept }: Carried,
): Promise<void> {
  await parts.guesses.right(request.ip ?? '', who);
  const at = parts.clock();
  await recordDeed(parts.db, { at, staffId, action: 'sign_in' });
  await keepCarried(parts, kept, { staffId, at });
  response.redirect(303, next);
}

async function signOut(parts: SignInParts, request: Request, response: Response): Promise<void> {
  const headers = fromNodeHeaders(request.headers);
  const session = await parts.auth.api.getSession({ headers });
  const fields = await fieldsOf(request, session !== null);
  const done = await attempt(() => parts.auth.api.signOut({ headers, returnHeaders: true }));
  if (done !== null) passCookies(done.headers, response);
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
  response.redirect(303, safeNext(fields.back));
}

/** What comes with a button of the frame: the words of half-written forms too, which must not hold anybody back. */
async function fieldsOf(request: Request, isStaff: boolean): Promise<Record<string, string>> {
  try {
    return (await readForm(request, isStaff ? undefined : STRANGERS_MAX)).fields;
  } catch (thrown) {
    if (thrown instanceof TooLarge) return {};
    throw thrown;
  }
}

function carriedIn(request: Request): Carried {
  return { next: safeNext(new URL(request.originalUrl, 'http://console').searchParams.get('next')) };
}

function passCookies(headers: Headers, response: Response): void {
  for (const cookie of headers.getSetCookie()) response.append('Set-Cookie', cookie);
}

/** Null when the keeper of passwords refuses; anything else it throws is our own fault. */
export async function attempt<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (thrown) {
    if (thrown instanceof APIError && thrown.statusCode < 500) return null;
    throw thrown;
  }
}
