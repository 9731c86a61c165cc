// Stops asking a service that keeps failing, and tries again with a single question after a while.

export interface Breaker {
  /** Whether a question may be asked now. After the rest one may; the next only once that one is answered. */
  allows(): boolean;
  succeeded(): void;
  failed(): void;
  /** Since when nothing is asked any more; null while all is well. */
  readonly brokenSince: Date | null;
}

/**
 * @param wanted.failures how many failures in a row stop the questions
 * @param wanted.restMs how long nothing is asked then
 */
export function openBreaker(wanted: { failures: number; restMs: number; clock(): Date }): Breaker {
  const { failures, restMs, clock } = wanted;
  let row = 0;
  let since: Date | null = null;
  let tryAt = 0;
  return {
    allows() {
      if (since === null) return true;
      const now = clock().getTime();
      if (now < tryAt) return false;
      // Whoever asks now is the probe; a probe that is never answered does not close the door for good.
      tryAt = now + restMs;
      return true;
    },
    succeeded() {
      row = 0;
      since = null;
    },
    failed() {
      row += 1;
      if (row < failures) return;
      const now = clock();
      since ??= now;
      tryAt = now.getTime() + restMs;
    },
    get brokenSince() {
      return since;
    },
  };
}
