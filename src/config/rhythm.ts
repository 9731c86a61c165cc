// When news becomes messages: reads a cron expression, and refuses one that would mean something else than it says.
import { validate } from 'node-cron';

/** Every so many milliseconds, or at the times of a cron expression. */
export type Rhythm = { everyMs: number } | { cron: string };

/** "Every so many seconds" goes by a clock that nobody can set; any other expression by the one on the wall. */
const EVERY_SECONDS = /^\*(?:\/(\d+))?(?:\s+\*){5}$/u;
/** The largest number of each field: a wider step leads out of it, and would be done once a round instead. */
const MOST = [59, 59, 23, 31, 12, 7];

/** Whether an expression can be kept to. */
export function isRhythm(cron: string): boolean {
  const fields = cron.split(/\s+/);
  const most = MOST.slice(-fields.length);
  const steps = (field: string) => [...field.matchAll(/\/(\d+)/gu)].map(([, step]) => Number(step));
  return validate(cron) && fields.every((field, i) => steps(field).every((step) => step <= (most[i] ?? 0)));
}

/** @param cron one that can be kept to */
export function rhythmOf(cron: string): Rhythm {
  const seconds = EVERY_SECONDS.exec(cron);
  return seconds ? { everyMs: Number(seconds[1] ?? 1) * 1000 } : { cron };
}
