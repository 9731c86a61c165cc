// The heart of a copy of the program: says in the database that it lives, and learns there what time it is.

import type { Database } from '../database/client.ts';
import { BEAT_MS, beat, DEAD_AFTER_MS, flagClock, leave, unflagClock } from '../database/instances.ts';
import { type Log, traceOf } from '../log.ts';
import { openTime } from './time.ts';

/** Clocks that differ by more are said. */
const DIFFERS_MS = 2_000;
/** What lies between the last look at the heart and the send that relies on it. */
const MARGIN_MS = 2_000;

export interface Heart {
  /** The time of the database, which all copies share. */
  clock(): Date;
  /** False when other copies may have taken this one for dead, and taken over what it held. */
  isHeard(): boolean;
  /** Since when the database has not taken a beat, the smallest row there is; milliseconds. */
  silentMs(): number;
  /** False while the clock of this machine tells another time than the database, or the database has just changed its own. */
  agrees(): boolean;
  /** Lets go at once of all that was held. */
  stop(): Promise<void>;
}

export interface Beating {
  db: Database;
  /** Name of this copy. */
  copy: string;
  /** What the machine takes for the time; milliseconds. */
  wall?(): number;
  log: Pick<Log, 'info' | 'warn'>;
}

/** Beats once, then every few seconds, by a clock that nobody can set. */
export async function startHeart({ db, copy, log, wall = Date.now }: Beating): Promise<Heart> {
  const time = openTime();
  let heardAt = 0;
  let others = false;
  let agrees = true;
  let underWay: Promise<void> | null = null;

  const compare = async (off: number, took: number): Promise<void> => {
    const differs = Math.abs(off) > DIFFERS_MS + took;
    if (differs !== agrees) return;
    agrees = !differs;
    const detail = `${off > 0 ? '+' : ''}${Math.round(off / 1000)} s`;
    if (agrees) log.info({ copy }, 'the clock of this machine and that of the database agree again');
    else log.warn({ copy, detail }, 'the clock of this machine and that of the database differ');
    await (agrees ? unflagClock(db, copy, time.now()) : flagClock(db, copy, detail, time.now()));
  };

  const once = async (): Promise<void> => {
    const asked = performance.now();
    const told = await beat(db, copy);
    const took = performance.now() - asked;
    heardAt = asked;
    others = told.others;
    time.learn(told.at, took);
    const byWall = wall() - told.at.getTime() - took / 2;
    await compare(Math.abs(byWall) > Math.abs(time.off()) ? byWall : -time.off(), took);
  };

  await once();
  const timer = setInterval(() => {
    underWay ??= once()
      .catch((error: unknown) => log.warn(traceOf(error), 'this copy could not let itself be heard'))
      .finally(() => {
        underWay = null;
      });
  }, BEAT_MS);
  return {
    clock: time.now,
    // Where there is nobody else, nothing can be taken over while the database is away.
    isHeard: () => !others || performance.now() - heardAt < DEAD_AFTER_MS - MARGIN_MS,
    silentMs: () => performance.now() - heardAt,
    agrees: () => agrees,
    async stop() {
      clearInterval(timer);
      await underWay;
      await unflagClock(db, copy, time.now()).catch(() => undefined);
      await leave(db, copy).catch(() => undefined);
    },
  };
}
