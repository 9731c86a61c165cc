// Keeps us under the two speed limits of the Cloud API: of the whole number, and of one person.
import { BoundedMap } from '../../../domain/bounded-map.ts';
import type { Slowed } from './errors.ts';
import type { Speed } from './limits.ts';

export interface PaceOptions extends Speed {
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface Pace {
  /** Milliseconds until one more message to this person is allowed; 0: go, and it is counted. */
  pair(address: string): number;
  /** Milliseconds until the number as a whole may send again; 0: go, and it is counted. */
  account(): number;
  /** How often in a row this person and the account were told to slow down. */
  slowed(address: string): Slowed;
  /** The API asked for a pause; the outbox keeps it, here it only counts for how long the next one is. */
  refused(scope: 'account' | 'chat', address: string): void;
  accepted(address: string): void;
}

/** One line of a generic cell rate limiter: the time at which all that was sent is paid for. */
interface Line {
  paidAt: number;
  slowed: number;
}

const newLine = (): Line => ({ paidAt: 0, slowed: 0 });

/** So many people are remembered, those we wrote to last: of others nothing is left to remember. */
const PEOPLE_REMEMBERED = 20_000;

export function openPace({ now, perSecond, pairEveryMs, pairBurst }: PaceOptions): Pace {
  const account = newLine();
  const people = new BoundedMap<string, Line>(PEOPLE_REMEMBERED);
  const lineOf = (address: string): Line => {
    const line = people.get(address) ?? newLine();
    people.set(address, line);
    return line;
  };
  return {
    pair: (address) => take(lineOf(address), now(), pairEveryMs, pairBurst),
    account: () => take(account, now(), 1000 / perSecond, perSecond),
    slowed: (address) => ({ chat: people.get(address)?.slowed ?? 0, account: account.slowed }),
    refused(scope, address) {
      const line = scope === 'account' ? account : lineOf(address);
      line.slowed += 1;
    },
    accepted(address) {
      account.slowed = 0;
      const line = people.get(address);
      if (line) line.slowed = 0;
    },
  };
}

function take(line: Line, time: number, everyMs: number, burst: number): number {
  const paidAt = Math.max(line.paidAt, time) + everyMs;
  const early = paidAt - time - everyMs * burst;
  if (early > 0) return Math.ceil(early);
  line.paidAt = paidAt;
  return 0;
}
