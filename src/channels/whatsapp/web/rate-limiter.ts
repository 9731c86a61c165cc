// The pace that keeps a number alive: one message at a time, with a gap nobody types faster than.
import { type Clock, pause } from './clock.ts';

export interface Pace {
  /** Smallest gap between two messages of the account, milliseconds. */
  gapMs: number;
  /** A random part added to each gap, milliseconds. */
  jitterMs: number;
  perMinute: number;
  /** How long “typing…” shows before a message, milliseconds. */
  typingMs: number;
  /** How long a message may wait here before it goes back to the queue, milliseconds. */
  longestWaitMs: number;
}

// Nobody has published thresholds; these are the cautious end of what operators report as safe for replies.
export const PACE: Pace = { gapMs: 1_000, jitterMs: 800, perMinute: 18, typingMs: 600, longestWaitMs: 5_000 };

const MINUTE = 60_000;

/** Lets one message through at a time; `wait` says how many seconds to come back after when it takes too long. */
export function openPace(pace: Pace, clock: Clock) {
  let sent: number[] = [];
  let nextAt = 0;

  return {
    /** Resolves to null when the message may go, or to the seconds after which to try again. */
    async wait(): Promise<number | null> {
      const now = clock.now();
      sent = sent.filter((at) => at > now - MINUTE);
      const oldest = sent[sent.length - pace.perMinute];
      const freeAt = Math.max(nextAt, oldest === undefined ? 0 : oldest + MINUTE);
      const wait = freeAt - now;
      if (wait > pace.longestWaitMs) return Math.ceil(wait / 1_000);
      const goes = Math.max(now, freeAt);
      sent.push(goes);
      nextAt = goes + pace.gapMs + clock.random() * pace.jitterMs;
      if (wait > 0) await pause(clock, wait);
      return null;
    },
  };
}
