// What has been begun and not yet ended, so that stopping can wait for it.

export interface UnderWay {
  /** Counts this work until it ends, either way; hands it back. */
  add<T>(work: Promise<T>): Promise<T>;
  /** Resolves when all that is under way now has ended. */
  ended(): Promise<void>;
}

export function openUnderWay(): UnderWay {
  const works = new Set<Promise<unknown>>();
  return {
    add(work) {
      works.add(work);
      const done = () => works.delete(work);
      work.then(done, done);
      return work;
    },
    async ended() {
      await Promise.allSettled(works);
    },
  };
}
