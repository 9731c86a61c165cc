// People who each say hello and then ask for the menu again and again, each waiting for every answer.

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

/** Brings everybody to the menu, then has each ask for it `rounds` times; only that is measured. */
export function openCrowd(
  walkers: Walker[],
): Bell & { settle(): Promise<void>; walk(rounds: number): Promise<Pace> } {
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
  };
}
