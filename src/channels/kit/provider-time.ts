// When something was sent, as far as that can be: gateways hand on milliseconds for seconds, and worse.
import { isPossible } from '../channel.ts';

/** The moment so many seconds after 1970, as number or in digits; `now` where that cannot be. */
export function momentOf(seconds: unknown, now: Date): Date {
  const counted = typeof seconds === 'string' && seconds.trim() !== '' ? Number(seconds) : seconds;
  if (typeof counted !== 'number') return now;
  const at = new Date(counted * 1000);
  return isPossible(at, now) ? at : now;
}
