// The door through which WhatsApp brings messages: proves that it is WhatsApp, and says yes only when all is stored.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface WebhookOptions {
  appSecret: string;
  verifyToken: string;
  /** False before the start and after the stop: WhatsApp is asked to come again. */
  isOpen: () => boolean;
  /** Resolves when everything in the body is stored. */
  take: (body: unknown) => Promise<void>;
  /** Told in codes only; the body of a refused request is never looked at. */
  onRefused: (reason: 'signature' | 'verify_token' | 'too_large' | 'not_json') => void;
  onFailed: (error: unknown) => void;
  bodyLimitMs: number;
}

export type Webhook = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** Payloads are up to 3 MB (Meta's page "Webhooks"). */
const BODY_MAX = 4 * 1024 * 1024;

/**
 * A handler for GET (verification of the address) and POST (events), to be mounted where no body parser has read the
 * request before: the signature is over the very bytes that came. Never rejects.
 */
export function openWebhook(options: WebhookOptions): Webhook {
  return async (req, res) => {
    try {
      if (req.method === 'GET') verify(req, res, options);
      else if (req.method === 'POST') await receive(req, res, options);
      else answer(res.setHeader('allow', 'GET, POST'), 405);
    } catch (error) {
      options.onFailed(error);
      answer(res, 500);
    }
  };
}

function answer(res: ServerResponse, status: number, text = ''): void {
  if (res.headersSent || res.destroyed) return;
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

function verify(req: IncomingMessage, res: ServerResponse, { verifyToken, onRefused }: WebhookOptions): void {
  const { searchParams } = new URL(req.url ?? '/', 'http://localhost');
  const isAsking = searchParams.get('hub.mode') === 'subscribe';
  if (isAsking && isSame(searchParams.get('hub.verify_token') ?? '', verifyToken)) {
    answer(res, 200, searchParams.get('hub.challenge') ?? '');
    return;
  }
  onRefused('verify_token');
  answer(res, 403);
}

/** Compares by hash, so that neither the length nor the first wrong letter shows in the time it takes. */
function isSame(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}

async function receive(req: IncomingMessage, res: ServerResponse, options: WebhookOptions): Promise<void> {
  if (!options.isOpen()) return answer(res, 503);
  const raw = await readBody(req, options.bodyLimitMs);
  if (!raw) {
    options.onRefused('too_large');
    return answer(res.setHeader('connection', 'close'), 413);
  }
  if (!isSigned(raw, req.headers['x-hub-signature-256'], options.appSecret)) {
    options.onRefused('signature');
    return answer(res, 401);
  }
  const body = parsed(raw);
  if (body === undefined) {
    options.onRefused('not_json');
    return answer(res, 400);
  }
  await options.take(body);
  answer(res, 200);
}

/** The bytes as they came, or undefined when there are too many; rejects when they come too slowly or break off. */
async function readBody(req: IncomingMessage, limitMs: number): Promise<Buffer | undefined> {
  if (Number(req.headers['content-length'] ?? 0) > BODY_MAX) return undefined;
  const deadline = setTimeout(() => req.destroy(new Error('body too slow')), limitMs);
  try {
    const pieces: Buffer[] = [];
    let length = 0;
    for await (const piece of req) {
      length += piece.length;
      if (length > BODY_MAX) return undefined;
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  } finally {
    clearTimeout(deadline);
  }
}

function isSigned(raw: Buffer, header: string | string[] | undefined, appSecret: string): boolean {
  if (typeof header !== 'string') return false;
  const given = /^sha256=([0-9a-f]{64})$/i.exec(header)?.[1];
  if (given === undefined) return false;
  return timingSafeEqual(Buffer.from(given, 'hex'), createHmac('sha256', appSecret).update(raw).digest());
}

function parsed(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    return undefined;
  }
}
