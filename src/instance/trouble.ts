// Trouble with the database in the log: one line in words when it begins and one when it is over, whoever ran into it.

import type { WhyAway } from '../database/errors.ts';
import type { Log } from '../log.ts';

const BEGINS: Record<WhyAway, string> = {
  away: 'the database cannot be reached',
  starting: 'the database is starting or stopping',
  silent: 'the database does not answer in time',
  crowded: 'the database has no connection left',
  disk_full: 'the disk of the database is full',
  memory_full: 'the database is out of memory',
  read_only: 'the database is read-only',
};
const MEANWHILE = 'nothing is lost, what was written waits and is tried again';

/** Whatever goes well for so long is no lucky moment in between. */
const QUIET_MS = 5_000;

export interface Trouble {
  /** Takes the place of the log that was handed in: lines about a database in trouble become one. */
  log: Log;
  /**
   * Looks whether it is over; called by the clock. `isWell`: the database takes what is written, as far as is known.
   * After a full disk that is known of nobody but by `foundRoom`.
   */
  look(isWell: boolean): void;
  /** Something was refused for want of room, and nothing of some size has been written since, as far as is known. */
  isFull(): boolean;
  /** Something of some size was written: whatever it was, it is over. */
  foundRoom(): void;
}

/** Opens the watch over what is logged; `steady` is a clock that nobody can set. */
export function openTrouble(log: Log, steady: () => number = () => performance.now()): Trouble {
  let now: { since: number; last: number; told: Set<string> } | null = null;
  let isFull = false;

  const met = (why: WhyAway, fields: object, text: string): void => {
    now ??= { since: steady(), last: 0, told: new Set() };
    now.last = steady();
    isFull ||= why === 'disk_full';
    // One that cannot be reached is by turns silent, gone and starting: that is one trouble.
    const kind = TOLD_APART.has(why) ? why : 'away';
    if (now.told.has(kind) || (kind === 'away' && now.told.size > 0)) return;
    now.told.add(kind);
    log.warn({ trouble: 'database', why, met: text, ...fields }, `${BEGINS[why]}: ${MEANWHILE}`);
  };

  const sieve = (level: keyof Log) => (fields: object, text: string) => {
    if (!('database' in fields) || !isWhy(fields.database)) return log[level](fields, text);
    const { database, ...more } = fields;
    // A statement that takes too long may be at fault itself: then the way to it is worth a line.
    met(database, database === 'silent' ? more : {}, text);
  };

  const over = (): void => {
    if (now === null) return;
    const seconds = Math.round((now.last - now.since) / 1000);
    now = null;
    log.warn({ trouble: 'database', seconds }, 'the database takes everything again');
  };

  return {
    log: { info: sieve('info'), warn: sieve('warn'), error: sieve('error') },
    look(isWell) {
      if (now !== null && isWell && !isFull && steady() - now.last >= QUIET_MS) over();
    },
    isFull: () => isFull,
    foundRoom() {
      isFull = false;
      over();
    },
  };
}

/** What somebody has to do something about. */
const TOLD_APART: ReadonlySet<WhyAway> = new Set(['disk_full', 'memory_full', 'read_only', 'crowded']);

const isWhy = (word: unknown): word is WhyAway => typeof word === 'string' && word in BEGINS;
