// People who each say hello and then ask for the menu again and again, each waiting for every answer.
import { setTimeout as pause } from 'node:timers/promises';

/** Somebody on a stand-in, as far as the benchmark needs them. */
export interface Walker {
  says(text: string): Promise<unknown>;
  picks(place: number): Promise<unknown>;
  /** How many messages have reached the phone. */
  heard(): number;
}

export interface Pace {
  messages: number;
  seconds: number;
  /** Milliseconds from saying to the answer, sorted. */
  latencies: number[];
}

/** Tells the crowd that something arrived somewhere. */
export interface Bell {
  ring(): void;
}

const PATIENCE_MS = 60_000;

export interface Crowd extends Bell {
  /** Brings everybody to the menu. */
  settle(): Promise<void>;
  /** Has each ask for the menu `rounds` times without a pause. */
  walk(rounds: number): Promise<Pace>;
  /** Has each ask for it now and then, about so many milliseconds apart, until something is over: the latencies. */
  stroll(restMs: number, over: Promise<unknown>): Promise<number[]>;
}

/** Opens a crowd; only what is said after it has settled is measured. */
export function openCrowd(walkers: Walker[]): Crowd {
  const waiting = new Map<Walker, { wanted: number; done(): void }>();
  const ring = () => {
    for (const [walker, { wanted, done }] of waiting) {
      if (walker.heard() < wanted) continue;
      waiting.delete(walker);
      done();
    }
  };
  const answered = async (walker: Walker, act: () => Promise<unknown>): Promise<number> => {
    const began = performance.now();
    const wanted = walker.heard() + 1;
    const heard = new Promise<void>((done, fail) => {
      const limit = setTimeout(() => fail(new Error('nobody answered for a minute')), PATIENCE_MS);
      waiting.set(walker, {
        wanted,
        done() {
          clearTimeout(limit);
          done();
        },
      });
    });
    await act();
    ring();
    await heard;
    return performance.now() - began;
  };
  const settleOne = async (walker: Walker) => {
    await answered(walker, () => walker.says('salam'));
  };
  return {
    ring,
    async settle() {
      await Promise.all(walkers.map(settleOne));
    },
    async walk(rounds) {
      const latencies: number[] = [];
      const began = performance.now();
      const one = async (walker: Walker) => {
        for (let i = 0; i < rounds; i++) latencies.push(await answered(walker, () => walker.says('menu')));
      };
      await Promise.all(walkers.map(one));
      const seconds = (performance.now() - began) / 1000;
      return { messages: latencies.length, seconds, latencies: latencies.sort((a, b) => a - b) };
    },
    async stroll(restMs, over) {
      const latencies: number[] = [];
      let isOver = false;
      const one = async (walker: Walker) => {
        for (;;) {
          await pause(Math.random() * 2 * restMs);
          if (isOver) return;
          latencies.push(await answered(walker, () => walker.says('menu')));
        }
      };
      const strolling = Promise.all(walkers.map(one));
      await over;
      isOver = true;
      await strolling;
      return latencies;
    },
  };
}
