// Loopback https in the place of https://web.whatsapp.com/: serves the page, tells it events, takes its word.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { StandInAccount } from './account.ts';
import { makeCertificate } from './certificate.ts';

const HOST = 'web.whatsapp.com';

/** How the page behaves; read anew at each load. */
export interface PageSettings {
  me: string;
  meLid: string;
  version: string;
  bootDelayMs: number;
  syncDelayMs: number;
  /** True: the account is paired in a browser that was never used before. */
  pairedFromStart: boolean;
  /** The session syncs never (a frozen start). */
  neverSyncs: boolean;
  /** The page never comes to life. */
  neverStarts: boolean;
  withoutModules: string[];
  /** The page's waits of 5 seconds and more are divided by this. */
  haste: number;
}

export const SETTINGS: PageSettings = {
  me: '212600000001@c.us',
  meLid: '90000000000001@lid',
  version: '2.3000.0-stand-in',
  bootDelayMs: 0,
  syncDelayMs: 20,
  pairedFromStart: true,
  neverSyncs: false,
  neverStarts: false,
  withoutModules: [],
  haste: 100,
};

export class PageServer {
  readonly settings: PageSettings;
  readonly #account: StandInAccount;
  readonly #server;
  readonly #pages = new Set<ServerResponse>();
  #troubles = 0;
  #loads = 0;

  constructor(account: StandInAccount, settings: Partial<PageSettings>) {
    this.settings = { ...SETTINGS, ...settings };
    this.#account = account;
    this.#server = createServer(makeCertificate(HOST), (request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    });
    account.on('event', (event) => this.#tellPages(event));
  }

  async listen(port = 0): Promise<void> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get port(): number {
    const address: AddressInfo | string | null = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  get loads(): number {
    return this.#loads;
  }

  get openPages(): number {
    return this.#pages.size;
  }

  /** Tells the open page to do something that is forgotten when it is loaded anew. */
  tell(does: string, fields: object = {}): string {
    this.#troubles += 1;
    const number = `t${this.#troubles}`;
    this.#tellPages({ ...fields, does, number });
    return number;
  }

  async close(): Promise<void> {
    for (const page of this.#pages) page.end();
    this.#server.closeAllConnections();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }

  #tellPages(event: object): void {
    for (const page of this.#pages) page.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `https://${HOST}`);
    const [, room, what, rest] = url.pathname.split('/');
    if (url.pathname === '/') return this.#servePage(response);
    if (room !== 'stand-in') return finish(response, 404, 'text/plain', '');
    if (what === 'page') return serveScript(response, rest ?? '');
    if (what === 'history')
      return finish(response, 200, 'application/json', JSON.stringify(this.#account.history()));
    if (what === 'media') return serveFile(response, this.#account.files.get(rest ?? ''));
    if (what === 'events') return this.#openEvents(request, response, Number(url.searchParams.get('after')));
    const answer = this.#account.answer(JSON.parse(await bodyOf(request)));
    return finish(response, 200, 'application/json', JSON.stringify(answer));
  }

  #servePage(response: ServerResponse): void {
    this.#loads += 1;
    const settings = {
      ...this.settings,
      page: this.#loads,
      phones: Object.fromEntries(this.#account.phones),
    };
    finish(
      response,
      200,
      'text/html; charset=utf-8',
      `<!doctype html><title>stand-in</title><body><script>window.standIn = ${JSON.stringify(settings)}</script>` +
        '<script type="module" src="/stand-in/page/main.js"></script></body>',
    );
    this.#account.emit('change');
  }

  #openEvents(request: IncomingMessage, response: ServerResponse, after: number): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(':\n\n');
    for (const event of this.#account.events.slice(after))
      response.write(`data: ${JSON.stringify(event)}\n\n`);
    this.#pages.add(response);
    this.#account.emit('change');
    request.on('close', () => {
      this.#pages.delete(response);
      this.#account.emit('change');
    });
  }
}

function finish(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

async function serveScript(response: ServerResponse, name: string): Promise<void> {
  if (!/^[a-z-]+\.js$/.test(name)) return finish(response, 404, 'text/plain', '');
  finish(response, 200, 'text/javascript', await readFile(new URL(`page/${name}`, import.meta.url)));
}

function serveFile(response: ServerResponse, file: Uint8Array | undefined): void {
  finish(response, file === undefined ? 404 : 200, 'application/octet-stream', file ?? '');
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}
