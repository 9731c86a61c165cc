// The outermost edges of the whole program, over HTTP: what stands on every answer, what is refused, what is never said.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, startProgram } from '../src/app.ts';
import { readConfig } from '../src/config/config.ts';
import { dangersOf } from '../src/config/warnings.ts';
import { headers, sameOrigin } from '../src/console/security-headers.ts';
import { isOwnName } from '../src/http/host-names.ts';
import { openListener } from '../src/http/listener.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { openSilentWire, type SilentWire } from './support/silent-wire.ts';

const TOKEN = 'figures-for-prometheus';

let folder: string;
let database: FreshDatabase;
let wire: SilentWire;
let program: Program;
const logged: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edges-'));
  database = await freshDatabase();
  wire = await openSilentWire(database.url);
  const note = (fields: object, line: string) => void logged.push(`${line} ${JSON.stringify(fields)}`);
  program = await startProgram(
    readConfig({
      ...{ PORT: '0', DATA_DIR: folder, DATABASE_URL: wire.url, SIMULATOR: 'on', METRICS_TOKEN: TOKEN },
      ...{ ADMIN_PASSWORD: 'an edge of the program', NOTIFIER_CRON: '0 0 0 1 1 *' },
    }),
    { info: note, warn: note, error: note },
  );
});
afterAll(async () => {
  await program?.stop();
  await database?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** `fetch` would not let a caller choose the host. */
async function get(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body = '',
): Promise<Answer> {
  const { hostname, port } = new URL(program.web.url);
  const request = ask({ hostname, port, path, method, headers }).end(body);
  const [answer] = await once(request, 'response');
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

describe('every answer', () => {
  it.each([
    ['/', 302],
    ['/healthz', 200],
    ['/readyz', 200],
    ['/metrics', 401],
    ['/simulator/', 200],
    ['/simulator/messages?from=0612345678', 200],
    ['/simulator/nowhere', 404],
    ['/console/sign-in', 200],
    ['/console/static/console.css', 200],
    ['/console/static/', 303],
    ['/console/static/..%2f..%2fpackage.json', 303],
    ['/console/static/..%5c..%5cpackage.json', 303],
    ['/simulator/page/', 404],
    ['/simulator/page/..%2frouter.ts', 404],
    ['/.git/config', 404],
    ['/nowhere', 404],
    ['/%ff', 404],
    ['/console/%ff', 303],
    ['/console/cases/%ff', 400],
    ['/webhooks/telegram', 404],
  ])('%s: %i, is what it says it is, and stays on this site', async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(answer.headers['x-powered-by']).toBeUndefined();
    expect(answer.body).not.toMatch(/node_modules|at .*\.ts:|Cannot GET|"dependencies"|import /);
  });

  it('is to a method that is meant: nothing is put, removed, traced or told to other sites', async () => {
    const own = { origin: program.web.url };
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS'])
      for (const path of ['/console/sign-in', '/simulator/messages', '/webhooks/telegram', '/healthz']) {
        const answer = await get(path, own, method);
        const refused = method === 'OPTIONS' ? [200, 303, 404, 405] : [303, 404, 405];
        expect(refused, `${method} ${path}`).toContain(answer.status);
        expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      }
  });

  it.each([
    ['https://try.example', 'max-age='],
    ['http://127.0.0.1:3000', ''],
  ])('asks browsers for TLS from now on where it has some: %s', async (baseUrl, said) => {
    const app = express().use(headers({ baseUrl }), (_, response) => void response.send('ok'));
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    server.close();
    expect(answer.headers.get('strict-transport-security') ?? '').toContain(said);
    expect(answer.headers.has('strict-transport-security')).toBe(said !== '');
    expect(answer.headers.get('strict-transport-security') ?? '').not.toContain('includeSubDomains');
  });

  it.each([
    [{ baseUrl: 'https://town.example' }, 'https://town.example', 'town.example', 200],
    [{ baseUrl: 'https://town.example' }, 'http://town.example', 'town.example', 403],
    [{ baseUrl: 'https://town.example' }, 'https://evil.example', 'evil.example', 403],
    [{ baseUrl: 'http://127.0.0.1:3000', anyName: true }, 'http://localhost:3000', 'localhost:3000', 200],
    [{ baseUrl: 'http://127.0.0.1:3000', anyName: true }, 'http://evil.example', 'localhost:3000', 403],
  ])('to a form is for its own pages alone: %j from %s to %s is %i', async (parts, origin, host, status) => {
    const app = express().use(sameOrigin(parts), (_, response) => void response.send('ok'));
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const request = ask({ port, host: '127.0.0.1', method: 'POST', headers: { origin, host } }).end();
    const [answer] = await once(request, 'response');
    answer.resume();
    server.close();
    expect(answer.statusCode).toBe(status);
  });

  it('that is no page of the console is JSON', async () => {
    for (const path of ['/nowhere', '/%ff'])
      expect(JSON.parse((await get(path)).body)).toHaveProperty('error');
  });
});

describe('whoever is not signed in', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const large = `email=${'a'.repeat(300_000)}`;

  it.each(['/console/sign-in', '/console/sign-in/code'])(
    '%s takes a small form only, and says so',
    async (path) => {
      const answer = await get(path, { ...form, origin: program.web.url }, 'POST', large);
      expect(answer.status).toBe(413);
      expect(logged.join()).not.toContain('page failed');
    },
  );
});

describe('the simulator', () => {
  it.each(['evil.example', 'evil.example:3000', '127.0.0.1.evil.example', 'localhost@evil.example'])(
    'says nothing to a page that calls this machine %s',
    async (host) => {
      for (const path of [
        '/simulator/',
        '/simulator/messages?from=0612345678',
        '/simulator/events?from=0612345678',
      ])
        expect((await get(path, { host })).status).toBe(403);
      const said = JSON.stringify({ from: '0612345678', text: 'salam' });
      const json = { host, origin: `http://${host}`, 'content-type': 'application/json' };
      expect((await get('/simulator/messages', json, 'POST', said)).status).toBe(403);
      expect(await database.db.incomingMessage.count()).toBe(0);
    },
  );

  it.each(['evil.example', 'evil.example:3000', 'localhost.evil.example'])(
    'nor does the console where nobody said what it is called: %s',
    async (host) => {
      for (const path of ['/console', '/console/sign-in', '/console/static/console.css'])
        expect((await get(path, { host })).status).toBe(403);
      expect((await get('/console/sign-in', { host: hostname() })).status).toBe(200);
    },
  );

  it('is known by the names of this machine, the address it listens on, and the one it has outside', () => {
    const config = { host: '192.168.1.5', publicUrl: 'https://try.example' };
    for (const name of [
      'localhost',
      'localhost:3000',
      '127.0.0.1:80',
      '[::1]:3000',
      '192.168.1.5:3000',
      'TRY.example',
    ])
      expect(isOwnName(name, config), name).toBe(true);
    for (const name of [undefined, '', 'example', 'try.example.evil', '192.168.1.6', 'a b', 'localhost/x'])
      expect(isOwnName(name, config), name).toBe(false);
    expect(isOwnName('10.0.0.9:3000', { host: '0.0.0.0', publicUrl: null }, '::ffff:10.0.0.9')).toBe(true);
  });

  it('keeps a bounded number of pages open for one telephone', async () => {
    const { hostname, port } = new URL(program.web.url);
    const path = '/simulator/events?from=0612345678';
    const open = await Promise.all(
      Array.from({ length: 22 }, async () => {
        const request = ask({ hostname, port, path }).end();
        const [answer] = await once(request, 'response');
        return { request, status: answer.statusCode };
      }),
    );
    for (const { request } of open) request.on('error', () => undefined).destroy();
    expect(open.filter(({ status }) => status === 429)).toHaveLength(2);
  });
});

describe('the figures', () => {
  it('are for whoever knows the token', async () => {
    for (const wrong of ['', 'Bearer ', 'Bearer wrong', `Bearer ${TOKEN}x`, TOKEN, `Basic ${TOKEN}`])
      expect((await get('/metrics', { authorization: wrong })).status).toBe(401);
    const right = await get('/metrics', { authorization: `Bearer ${TOKEN}` });
    expect(right.status).toBe(200);
    expect(right.body).toContain('participation_waiting');
  });

  it('are open while only this machine can reach them, and closed otherwise', () => {
    expect(readConfig({}).metrics).toEqual({ is: 'open' });
    for (const shown of [{ HOST: '0.0.0.0' }, { PUBLIC_URL: 'https://a.example' }, { BEHIND_PROXY: 'yes' }])
      expect(readConfig(shown).metrics).toEqual({ is: 'off' });
    expect(readConfig({ HOST: '0.0.0.0', METRICS_TOKEN: TOKEN }).metrics).toEqual({
      is: 'token',
      token: TOKEN,
    });
  });
});

describe('whoever sends slowly', () => {
  it('is cut, in the headers and in the body, and others are answered meanwhile', async () => {
    const server = openListener((_, response) => response.end('ok'), {
      requestMs: 300,
      headersMs: 200,
      lookMs: 50,
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    for (const begun of [
      'GET / HTTP/1.1\r\nHost: a\r\n',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\na',
    ]) {
      const socket = connect(port, '127.0.0.1').on('error', () => undefined);
      socket.write(begun);
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
      await once(socket.resume(), 'close');
    }
    server.close();
  });
});

describe('dangerous settings', () => {
  const dangers = (environment: Record<string, string>) => dangersOf(readConfig(environment), 1000);
  const proxied = { PUBLIC_URL: 'https://a.example', BEHIND_PROXY: 'yes' };
  const cloud = {
    ...{ WHATSAPP: 'cloud', WHATSAPP_CLOUD_TOKEN: 't', WHATSAPP_CLOUD_PHONE_ID: '1' },
    ...{ WHATSAPP_CLOUD_APP_SECRET: 'short', WHATSAPP_CLOUD_VERIFY_TOKEN: 'v'.repeat(16) },
  };
  const telegram = { TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_WEBHOOK_URL: 'https://a.example/webhooks/telegram' };

  it.each<[string, Record<string, string>]>([
    ['SIMULATOR', { SIMULATOR: 'on', HOST: '192.168.1.5', ...proxied }],
    ['SIMULATOR', { SIMULATOR: 'on', ...proxied }],
    ['BEHIND_PROXY', { PUBLIC_URL: 'https://a.example' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://a.example' }],
    ['HOST', { HOST: '0.0.0.0' }],
    ['METRICS_TOKEN', { METRICS_TOKEN: 'x' }],
    ['TELEGRAM_WEBHOOK_SECRET', { ...telegram, TELEGRAM_WEBHOOK_SECRET: 'a' }],
    ['WHATSAPP_CLOUD_APP_SECRET', cloud],
    ['TELEGRAM_API_ROOT', { TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_API_ROOT: 'http://bots.example' }],
    ['TILE_URL', { TILE_URL: 'http://tiles.example/{z}/{x}/{y}.png' }],
    ['BACKUP_DIR', { DATA_DIR: '/srv/data', BACKUP_DIR: '/srv/data/backups' }],
    ['BACKUP_DIR', { DATA_DIR: '/srv/data', BACKUP_DIR: '/srv', KEYS_DIR: '/keys' }],
    ['KEYS_DIR', { DATA_DIR: '/srv/data', BACKUP_DIR: '/mnt', KEYS_DIR: '/mnt/keys' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgresql://a:b@db.example/x' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgresql://a:b@db.example/x?sslmode=prefer' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgresql://a:b@localhost/x?host=10.0.0.3' }],
  ])('are said at the start, in one line that names them: %s %j', (name, environment) => {
    const lines = dangers(environment);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(name);
    for (const secret of ['short', 'a:b']) expect(lines[0]).not.toContain(secret);
  });

  it('are none as a rule', () => {
    const settings: Record<string, string>[] = [
      {},
      { HOST: '0.0.0.0', ...proxied, METRICS_TOKEN: TOKEN },
      { DATABASE_URL: 'postgresql://a:b@db.example/x?sslmode=verify-full' },
      { DATABASE_URL: 'postgresql://a@localhost/x?host=/var/run/postgresql' },
      { TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' },
      { DATA_DIR: '/srv/data', BACKUP_DIR: '/srv/data-backups' },
    ];
    for (const usual of settings) expect(dangers(usual)).toEqual([]);
    expect(dangersOf(readConfig({}), 0)).toHaveLength(1);
  });

  it('are told once when requests say that a web server stands in front', async () => {
    for (const address of ['203.0.113.1', '203.0.113.2'])
      await get('/healthz', { 'x-forwarded-for': address });
    expect(logged.filter((line) => line.includes('BEHIND_PROXY'))).toHaveLength(1);
  });
});

/** Last: from here on the database of this program is silent. */
describe('while the database does not answer', () => {
  it('the program says so within seconds, without a word of its inside', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded', origin: program.web.url };
    const signIn = 'email=admin%40commune.local&password=an+edge+of+the+program';
    const signedIn = await get('/console/sign-in', form, 'POST', signIn);
    const cookie = (signedIn.headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; ');
    // The page at which a new administrator stands until the second factor is set up.
    const path = '/console/account/second-factor';
    expect((await get(path, { cookie })).status).toBe(200);
    wire.fallSilent();
    const began = performance.now();
    const [ready, figures, ...pages] = await Promise.all([
      get('/readyz'),
      get('/metrics', { authorization: `Bearer ${TOKEN}` }),
      get(path, { cookie, 'accept-language': 'fr' }),
      get(path, form, 'POST', 'code=123456'),
      get('/console/sign-in'),
    ]);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(pages.map(({ status }) => status)).toEqual([503, 503, 503]);
    for (const { body } of pages) expect(body).toMatch(/La base de données ne répond pas|لا تجيب/u);
    expect(ready).toMatchObject({ status: 503, body: expect.stringContaining('"database":"away"') });
    expect(figures).toMatchObject({ status: 503, body: 'the database does not answer' });
    const before = logged.length;
    await wire.cut();
    const page = await get(path, { cookie, 'accept-language': 'fr' });
    expect(page.status).toBe(503);
    expect(page.body).toContain('La base de données ne répond pas');
    expect(page.body).not.toMatch(/\.ts:|Prisma/);
    // Beats, sweeps and notices fail every second by now: one trouble, told once.
    await expect.poll(() => logged.length, { timeout: 60_000 }).toBeGreaterThan(before);
    await get(path, { cookie });
    expect(logged.slice(before)).toEqual([
      expect.stringMatching(/^the database cannot be reached: nothing is lost/u),
    ]);
  });
});
