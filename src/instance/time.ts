// The time all copies share: the database's, carried on by the clock that nobody can set, since any other may be wrong.

/** What the way to the database and back makes uncertain. */
const NOISE_MS = 100;
/** A database that suddenly tells another time is believed when it still does after so long: clocks are set, and set back. */
const BELIEVED_AFTER_MS = 60_000;
/** Two times this near each other are the same news. */
const SAME_MS = 2_000;

export interface Time {
  now(): Date;
  /** The database said that it was `at`; asking took so many milliseconds, and ended just now. */
  learn(at: Date, tookMs: number): void;
  /** By how many milliseconds the database was off this time when last asked. */
  off(): number;
}

/** Opens it; until something is learnt the clock of the machine counts. */
export function openTime(steady: () => number = () => performance.now()): Time {
  let ahead: number | null = null;
  let off = 0;
  let news: { ahead: number; since: number } | null = null;
  return {
    now: () => (ahead === null ? new Date() : new Date(steady() + ahead)),
    learn(at, tookMs) {
      const told = at.getTime() + tookMs / 2 - steady();
      ahead ??= told;
      off = told - ahead;
      if (Math.abs(off) <= NOISE_MS + tookMs) {
        news = null;
        return;
      }
      if (!news || Math.abs(told - news.ahead) > SAME_MS + tookMs) news = { ahead: told, since: steady() };
      if (steady() - news.since < BELIEVED_AFTER_MS) return;
      ahead = told;
      off = 0;
      news = null;
    },
    off: () => off,
  };
}
