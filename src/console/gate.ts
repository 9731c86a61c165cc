// Finds out who is asking, and sends whoever may not come in to the page that helps.
import { fromNodeHeaders } from 'better-auth/node';
import type { Request, Response } from 'express';
import { readStaff } from '../store/staff.ts';
import type { Auth } from './auth.ts';
import { cleanAll } from './door.ts';
import type { ConsoleParts } from './parts.ts';
import { departmentOf, may, toRole } from './roles.ts';
import type { Gate } from './routes.ts';
import { type Language, type StaffMember, sayIn, toLanguage, type Visit } from './visit.ts';

const LANGUAGE_COOKIE = 'console-language';

/** Where somebody with a one-time password may go before choosing one. */
const PASSWORD_PAGE = '/console/account/password';

/** The gate of all pages behind sign-in. */
export function openGate(parts: ConsoleParts, auth: Auth): Gate {
  return async (request, response) => {
    const staff = await whoAsks(parts, auth, request, response);
    const path = request.originalUrl;
    if (staff === null) {
      const back = request.method === 'GET' ? `?next=${encodeURIComponent(path)}` : '';
      turnAway(request, response, `/console/sign-in${back}`);
      return null;
    }
    if (!staff.ready && path !== PASSWORD_PAGE) {
      turnAway(request, response, PASSWORD_PAGE);
      return null;
    }
    response.set('Cache-Control', 'no-store');
    return visitOf(parts, request, staff.member, staff.language);
  };
}

async function whoAsks(
  parts: ConsoleParts,
  auth: Auth,
  request: Request,
  response: Response,
): Promise<{ member: StaffMember; language: Language; ready: boolean } | null> {
  const found = await auth.api.getSession({ headers: fromNodeHeaders(request.headers), returnHeaders: true });
  for (const cookie of found.headers.getSetCookie()) response.append('Set-Cookie', cookie);
  if (found.response === null) return null;
  // Read again and not taken from the session: a role taken away must not live on until the session ends.
  const row = await readStaff(parts.db, found.response.user.id);
  if (row === null || row.banned === true) return null;
  const role = toRole(row.role);
  const member: StaffMember = {
    id: row.id,
    name: row.name,
    email: row.email,
    role,
    departmentId: departmentOf({ role, departmentId: row.departmentId }),
    secondFactor: row.twoFactorEnabled === true,
  };
  return { member, language: toLanguage(row.language), ready: row.passwordSetAt !== null };
}

function visitOf(parts: ConsoleParts, request: Request, staff: StaffMember, language: Language): Visit {
  const params = Object.entries(request.params).map(([name, value]) => [name, String(value)] as const);
  return {
    parts,
    staff,
    language,
    say: sayIn(parts, language),
    may: (permission) => may(staff.role, permission),
    params: cleanAll(params),
    query: new URLSearchParams(cleanAll(new URL(request.originalUrl, 'http://console').searchParams)),
    form: {},
    uploads: [],
    path: request.originalUrl,
    now: parts.clock(),
    fragment: request.get('hx-request') === 'true',
    request,
  };
}

function turnAway(request: Request, response: Response, to: string): void {
  if (request.get('hx-request') === 'true') response.set('HX-Redirect', to).status(401).end();
  else response.redirect(303, to);
}

/** Language for people who are not signed in: the one last chosen on this machine, or the browser's. */
export function guestLanguage(request: Request): Language {
  const cookie = new RegExp(`${LANGUAGE_COOKIE}=(ar|fr)`).exec(request.headers.cookie ?? '');
  return toLanguage(cookie?.[1] ?? (request.acceptsLanguages('ar', 'fr') || 'ar'));
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
