// How long to wait after a failure, and when to stop trying.

const HOUR = 3_600_000;

export interface Failures {
  /** Counts one at this moment; the wait before the next attempt in milliseconds, or null: too many in an hour. */
  add(now: number): number | null;
  forget(): void;
}

/**
 * Waits double from `first` to at most `most` milliseconds within one hour.
 * @param perHour failures in an hour at which trying ends
 */
export function countFailures(first: number, most: number, perHour: number): Failures {
  let times: number[] = [];
  return {
    add(now) {
      times = [...times.filter((at) => at > now - HOUR), now];
      if (times.length >= perHour) return null;
      return Math.min(most, first * 2 ** (times.length - 1));
    },
    forget() {
      times = [];
    },
  };
}
