// Finds out who is asking, and sends whoever may not come in to the page that helps.

import { fromNodeHeaders } from 'better-auth/node';
import type { Request, Response } from 'express';
import { STAFF_LANGUAGES } from '../words/languages.ts';
import type { Auth } from './auth.ts';
import { cleanAll } from './clean-values.ts';
import type { ConsoleParts } from './context.ts';
import { isKnownDevice } from './device.ts';
import { readLateForm } from './form.ts';
import { carry, readUnsent, type Typed, withFileNames } from './form-drafts.ts';
import { type Markup, plainLayout } from './layout.ts';
import { type Language, type Say, type StaffMember, sayIn, toLanguage, type Visit } from './request.ts';
import { type Flows, type Granted, mayDo, needsSecondFactor, scopeOf, toRole } from './roles.ts';
import type { Gate } from './routes.ts';
import { dropSession, markSeen, readVisitor } from './sessions.ts';
import { type Carried, carriedFields, passwordPage, type SignInTrouble } from './signin/view.ts';
import type { StaffRow } from './staff-accounts.ts';

const LANGUAGE_COOKIE = 'console-language';

/** What must be done before anything else is open: the first page of it, and all of its forms. */
const PASSWORD_STEP = ['/console/account/password', '/console/account/password/hint'];
const FACTOR_STEP = ['/console/account/second-factor', '/console/account/second-factor/confirm'];

/** A session that nobody used for so long is over. */
export const IDLE_MS = 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

/** The gate of all pages behind sign-in. */
export function openGate(parts: ConsoleParts, auth: Auth, granted: Granted): Gate {
  return async (request, response) => {
    const staff = await whoAsks(parts, auth, request, response);
    if (staff === null) {
      await signInFirst(parts, request, response);
      return null;
    }
    const path = request.originalUrl.split('?')[0] ?? '';
    if (staff.step !== null && !staff.step.includes(path)) {
      if (isPiece(request)) response.status(401).end();
      else response.redirect(303, staff.step[0] ?? '/console');
      return null;
    }
    response.set('Cache-Control', 'no-store');
    // What may go wrong before anybody is known is told in the language of whoever works at this machine.
    if (guestLanguage(request) !== staff.language || !/console-language=/.test(request.headers.cookie ?? ''))
      rememberLanguage(response, staff.language, parts.baseUrl.startsWith('https:'));
    response.locals.language = staff.language;
    const unsent = showsForms(request) ? await readUnsent(parts, staff.member.id) : new Map<string, Typed>();
    return { ...visitOf(parts, request, staff), may: (need) => mayDo(granted, staff.member, need), unsent };
  };
}

interface Known {
  member: StaffMember;
  language: Language;
  session: Visit['session'];
  /** Paths of what must be done first; null: nothing. */
  step: readonly string[] | null;
}

async function whoAsks(
  parts: ConsoleParts,
  auth: Auth,
  request: Request,
  response: Response,
): Promise<Known | null> {
  const found = await auth.api.getSession({ headers: fromNodeHeaders(request.headers), returnHeaders: true });
  // A piece that was asked for before a session was exchanged may be answered after: it must not take the new cookie away.
  if (found.response !== null || (showsForms(request) && !isPiece(request)))
    for (const cookie of found.headers.getSetCookie()) response.append('Set-Cookie', cookie);
  if (found.response === null) return null;
  const { id } = found.response.session;
  // Read again and not taken from the session: a role taken away must not live on until the session ends.
  const visitor = await readVisitor(parts.db, id);
  if (visitor === null || visitor.user.banned === true) return null;
  const { user, seenAt, provenAt } = visitor;
  const now = parts.clock();
  const idle = seenAt === null ? 0 : now.getTime() - seenAt.getTime();
  if (idle > IDLE_MS) {
    await dropSession(parts.db, { id });
    return null;
  }
  if ((seenAt === null || idle > MINUTE_MS) && isDeed(request)) await markSeen(parts.db, id, now);
  const member = memberOf(user, parts.flows);
  return {
    member,
    language: toLanguage(user.language),
    session: { id, provenAt },
    step: stepOf(user, member),
  };
}

function memberOf(row: StaffRow, flows: Flows): StaffMember {
  const role = toRole(row.role);
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role,
    scope: scopeOf({ ...row, role }, flows),
    secondFactor: row.twoFactorEnabled === true,
  };
}

function stepOf(row: StaffRow, { role, secondFactor }: StaffMember): readonly string[] | null {
  if (row.passwordSetAt === null) return PASSWORD_STEP;
  return needsSecondFactor(role) && !secondFactor ? FACTOR_STEP : null;
}

/** Somebody did something, and not an open page by itself: pieces and news are fetched by pages that nobody looks at. */
function isDeed(request: Request): boolean {
  return request.method === 'POST' || (!isPiece(request) && request.get('accept') !== 'text/event-stream');
}

function visitOf(
  parts: ConsoleParts,
  request: Request,
  { member: staff, language, session, step }: Known,
): Omit<Visit, 'unsent' | 'may'> {
  const params = Object.entries(request.params).map(([name, value]) => [name, String(value)] as const);
  return {
    parts,
    staff,
    session,
    ready: step === null,
    language,
    say: sayIn(parts, language),
    params: cleanAll(params),
    query: new URLSearchParams(cleanAll(new URL(request.originalUrl, 'http://console').searchParams)),
    form: {},
    uploads: [],
    path: request.originalUrl,
    back: pageOf(request),
    faults: {},
    now: parts.clock(),
    fragment: isPiece(request),
    request,
  };
}

/** A script asks for a piece of a page, and would not know what to do with a whole one. */
function isPiece(request: Request): boolean {
  return request.get('hx-request') === 'true';
}

/** Pictures, sounds and pieces of pages show no form that could give back what was typed. */
function showsForms(request: Request): boolean {
  const goal = request.get('sec-fetch-dest') ?? 'document';
  return request.method === 'POST' || (goal === 'document' && !isPiece(request));
}

/** The page on which a form stands; of a page that is asked for, the page itself. */
export function pageOf(request: Request): string {
  if (request.method !== 'POST') return request.originalUrl;
  const from = request.get('referer') ?? '';
  return URL.canParse(from) ? safeNext(`${new URL(from).pathname}${new URL(from).search}`) : '/console';
}

/** Nobody is signed in. A page comes after it; a form that somebody had written goes with the sign-in page. */
async function signInFirst(parts: ConsoleParts, request: Request, response: Response): Promise<void> {
  if (isPiece(request)) {
    response.status(401).end();
    return;
  }
  const next = pageOf(request);
  // Only what one of our pages would have been answered for is worth reading from a stranger.
  const ours = request.method === 'POST' && request.route !== undefined;
  const { fields, uploads } = ours
    ? await readLateForm(request, isKnownDevice(parts, request))
    : { fields: {}, uploads: [] };
  const typed = withFileNames(fields, uploads);
  const kept = carry(parts, request.originalUrl.split('?')[0] ?? '', typed);
  const ended = hadSession(request) ? '&ended=1' : '';
  if (kept === null) response.redirect(303, `/console/sign-in?next=${encodeURIComponent(next)}${ended}`);
  else await showSignIn(parts, request, response, passwordPage, { next, kept }, { is: 'ended' });
}

/** A browser keeps the cookie of a session longer than we keep the session. */
const hadSession = (request: Request): boolean => /session_token=[^;]/.test(request.headers.cookie ?? '');

type Screen = (say: Say, carried: Carried, trouble?: SignInTrouble) => Markup;

/** A page for people who are not signed in. */
export async function showSignIn(
  parts: ConsoleParts,
  request: Request,
  response: Response,
  screen: Screen,
  carried: Carried,
  trouble?: SignInTrouble,
  language = guestLanguage(request),
): Promise<void> {
  const say = sayIn(parts, language);
  const back =
    request.method === 'GET'
      ? request.originalUrl
      : `/console/sign-in?next=${encodeURIComponent(carried.next)}`;
  if (trouble?.is === 'wait') response.set('Retry-After', String(trouble.seconds));
  response.status(trouble === undefined ? 200 : trouble.is === 'wait' ? 429 : 401);
  response.set('Cache-Control', 'no-store').type('html');
  const body = screen(say, carried, trouble);
  response.send(
    String(await plainLayout({ language, say, back, carried: carriedFields(carried) }, say('sign-in'), body)),
  );
}

/** The language last chosen on this machine, if any was. */
export function chosenLanguage(request: Request): Language | undefined {
  const cookie = new RegExp(`${LANGUAGE_COOKIE}=(${STAFF_LANGUAGES.join('|')})`).exec(
    request.headers.cookie ?? '',
  );
  return cookie?.[1] === undefined ? undefined : toLanguage(cookie[1]);
}

/** Language for people who are not signed in: the one last chosen on this machine, or the browser's. */
export function guestLanguage(request: Request): Language {
  return toLanguage(chosenLanguage(request) ?? (request.acceptsLanguages(...STAFF_LANGUAGES) || undefined));
}

/** Remembers the language on this machine, for the sign-in page. */
export function rememberLanguage(response: Response, language: Language, secure: boolean): void {
  response.cookie(LANGUAGE_COOKIE, language, {
    path: '/console',
    maxAge: 365 * 24 * 60 * 60 * 1000,
    sameSite: 'lax',
    httpOnly: true,
    secure,
  });
}

/** A path inside the console to go on to; anything else leads to the first page. */
export function safeNext(wanted: string | null | undefined): string {
  if (wanted == null || !/^\/console(?:[/?]|$)/.test(wanted) || wanted.includes('\\')) return '/console';
  const url = new URL(wanted, 'http://console');
  return url.host === 'console' && url.pathname.startsWith('/console')
    ? `${url.pathname}${url.search}`
    : '/console';
}
