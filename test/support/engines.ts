// A second copy of the program beside the one of a town: the same database, an engine of its own.
import type { Channel, Incoming } from '../../src/channels/channel.ts';
import { openLive } from '../../src/console/live.ts';
import { type Engine, openEngine } from '../../src/engine.ts';
import { NO_LOG } from './no-log.ts';
import type { Town } from './town.ts';

/** Opens it; the caller closes it before the town. Its channels may be the same ones, or others of the same names. */
export function openEngineBeside(town: Town, channels: Channel[], copy: string): Engine {
  const { db, context } = town;
  const warn = (fields: object, text: string) => void town.logged.push(`${text} ${JSON.stringify(fields)}`);
  const engine = openEngine({
    ...{ db, context, copy, live: openLive(), clock: () => town.now },
    channels: new Map(channels.map((channel) => [channel.name, channel])),
    files: {
      keep: () => Promise.resolve(null),
      keepOwn: () => Promise.reject(new Error('no files here')),
      read: () => Promise.reject(new Error('no files here')),
      free: () => Promise.resolve(10 ** 12),
    },
    log: { ...NO_LOG, warn, error: warn },
  });
  return forTheHasty(engine);
}

/** Whoever writes to it waits for the answer to each message, unless the message says otherwise (`waits: undefined`). */
export function forTheHasty(engine: Engine): Engine {
  const receive = (heard: Incoming[]) => engine.sink.receive(heard.map((each) => ({ waits: true, ...each })));
  return { ...engine, sink: { ...engine.sink, receive } };
}
