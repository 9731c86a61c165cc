// Whether what people write is being stored just now, told by the batches themselves.

/** A batch is stored in far less; one that takes so long, or fails for so long, tells that something is wrong. */
const STUCK_MS = 10_000;
/** Channels hand in again what was not stored within this time; when nothing comes, nothing is known to be wrong. */
const FORGOTTEN_MS = 60_000;

export interface Storing {
  /** Does it, and takes note of when it began and what became of it. */
  watch<T>(work: () => Promise<T>): Promise<T>;
  /** True while a batch waits for longer than it should, or none has been stored for as long though some were tried. */
  isStuck(): boolean;
  /** Told that something else of some size was stored: what failed before says nothing any more. */
  isWell(): void;
}

/** Opens it; `steady` is a clock that nobody can set. */
export function watchStoring(steady: () => number = () => performance.now()): Storing {
  const underWay = new Set<{ since: number }>();
  let failing: { since: number; last: number } | null = null;
  return {
    async watch(work) {
      const batch = { since: steady() };
      underWay.add(batch);
      try {
        const done = await work();
        failing = null;
        return done;
      } catch (error) {
        failing = { since: failing?.since ?? batch.since, last: steady() };
        throw error;
      } finally {
        underWay.delete(batch);
      }
    },
    isStuck() {
      const now = steady();
      const fails = failing !== null && now - failing.last < FORGOTTEN_MS && now - failing.since > STUCK_MS;
      return fails || [...underWay].some(({ since }) => now - since > STUCK_MS);
    },
    isWell() {
      failing = null;
    },
  };
}
