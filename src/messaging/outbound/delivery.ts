// Sends what is in the outbox: in order within a conversation, in parallel over many, within the limits of each channel.
import type { Channel } from '../../channels/channel.ts';
import { openLanes } from '../../channels/kit/keyed-queue.ts';
import type { Database } from '../../database/client.ts';
import { openAlarmClock } from '../../instance/alarm-clock.ts';
import { openRounds } from '../../instance/rounds.ts';
import { traceOf } from '../../log.ts';
import { openChatGaps } from './chat-gaps.ts';
import { type Left, leftBy, writeLeft } from './left.ts';
import { claimDue, type DeliveryResult, markResults, type QueuedMessage } from './outbox.ts';
import { tidyOutbox } from './outbox-maintenance.ts';
import { type Loan, openFates } from './result-writer.ts';
import { openRoads } from './roads.ts';
import type { SendJournal } from './send-journal.ts';
import { openSender, type Sending } from './sender.ts';

const MOST_CLAIMED = 200;
/** Sweeping is often, tidying need not be. */
const TIDY_EVERY_MS = 1_000;
/** So soon there is mostly a commit that takes the news along that something has left. */
const NEWS_MS = 50;

export interface Delivery {
  /** Takes rows over straight from the commit that made them. */
  take(rows: QueuedMessage[]): void;
  /** True while something is on its way to this conversation from here, or has left a moment ago. */
  holds(conversationId: string): boolean;
  /** What has left since somebody asked last: whoever commits now takes it along. */
  lend(): Loan<Left>;
  /** Looks again at this time (milliseconds), for what must wait a moment. */
  sweepAt(at: number): void;
  /** Looks for rows that may leave now; called by the clock and whenever somebody wrote to the outbox. */
  sweep(): Promise<void>;
  /** Resolves when nothing is under way; nothing new is begun after it was called with `true`. */
  idle(closing?: boolean): Promise<void>;
}

export interface Delivering extends Sending {
  db: Database;
  channels: Map<string, Channel>;
  copy: string;
  /** Told of every message that its provider took as it was, and, without it, that more became of one. */
  left(message: { channel: string; address: string }, left: Left | null): void;
  sendJournal?: Pick<SendJournal, 'note' | 'forget' | 'settle'>;
}

/** Opens the door out. */
export function openDelivery(delivering: Delivering): Delivery {
  const { db, channels, clock, copy, log, sendJournal } = delivering;
  const roads = openRoads(channels, clock);
  const gaps = openChatGaps(clock);
  const send = openSender(delivering, roads, gaps);
  const lanes = openLanes();
  const written = (some: readonly { id: string }[]) => sendJournal?.forget(some.map(({ id }) => id));
  const fates = openFates<DeliveryResult>({ write: (some) => markResults(db, copy, some, clock()), written });
  const news = openFates<Left>({ write: (some) => writeLeft(db, some), written, waitMs: NEWS_MS });
  const unswept = (error: unknown) => log.warn(traceOf(error), 'the outbox could not be swept');
  const alarm = openAlarmClock(clock, () => void rounds.ask().catch(unswept));
  let tidiedAt = 0;

  const enqueue = (leaving: QueuedMessage): void => {
    void lanes.enter(leaving.conversationId, leaving.id, async (lane) => {
      try {
        const { fate, lookAt } = await send(leaving, lane);
        const left = leaving.isOwn ? leftBy(fate) : null;
        delivering.left(leaving, left);
        if (left) news.settle(left);
        else fates.settle(fate);
        if (lookAt) alarm.set(lookAt.getTime());
      } catch (error) {
        log.warn({ id: leaving.id, ...traceOf(error) }, 'a message stays claimed for a while');
      }
    });
  };

  const sweep = async (): Promise<void> => {
    if (roads.areClosed()) return;
    // What was sent must be known as sent before anything is taken for abandoned.
    await Promise.all([fates.tried(), news.tried()]);
    if (roads.areClosed()) return;
    await tidy();
    while (!roads.areClosed()) {
      const now = clock();
      const ready = roads.ready();
      if (ready.length === 0) return;
      const due = await claimDue(db, copy, now, ready, MOST_CLAIMED);
      const fresh = due.filter(({ id }) => !lanes.has(id));
      roads.spend(ready, due);
      for (const leaving of fresh) enqueue(leaving);
      // More notices may be waiting than the pace allowed just now.
      for (const next of roads.nextNotices(ready)) alarm.set(next);
      if (due.length < MOST_CLAIMED) return;
      await lanes.empty();
    }
  };

  const tidy = async (): Promise<void> => {
    const now = clock();
    if (now.getTime() - tidiedAt < TIDY_EVERY_MS) return;
    tidiedAt = now.getTime();
    const held = [...new Set([...lanes.ids(), ...fates.open(), ...news.open()])];
    await sendJournal?.settle();
    await tidyOutbox(db, copy, now, held);
    gaps.tidy();
  };

  const rounds = openRounds(sweep);
  return {
    holds: (conversationId) => lanes.busy(conversationId) || gaps.hasJustSent(conversationId),
    sweepAt: alarm.set,
    take(rows) {
      for (const row of rows) enqueue(row);
    },
    lend: news.lend,
    sweep: rounds.ask,
    async idle(closing = false) {
      if (closing) roads.close();
      if (roads.areClosed()) {
        fates.close();
        news.close();
        alarm.close();
      }
      const unwritten = () => fates.open().length + news.open().length;
      while (lanes.size() > 0 || rounds.underWay() || unwritten() > 0) {
        await Promise.all([lanes.empty(), rounds.underWay()?.catch(() => undefined)]);
        await Promise.all([fates.written(), news.written()]);
        if (roads.areClosed() && lanes.size() === 0 && !rounds.underWay()) return;
      }
    },
  };
}
