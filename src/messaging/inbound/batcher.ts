// Gathers what arrives into natural batches: while one batch commits, the next one fills. Whoever pours is taken apart
// from the others, and rests between.

import type { Arrival } from '../../bot/inside-event.ts';
import { inOrder } from '../../bot/provider-order.ts';

/** Measured: larger batches leave either the database or the program idle, and lose more when one must be retried. */
const MOST_IN_BATCH = 32;
/** Of one conversation in a batch: whoever sends thousands at once waits in line with everybody else. */
const MOST_OF_ONE = 100;
/** Two keep the database busy while the next batch is computed; more help little. */
const MOST_IN_FLIGHT = 2;
/** Whoever pours rests so many times as long as a batch of theirs took, so that most of the time is left to others. */
const REST_TIMES = 4;
const REST_MOST_MS = 250;
/** Whoever comes back after so long is taken with the others, until they pour again. */
const FORGOTTEN_MS = 60_000;

interface Waiting {
  arrival: Arrival;
  key: string;
  /** Others on the same road come in only once this is stored. */
  inLine: boolean;
  done(): void;
  failed(error: unknown): void;
}

export interface Receiver {
  /**
   * Resolves when all of it is stored and answered; rejects when it must be delivered again.
   * `inLine`: the road brings nothing more until then, so that whoever waited would hold up everybody behind.
   */
  receive(arrived: Arrival[], inLine?: boolean): Promise<void>;
  /** Told during a batch, of somebody in it, that they write faster than people do. */
  pours(heard: readonly Arrival[]): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/**
 * Opens the door in. `take` handles one batch, in which each conversation's messages stand in order; no two batches
 * under way ever share a conversation.
 */
export function openReceiver(take: (batch: Arrival[][]) => Promise<void>): Receiver {
  let queue: Waiting[] = [];
  const busy = new Set<string>();
  const rests = openRests();
  let inFlight = 0;
  let idling: (() => void)[] = [];
  let gathering = false;
  let alarm: NodeJS.Timeout | null = null;

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
      if (batch.size === 0) {
        lookAgain();
        return;
      }
      void run(batch);
    }
    if (inFlight === 0 && queue.length === 0) for (const wake of idling.splice(0)) wake();
  };

  /** As many waiting messages as fit, those of one conversation together and in order; those who pour by themselves. */
  const nextBatch = (): Map<string, Waiting[]> => {
    const batch = new Map<string, Waiting[]>();
    const left: Waiting[] = [];
    const now = performance.now();
    let ofPouring: boolean | undefined;
    for (const waiting of queue) {
      const { key, inLine } = waiting;
      const mine = batch.get(key);
      if (mine && mine.length < MOST_OF_ONE) mine.push(waiting);
      else if (mine || busy.has(key) || batch.size >= MOST_IN_BATCH) left.push(waiting);
      else if (rests.pours(key) !== (ofPouring ?? rests.pours(key))) left.push(waiting);
      else if (!inLine && rests.until(key) > now) left.push(waiting);
      else {
        ofPouring = rests.pours(key);
        batch.set(key, [waiting]);
      }
    }
    queue = left;
    return batch;
  };

  /** When the first of those who rest may be taken; while a batch is under way, its end is soon enough. */
  const lookAgain = (): void => {
    if (alarm || inFlight > 0) return;
    const first = Math.min(...queue.map(({ key }) => rests.until(key)));
    alarm = setTimeout(
      () => {
        alarm = null;
        pump();
      },
      Math.max(0, first - performance.now()),
    );
  };

  const run = async (batch: Map<string, Waiting[]>): Promise<void> => {
    inFlight++;
    for (const key of batch.keys()) busy.add(key);
    const all = [...batch.values()];
    const began = performance.now();
    try {
      await take(all.map((each) => each.map(({ arrival }) => arrival)));
      for (const waiting of all.flat()) waiting.done();
    } catch (error) {
      for (const waiting of all.flat()) waiting.failed(error);
    } finally {
      for (const key of batch.keys()) busy.delete(key);
      rests.begin([...batch.keys()], performance.now() - began);
      inFlight--;
      gather();
    }
  };

  return {
    receive(arrived, inLine = false) {
      const ordered = arrived.length > MOST_OF_ONE ? inOrderOfEach(arrived) : arrived;
      const stored = ordered.map(
        (each) =>
          new Promise<void>((done, failed) => {
            queue.push({ arrival: each, key: keyOf(each), inLine, done, failed });
          }),
      );
      gather();
      return Promise.all(stored).then(() => undefined);
    },
    pours: (heard) => rests.owe(heard.map(keyOf)),
    idle() {
      if (inFlight === 0 && queue.length === 0) return Promise.resolve();
      return new Promise((resolve) => {
        idling = [...idling, resolve];
      });
    },
  };
}

/** Who pours, and until when they rest. */
function openRests() {
  const until = new Map<string, number>();
  const owing = new Set<string>();
  return {
    pours: (key: string): boolean => until.has(key),
    until: (key: string): number => until.get(key) ?? 0,
    owe(keys: string[]): void {
      for (const key of keys) owing.add(key);
    },
    /** A batch of these has ended, after so many milliseconds. */
    begin(keys: string[], ms: number): void {
      const now = performance.now();
      for (const key of keys) {
        if (owing.delete(key)) until.set(key, now + Math.min(ms * REST_TIMES, REST_MOST_MS));
        else until.delete(key);
      }
      for (const [key, end] of until) if (end < now - FORGOTTEN_MS) until.delete(key);
    },
  };
}

const keyOf = ({ channel, address }: Arrival): string => `${channel} ${address}`;

/** A long burst is taken in parts, so it is put in order before; within one part the turn sees to it. */
const inOrderOfEach = (arrived: Arrival[]): Arrival[] =>
  [...Map.groupBy(arrived, keyOf).values()].flatMap(inOrder);
