// When something was sent, as far as that can be: gateways hand on milliseconds for seconds, and worse.

/** Before WhatsApp and Telegram nobody wrote. */
const FIRST_MS = Date.UTC(2009, 0, 1);
/** Clocks of telephones may be ahead, but not by more. */
const AHEAD_MS = 24 * 3_600_000;

/** True for a time at which a message can have been sent. */
export function isPossible(at: Date, now: Date): boolean {
  return at.getTime() >= FIRST_MS && at.getTime() <= now.getTime() + AHEAD_MS;
}

/** The moment so many seconds after 1970, as number or in digits; `now` where that cannot be. */
export function momentOf(seconds: unknown, now: Date): Date {
  const counted = typeof seconds === 'string' && seconds.trim() !== '' ? Number(seconds) : seconds;
  if (typeof counted !== 'number') return now;
  const at = new Date(counted * 1000);
  return isPossible(at, now) ? at : now;
}
