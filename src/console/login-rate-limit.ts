// Slows down whoever guesses passwords or codes, and nobody else.

import type { Database } from '../database/client.ts';
import type { Cipher } from '../database/encryption/cipher.ts';
import { forgetTries, takeTry, tidyTries, waitOf } from './login-attempts.ts';

/** Four tries are free; then the wait grows up to a quarter of an hour. It never becomes a lock. */
const DELAYS = [0, 0, 0, 0, 30, 60, 120, 300, 900];
/** Forty tries at accounts that there are not, from one place; then a quarter of an hour after each. */
const DELAYS_OF_A_PLACE = [...Array.from({ length: 39 }, () => 0), 900];

/** What is guessed at. A place is counted for accounts that there are not, and stands in nobody else's way. */
export type Target =
  | { is: 'password'; email: string; device: string | null }
  | { is: 'code'; staffId: string; device: string | null }
  | { is: 'proof'; staffId: string }
  | { is: 'place'; site: string };

export interface Guesses {
  /** Takes a try before anything is looked at: answers the seconds to wait where none is free, 0 otherwise. */
  take(target: Target): Promise<number>;
  /** Seconds until one is free. */
  wait(target: Target): Promise<number>;
  /** Whoever was right begins anew. */
  forget(target: Target): Promise<void>;
}

/** Counts in the database, by keyed hashes: who was guessed at cannot be read there. */
export function openGuesses(parts: { db: Database; cipher: Pick<Cipher, 'hash'>; clock(): Date }): Guesses {
  const { db, cipher } = parts;
  const keyOf = (target: Target) => cipher.hash(`guess ${subjectOf(target)}`);
  return {
    async take(target) {
      const delays = target.is === 'place' ? DELAYS_OF_A_PLACE : DELAYS;
      return seconds(await takeTry(db, keyOf(target), delays, parts.clock()));
    },
    wait: async (target) => seconds(await waitOf(db, keyOf(target), parts.clock())),
    async forget(target) {
      await forgetTries(db, keyOf(target));
      await tidyTries(db, parts.clock());
    },
  };
}

/** A browser that the account knows is counted for itself: whoever guesses elsewhere does not make it wait. */
function subjectOf(target: Target): string {
  switch (target.is) {
    case 'password':
      return target.device === null ? `account ${target.email.toLowerCase()}` : `device ${target.device}`;
    case 'code':
      return target.device === null ? `code ${target.staffId}` : `code device ${target.device}`;
    case 'place':
      return `place ${target.site}`;
    default:
      return `${target.is} ${target.staffId}`;
  }
}

const seconds = (milliseconds: number): number => Math.ceil(milliseconds / 1000);
