// Stands before what is erased in the night: a clock that is wrong for one night must not cost what was said in a year.

import { openLease } from '../../database/lease.ts';
import type { Runtime } from '../../database/runtime.ts';
import { type Retaining, retain } from './nightly.ts';
import { flagPaused, noteNight, readLastNight, readNewestSent, unflagPaused } from './nights.ts';

const HOUR_MS = 3_600_000;
/** Longer without a word from anybody is more likely a wrong clock than a quiet town; then nothing is lost by waiting. */
const SILENT_MS = 48 * HOUR_MS;
/** A night is spent once, by whichever copy comes first. */
const SPENT_MS = 12 * HOUR_MS;
/** More nights than this cannot have gone by unseen. */
const GAP_MS = 48 * HOUR_MS;

export interface Guarded extends Runtime {
  /** False while the clock of this machine and that of the database differ. */
  agrees(): boolean;
}

type Night = Guarded & Retaining;

/** Why nothing may be erased now, in a technical word; null: it may. */
export async function whyNotErase({ db, clock, agrees }: Guarded): Promise<string | null> {
  if (!agrees()) return 'clock_differs';
  const newest = await readNewestSent(db);
  const silent = newest !== null && clock().getTime() - newest.getTime() > SILENT_MS;
  return silent ? `newest_message ${newest.toISOString().slice(0, 10)}` : null;
}

/** Erases what is over its time, unless the time itself is in doubt: then staff are told, and the next night is asked. */
export async function spendNight(night: Night): Promise<void> {
  const { db, clock, copy, log } = night;
  const lease = openLease(db, 'night', copy);
  if (!(await lease.acquire())) return;
  try {
    const now = clock();
    const last = await readLastNight(db);
    const since = last === null ? null : now.getTime() - last.getTime();
    if (since !== null && Math.abs(since) < SPENT_MS) return;
    const reason = (await whyNotErase(night)) ?? gapIn(since, last);
    await noteNight(db, now);
    if (reason === null) {
      await retain(night);
      await unflagPaused(db, now);
      return;
    }
    log.warn({ reason }, 'nothing was erased this night: the clock may be wrong');
    await flagPaused(db, reason, now);
  } finally {
    await lease.release();
  }
}

function gapIn(since: number | null, last: Date | null): string | null {
  if (since === null || (since > 0 && since <= GAP_MS)) return null;
  return `last_night ${last?.toISOString().slice(0, 10)}`;
}
