// A browser in which somebody once signed in carries a cookie that says so: it waits for nobody who guesses elsewhere.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import type { ConsoleParts } from './context.ts';
import { cookieHome } from './cookies.ts';

type DeviceParts = Pick<ConsoleParts, 'secret' | 'baseUrl'>;

const DAYS_KEPT = 180;
const DAY_MS = 24 * 60 * 60 * 1000;
const COOKIE = /(?:^|;\s*)((?:__Host-)?console-device-([\w-]{12}))=([\w-]{22})\.([\w-]{43})(?=;|$)/g;

/** Puts the cookie of one account into this browser; each account that uses it has its own. */
export function rememberDevice(parts: DeviceParts, response: Response, email: string): void {
  const { path, secure } = cookieHome(parts.baseUrl);
  const { name, value } = newDevice(parts, email);
  response.cookie(name, value, {
    path,
    secure,
    maxAge: DAYS_KEPT * DAY_MS,
    sameSite: 'lax',
    httpOnly: true,
  });
}

/** The cookie of a browser that an account has just come to know. */
export function newDevice(parts: DeviceParts, email: string): { name: string; value: string } {
  const account = accountOf(parts, email);
  const nonce = randomBytes(16).toString('base64url');
  const name = `${cookieHome(parts.baseUrl).prefix}console-device-${account}`;
  return { name, value: `${nonce}.${sign(parts, account, nonce)}` };
}

/** The mark of this browser for one account; null where that account never signed in. */
export function deviceOf(parts: DeviceParts, request: Request, email: string): string | null {
  const account = accountOf(parts, email);
  return devicesIn(parts, request).find((device) => device.account === account)?.nonce ?? null;
}

/** Whether anybody of the staff ever signed in with this browser. */
export function isKnownDevice(parts: DeviceParts, request: Request): boolean {
  return devicesIn(parts, request).length > 0;
}

function devicesIn(parts: DeviceParts, request: Request): { account: string; nonce: string }[] {
  return [...(request.headers.cookie ?? '').matchAll(COOKIE)].flatMap(
    ([, , account = '', nonce = '', signature = '']) =>
      timingSafeEqual(Buffer.from(signature), Buffer.from(sign(parts, account, nonce)))
        ? [{ account, nonce }]
        : [],
  );
}

const accountOf = (parts: DeviceParts, email: string): string =>
  keyed(parts, `account ${email.trim().toLowerCase()}`).slice(0, 12);

const sign = (parts: DeviceParts, account: string, nonce: string): string =>
  keyed(parts, `device ${account} ${nonce}`);

const keyed = ({ secret }: DeviceParts, text: string): string =>
  createHmac('sha256', secret).update(text, 'utf8').digest('base64url');
