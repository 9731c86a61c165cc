// A work that is asked for again and again: never done twice at once, and done once more for whoever asks meanwhile.

export interface Rounds {
  /** Begins a round, or has another follow the one under way; resolves when all that was asked for is done. */
  ask(): Promise<void>;
  /** What is being done, if anything is; it rejects as the work does. */
  underWay(): Promise<void> | null;
}

/** Opens the rounds of this work. One that fails ends them; the next who asks begins anew. */
export function openRounds(work: () => Promise<void>): Rounds {
  let underWay: Promise<void> | null = null;
  let again = false;
  const round = async (): Promise<void> => {
    try {
      while (again) {
        again = false;
        await work();
      }
    } finally {
      // In the same breath as the last look: who asks later begins anew.
      underWay = null;
    }
  };
  return {
    ask() {
      again = true;
      underWay ??= round();
      return underWay;
    },
    underWay: () => underWay,
  };
}
