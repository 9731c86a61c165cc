// Places for sends that are under way: so many for all, and as many again by half for those that turn out to be slow.

import { BoundedMap } from '../../domain/bounded-map.ts';

/** Nobody's send takes longer, unless something on its way hangs. */
const SLOW_MS = 2_000;
/** Who was slow is taken for slow until a send of theirs is quick again. */
const REMEMBERED = 10_000;
/** So many times the places of all may hang at once: then even those that turn out to be slow keep their place. */
const MOST_SLOW = 3;

/**
 * So many sends are under way whose answer may come any moment: what is taken and not yet heard of is said again after a
 * kill. More begin as the answers come, or when they do not come at once.
 */
const FRESH_MOST = 8;
const FRESH_MS = 20;

export interface Places {
  /** Runs as soon as there is a place for this chat. */
  run<T>(chat: string, send: () => Promise<T>): Promise<T>;
}

interface Pool {
  taken(): number;
  enter(): Promise<void>;
  /** Takes a place, whether there is one or not. */
  squeezeIn(): void;
  leave(): void;
}

/** Opens them. A channel with a single place, such as a browser, keeps it for one send however long that takes. */
export function openPlaces(parallel: number): Places {
  const first = openPool(parallel);
  const forSlow = Math.floor(parallel / 2);
  const second = openPool(forSlow);
  const slow = new BoundedMap<string, true>(REMEMBERED);
  const begin = openGate();

  /** Whoever was slow leaves half of the first places to others. */
  const poolFor = (chat: string): Pool => {
    if (!slow.has(chat)) return first;
    return second.taken() >= forSlow && first.taken() < forSlow ? first : second;
  };

  const remember = (chat: string, tookMs: number): void => {
    if (tookMs > SLOW_MS && forSlow > 0) slow.set(chat, true);
    else slow.delete(chat);
  };

  return {
    async run(chat, send) {
      let pool = poolFor(chat);
      await pool.enter();
      // Of those that are slow no answer is near.
      const known = slow.has(chat) ? undefined : await begin();
      const move = (): void => {
        if (pool === second || second.taken() >= parallel * MOST_SLOW) return;
        second.squeezeIn();
        pool.leave();
        pool = second;
      };
      const timer = forSlow > 0 ? setTimeout(move, SLOW_MS) : undefined;
      const began = performance.now();
      try {
        return await send();
      } finally {
        clearTimeout(timer);
        known?.();
        pool.leave();
        remember(chat, performance.now() - began);
      }
    },
  };
}

function openPool(most: number): Pool {
  const queue: (() => void)[] = [];
  let taken = 0;
  return {
    taken: () => taken,
    async enter() {
      if (taken >= most) await new Promise<void>((turn) => queue.push(turn));
      else taken++;
    },
    squeezeIn() {
      taken++;
    },
    leave() {
      const next = taken > most ? undefined : queue.shift();
      if (next) next();
      else taken--;
    },
  };
}

/** Lets a few through at a time, in their order. What it answers is to be called when the send has its answer. */
function openGate(): () => Promise<() => void> {
  const waiting: (() => void)[] = [];
  let fresh = 0;

  const pass = (): (() => void) => {
    let isFresh = true;
    const age = (): void => {
      clearTimeout(timer);
      if (!isFresh) return;
      isFresh = false;
      const next = waiting.shift();
      if (next) next();
      else fresh--;
    };
    const timer = setTimeout(age, FRESH_MS);
    return age;
  };

  return async () => {
    if (fresh >= FRESH_MOST) await new Promise<void>((turn) => waiting.push(turn));
    else fresh++;
    return pass();
  };
}
