// Asks Telegram for updates, one batch after the other; a batch counts as taken only once it is stored.
import type { Update } from 'grammy/types';
import type { ChannelState } from '../channel.ts';
import type { Client } from './client.ts';
import { toRepeatableError } from './errors.ts';
import type { Health } from './health.ts';
import { ALLOWED_UPDATES } from './incoming.ts';
import { type Pace, pause } from './timeouts.ts';

/** Stores a batch and all that follows from it; a rejection means that nothing of it may be confirmed. */
export type Take = (updates: Update[]) => Promise<void>;

/** The right to be the one that asks: two that do push each other away. */
export interface Holder {
  /** True when it is ours from now on, or still. */
  acquire(): Promise<boolean>;
  release(): Promise<void>;
}

/** How often a copy that does not ask looks whether it should. */
const HOLDER_MS = 1_000;

/** Milliseconds for the confirming call at the end: without it the last batch comes twice, which does no harm. */
const FAREWELL_MS = 2_000;

/** The longest rest after a batch that could not be stored: Telegram is not to blame, and the database comes back. */
const STORE_AGAIN_MS = 3_000;

export interface Polling {
  client: Client;
  health: Health;
  pace: Pace;
  take: Take;
  holder?: Holder;
}

/**
 * Polls until halted, through whatever trouble: a refused token may be the provider's own, and pass. When halted it
 * lets the batch under way be stored and confirms it.
 */
export async function poll(
  { client, health, pace, take, holder }: Polling,
  halt: AbortSignal,
): Promise<void> {
  let offset: number | undefined;
  let confirmed = true;
  let failures = 0;
  while (!halt.aborted) {
    const elsewhere = await heldElsewhere(holder);
    if (elsewhere) {
      health.becomes(elsewhere.state, elsewhere.detail);
      // Whoever asks meanwhile confirms for all.
      confirmed = true;
      offset = undefined;
      await pause(HOLDER_MS, halt);
      continue;
    }
    // Told to stop meanwhile: what would be asked now nobody interrupts.
    if (halt.aborted) break;
    const outcome = await pollOnce(client, pace, take, offset);
    if ('next' in outcome) {
      confirmed = outcome.next === offset;
      offset = outcome.next;
      failures = 0;
      health.becomes('ready');
      continue;
    }
    if (halt.aborted) break;
    health.becomes(outcome.state, outcome.detail);
    failures += 1;
    // Another copy may have a better way to Telegram.
    if (outcome.detail !== 'not_stored') await holder?.release().catch(() => undefined);
    await pause(waitAfter(outcome, pace, failures), halt);
  }
  if (!confirmed && offset !== undefined) await confirm(client, offset);
  await holder?.release().catch(() => undefined);
}

/** Who does not ask sends all the same: its channel is ready. */
async function heldElsewhere(
  holder: Holder | undefined,
): Promise<{ state: ChannelState; detail: string } | null> {
  try {
    if (!holder || (await holder.acquire())) return null;
    return { state: 'ready', detail: 'polled_elsewhere' };
  } catch {
    return { state: 'degraded', detail: 'not_stored' };
  }
}

export type Trouble = { state: 'degraded' | 'stopped'; detail: string; waitMs?: number };

/** Milliseconds until the next try: as told, long where the token was refused, else a little longer each time. */
export function waitAfter({ state, detail, waitMs }: Trouble, pace: Pace, failures: number): number {
  if (state === 'stopped') return pace.afterRefusal(failures);
  const wait = waitMs ?? pace.after(failures);
  return detail === 'not_stored' ? Math.min(wait, STORE_AGAIN_MS) : wait;
}

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
  if (!Array.isArray(updates)) return { state: 'degraded', detail: 'odd_answer' };
  if (updates.length === 0) return { next: offset };
  // The last one, not the highest: after a quiet week Telegram may go on counting from a lower number.
  const last = updates.findLast((update) => Number.isSafeInteger(update?.update_id));
  if (!last) return { state: 'degraded', detail: 'odd_answer' };
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
