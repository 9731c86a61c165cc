// The web server: webhooks first and bare, then the simulator, the console, health and figures.

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type RequestHandler } from 'express';
import type { Context } from './bot/turn.ts';
import { traitsOf } from './channels/channel.ts';
import type { Opened } from './channels.ts';
import type { Config } from './config/config.ts';
import { openAuth } from './console/auth.ts';
import { openConsole } from './console/console.ts';
import type { ConsoleParts } from './console/context.ts';
import { ensureAdmin } from './console/first-admin.ts';
import type { Live } from './console/live.ts';
import { sessionSecret } from './console/session-secret.ts';
import type { Cipher } from './database/encryption/cipher.ts';
import type { Runtime } from './database/runtime.ts';
import { openOrderLinks } from './features/outside-parties/page/order-link.ts';
import { openPublicPages } from './features/public-pages/pages.ts';
import { choicesOf } from './features/teaching/choices.ts';
import { FEATURES, METRICS, PERSONAL_DATA } from './features.ts';
import type { Files } from './files/file-store.ts';
import { openCodeCheck } from './http/check-code.ts';
import { openHealth } from './http/health.ts';
import { ownNamesOnly } from './http/host-names.ts';
import { noZeroBytes, openLastAnswer } from './http/last-answer.ts';
import { openListener } from './http/listener.ts';
import type { Log } from './log.ts';
import type { Translation } from './translate/translation.ts';

export interface Web {
  url: string;
  /** The administrator for whom this start made a one-time password. */
  admin: { email: string; password: string } | null;
  stop(): Promise<void>;
}

export interface WebParts extends Runtime {
  context: Context;
  cipher: Cipher;
  /** Folder of the secrets. */
  keysDir: string;
  files: Files;
  live: Live;
  opened: Opened;
  translation: Translation;
  wake(): void;
  /** Whether the database takes what is written. */
  isStoring(): boolean;
}

/** Starts listening; resolves with the address once it can be reached. */
export async function startWeb(config: Config, parts: WebParts): Promise<Web> {
  const webhooks = parts.opened.webhooks ?? new Map<string, RequestListener>();
  // Until everything is built, whoever asks is told to come back: a request nobody answers would hang for ever.
  let answer: RequestListener = (_, response) => {
    response.writeHead(503, { 'Retry-After': '1' }).end('starting');
  };
  const server = openListener((request, response) => answer(request, response));
  server.listen(config.port, config.host);
  await once(server, 'listening');
  const url = urlOf(server, config.host);
  const staff = await staffParts(config, parts, url);
  const admin = await ensureAdmin(parts.db, openAuth(staff), {
    email: config.admin.email ?? 'admin@commune.local',
    password: config.admin.password,
    recover: config.admin.recover,
    now: parts.clock(),
  });
  const pages = await openPages(config, parts, staff);
  answer = (request, response) => {
    // Webhooks pass no middleware: they are the busiest road, and they check signatures over the bytes as they came.
    const webhook = webhooks.get((request.url ?? '').split('?', 1)[0] ?? '');
    if (webhook) webhook(request, response);
    else pages(request, response);
  };
  return {
    url,
    admin,
    async stop() {
      server.close();
      server.closeIdleConnections();
      // Pages that listen for news never end by themselves.
      setTimeout(() => server.closeAllConnections(), 500).unref();
      await once(server, 'close');
    },
  };
}

async function openPages(config: Config, parts: WebParts, staff: ConsoleParts): Promise<Express> {
  const app = express();
  app.disable('x-powered-by');
  // A fault that comes through to express itself is told in no detail, however the program was started.
  app.set('env', 'production');
  if (config.behindProxy) app.set('trust proxy', 1);
  else app.use(warnOnce(parts.log));
  const { db, isStoring } = parts;
  const { channels } = parts.opened;
  const isOfCitizens = (channel: string) => traitsOf(parts.context.roads, channel).ofCitizens;
  openHealth(app, { db, isStoring, channels, isOfCitizens, metrics: METRICS }, config.metrics);
  if (parts.opened.simulator) app.use('/simulator', ownNamesOnly(config), parts.opened.simulator.router);
  // Where nobody said what we are called, we are called what the machine is.
  const names = config.publicUrl === null ? [ownNamesOnly(config)] : [];
  app.use('/console', ...names, await openConsole(staff, FEATURES));
  app.use(noZeroBytes);
  const { words, referenceData } = parts.context;
  openCodeCheck(app, { db, words });
  const { baseUrl, telegramName } = staff;
  const { files } = parts;
  openPublicPages(app, { db, words, referenceData, clock: parts.clock, baseUrl, telegramName, files });
  const { cipher, live: changed, wake, log, clock } = parts;
  openOrderLinks(app, { db, words, cipher, files, changed, wake, log, clock });
  app.get('/', (_, response) => response.redirect('/console'));
  openLastAnswer(app, parts.context.words, parts.log);
  return app;
}

/** Everybody would count as one, the web server in front: who guesses passwords would shut out all others. */
function warnOnce(log: Log): RequestHandler {
  let told = false;
  return (request, _, next) => {
    if (!told && request.headers['x-forwarded-for'] !== undefined) {
      told = true;
      log.warn({}, 'requests come through a web server in front: set BEHIND_PROXY=yes');
    }
    next();
  };
}

async function staffParts(config: Config, parts: WebParts, url: string): Promise<ConsoleParts> {
  const { db, context, cipher, keysDir, files, live, opened, translation, wake, clock, log } = parts;
  return {
    db,
    personalData: PERSONAL_DATA,
    words: context.words,
    cipher,
    secret: await sessionSecret({
      ...{ db, keysDir, clock, renews: config.admin.recover !== undefined },
      make: () => randomBytes(32).toString('base64url'),
    }),
    baseUrl: config.publicUrl ?? url,
    anyName: config.publicUrl === null,
    wake,
    changed: live,
    files,
    clock,
    log,
    referenceData: context.referenceData,
    flows: context.flows,
    darija: context.darija,
    translation,
    roads: context.roads,
    choicesOf: (place, language) => choicesOf(context, place, language),
    channels: {
      list: () => [...opened.channels].map(([name, channel]) => ({ name, health: channel.health() })),
      linked: opened.whatsAppWeb,
    },
    telegramName: opened.telegramName,
    backsUp: config.backupDir !== null,
    tileUrl: config.tileUrl ?? undefined,
  };
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}
