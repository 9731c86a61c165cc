// Sends what is in the outbox: in order within a conversation, in parallel over many, within the limits of each channel.
import type { Channel, SendResult } from '../../channels/channel.ts';
import { type Lane, openLanes } from '../../channels/kit/keyed-queue.ts';
import type { Database } from '../../database/client.ts';
import { openAlarmClock } from '../../instance/alarm-clock.ts';
import { type Log, traceOf } from '../../log.ts';
import { claimDue, markResults, type QueuedMessage, type ReadyChannel } from './outbox.ts';
import { tidyOutbox } from './outbox-maintenance.ts';
import { openPace, type Pace } from './rate-limiter.ts';
import { openFates } from './result-writer.ts';
import { verdictOf } from './retry-policy.ts';
import type { SendJournal } from './send-journal.ts';
import { insteadOf, leftUnsaid, outgoingOf, type Wording } from './to-outgoing.ts';

const MOST_CLAIMED = 200;
/** Sweeping is often, tidying need not be. */
const TIDY_EVERY_MS = 1_000;
/** A message sent so lately may not yet be written down as sent. */
const JUST_SENT_MS = 2_000;
/** The gap after a message is forgotten after so long. */
const GAP_MEMORY_MS = 60_000;

export interface Delivery {
  /** Takes rows over straight from the commit that made them. */
  take(rows: QueuedMessage[]): void;
  /** True while something is on its way to this conversation from here, or has left a moment ago. */
  holds(conversationId: string): boolean;
  /** Looks again at this time (milliseconds), for what must wait a moment. */
  sweepAt(at: number): void;
  /** Looks for rows that may leave now; called by the clock and whenever somebody wrote to the outbox. */
  sweep(): Promise<void>;
  /** Resolves when nothing is under way; nothing new is begun after it was called with `true`. */
  idle(closing?: boolean): Promise<void>;
}

export interface Delivering extends Wording {
  db: Database;
  /** Opens what was sealed for a row of the outbox. */
  open(sealed: string, id: string): string;
  channels: Map<string, Channel>;
  copy: string;
  /** False when another copy may have taken over what this one holds. */
  isHeard(): boolean;
  /** Outlives a kill: what is about to leave, and what the provider has taken; nothing is noted unless told. */
  sendJournal?: Pick<SendJournal, 'note' | 'forget' | 'settle'>;
  /** The provider said where this person is reached from now on. */
  moved(conversationId: string, address: string): Promise<void>;
  clock(): Date;
  log: Pick<Log, 'warn'>;
}

/** Opens the door out. */
export function openDelivery(delivering: Delivering): Delivery {
  const { db, channels, clock, copy, log, sendJournal } = delivering;
  const paces = new Map(
    [...channels].map(([name, channel]) => [name, openPace(channel.capabilities, clock)]),
  );
  const lanes = openLanes();
  const fates = openFates(async (some) => {
    await markResults(db, copy, some, clock());
    sendJournal?.forget(some.map(({ id }) => id));
  });
  const lastSent = new Map<string, number>();
  const unswept = (error: unknown) => log.warn(traceOf(error), 'the outbox could not be swept');
  const alarm = openAlarmClock(clock, () => void self.sweep().catch(unswept));
  let sweeping: Promise<void> | null = null;
  let again = false;
  let closing = false;
  let tidiedAt = 0;

  const enqueue = (leaving: QueuedMessage): void => {
    void lanes.enter(leaving.conversationId, leaving.id, async (lane) => {
      await deliver(leaving, lane).catch((error: unknown) =>
        log.warn({ id: leaving.id, ...traceOf(error) }, 'a message stays claimed for a while'),
      );
    });
  };

  const deliver = async (leaving: QueuedMessage, lane: Lane): Promise<void> => {
    const { id } = leaving;
    const channel = channels.get(leaving.channel);
    const pace = paces.get(leaving.channel);
    const now = clock();
    if (!channel || !pace || closing) return fates.settle({ id, state: 'queued', again: now });
    if (leaving.expiresAt && leaving.expiresAt < now) return fates.settle({ id, state: 'expired' });
    const wait = waitsFor(leaving, lane, pace);
    // The reason makes it count as a try: what was never tried may still be withdrawn.
    if (wait) return fates.settle({ id, state: 'queued', again: wait, reason: 'in_turn' });
    await keepGap(leaving.conversationId, channel.capabilities.chatGapMs);
    const isAnswer = leaving.kind !== 'notice';
    const sent = await pace.run({ chat: leaving.conversationId, isAnswer }, async () => {
      if (closing || !delivering.isHeard() || pace.pausedUntil() !== null) return null;
      if (isAnswer) pace.answered();
      sendJournal?.note({ id });
      return send(channel, leaving);
    });
    if (sent) return conclude(leaving, lane, channel, sent);
    // Written only where nobody has taken it over meanwhile.
    const until = closing ? null : pace.pausedUntil();
    if (until === null) fates.settle({ id, state: 'queued', again: now });
    else fates.settle({ id, state: 'queued', again: new Date(until), reason: 'in_turn' });
  };

  const waitsFor = ({ kind }: QueuedMessage, { held }: Lane, pace: Pace): Date | null => {
    if (held && (kind === 'notice' || !held.noticesOnly)) return held.until;
    const until = pace.pausedUntil();
    return until === null ? null : new Date(until);
  };

  const send = (channel: Channel, leaving: QueuedMessage): Promise<SendResult> =>
    channel.send(outgoingOf(opened(leaving), delivering)).catch((error: unknown): SendResult => {
      log.warn({ id: leaving.id, channel: channel.name, ...traceOf(error) }, 'a send broke');
      return { ok: false, error: { is: 'ambiguous', code: 'thrown' } };
    });

  const opened = (leaving: QueuedMessage): QueuedMessage =>
    leaving.sealed === null
      ? leaving
      : { ...leaving, text: delivering.open(leaving.sealed, leaving.sealedFor) };

  const conclude = async (
    leaving: QueuedMessage,
    lane: Lane,
    channel: Channel,
    result: SendResult,
  ): Promise<void> => {
    const { id, conversationId, kind } = leaving;
    const now = clock();
    if (result.ok) {
      lastSent.set(conversationId, now.getTime());
      const follows = result.asTemplate === true && leftUnsaid(leaving);
      const { providerMessageId, order } = result;
      // What follows a summary stands in the fate alone.
      if (!follows) sendJournal?.note({ id, taken: { providerMessageId, providerOrder: order } });
      return fates.settle({ id, state: 'sent', providerMessageId, providerOrder: order, follows });
    }
    const { error } = result;
    const paused = error.is === 'retry_after' && error.scope === 'account';
    if (paused) paces.get(leaving.channel)?.pause(error.seconds * 1000);
    if (error.is === 'moved') await delivering.moved(conversationId, error.newAddress);
    const { fate, holdsUntil } = verdictOf(leaving, channel.capabilities.doubtMs, error, now);
    if (holdsUntil) {
      lane.held = { until: holdsUntil, noticesOnly: kind === 'notice' && !fate.blocked && !paused };
      self.sweepAt(holdsUntil.getTime());
    }
    // Words of a file follow on their own: see the writing of fates.
    const instead = error.is === 'refused' && !leaving.file ? insteadOf(leaving, delivering) : undefined;
    fates.settle({ ...fate, instead });
    if (instead || (fate.state === 'failed' && leaving.file && leaving.text)) self.sweepAt(now.getTime());
    if (fate.state !== 'queued')
      log.warn(
        { id, channel: channel.name, state: fate.state, reason: fate.reason },
        'message not delivered',
      );
  };

  const keepGap = async (conversationId: string, gapMs: number): Promise<void> => {
    const last = gapMs > 0 ? lastSent.get(conversationId) : undefined;
    const wait = last === undefined ? 0 : last + gapMs - clock().getTime();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(wait, gapMs)));
  };

  const sweepOnce = async (): Promise<void> => {
    // What was sent must be known as sent before anything is taken for abandoned.
    await fates.tried();
    if (closing) return;
    await tidy();
    while (!closing) {
      const now = clock();
      const roads = openRoads();
      if (roads.length === 0) return;
      const due = await claimDue(db, copy, now, roads, MOST_CLAIMED);
      const fresh = due.filter(({ id }) => !lanes.has(id));
      for (const { channel } of roads) {
        paces
          .get(channel)
          ?.spend(due.filter((each) => each.channel === channel && each.kind === 'notice').length);
      }
      for (const leaving of fresh) enqueue(leaving);
      lookAgainForNotices(roads);
      if (due.length < MOST_CLAIMED) return;
      await lanes.empty();
    }
  };

  const tidy = async (): Promise<void> => {
    const now = clock();
    if (now.getTime() - tidiedAt < TIDY_EVERY_MS) return;
    tidiedAt = now.getTime();
    const held = [...new Set([...lanes.ids(), ...fates.open()])];
    await sendJournal?.settle();
    await tidyOutbox(db, copy, now, held);
    for (const [conversation, at] of lastSent)
      if (at < now.getTime() - GAP_MEMORY_MS) lastSent.delete(conversation);
  };

  const openRoads = (): ReadyChannel[] =>
    [...channels].flatMap(([name, channel]) => {
      const pace = paces.get(name);
      if (!pace || pace.pausedUntil() !== null || !mayCarry(channel)) return [];
      return [{ channel: name, notices: pace.noticesNow() }];
    });

  /** More notices may be waiting than the pace allowed just now. */
  const lookAgainForNotices = (roads: ReadyChannel[]): void => {
    for (const { channel } of roads) {
      const next = paces.get(channel)?.nextNoticeAt() ?? null;
      if (next !== null) self.sweepAt(next);
    }
  };

  const self: Delivery = {
    holds: (conversationId) =>
      lanes.busy(conversationId) || clock().getTime() - (lastSent.get(conversationId) ?? 0) < JUST_SENT_MS,
    sweepAt: (at) => alarm.set(at),
    take(rows) {
      for (const row of rows) enqueue(row);
    },
    sweep() {
      again = true;
      sweeping ??= (async () => {
        try {
          while (again && !closing) {
            again = false;
            await sweepOnce();
          }
        } finally {
          sweeping = null;
        }
      })();
      return sweeping;
    },
    async idle(close = false) {
      closing ||= close;
      if (closing) {
        fates.close();
        alarm.close();
        for (const pace of paces.values()) pace.close();
      }
      while (lanes.size() > 0 || sweeping || fates.open().length > 0) {
        await Promise.all([lanes.empty(), sweeping?.catch(() => undefined), fates.written()]);
        if (closing && lanes.size() === 0 && !sweeping) return;
      }
    },
  };
  return self;
}

/** A channel that another copy of the program holds is that copy's to send by. */
function mayCarry(channel: Channel): boolean {
  const { state, detail } = channel.health();
  return state === 'ready' || (state === 'degraded' && detail !== 'held_elsewhere');
}
