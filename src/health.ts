// Whether the program lives, whether it can serve, and its figures: for service managers and Prometheus.
import { timingSafeEqual } from 'node:crypto';
import type { Express, Request, Response } from 'express';
import type { Channel } from './channels/channel.ts';
import type { Config } from './config.ts';
import { openMetrics } from './metrics.ts';
import { isAnswering } from './store/away.ts';
import type { Database } from './store/database.ts';

/** Whoever asks for health gives up soon. */
const ANSWER_MS = 2_000;

interface Parts {
  db: Database;
  channels: Map<string, Channel>;
}

/** `healthz`: the process answers. `readyz`: the database answers and every channel says how it is. */
export function openHealth(app: Express, { db, channels }: Parts, wanted: Config['metrics']): void {
  app.get('/healthz', (_, response) => void response.type('text/plain').send('ok'));
  app.get('/readyz', async (_, response) => {
    const states = Object.fromEntries([...channels].map(([name, each]) => [name, each.health().state]));
    const isReady = await isAnswering(db, ANSWER_MS);
    response.status(isReady ? 200 : 503).json({ database: isReady ? 'ready' : 'away', channels: states });
  });
  if (wanted.is !== 'off') openFigures(app, { db, channels }, wanted);
}

function openFigures(app: Express, { db, channels }: Parts, wanted: Config['metrics']): void {
  const metrics = openMetrics(db, channels);
  app.get('/metrics', async (request, response) => {
    if (wanted.is === 'token' && !knows(request, wanted.token)) return refuse(response);
    if (!(await isAnswering(db, ANSWER_MS))) return away(response);
    const figures = await metrics.metrics().catch(() => null);
    if (figures === null) return away(response);
    response.type(metrics.contentType).send(figures);
  });
}

function knows(request: Request, token: string): boolean {
  const given = Buffer.from(/^Bearer +(.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '');
  const wanted = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function refuse(response: Response): void {
  response
    .status(401)
    .set('WWW-Authenticate', 'Bearer')
    .type('text/plain')
    .send('METRICS_TOKEN is asked for');
}

function away(response: Response): void {
  response.status(503).set('Retry-After', '10').type('text/plain').send('the database does not answer');
}
