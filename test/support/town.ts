// A small town for tests: the real engine on a real database, a channel in memory, and a clock that only moves when told.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../../src/bot/turn.ts';
import type { Channel, Incoming, IncomingContent, Outgoing } from '../../src/channels/channel.ts';
import { openLive } from '../../src/console/live.ts';
import type { Database } from '../../src/database/client.ts';
import { openReferenceData } from '../../src/database/reference-data.ts';
import { type Engine, type EngineParts, openEngine } from '../../src/engine.ts';
import { openFiles } from '../../src/files/file-store.ts';
import { freshDatabase } from './database.ts';
import { forTheHasty } from './engines.ts';
import { RING } from './keys.ts';
import { type MemoryChannel, memoryChannel } from './memory-channel.ts';
import { openTownContext } from './shared-context.ts';

/** A Tuesday morning in November, within office hours. */
export const MORNING = new Date('2026-11-24T09:30:00Z');

export interface Town {
  db: Database;
  context: Context;
  engine: Engine;
  channel: MemoryChannel;
  now: Date;
  /** Words that were missing; a test that leaves some here fails at close. */
  missing: object[];
  /** Everything the log was told, as text. */
  logged: string[];
  /** Lets time pass. */
  pass(ms: number): void;
  /** Sends something as a citizen who waits for the answer, and waits for it to be stored. */
  hears(address: string, content: IncomingContent | string, more?: Partial<Incoming>): Promise<void>;
  /** What was said to this address so far. */
  said(address: string): Outgoing[];
  /** The newest message said to this address. */
  last(address: string): Outgoing;
  /** Taps the option with this place (1 is the first), or this end of its token, in the newest message. */
  taps(address: string, option: number | string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a town. `channels` are added to the one in memory, `more` says what else of the engine is special, `locales` are
 * the folder of other words than ours.
 */
export async function openTown(
  channels: Channel[] = [],
  more: Partial<EngineParts> = {},
  locales?: string,
): Promise<Town> {
  const { db, close } = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'town-'));
  const missing: object[] = [];
  const logged: string[] = [];
  const log = {
    info: (fields: object, text: string) => void logged.push(`${text} ${JSON.stringify(fields)}`),
    warn: (fields: object, text: string) => void logged.push(`${text} ${JSON.stringify(fields)}`),
    error: (fields: object, text: string) => void logged.push(`${text} ${JSON.stringify(fields)}`),
  };
  const referenceData = await openReferenceData(db);
  const onMissing = (each: object) => void missing.push(each);
  const { context, close: leave } = openTownContext(referenceData, onMissing, locales);
  const channel = memoryChannel();
  const all = new Map([channel, ...channels].map((each) => [each.name, each]));
  const files = openFiles(join(folder, 'files'), RING);
  const town = { now: MORNING };
  const clock = () => town.now;
  const engine = forTheHasty(
    openEngine({ db, context, channels: all, files, live: openLive(), copy: 'town', clock, log, ...more }),
  );
  let count = 0;
  const self: Town = Object.assign(town, {
    ...{ db, context, engine, channel, missing, logged },
    pass(ms: number) {
      town.now = new Date(town.now.getTime() + ms);
    },
    async hears(address: string, content: IncomingContent | string, more: Partial<Incoming> = {}) {
      town.now = new Date(town.now.getTime() + 1000);
      const what = typeof content === 'string' ? { kind: 'text' as const, text: content } : content;
      await engine.sink.receive([
        {
          ...{ channel: 'simulator', messageId: `m${++count}`, address, at: town.now, content: what },
          ...more,
        },
      ]);
      await engine.idle();
    },
    said: (address: string) => channel.sent.filter((each) => each.address === address),
    last(address: string) {
      const found = channel.sent.findLast((each) => each.address === address);
      if (!found) throw new Error(`nothing was said to ${address}`);
      return found;
    },
    async taps(address: string, option: number | string) {
      const { options = [] } = self.last(address);
      const token =
        typeof option === 'number'
          ? options[option - 1]?.token
          : options.find((each) => each.token.endsWith(option))?.token;
      if (!token)
        throw new Error(`no option ${option} among ${options.map((each) => each.token).join(', ')}`);
      await self.hears(address, { kind: 'option', token });
    },
    async close() {
      await engine.close();
      leave();
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  });
  return self;
}
