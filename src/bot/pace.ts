// How fast a channel may be used: so many sends at once, so many notices a second, and pauses it asked for.
import type { Capabilities } from '../channels/channel.ts';

export interface Pace {
  /** Milliseconds to wait before a message of this kind may leave; 0: now. A notice that may leave is counted. */
  waitFor(kind: 'reply' | 'staff' | 'notice'): number;
  /** Runs when fewer than the allowed number are under way. */
  run<T>(send: () => Promise<T>): Promise<T>;
  /** The provider asked for silence on the whole account. */
  pause(ms: number): void;
  /** False while the account is paused. */
  open(): boolean;
}

/** Opens the pace of one channel. Notices draw on a bucket that fills by the second; answers do not wait for it. */
export function openPace({ noticesPerSecond, parallel }: Capabilities, clock: () => Date): Pace {
  let pausedUntil = 0;
  let tokens = noticesPerSecond;
  let filledAt = clock().getTime();
  let running = 0;
  const queue: (() => void)[] = [];

  const refill = (now: number): void => {
    tokens = Math.min(noticesPerSecond, tokens + ((now - filledAt) / 1000) * noticesPerSecond);
    filledAt = now;
  };

  return {
    waitFor(kind) {
      const now = clock().getTime();
      if (pausedUntil > now) return pausedUntil - now;
      if (kind !== 'notice') return 0;
      refill(now);
      if (tokens < 1) return Math.ceil(((1 - tokens) / noticesPerSecond) * 1000);
      tokens -= 1;
      return 0;
    },
    async run(send) {
      if (running >= parallel) await new Promise<void>((turn) => queue.push(turn));
      else running++;
      try {
        return await send();
      } finally {
        const next = queue.shift();
        if (next) next();
        else running--;
      }
    },
    pause(ms) {
      pausedUntil = Math.max(pausedUntil, clock().getTime() + ms);
    },
    open: () => pausedUntil <= clock().getTime(),
  };
}
