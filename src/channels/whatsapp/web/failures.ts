// How long to wait after a failure, and when to stop trying.

const HOUR = 3_600_000;

export interface Failures {
  /**
   * Counts one at this moment; the wait before the next attempt in milliseconds, or null: too many in an hour.
   * `passing` ones (no way to WhatsApp just now) lengthen the wait and never end the trying.
   */
  add(now: number, passing: boolean): number | null;
  forget(): void;
}

/**
 * Waits double from `first` to at most `most` milliseconds within one hour.
 * @param perHour failures in an hour at which trying ends
 */
export function countFailures(first: number, most: number, perHour: number): Failures {
  let failures: { at: number; passing: boolean }[] = [];
  return {
    add(now, passing) {
      failures = [...failures.filter(({ at }) => at > now - HOUR), { at: now, passing }];
      if (failures.filter((failure) => !failure.passing).length >= perHour) return null;
      return Math.min(most, first * 2 ** (failures.length - 1));
    },
    forget() {
      failures = [];
    },
  };
}
