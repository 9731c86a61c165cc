// Hands things over in the order they came, again and again until they are taken.
import { type Log, traceOf } from '../../../log.ts';
import { type Clock, pause, within } from './clock.ts';

const RETRY_MOST = 30_000;

export interface InOrder<T> {
  add(things: T[]): void;
  /** Resolves when everything so far is taken, or after `ms`. */
  drain(ms: number): Promise<void>;
  /** Gives up what is not taken: it will be found again among the unread messages. */
  close(): void;
}

interface Ordering<T> {
  clock: Clock;
  log: Pick<Log, 'info' | 'warn'>;
  /** The first wait before offering again; it doubles up to half a minute. */
  retryMs: number;
  /** Whose it is, where one sender must not fill a batch alone. */
  senderOf?(thing: T): string;
}

/** Of one sender in a batch: whoever sends thousands keeps nobody waiting until the last of it is stored. */
const MOST_OF_ONE = 64;

/** All that waits goes in one batch, of each sender a part; a batch that is refused (database away) is offered again. */
export function inOrder<T>(
  take: (batch: T[]) => Promise<void>,
  { clock, log, retryMs, senderOf }: Ordering<T>,
): InOrder<T> {
  let waiting: T[] = [];
  let running: Promise<void> | null = null;
  let closed = false;

  const insist = async (batch: T[]): Promise<void> => {
    for (let wait = retryMs; !closed; wait = Math.min(RETRY_MOST, wait * 2)) {
      try {
        await take(batch);
        return;
      } catch (error) {
        // The same trouble at every try is one trouble.
        if (wait === retryMs) log.warn(traceOf(error), 'whatsapp-web: not stored, trying again');
        await pause(clock, wait);
      }
    }
  };

  const run = async (): Promise<void> => {
    while (waiting.length > 0 && !closed) {
      const all = senderOf ? [...Map.groupBy(waiting, senderOf).values()] : [waiting];
      const most = senderOf ? MOST_OF_ONE : waiting.length;
      waiting = all.flatMap((theirs) => theirs.slice(most));
      await insist(all.flatMap((theirs) => theirs.slice(0, most)));
    }
    running = null;
  };

  return {
    add(things) {
      waiting.push(...things);
      if (things.length > 0) running ??= run();
    },
    async drain(ms) {
      await within(clock, ms, 'hand over', running ?? Promise.resolve()).catch(() => undefined);
    },
    close() {
      closed = true;
      waiting = [];
    },
  };
}
