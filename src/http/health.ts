// Whether the program lives, whether it can serve, and its figures: for service managers and Prometheus.
import { timingSafeEqual } from 'node:crypto';
import type { Express, Request, Response } from 'express';
import type { Channel, ChannelHealth } from '../channels/channel.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/client.ts';
import { isAnswering } from '../database/errors.ts';
import type { Metric } from '../database/metric.ts';
import { ownNamesOnly } from './host-names.ts';
import { openMetrics } from './metrics.ts';

/** Whoever asks for health gives up soon. */
const ANSWER_MS = 2_000;

interface Parts {
  db: Database;
  channels: Map<string, Pick<Channel, 'health'>>;
  /** Whether citizens write on a channel of this name. */
  isOfCitizens(channel: string): boolean;
  /** Whether the database takes what is written. */
  isStoring(): boolean;
  /** What waits in each civic matter. */
  metrics: ReadonlyMap<string, Metric>;
}

/** A blink is nothing to tell anybody of. */
const BLINK_MS = 10_000;
/** Where another copy hears what comes, or what is wrong is said elsewhere: of the database, of what we send. */
const HEARD = new Set(['held_elsewhere', 'not_stored', 'told_to_wait']);

/** `healthz`: the process answers. `readyz`: what citizens write is heard on a road at least, and stored. */
export function openHealth(app: Express, parts: Parts, wanted: Config['metrics']): void {
  const { db, channels, isStoring } = parts;
  const hears = openEars(channels, parts.isOfCitizens);
  app.get('/healthz', (_, response) => void response.type('text/plain').send('ok'));
  app.get('/readyz', async (_, response) => {
    const states = Object.fromEntries([...channels].map(([name, each]) => [name, each.health().state]));
    const database = !(await isAnswering(db, ANSWER_MS)) ? 'away' : isStoring() ? 'ready' : 'stuck';
    const isReady = hears() && database === 'ready';
    response.status(isReady ? 200 : 503).json({ database, channels: states });
  });
  if (wanted.is !== 'off') openFigures(app, parts, wanted);
}

/** Opens the question whether citizens are heard on one road at least; where none was turned on, there is nobody to hear. */
function openEars(
  channels: Map<string, Pick<Channel, 'health'>>,
  isOfCitizens: Parts['isOfCitizens'],
): () => boolean {
  const deafSince = new Map<string, number>();
  const isHeard = (name: string, { state, since, detail }: ChannelHealth): boolean => {
    if (state === 'ready' || (detail !== undefined && HEARD.has(detail))) {
      deafSince.delete(name);
      return true;
    }
    // A trouble that becomes another one is no new beginning.
    const first = Math.min(since.getTime(), deafSince.get(name) ?? Infinity);
    deafSince.set(name, first);
    return Date.now() - first < BLINK_MS;
  };
  return () => {
    const roads = [...channels].filter(([name]) => isOfCitizens(name));
    const heard = roads.filter(([name, channel]) => isHeard(name, channel.health()));
    return roads.length === 0 || heard.length > 0;
  };
}

function openFigures(app: Express, parts: Parts, wanted: Config['metrics']): void {
  const { db } = parts;
  const figures = openMetrics(db, parts.channels, parts.metrics);
  // Without a token they are for this machine, and not for pages that its browser shows.
  const names = wanted.is === 'open' ? [ownNamesOnly({ host: 'localhost', publicUrl: null })] : [];
  app.get('/metrics', ...names, async (request, response) => {
    if (wanted.is === 'token' && !knows(request, wanted.token)) return refuse(response);
    if (!(await isAnswering(db, ANSWER_MS))) return away(response);
    const text = await figures.metrics().catch(() => null);
    if (text === null) return away(response);
    response.type(figures.contentType).send(text);
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
