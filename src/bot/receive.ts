// Gathers what arrives into natural batches: while one batch commits, the next one fills. No timer.
import type { Incoming } from '../channels/channel.ts';
import { inOrderOfProvider } from './order.ts';

/** Measured: larger batches leave either the database or the program idle, and lose more when one must be retried. */
const MOST_IN_BATCH = 32;
/** Of one conversation in a batch: whoever sends thousands at once waits in line with everybody else. */
const MOST_OF_ONE = 64;
/** Two keep the database busy while the next batch is computed; more help little. */
const MOST_IN_FLIGHT = 2;

interface Waiting {
  incoming: Incoming;
  key: string;
  done(): void;
  failed(error: unknown): void;
}

export interface Receiver {
  /** Resolves when all of it is stored and answered; rejects when it must be delivered again. */
  receive(incoming: Incoming[]): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/**
 * Opens the door in. `take` handles one batch, in which each conversation's messages stand in order; no two batches
 * under way ever share a conversation.
 */
export function openReceiver(take: (batch: Incoming[][]) => Promise<void>): Receiver {
  let queue: Waiting[] = [];
  const busy = new Set<string>();
  let inFlight = 0;
  let resting: (() => void)[] = [];
  let gathering = false;

  /** What arrives in the same turn of the event loop goes together: answers of one batch bring the next one at once. */
  const gather = (): void => {
    if (gathering) return;
    gathering = true;
    setImmediate(() => {
      gathering = false;
      pump();
    });
  };

  const pump = (): void => {
    while (inFlight < MOST_IN_FLIGHT && queue.length > 0) {
      const batch = nextBatch();
      if (batch.size === 0) return;
      void run(batch);
    }
    if (inFlight === 0 && queue.length === 0) for (const wake of resting.splice(0)) wake();
  };

  /** As many waiting messages as fit, those of one conversation together and in order. */
  const nextBatch = (): Map<string, Waiting[]> => {
    const batch = new Map<string, Waiting[]>();
    const left: Waiting[] = [];
    let size = 0;
    for (const waiting of queue) {
      const mine = batch.get(waiting.key);
      if (mine && mine.length < MOST_OF_ONE) mine.push(waiting);
      else if (mine || busy.has(waiting.key) || size >= MOST_IN_BATCH) left.push(waiting);
      else {
        batch.set(waiting.key, [waiting]);
        size++;
      }
    }
    queue = left;
    return batch;
  };

  const run = async (batch: Map<string, Waiting[]>): Promise<void> => {
    inFlight++;
    for (const key of batch.keys()) busy.add(key);
    const all = [...batch.values()];
    try {
      await take(all.map((each) => each.map(({ incoming }) => incoming)));
      for (const waiting of all.flat()) waiting.done();
    } catch (error) {
      for (const waiting of all.flat()) waiting.failed(error);
    } finally {
      for (const key of batch.keys()) busy.delete(key);
      inFlight--;
      gather();
    }
  };

  return {
    receive(incoming) {
      const ordered = incoming.length > MOST_OF_ONE ? inOrderOfEach(incoming) : incoming;
      const stored = ordered.map(
        (each) =>
          new Promise<void>((done, failed) => {
            queue.push({ incoming: each, key: keyOf(each), done, failed });
          }),
      );
      gather();
      return Promise.all(stored).then(() => undefined);
    },
    idle() {
      if (inFlight === 0 && queue.length === 0) return Promise.resolve();
      return new Promise((resolve) => {
        resting = [...resting, resolve];
      });
    },
  };
}

const keyOf = ({ channel, address }: Incoming): string => `${channel} ${address}`;

/** A long burst is taken in parts, so it is put in order before; within one part the turn sees to it. */
const inOrderOfEach = (incoming: Incoming[]): Incoming[] =>
  [...Map.groupBy(incoming, keyOf).values()].flatMap(inOrderOfProvider);
