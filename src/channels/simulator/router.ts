// The web side of the simulator: the page, the JSON interface, and the files that were said.
import { fileURLToPath } from 'node:url';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { type Log, traceOf } from '../../log.ts';
import type { Sink } from '../channel.ts';
import { addressOf } from './address.ts';
import type { Hear } from './incoming.ts';
import { parseSent, REQUEST_MAX } from './message.ts';
import type { Pages } from './pages.ts';
import { type ReadSaid, type SaidFile, tell } from './spoken-events.ts';

interface Parts {
  hear: Hear;
  said: ReadSaid;
  pages: Pages;
  /** Undefined while the channel is stopped. */
  sink: () => Sink | undefined;
  log: Pick<Log, 'warn'>;
}

const PAGE_FOLDER = fileURLToPath(new URL('./page/', import.meta.url));

/** Own files only; pictures and sounds may also be ones just made in the page. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob: data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** All addresses below `/simulator`. It brings its own body parser: mount it before any other one. */
export function openRouter(parts: Parts): Router {
  const router = express.Router();
  router.get('/', (_request, response) => {
    response.set('Content-Security-Policy', PAGE_POLICY).set('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: PAGE_FOLDER });
  });
  router.use('/page', express.static(PAGE_FOLDER, { index: false, cacheControl: false }));
  // Only this type is read, and a foreign web page may not send it: so none can speak in a citizen's name.
  router.post('/messages', express.json({ limit: REQUEST_MAX }), hearMessage(parts));
  router.get('/messages', tellMessages(parts));
  router.get('/events', openEvents(parts));
  router.get('/files/:position', giveFile(parts));
  router.use(refuse(parts.log));
  return router;
}

function hearMessage({ hear, sink }: Parts) {
  return async (request: Request, response: Response) => {
    const into = sink();
    if (!into) return answer(response, 503, 'the simulator is not started');
    if (!request.is('application/json')) return answer(response, 415, 'send application/json');
    const parsed = parseSent(request.body);
    if ('problem' in parsed) return answer(response, 400, parsed.problem);
    const { id, replies } = await hear(parsed.sent, into);
    const told = replies.flatMap((row) => tell(row, parsed.sent.from, request.baseUrl));
    response.json({ id, replies: told });
  };
}

function tellMessages({ said }: Parts) {
  return async (request: Request, response: Response) => {
    const asked = whoAndSince(request);
    if ('problem' in asked) return answer(response, 400, asked.problem);
    const rows = await said(asked.address, asked.after);
    response.json({ messages: rows.flatMap((row) => tell(row, asked.address, request.baseUrl)) });
  };
}

function openEvents({ pages, sink }: Parts) {
  return async (request: Request, response: Response) => {
    const asked = whoAndSince(request);
    if ('problem' in asked) return answer(response, 400, asked.problem);
    if (!sink()) return answer(response, 503, 'the simulator is not started');
    if (!pages.hasRoom(asked.address)) return answer(response, 429, 'too many pages are open');
    await pages.open(response, asked.address, request.baseUrl, asked.after);
  };
}

function giveFile({ said }: Parts) {
  return async (request: Request, response: Response) => {
    const asked = whoAndSince(request);
    if ('problem' in asked) return answer(response, 400, asked.problem);
    const position = String(request.params.position);
    if (!/^\d{1,18}$/.test(position)) return answer(response, 404, 'no such file');
    const rows = await said(asked.address, BigInt(position) - 1n);
    const file = rows.find((row) => row.position === position)?.file;
    if (!file?.read) return answer(response, 404, 'no such file');
    await sendFile(response, file, file.read());
  };
}

async function sendFile(response: Response, file: SaidFile, bytes: Promise<Uint8Array>): Promise<void> {
  const shown = /^(image\/(?!svg)|audio\/|application\/pdf)/.test(file.mimeType);
  response.attachment(file.name);
  if (shown) {
    const named = String(response.get('Content-Disposition')).replace(/^attachment/, 'inline');
    response.set('Content-Disposition', named);
  }
  response.set('X-Content-Type-Options', 'nosniff').set('Cache-Control', 'private, no-store');
  response.type(file.mimeType).send(Buffer.from(await bytes));
}

/** `from` and `after` of the query, or the last event that the browser says it has seen. */
function whoAndSince(request: Request): { address: string; after: bigint } | { problem: string } {
  const { from, after } = request.query;
  // An unescaped plus arrives as a blank.
  const address = typeof from === 'string' ? addressOf(from.replace(/^ (?=\d)/, '+')) : undefined;
  if (address === undefined) return { problem: 'from: this is not a telephone number' };
  const since = request.get('Last-Event-ID') ?? after ?? '0';
  if (typeof since !== 'string' || !/^\d{1,18}$/.test(since)) {
    return { problem: 'after: expected the position of a message' };
  }
  return { address, after: BigInt(since) };
}

function answer(response: Response, status: number, error: string): void {
  response.status(status).json({ error });
}

function refuse(log: Pick<Log, 'warn'>) {
  return (trouble: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(trouble);
    const status = statusOf(trouble);
    if (status === 413) return answer(response, 413, `a request may have ${REQUEST_MAX} bytes`);
    if (status < 500) return answer(response, status, 'this is not readable JSON');
    log.warn(traceOf(trouble), 'the simulator could not answer');
    answer(response, 500, 'the message could not be taken; send it again with the same id');
  };
}

function statusOf(trouble: unknown): number {
  const status = trouble instanceof Error && 'status' in trouble ? trouble.status : undefined;
  return typeof status === 'number' && status >= 400 ? status : 500;
}
