// A Telegram Bot API on loopback: paths, tokens, bodies, scripted faults. Strict, quick, no dependencies.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Fault } from '../provider.ts';
import { type Answer, callMethod, type Failure, type Parameters, sends } from './methods.ts';
import { readForm } from './multipart.ts';
import { newUpdates, type Update, type Updates } from './updates.ts';
import { newWorld, type World } from './world.ts';

/** One call of the bot, told after it was handled. */
export interface Call {
  method: string;
  given: Parameters;
  answer?: Answer;
  fault?: Fault;
}

export interface BotApi {
  /** What to give the bot as its API root. */
  root: string;
  token: string;
  world: World;
  updates: Updates;
  /** Tells of every call as it is answered, and after anything else has happened (no argument). */
  listen(listener: (call?: Call) => void): () => void;
  fails(fault: Fault): void;
  /** The next request for updates is answered by this, to the letter. */
  pollsOddly(status: number, body: string): void;
  /** So many messages are taken in any second, the others told to wait for one; as many as come unless set. */
  perSecond?: number;
  /** Whoever asks for a file waits for ever. */
  filesHang?: boolean;
  /** Requests that no method of the Bot API takes go here (the page to chat by hand). */
  other?: (req: IncomingMessage, res: ServerResponse) => void;
  close(): Promise<void>;
}

export interface BotApiOptions {
  token?: string;
  port?: number;
  /** Ids of updates, messages and taps rise from here: give another one to a bot that remembers an earlier start. */
  firstId?: number;
}

export async function openBotApi(options: BotApiOptions = {}): Promise<BotApi> {
  const listeners = new Set<(call?: Call) => void>();
  const ring = (call?: Call) => {
    for (const listener of listeners) listener(call);
  };
  const faults: Fault[] = [];
  const odd: { status: number; body: string }[] = [];
  const takenAt: number[] = [];
  const isTooFast = (): boolean => {
    const now = performance.now();
    while ((takenAt[0] ?? now) <= now - 1_000) takenAt.shift();
    if (takenAt.length >= (api.perSecond ?? Infinity)) return true;
    takenAt.push(now);
    return false;
  };
  const token = options.token ?? '7000000001:STAND-IN-token-of-nobody';
  const server = createServer({ keepAliveTimeout: 60_000, noDelay: true }, (req, res) => {
    const target = /^\/(file\/)?bot([^/]+)\/([^?]+)/u.exec(req.url ?? '');
    if (!target) return api.other ? api.other(req, res) : void res.writeHead(404).end();
    const [, file, given, rest = ''] = target;
    if (given !== token) return answer(res, { error_code: 401, description: 'Unauthorized' });
    if (file) return api.filesHang ? undefined : sendFile(api.world, res, rest);
    readBody(req, (parameters) => {
      const told = rest === 'getUpdates' ? odd.shift() : undefined;
      if (told) res.writeHead(told.status, { 'content-type': 'application/json' }).end(told.body);
      else if (rest === 'getUpdates') poll(api.updates, parameters, res, ring);
      else {
        const fault = sends(rest)
          ? (faults.shift() ?? (isTooFast() ? { retryAfter: 1 } : undefined))
          : undefined;
        void handle(api, fault, ring, rest, parameters, res);
      }
    });
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const api: BotApi = {
    root: `http://127.0.0.1:${port}`,
    token,
    world: newWorld(options.firstId),
    updates: newUpdates(() => ring(), options.firstId),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fails: (fault) => faults.push(fault),
    pollsOddly: (status, body) => odd.push({ status, body }),
    async close() {
      api.updates.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return api;
}

async function handle(
  { world, updates }: BotApi,
  fault: Fault | undefined,
  ring: (call: Call) => void,
  method: string,
  given: Parameters,
  res: ServerResponse,
): Promise<void> {
  const refusal = fault === undefined ? undefined : refusalOf(fault);
  const handled = fault === undefined || fault === 'reset_after';
  const outcome = handled ? await callMethod(world, updates, method, given) : refusal;
  if (fault === 'reset_after' || fault === 'reset_before') res.socket?.resetAndDestroy();
  else if (fault === 'html_answer')
    res.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
  else if (outcome) answer(res, outcome);
  ring({ method, given, answer: outcome, fault });
}

function refusalOf(fault: Fault): Failure | undefined {
  if (typeof fault === 'object') {
    const parameters = { retry_after: fault.retryAfter };
    return { error_code: 429, description: `Too Many Requests: retry after ${fault.retryAfter}`, parameters };
  }
  if (fault === 'blocked') return { error_code: 403, description: 'Forbidden: bot was blocked by the user' };
  if (fault === 'refused') return { error_code: 400, description: 'Bad Request: message text is empty' };
  if (fault === 'server_error') return { error_code: 500, description: 'Internal Server Error' };
  return undefined;
}

function poll(updates: Updates, given: Parameters, res: ServerResponse, ring: (call: Call) => void): void {
  const offset = given.offset === undefined ? undefined : Number(given.offset);
  const limit = Math.min(100, Math.max(1, Number(given.limit ?? 100)));
  const seconds = Math.min(50, Math.max(0, Number(given.timeout ?? 0)));
  const giveUp = updates.poll(offset, limit, seconds, (polled) => {
    const outcome: Answer | { result: Update[] } =
      'conflict' in polled
        ? { error_code: 409, description: `Conflict: ${polled.conflict}` }
        : { result: polled.updates };
    if (!res.destroyed) answer(res, outcome);
    ring({ method: 'getUpdates', given, answer: outcome });
  });
  res.once('close', giveUp);
}

function answer(res: ServerResponse, outcome: Answer): void {
  const failed = 'error_code' in outcome;
  const body = Buffer.from(JSON.stringify({ ok: !failed, ...outcome }));
  res.writeHead(failed ? outcome.error_code : 200, {
    'content-type': 'application/json',
    'content-length': body.length,
  });
  res.end(body);
}

function sendFile(world: World, res: ServerResponse, path: string): void {
  const file = world.files.values().find((kept) => kept.path === path);
  if (!file) return void res.writeHead(404).end();
  res.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.bytes.length });
  res.end(file.bytes);
}

function readBody(req: IncomingMessage, done: (parameters: Parameters) => void): void {
  const chunks: Buffer[] = [];
  req.on('data', (chunk: Buffer) => chunks.push(chunk));
  req.once('end', () => done(readParameters(req, chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))));
}

function readParameters(req: IncomingMessage, body: Buffer = Buffer.alloc(0)): Parameters {
  const type = req.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(body, type);
  const query = req.url?.split('?')[1];
  const inQuery = query === undefined ? {} : Object.fromEntries(new URLSearchParams(query));
  return body.length === 0 ? inQuery : { ...inQuery, ...JSON.parse(body.toString()) };
}
