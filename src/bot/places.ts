// Places for sends that are under way: so many for all, and as many again by half for those that turn out to be slow.

/** Nobody's send takes longer, unless something on its way hangs. */
const SLOW_MS = 2_000;
/** Who was slow is taken for slow until a send of theirs is quick again. */
const REMEMBERED_MAX = 10_000;
/** So many times the places of all may hang at once: then even those that turn out to be slow keep their place. */
const MOST_SLOW = 3;

/**
 * So many sends begin in one turn of the event loop: with more, the answers to the first wait until the last has begun,
 * and a kill in between would have all of them said again.
 */
const BEGIN_AT_ONCE = 4;

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
  const slow = new Set<string>();
  const begin = openGate();

  /** Whoever was slow leaves half of the first places to others. */
  const poolFor = (chat: string): Pool => {
    if (!slow.has(chat)) return first;
    return second.taken() >= forSlow && first.taken() < forSlow ? first : second;
  };

  const remember = (chat: string, tookMs: number): void => {
    slow.delete(chat);
    if (tookMs > SLOW_MS && forSlow > 0) slow.add(chat);
    const [oldest] = slow.size > REMEMBERED_MAX ? slow : [];
    if (oldest !== undefined) slow.delete(oldest);
  };

  return {
    async run(chat, send) {
      let pool = poolFor(chat);
      await pool.enter();
      await begin();
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

/** Lets a few through in each turn of the event loop, in their order. */
function openGate(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let begun = 0;
  const next = (): void => {
    begun = 0;
    for (const pass of waiting.splice(0, BEGIN_AT_ONCE)) {
      begun++;
      pass();
    }
    if (begun > 0) setImmediate(next);
  };
  return async () => {
    if (begun >= BEGIN_AT_ONCE) return new Promise((pass) => waiting.push(pass));
    if (begun++ === 0) setImmediate(next);
  };
}
