// Sends what is in the outbox: in order within a conversation, in parallel over many, within the limits of each channel.
import type { Channel, ChannelError, Outgoing } from '../channels/channel.ts';
import type { Database } from '../store/database.ts';
import {
  claimDue,
  expireStale,
  type Fate,
  flagMessages,
  type Leaving,
  markBlocked,
  markFates,
  moveAddress,
  takeBackAbandoned,
} from '../store/outbox.ts';
import { openPace } from './pace.ts';

/** Waits after the first failure, then doubles, up to a quarter of an hour; given up after a day. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 15 * 60_000;
const GIVE_UP_MS = 24 * 3_600_000;
const MOST_CLAIMED = 200;

export interface Delivery {
  /** Takes rows over straight from the commit that made them. */
  take(rows: Leaving[]): void;
  /** True while something is on its way to this conversation from here. */
  holds(conversationId: string): boolean;
  /** Looks again at this time (milliseconds), for what must wait a moment. */
  sweepAt(at: number): void;
  /** Looks for rows that may leave now; called by the clock and whenever somebody wrote to the outbox. */
  sweep(): Promise<void>;
  /** Resolves when nothing is under way; nothing new is begun after it was called with `true`. */
  idle(closing?: boolean): Promise<void>;
}

export interface Delivering {
  db: Database;
  channels: Map<string, Channel>;
  copy: string;
  clock(): Date;
  readFile(path: string): Promise<Uint8Array>;
  log: { warn(detail: object, message: string): void };
}

/** Opens the door out. */
export function openDelivery(delivering: Delivering): Delivery {
  const { db, channels, clock } = delivering;
  const paces = new Map(
    [...channels].map(([name, channel]) => [name, openPace(channel.capabilities, clock)]),
  );
  const chains = new Map<string, Promise<void>>();
  const fates: Fate[] = [];
  let marking: Promise<void> | null = null;
  let sweeping: Promise<void> | null = null;
  let closing = false;
  const timers = new Set<NodeJS.Timeout>();

  /** One after another within a conversation. */
  const enqueue = (leaving: Leaving): void => {
    const key = leaving.conversationId;
    const before = chains.get(key);
    const next = (before ?? Promise.resolve()).then(() => deliver(leaving)).catch(() => undefined);
    chains.set(key, next);
    void next.then(() => {
      if (chains.get(key) === next) chains.delete(key);
    });
  };

  const deliver = async (leaving: Leaving): Promise<void> => {
    const channel = channels.get(leaving.channel);
    const pace = paces.get(leaving.channel);
    if (!channel || !pace || closing) return settle({ id: leaving.id, state: 'queued', again: clock() });
    if (leaving.expiresAt && leaving.expiresAt < clock()) return settle({ id: leaving.id, state: 'expired' });
    const wait = pace.waitFor(leaving.kind);
    if (wait) return settle({ id: leaving.id, state: 'queued', again: new Date(clock().getTime() + wait) });
    const result = await pace.run(() =>
      channel
        .send(outgoing(leaving))
        .catch(() => ({ ok: false as const, error: { is: 'ambiguous' as const, code: 'thrown' } })),
    );
    if (!result.ok) return failed(leaving, result.error);
    settle({
      id: leaving.id,
      state: 'sent',
      providerMessageId: result.providerMessageId,
      providerOrder: result.order,
    });
  };

  const outgoing = (leaving: Leaving): Outgoing => ({
    id: leaving.id,
    address: leaving.address,
    text: leaving.text,
    options: leaving.options ?? undefined,
    request: leaving.request ?? undefined,
    replyTo: leaving.replyTo ?? undefined,
    replaces: leaving.replaces ?? undefined,
    template: leaving.template ?? undefined,
    file: leaving.file ? fileOf(leaving.file) : undefined,
  });

  const fileOf = (file: NonNullable<Leaving['file']>): Outgoing['file'] => ({
    media: file.media === 'photo' || file.media === 'voice' ? file.media : 'document',
    name: file.name,
    mimeType: file.mimeType,
    read: () => delivering.readFile(file.path),
  });

  const failed = async (leaving: Leaving, error: ChannelError): Promise<void> => {
    const { id } = leaving;
    const reason = error.code;
    const now = clock();
    const late = now.getTime() - leaving.createdAt.getTime() > GIVE_UP_MS;
    const wait = Math.min(FIRST_WAIT_MS * 2 ** leaving.attempts, LONGEST_WAIT_MS);
    switch (error.is) {
      case 'retry_after':
        if (error.scope === 'account') paces.get(leaving.channel)?.pause(error.seconds * 1000);
        return settle({ id, state: 'queued', reason, again: new Date(now.getTime() + error.seconds * 1000) });
      case 'moved':
        await moveAddress(db, leaving.conversationId, error.newAddress);
        return settle({ id, state: 'queued', reason, again: now });
      case 'retryable':
      case 'down':
      case 'credentials':
      case 'restricted':
        if (late) return giveUp(leaving, 'failed', 'message_given_up', reason);
        return settle({ id, state: 'queued', reason, again: new Date(now.getTime() + wait) });
      case 'ambiguous':
        return giveUp(leaving, 'unknown', 'message_unsure', reason);
      case 'blocked':
        await markBlocked(db, leaving.conversationId, now);
        return settle({ id, state: 'failed', reason });
      default:
        return giveUp(leaving, 'failed', 'message_refused', reason);
    }
  };

  const giveUp = async (
    leaving: Leaving,
    state: 'failed' | 'unknown',
    kind: string,
    detail: string,
  ): Promise<void> => {
    settle({ id: leaving.id, state, reason: detail });
    await flagMessages(db, [{ id: leaving.id, kind, detail }], clock());
    delivering.log.warn(
      { id: leaving.id, channel: leaving.channel, state, reason: detail },
      'message not delivered',
    );
  };

  /** Fates gather while the last ones are being written: one statement for many. */
  const settle = (fate: Fate): void => {
    fates.push(fate);
    marking ??= writeFates();
  };

  const writeFates = async (): Promise<void> => {
    await Promise.resolve();
    while (fates.length > 0) {
      const some = fates.splice(0);
      try {
        await markFates(db, some, clock());
      } catch {
        // The database is away: what was sent stays claimed, and is settled once it is back.
        fates.unshift(...some);
        if (closing) break;
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
    // In the same breath as the last look at the list: a fate that comes later starts anew.
    marking = null;
  };

  const sweepOnce = async (): Promise<void> => {
    const now = clock();
    await takeBackAbandoned(db, now);
    await expireStale(db, now);
    for (;;) {
      const open = [...channels.keys()].filter(
        (name) => paces.get(name)?.open() && ready(channels.get(name)),
      );
      if (closing || open.length === 0) return;
      const due = await claimDue(db, delivering.copy, clock(), open, MOST_CLAIMED);
      for (const leaving of due) enqueue(leaving);
      if (due.length < MOST_CLAIMED) return;
      await Promise.all(chains.values());
    }
  };

  const self: Delivery = {
    holds: (conversationId) => chains.has(conversationId),
    sweepAt(at) {
      const timer = setTimeout(
        () => {
          timers.delete(timer);
          if (!closing) void self.sweep().catch(() => undefined);
        },
        Math.max(0, at - clock().getTime()),
      );
      timers.add(timer);
    },
    take(rows) {
      for (const row of rows) enqueue(row);
    },
    sweep() {
      sweeping ??= sweepOnce().finally(() => {
        sweeping = null;
      });
      return sweeping;
    },
    async idle(close = false) {
      closing ||= close;
      if (closing) for (const timer of timers) clearTimeout(timer);
      while (chains.size > 0 || marking || sweeping) {
        await Promise.all([...chains.values(), marking, sweeping]);
      }
    },
  };
  return self;
}

function ready(channel: Channel | undefined): boolean {
  const state = channel?.health().state;
  return state === 'ready' || state === 'degraded';
}
