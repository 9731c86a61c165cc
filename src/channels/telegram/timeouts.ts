// How long to wait: for an answer, for updates, and before trying again.

export interface Pace {
  /** Milliseconds one call may take. */
  callMs: number;
  /** Seconds Telegram may hold a request for updates open. */
  pollSeconds: number;
  /** Milliseconds to wait after this many failures in a row. */
  after(failures: number): number;
  /** The same while the token is refused: that passes seldom, and the log says so once. */
  afterRefusal(failures: number): number;
}

/** How much longer a refused token waits than other trouble: from half a minute to five minutes. */
const REFUSED_FIRST = 120;
const REFUSED_LAST = 20;

/** What may be set; tests are in a hurry. */
export interface Patience {
  callMs?: number;
  pollSeconds?: number;
  firstRetryMs?: number;
  lastRetryMs?: number;
}

export function openPace(patience: Patience = {}): Pace {
  const { callMs = 20_000, pollSeconds = 30, firstRetryMs = 250, lastRetryMs = 15_000 } = patience;
  const doubling = (first: number, last: number) => (failures: number) =>
    Math.min(last, first * 2 ** Math.min(failures - 1, 16));
  return {
    callMs,
    pollSeconds,
    after: doubling(firstRetryMs, lastRetryMs),
    afterRefusal: doubling(firstRetryMs * REFUSED_FIRST, lastRetryMs * REFUSED_LAST),
  };
}

/** Resolves after `ms`, or at once when halted. */
export function pause(ms: number, halt: AbortSignal): Promise<void> {
  if (halt.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      halt.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    halt.addEventListener('abort', finish);
  });
}
