// Hands things over in the order they came, again and again until they are taken.
import { traceLine } from '../../../trace.ts';
import { type Clock, pause, within } from './clock.ts';
import type { Log } from './options.ts';

const RETRY_MOST = 30_000;

export interface InOrder<T> {
  add(things: T[]): void;
  /** Resolves when everything so far is taken, or after `ms`. */
  drain(ms: number): Promise<void>;
  /** Gives up what is not taken: it will be found again among the unread messages. */
  close(): void;
}

/**
 * All that waits goes in one batch; a batch that is refused (database away) is offered again.
 * @param retryMs the first wait before offering again; it doubles up to half a minute
 */
export function inOrder<T>(
  take: (batch: T[]) => Promise<void>,
  { clock, log, retryMs }: { clock: Clock; log: Log; retryMs: number },
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
        log.warn(`whatsapp-web: not stored, trying again: ${traceLine(error)}`);
        await pause(clock, wait);
      }
    }
  };

  const run = async (): Promise<void> => {
    while (waiting.length > 0 && !closed) {
      const batch = waiting;
      waiting = [];
      await insist(batch);
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
