// Asks Telegram for updates, one batch after the other; a batch counts as taken only once it is stored.
import type { Update } from 'grammy/types';
import type { Client } from './client.ts';
import { toRepeatableError } from './errors.ts';
import type { Health } from './health.ts';
import { ALLOWED_UPDATES } from './incoming.ts';
import { type Pace, pause } from './pace.ts';

/** Stores a batch and all that follows from it; a rejection means that nothing of it may be confirmed. */
export type Take = (updates: Update[]) => Promise<void>;

/** Milliseconds for the confirming call at the end: without it the last batch comes twice, which does no harm. */
const FAREWELL_MS = 2_000;

/** The longest rest after a batch that could not be stored: Telegram is not to blame, and the database comes back. */
const STORE_AGAIN_MS = 3_000;

/**
 * Polls until halted or until the token turns out to be wrong. When halted it lets the batch under way be stored
 * and confirms it.
 */
export async function poll(
  client: Client,
  health: Health,
  pace: Pace,
  take: Take,
  halt: AbortSignal,
): Promise<void> {
  let offset: number | undefined;
  let confirmed = true;
  let failures = 0;
  while (!halt.aborted) {
    const outcome = await pollOnce(client, pace, take, offset);
    if ('next' in outcome) {
      confirmed = outcome.next === offset;
      offset = outcome.next;
      failures = 0;
      health.becomes('ready');
      continue;
    }
    if (halt.aborted) break;
    if (outcome.state === 'stopped') return health.becomes('stopped', outcome.detail);
    health.becomes('degraded', outcome.detail);
    failures += 1;
    const rest = outcome.waitMs ?? pace.after(failures);
    await pause(outcome.detail === 'not_stored' ? Math.min(rest, STORE_AGAIN_MS) : rest, halt);
  }
  if (!confirmed && offset !== undefined) await confirm(client, offset);
}

type Trouble = { state: 'degraded' | 'stopped'; detail: string; waitMs?: number };

async function pollOnce(
  { api }: Client,
  { pollSeconds }: Pace,
  take: Take,
  offset: number | undefined,
): Promise<{ next: number | undefined } | Trouble> {
  let updates: Update[];
  try {
    updates = await api.getUpdates({
      offset,
      timeout: pollSeconds,
      limit: 100,
      allowed_updates: ALLOWED_UPDATES,
    });
  } catch (thrown) {
    return troubleOf(thrown);
  }
  // The last one, not the highest: after a quiet week Telegram may go on counting from a lower number.
  const last = updates.at(-1);
  if (!last) return { next: offset };
  try {
    await take(updates);
  } catch {
    return { state: 'degraded', detail: 'not_stored' };
  }
  return { next: last.update_id + 1 };
}

/** What a failed call means for the channel as a whole. */
export function troubleOf(thrown: unknown): Trouble {
  const error = toRepeatableError(thrown);
  if (error.is === 'credentials') return { state: 'stopped', detail: 'credentials' };
  if (error.is === 'retry_after') {
    return { state: 'degraded', detail: 'told_to_wait', waitMs: error.seconds * 1000 };
  }
  return { state: 'degraded', detail: error.is === 'restricted' ? 'another_instance' : error.code };
}

async function confirm({ api }: Client, offset: number): Promise<void> {
  const confirming = api.getUpdates({ offset, limit: 1, timeout: 0 }).then(
    () => {},
    // Unconfirmed, the batch comes again at the next start and is dropped there by its ids.
    () => {},
  );
  const enough = new AbortController();
  await Promise.race([confirming, pause(FAREWELL_MS, enough.signal)]);
  enough.abort();
}
