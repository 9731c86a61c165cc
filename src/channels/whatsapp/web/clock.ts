// Time as the channel uses it, so that tests can hold it in their hands.

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls once after `ms`; the answer takes it back. */
  after(ms: number, call: () => void): () => void;
  random(): number;
}

export const realClock: Clock = {
  now: () => Date.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

/** Resolves after `ms`. */
export function pause(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(ms, resolve);
  });
}

/** What `within` rejects with: the work may still be going on. */
export class TimeIsUp extends Error {
  constructor(what: string, ms: number) {
    super(`no answer within ${ms} ms: ${what}`);
    this.name = 'TimeIsUp';
  }
}

/** Waits for `work`, but not longer than `ms`. @throws TimeIsUp, or whatever the work throws */
export function within<T>(clock: Clock, ms: number, what: string, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => reject(new TimeIsUp(what, ms)));
    work.then(resolve, reject).finally(cancel);
  });
}
