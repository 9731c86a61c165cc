// Slows down whoever guesses passwords or codes.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const QUARTER_HOUR = 15 * 60;

export interface Guesses {
  /** Seconds to wait before another try, 0 when one is free. */
  wait(address: string, who: string): Promise<number>;
  /** Counts a wrong try. */
  wrong(address: string, who: string): Promise<void>;
  /** Forgets the wrong tries of this person from this address. */
  right(address: string, who: string): Promise<void>;
}

/**
 * Five wrong tries for one person from one address, forty from one address, in a quarter of an hour. Counted in
 * memory: a second copy of the program counts for itself. Nobody can lock out a person from everywhere.
 */
export function openGuesses(): Guesses {
  const person = new RateLimiterMemory({ keyPrefix: 'person', points: 5, duration: QUARTER_HOUR });
  const address = new RateLimiterMemory({ keyPrefix: 'address', points: 40, duration: QUARTER_HOUR });
  const keyOf = (from: string, who: string) => `${from} ${who.toLowerCase()}`;
  return {
    async wait(from, who) {
      const [mine, all] = await Promise.all([person.get(keyOf(from, who)), address.get(from)]);
      const full = [
        mine !== null && mine.remainingPoints <= 0 ? mine : null,
        all !== null && all.remainingPoints <= 0 ? all : null,
      ];
      return Math.max(0, ...full.map((limit) => Math.ceil((limit?.msBeforeNext ?? 0) / 1000)));
    },
    async wrong(from, who) {
      await Promise.all([count(person, keyOf(from, who)), count(address, from)]);
    },
    async right(from, who) {
      await person.delete(keyOf(from, who));
    },
  };
}

async function count(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (thrown) {
    if (!(thrown instanceof RateLimiterRes)) throw thrown;
  }
}
