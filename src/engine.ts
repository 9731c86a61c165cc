// What turns messages into answers: the door in, the turns, the door out, the notifier; without web and without clock.
import { openCollector } from './bot/collect.ts';
import { openDelivery } from './bot/deliver.ts';
import type { House } from './bot/parts.ts';
import { openReceipts } from './bot/receipts.ts';
import { openReceiver } from './bot/receive.ts';
import { openTaking } from './bot/taking.ts';
import type { Channel, Sink } from './channels/channel.ts';
import type { Live } from './console/live.ts';
import { notify } from './notifier/notifier.ts';
import type { Log } from './program.ts';
import type { Database } from './store/database.ts';
import type { Files } from './store/files.ts';

export interface Engine {
  /** What channels hand their messages to. */
  sink: Sink;
  /** Says that somebody else wrote to the outbox. */
  wake(): void;
  /** Runs the clocked work once, now: notices, the outbox, waiting files. */
  tick(): Promise<void>;
  /** Resolves when everything heard is answered and everything on its way has left. */
  idle(): Promise<void>;
  /** Answers what was heard, begins nothing new, waits for what is under way. */
  close(): Promise<void>;
}

export interface EngineParts {
  db: Database;
  house: House;
  channels: Map<string, Channel>;
  files: Files;
  live: Live;
  /** Name of this copy of the program. */
  copy: string;
  clock(): Date;
  log: Log;
}

/** Opens the engine; nothing runs by itself. */
export function openEngine({ db, house, channels, files, live, copy, clock, log }: EngineParts): Engine {
  const delivery = openDelivery({ db, channels, copy, clock, readFile: files.read, log });
  const collector = openCollector({ db, channels, files, clock });
  const receiver = openReceiver(openTaking({ db, house, clock, copy, delivery, collector, live, log }));
  const failed = (error: unknown) => log.warn({ reason: nameOf(error) }, 'the outbox could not be swept');
  return {
    sink: { receive: receiver.receive, receipts: openReceipts(db, clock) },
    wake: () => void delivery.sweep().catch(failed),
    async tick() {
      await notify({ db, words: house.words, newId: house.newId, clock });
      await Promise.all([delivery.sweep(), collector.sweep()]);
    },
    async idle() {
      await receiver.idle();
      await delivery.idle();
    },
    async close() {
      await receiver.idle();
      await delivery.idle(true);
    },
  };
}

/** Kind of a failure, without its words: they may quote what people wrote. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
