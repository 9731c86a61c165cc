// Waiting for what must come, by events instead of sleeping.

export interface Waiting {
  /** Something happened: every condition that is waited for is looked at again. */
  ring(): void;
  /** Resolves when the condition holds; rejects after `ms`, saying what was waited for. */
  until(condition: () => boolean, ms?: number, what?: string): Promise<void>;
}

/** A slow second look, for conditions that change without anybody ringing. */
const SECOND_LOOK_MS = 25;

export function newWaiting(): Waiting {
  const looks = new Set<() => void>();
  return {
    ring() {
      for (const look of looks) look();
    },
    until(condition, ms = 60_000, what = String(condition)) {
      if (condition()) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const look = () => {
          if (condition()) finish(resolve);
        };
        const finish = (settle: () => void) => {
          looks.delete(look);
          clearTimeout(limit);
          clearInterval(again);
          settle();
        };
        const again = setInterval(look, SECOND_LOOK_MS);
        const limit = setTimeout(() => finish(() => reject(new Error(`waited ${ms} ms for: ${what}`))), ms);
        looks.add(look);
      });
    },
  };
}
