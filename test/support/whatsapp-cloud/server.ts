// The Graph API on loopback: who may ask, what was asked, and trouble on demand.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from '../provider.ts';
import { give, type Refusal, refuse } from './answers.ts';
import { faultOfFile } from './checks.ts';
import type { Counter } from './messages.ts';
import { newFileId, type StoredFile, type World } from './world.ts';

/** Trouble in the words of the shared suite, an error of the API itself, or none this time. */
export type Trouble = Fault | Refusal | 'none';

export interface Graph {
  apiRoot: string;
  /** At the next message. */
  fails(trouble: Trouble): void;
  /** At the next request for, or fetch or upload of, a file. */
  failsFile(trouble: Trouble): void;
  close(): Promise<void>;
}

const VERSION = '/v25.0';

/** Answers what is not of the API, such as the page for trials by hand. */
export type Other = (req: IncomingMessage, res: ServerResponse, body: Buffer) => Promise<void>;

export async function startGraph(world: World, counter: Counter, port = 0, other?: Other): Promise<Graph> {
  const troubles: Trouble[] = [];
  const fileTroubles: Trouble[] = [];
  const server = createServer((req, res) => {
    handle(req, res).catch((error: unknown) => {
      console.error('the stand-in broke', error);
      res.destroy();
    });
  });

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const raw = await bytesOf(req);
    const path = new URL(req.url ?? '/', 'http://localhost').pathname;
    if (other && !path.startsWith(`${VERSION}/`) && !path.startsWith('/files/')) return other(req, res, raw);
    world.asked.push(`${req.method} ${path}`);
    if (req.headers.authorization !== `Bearer ${world.token}`) return refuse(res, { status: 401, code: 190 });
    if (req.method === 'POST' && path === `${VERSION}/${world.phoneId}/messages`) return messages(raw, res);
    const trouble = path === `${VERSION}/${world.phoneId}` ? 'none' : (fileTroubles.shift() ?? 'none');
    if (trouble !== 'none') return cause(trouble, res, () => ({}));
    if (req.method === 'POST' && path === `${VERSION}/${world.phoneId}/media`)
      return keepFile(world, req, raw, res);
    if (req.method === 'GET' && path === `${VERSION}/${world.phoneId}`)
      return give(res, { id: world.phoneId });
    const file = world.files.get(path.split('/').at(-1) ?? '');
    if (req.method === 'GET' && file && path.startsWith(`${VERSION}/`)) return tellFile(path, file, res);
    if (req.method === 'GET' && file)
      return void res.writeHead(200, { 'content-type': file.type }).end(file.bytes);
    refuse(res, { status: 400, code: 100, subcode: 33, details: 'Object does not exist' });
  }

  function messages(raw: Buffer, res: ServerResponse): void {
    const body: unknown = JSON.parse(raw.toString('utf8'));
    const isRead = raw.includes('"status":"read"');
    const trouble = isRead ? 'none' : (troubles.shift() ?? 'none');
    const outcome = () => counter.take(body);
    if (trouble !== 'none') {
      cause(trouble, res, outcome);
      return;
    }
    const taken = outcome();
    if (taken.ok) give(res, taken.body);
    else refuse(res, taken.refusal);
  }

  function tellFile(path: string, file: StoredFile, res: ServerResponse): void {
    const id = path.split('/').at(-1) ?? '';
    give(res, {
      messaging_product: 'whatsapp',
      id,
      url: `${originOf(server)}/files/${id}`,
      mime_type: file.type,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      file_size: file.bytes.length,
      ...file.told,
    });
  }

  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    apiRoot: originOf(server) + VERSION,
    fails: (trouble) => void troubles.push(trouble),
    failsFile: (trouble) => void fileTroubles.push(trouble),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const REFUSALS: Partial<Record<Extract<Trouble, string>, Refusal>> = {
  server_error: { status: 500, code: 131000 },
  blocked: { status: 400, code: 131026 },
  refused: { status: 400, code: 131009 },
};

/** `take` does what the request asked for, where the trouble comes only after it. */
function cause(trouble: Exclude<Trouble, 'none'>, res: ServerResponse, take: () => unknown): void {
  if (typeof trouble === 'object') {
    refuse(res, 'code' in trouble ? trouble : { status: 429, code: 130429, ...trouble });
    return;
  }
  const refusal = REFUSALS[trouble];
  if (refusal) refuse(res, refusal);
  else if (trouble === 'html_answer') {
    res.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
  } else if (trouble !== 'hang') {
    if (trouble === 'reset_after') take();
    res.socket?.resetAndDestroy();
  }
}

async function keepFile(world: World, req: IncomingMessage, raw: Buffer, res: ServerResponse): Promise<void> {
  const headers = { 'content-type': req.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(raw), { headers }).formData();
  const file = form.get('file');
  const type = String(form.get('type'));
  if (form.get('messaging_product') !== 'whatsapp' || !(file instanceof File)) {
    return refuse(res, { status: 400, code: 100 });
  }
  const fault = file.type === type ? faultOfFile(type, file.size) : 'the part and its type disagree';
  if (fault !== undefined) return refuse(res, { status: 400, code: 100, details: fault });
  const id = newFileId();
  world.files.set(id, { type, bytes: Buffer.from(await file.arrayBuffer()) });
  give(res, { id });
}

async function bytesOf(req: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of req) pieces.push(piece);
  return Buffer.concat(pieces);
}

function originOf(server: Server): string {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the stand-in is not listening');
  return `http://127.0.0.1:${address.port}`;
}
