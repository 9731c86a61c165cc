// What follows from a failed send: tried again, given up, held in doubt, or stopped until the citizen writes.
import type { ChannelError } from '../../channels/channel.ts';
import type { DeliveryResult, QueuedMessage } from './outbox.ts';

/** Waits after the first failure, then doubles, up to a quarter of an hour; given up after a day. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 15 * 60_000;
const GIVE_UP_MS = 24 * 3_600_000;
/** A message may be a day old because its channel was away: it is given up only after tries of its own. */
const FEWEST_TRIES = 8;

/**
 * Where nobody will say whether it arrived it is sent again so long after each doubt: a double is a nuisance, silence
 * loses a reference.
 */
const DOUBT_WAITS_MS = [2_000, 8_000, 30_000];

/** What becomes of the message, and until when the rest of its conversation waits behind it (if it does). */
export interface Verdict {
  fate: DeliveryResult;
  holdsUntil?: Date;
}

/**
 * Reads a failure; `moved` is dealt with by the caller, who knows where addresses are kept.
 *
 * @param doubtMs see `Capabilities`
 */
export function verdictOf(
  leaving: QueuedMessage,
  doubtMs: number | null,
  error: ChannelError,
  now: Date,
): Verdict {
  const { id } = leaving;
  const reason = error.code;
  switch (error.is) {
    case 'retry_after':
      return tryAgain(leaving, reason, now, error.seconds * 1000);
    case 'moved':
    case 'retryable':
    case 'down':
    case 'credentials':
    case 'restricted':
      return tryAgain(leaving, reason, now, Math.min(FIRST_WAIT_MS * 2 ** leaving.attempts, LONGEST_WAIT_MS));
    case 'ambiguous': {
      if (doubtMs === null) return sendAgain(leaving, reason, now);
      return {
        fate: { id, state: 'unknown', reason, doubtUntil: new Date(now.getTime() + doubtMs) },
      };
    }
    case 'blocked':
      return { fate: { id, state: 'failed', reason, blocked: true }, holdsUntil: now };
    case 'undeliverable':
      return { fate: { id, state: 'failed', reason, undeliverable: true, flag: 'message_undeliverable' } };
    case 'window_closed':
      // No approved wording could carry it: it waits for the citizen, and staff know that it does.
      return { fate: { id, state: 'awaiting', reason, flag: 'message_refused' } };
    default:
      return { fate: { id, state: 'failed', reason, flag: 'message_refused' } };
  }
}

function sendAgain({ id, doubts }: QueuedMessage, reason: string, now: Date): Verdict {
  const wait = DOUBT_WAITS_MS[doubts];
  if (wait === undefined) return { fate: { id, state: 'unknown', reason, flag: 'message_unsure' } };
  const again = new Date(now.getTime() + wait);
  return { fate: { id, state: 'queued', reason, again, doubtful: true }, holdsUntil: again };
}

function tryAgain(leaving: QueuedMessage, reason: string, now: Date, wait: number): Verdict {
  const { id, attempts, createdAt } = leaving;
  if (now.getTime() - createdAt.getTime() > GIVE_UP_MS && attempts >= FEWEST_TRIES)
    return { fate: { id, state: 'failed', reason, flag: 'message_given_up' } };
  const again = new Date(now.getTime() + wait);
  return { fate: { id, state: 'queued', reason, again }, holdsUntil: again };
}
