// Takes updates that Telegram pushes. Telegram repeats an update until it hears 200, so 200 is said once it is stored.
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';
import type { Take } from './polling.ts';

/** For `node:http` and for express, where no middleware may have read the body before. Never throws. */
export type WebhookHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** Updates are some kilobytes; nobody else has reason to send more. */
const BODY_MAX = 1024 * 1024;

/** `take` is asked for at each request: null while the channel is not running. `onRefused` hears codes only. */
export function openWebhook(
  secret: string,
  take: () => Take | null,
  onRefused: (reason: 'secret' | 'too_large') => void = () => undefined,
): WebhookHandler {
  const expected = Buffer.from(secret);
  return async (req, res) => {
    if (!knows(expected, req.headers['x-telegram-bot-api-secret-token'])) {
      onRefused('secret');
      return refuse(req, res, 401);
    }
    const receive = take();
    if (!receive) return refuse(req, res, 503);
    try {
      const body = await readBody(req);
      if (body === null) {
        onRefused('too_large');
        return refuse(req, res, 413);
      }
      const update = parse(body);
      if (!update) return answer(res, 400);
      await receive([update]);
      answer(res, 200);
    } catch {
      answer(res, 500);
    }
  };
}

/** Takes the same time wherever the two differ; only the length can be learnt from it. */
function knows(secret: Buffer, given: string | string[] | undefined): boolean {
  if (typeof given !== 'string') return false;
  const shown = Buffer.from(given);
  return shown.length === secret.length && timingSafeEqual(shown, secret);
}

function answer(res: ServerResponse, status: number): void {
  if (res.headersSent || res.destroyed) return;
  res.writeHead(status, { 'content-length': 0 });
  res.end();
}

/** The rest of the body is not read: the connection ends with the answer. */
function refuse(req: IncomingMessage, res: ServerResponse, status: number): void {
  res.setHeader('connection', 'close');
  answer(res, status);
  req.resume();
}

function readBody(req: IncomingMessage): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > BODY_MAX) resolve(null);
      else chunks.push(chunk);
    });
    req.on('end', () => resolve(Buffer.concat(chunks).toString()));
    req.on('error', reject);
    req.on('close', () => {
      if (!req.complete) reject(new Error('the request ended early'));
    });
    // Somebody read it before us: an end that has passed would be waited for in vain.
    if (req.readableEnded) reject(new Error('the body was already read'));
  });
}

function parse(body: string): Update | null {
  try {
    const value: unknown = JSON.parse(body);
    return isUpdate(value) ? value : null;
  } catch {
    return null;
  }
}

function isUpdate(value: unknown): value is Update {
  return (
    typeof value === 'object' && value !== null && 'update_id' in value && Number.isInteger(value.update_id)
  );
}
