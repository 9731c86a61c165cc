// The calls to the Graph API: one connection pool, a time limit on each, and never a thrown error.
import { type Answer, graphErrorOf } from './errors.ts';

export interface GraphOptions {
  /** With the version, without a slash at the end: `https://graph.facebook.com/v25.0`. */
  apiRoot: string;
  token: string;
}

/** What a download gave: the bytes, or why there are none. */
export type Fetched =
  | { ok: true; bytes: Uint8Array; mimeType?: string }
  | { ok: false; tooLong: true }
  | { ok: false; tooLong: false; answer: Answer };

export interface Graph {
  post(path: string, body: object, limitMs: number): Promise<Answer>;
  upload(path: string, form: FormData, limitMs: number): Promise<Answer>;
  get(path: string, limitMs: number): Promise<Answer>;
  /** Fetches a file from an address that the API gave; refuses to show the token to a stranger's server. */
  fetchFile(url: string, bytesMax: number, limitMs: number): Promise<Fetched>;
}

/** Connections are kept and shared by the runtime's own fetch; nothing is opened before the first call. */
export function openGraph({ apiRoot, token }: GraphOptions): Graph {
  const authorization = `Bearer ${token}`;
  const call = (path: string, init: RequestInit, limitMs: number) =>
    answered(limitMs, (signal) => fetch(`${apiRoot}/${path}`, { ...init, signal, redirect: 'error' }));
  return {
    post: (path, body, limitMs) => {
      const headers = { authorization, 'content-type': 'application/json' };
      return call(path, { method: 'POST', headers, body: JSON.stringify(body) }, limitMs);
    },
    upload: (path, form, limitMs) =>
      call(path, { method: 'POST', headers: { authorization }, body: form }, limitMs),
    get: (path, limitMs) => call(path, { headers: { authorization } }, limitMs),
    fetchFile: (url, bytesMax, limitMs) =>
      mayHoldToken(url, apiRoot)
        ? fetchFile(url, authorization, bytesMax, limitMs)
        : Promise.resolve(nothing({ reached: false, code: 'foreign_address', mayHaveArrived: false })),
  };
}

async function answered(limitMs: number, ask: (signal: AbortSignal) => Promise<Response>): Promise<Answer> {
  try {
    const response = await ask(AbortSignal.timeout(limitMs));
    const text = await response.text();
    return { reached: true, status: response.status, body: parsed(text), ...pauseAskedBy(response) };
  } catch (error) {
    return notReached(error);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pauseAskedBy(response: Response): { retryAfter?: number } {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? { retryAfter: seconds } : {};
}

/** Failures that happen before the first byte of a request leaves; after any other the message may be there. */
const BEFORE_SENDING =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT)$|CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|ERR_SSL/;

function notReached(error: unknown): Answer {
  const code = codeOf(error);
  return { reached: false, code, mayHaveArrived: !BEFORE_SENDING.test(code) };
}

/** Only the code of a failure is kept: its text may hold an address of ours or of a citizen. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout';
  const cause = error.cause;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return error.name;
}

/** Meta serves files from these; anybody else who asks for the token is not Meta. */
const FILE_HOSTS = /(^|\.)(fbsbx\.com|facebook\.com|fbcdn\.net|whatsapp\.net|whatsapp\.com)$/;

function mayHoldToken(url: string, apiRoot: string): boolean {
  const parsedUrl = URL.parse(url);
  if (!parsedUrl) return false;
  if (parsedUrl.origin === new URL(apiRoot).origin) return true;
  return parsedUrl.protocol === 'https:' && FILE_HOSTS.test(parsedUrl.hostname);
}

async function fetchFile(
  url: string,
  authorization: string,
  bytesMax: number,
  limitMs: number,
): Promise<Fetched> {
  try {
    // Without a name of its own the file server answers some clients with a page instead of the file.
    const headers = { authorization, 'user-agent': 'taroudant-participation' };
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(limitMs), redirect: 'error' });
    if (!response.ok || !response.body) return nothing(await failed(response));
    const bytes = await readUpTo(response.body, bytesMax);
    if (!bytes) return { ok: false, tooLong: true };
    const mimeType = response.headers.get('content-type');
    return mimeType ? { ok: true, bytes, mimeType } : { ok: true, bytes };
  } catch (error) {
    return nothing(notReached(error));
  }
}

const nothing = (answer: Answer): Fetched => ({ ok: false, tooLong: false, answer });

async function failed(response: Response): Promise<Answer> {
  const body = parsed(await response.text());
  return { reached: true, status: response.status, body: graphErrorOf(body) ? body : undefined };
}

async function readUpTo(body: ReadableStream<Uint8Array>, bytesMax: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.byteLength;
    if (length > bytesMax) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
