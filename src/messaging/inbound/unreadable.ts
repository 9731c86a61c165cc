// The door for what nobody can read: it is acknowledged, since it would come unchanged for ever, and not lost unseen.

import type { Context } from '../../bot/turn.ts';
import type { Sink } from '../../channels/channel.ts';
import type { Database } from '../../database/client.ts';
import { isAway } from '../../database/errors.ts';
import { type Log, reasonOf, traceOf } from '../../log.ts';
import { keepUnread } from './unreadable-store.ts';

/** Letters that are kept of one thing: enough to see what it was. */
const LONGEST = 16_000;

/** As it came; what is nested deeper than can be written is told by that. */
function written(part: unknown): string {
  try {
    return JSON.stringify(part) ?? 'undefined';
  } catch (error) {
    return `unwritable: ${reasonOf(error)}`;
  }
}

/**
 * Opens the door. What cannot even be kept is only logged.
 *
 * @throws what the database says when it is away
 */
export function openUnread(
  db: Database,
  { cipher, newId }: Pick<Context, 'cipher' | 'newId'>,
  clock: () => Date,
  log: Pick<Log, 'error'>,
): NonNullable<Sink['unread']> {
  return async (channel, raw) => {
    const parts = Array.isArray(raw) ? raw : [raw];
    const rows = parts.map((part: unknown) => {
      const id = newId();
      const body = written(part).slice(0, LONGEST);
      return { id, channel, body: cipher.seal(body, `UnreadDelivery.body.${id}`) };
    });
    try {
      await keepUnread(db, rows, clock());
    } catch (error) {
      if (isAway(error)) throw error;
      log.error({ channel, ...traceOf(error) }, 'what could not be read could not be kept');
    }
  };
}
