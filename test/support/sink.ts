// A sink that keeps what it is given, for tests of channels.
import type { Incoming, Sink } from '../../src/channels/channel.ts';

export interface KeepingSink extends Sink {
  taken: Incoming[];
  /** The size of each batch, oldest first. */
  batches: number[];
}

/** `store` may refuse (reject) or wait; what it resolves for counts as taken. */
export function sink(store: (incoming: Incoming[]) => Promise<void> = async () => {}): KeepingSink {
  const taken: Incoming[] = [];
  const batches: number[] = [];
  return {
    taken,
    batches,
    async receive(incoming) {
      await store(incoming);
      batches.push(incoming.length);
      taken.push(...incoming);
    },
    async receipts() {},
  };
}

/** The words of each, or the kind of what has none. */
export function texts(incoming: Incoming[]): string[] {
  return incoming.map(({ content }) => ('text' in content ? content.text : content.kind));
}
