// Passwords are dear to hash on purpose: few at once, so that whoever pours accounts nobody has costs the others nothing.
import { hashPassword, verifyPassword } from 'better-auth/crypto';

/** Of the four threads that a process has for this; the others are for files and names of machines. */
const MOST_AT_ONCE = 2;
/** Strangers who are let in to be hashed: a second's work. Browsers that an account knows are always let in. */
const MOST_STRANGERS = 24;

/** Runs works in the order they came, so many at once. */
export function openTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < most) running++;
    else await new Promise<void>((turn) => waiting.push(turn));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}

const inTurn = openTurns(MOST_AT_ONCE);

/** What the keeper of passwords hashes by, whoever asks. */
export const hashing = {
  hash: (password: string) => inTurn(() => hashPassword(password)),
  verify: (given: { hash: string; password: string }) => inTurn(() => verifyPassword(given)),
};

let strangers = 0;

/** Does it if there is room for one more stranger; null where there is none. */
export async function asStranger<T>(work: () => Promise<T>): Promise<T | null> {
  if (strangers >= MOST_STRANGERS) return null;
  strangers++;
  try {
    return await work();
  } finally {
    strangers--;
  }
}
