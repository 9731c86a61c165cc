// The answers of the Graph API: success, and errors in the form of the real one.
import type { ServerResponse } from 'node:http';

const TITLES: Record<number, string> = {
  100: 'Invalid parameter',
  190: 'Access token could not be decrypted',
  130429: 'Rate limit hit',
  131000: 'Something went wrong',
  131009: 'Parameter value is not valid',
  131026: 'Message undeliverable',
  131047: 'Re-engagement message',
  131053: 'Media upload error',
  131056: '(Business Account, Consumer Account) pair rate limit hit',
  132000: 'Number of parameters does not match the expected number of params',
  132001: 'Template name does not exist in the translation',
};

export interface Refusal {
  status: number;
  code: number;
  subcode?: number;
  details?: string;
  retryAfter?: number;
}

export const titleOf = (code: number): string => TITLES[code] ?? 'Error';

export function give(
  res: ServerResponse,
  body: object,
  status = 200,
  headers: Record<string, string> = {},
): void {
  res
    .writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers })
    .end(JSON.stringify(body));
}

export function refuse(res: ServerResponse, { status, code, subcode, details, retryAfter }: Refusal): void {
  const error = {
    message: `(#${code}) ${titleOf(code)}`,
    type: 'OAuthException',
    code,
    ...(subcode === undefined ? {} : { error_subcode: subcode }),
    error_data: { messaging_product: 'whatsapp', details: details ?? titleOf(code) },
    fbtrace_id: 'A-StandIn',
  };
  give(res, { error }, status, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
}
