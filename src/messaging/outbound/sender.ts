// Sends one message by its road, when it is its turn and within the pace, and says what became of it.
import type { Channel, ChannelError, SendResult } from '../../channels/channel.ts';
import type { Lane } from '../../channels/kit/keyed-queue.ts';
import { type Log, traceOf } from '../../log.ts';
import type { ChatGaps } from './chat-gaps.ts';
import type { DeliveryResult, QueuedMessage } from './outbox.ts';
import type { Pace } from './rate-limiter.ts';
import { verdictOf } from './retry-policy.ts';
import type { Road, Roads } from './roads.ts';
import type { SendJournal } from './send-journal.ts';
import { insteadOf, leftUnsaid, outgoingOf, type Wording } from './to-outgoing.ts';

export interface Sending extends Wording {
  /** Opens what was sealed for a row of the outbox. */
  open(sealed: string, id: string): string;
  /** False when another copy may have taken over what this one holds. */
  isHeard(): boolean;
  /** Outlives a kill: what is about to leave, and what the provider has taken; nothing is noted unless told. */
  sendJournal?: Pick<SendJournal, 'note'>;
  /** The provider said where this person is reached from now on. */
  moved(conversationId: string, address: string): Promise<void>;
  clock(): Date;
  log: Pick<Log, 'warn'>;
}

/** What became of a message. `lookAt`: when the outbox is worth a look for what had to wait behind it, or follows it. */
export interface Outcome {
  fate: DeliveryResult;
  lookAt?: Date;
}

export type Send = (leaving: QueuedMessage, lane: Lane) => Promise<Outcome>;

/** Opens the sending by these roads. */
export function openSender(sending: Sending, roads: Roads, gaps: ChatGaps): Send {
  const { clock, log, sendJournal } = sending;

  /** Null: the road was closed to it while it waited. */
  const handOver = (leaving: QueuedMessage, { channel, pace }: Road): Promise<SendResult | null> => {
    const { id, conversationId } = leaving;
    const isAnswer = leaving.kind !== 'notice';
    return pace.run({ chat: conversationId, isAnswer }, async () => {
      if (roads.areClosed() || !sending.isHeard() || pace.pausedUntil() !== null) return null;
      if (isAnswer) pace.answered();
      sendJournal?.note({ id });
      return send(channel, leaving);
    });
  };

  const send = (channel: Channel, leaving: QueuedMessage): Promise<SendResult> =>
    channel.send(outgoingOf(opened(leaving), sending)).catch((error: unknown): SendResult => {
      log.warn({ id: leaving.id, channel: channel.name, ...traceOf(error) }, 'a send broke');
      return { ok: false, error: { is: 'ambiguous', code: 'thrown' } };
    });

  const opened = (leaving: QueuedMessage): QueuedMessage =>
    leaving.sealed === null ? leaving : { ...leaving, text: sending.open(leaving.sealed, leaving.sealedFor) };

  const taken = (leaving: QueuedMessage, result: SendResult & { ok: true }): Outcome => {
    const { id, conversationId } = leaving;
    const { providerMessageId, order, asTemplate } = result;
    gaps.left(conversationId);
    const follows = asTemplate === true && leftUnsaid(leaving);
    // What follows a summary stands in the fate alone.
    if (!follows) sendJournal?.note({ id, taken: { providerMessageId, providerOrder: order } });
    return { fate: { id, state: 'sent', providerMessageId, providerOrder: order, follows } };
  };

  const refused = async (
    leaving: QueuedMessage,
    lane: Lane,
    { channel, pace }: Road,
    error: ChannelError,
  ): Promise<Outcome> => {
    const { id, conversationId, kind, file, text } = leaving;
    const now = clock();
    const pauses = error.is === 'retry_after' && error.scope === 'account';
    if (pauses) pace.pause(error.seconds * 1000);
    if (error.is === 'moved') await sending.moved(conversationId, error.newAddress);
    const { fate, holdsUntil } = verdictOf(leaving, channel.capabilities.doubtMs, error, now);
    if (holdsUntil)
      lane.held = { until: holdsUntil, noticesOnly: kind === 'notice' && !fate.blocked && !pauses };
    const { state, reason } = fate;
    if (state !== 'queued') log.warn({ id, channel: channel.name, state, reason }, 'message not delivered');
    // Words of a file follow on their own: see the writing of fates.
    const instead = error.is === 'refused' && !file ? insteadOf(leaving, sending) : undefined;
    const isFollowed = instead || (state === 'failed' && file && text);
    return { fate: { ...fate, instead }, lookAt: holdsUntil ?? (isFollowed ? now : undefined) };
  };

  return async (leaving, lane) => {
    const { id, conversationId, expiresAt } = leaving;
    const now = clock();
    const road = roads.find(leaving.channel);
    if (!road) return { fate: { id, state: 'queued', again: now } };
    if (expiresAt && expiresAt < now) return { fate: { id, state: 'expired' } };
    const wait = waitsFor(leaving, lane, road.pace);
    // The reason makes it count as a try: what was never tried may still be withdrawn.
    if (wait) return { fate: { id, state: 'queued', again: wait, reason: 'in_turn' } };
    await gaps.keep(conversationId, road.channel.capabilities.chatGapMs);
    const sent = await handOver(leaving, road);
    if (sent) return sent.ok ? taken(leaving, sent) : refused(leaving, lane, road, sent.error);
    // Written only where nobody has taken it over meanwhile.
    const pause = roads.areClosed() ? null : pauseOf(road.pace);
    if (pause) return { fate: { id, state: 'queued', again: pause, reason: 'in_turn' } };
    return { fate: { id, state: 'queued', again: now } };
  };
}

function waitsFor({ kind }: QueuedMessage, { held }: Lane, pace: Pace): Date | null {
  if (held && (kind === 'notice' || !held.noticesOnly)) return held.until;
  return pauseOf(pace);
}

function pauseOf(pace: Pace): Date | null {
  const until = pace.pausedUntil();
  return until === null ? null : new Date(until);
}
