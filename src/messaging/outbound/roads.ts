// The roads out: each channel with the pace at which it may be used.
import type { Channel } from '../../channels/channel.ts';
import type { QueuedMessage, ReadyChannel } from './outbox.ts';
import { openPace, type Pace } from './rate-limiter.ts';

export interface Road {
  channel: Channel;
  pace: Pace;
}

export interface Roads {
  /** The road of this channel; undefined: there is none, or all are closed. */
  find(channel: string): Road | undefined;
  /** Those that may carry something now. */
  ready(): ReadyChannel[];
  /** Counts the notices among what leaves by these now. */
  spend(ready: ReadyChannel[], leaving: QueuedMessage[]): void;
  /** When those of these that may carry no notice now may carry one, in milliseconds. */
  nextNotices(ready: ReadyChannel[]): number[];
  /** Nothing more leaves, and nobody waits for a turn. */
  close(): void;
  areClosed(): boolean;
}

/** Opens the roads of these channels. */
export function openRoads(channels: Map<string, Channel>, clock: () => Date): Roads {
  const roads = new Map(
    [...channels].map(([name, channel]) => [name, { channel, pace: openPace(channel.capabilities, clock) }]),
  );
  let closed = false;
  return {
    find: (channel) => (closed ? undefined : roads.get(channel)),
    ready: () =>
      [...roads].flatMap(([name, { channel, pace }]) =>
        pace.pausedUntil() === null && mayCarry(channel)
          ? [{ channel: name, notices: pace.noticesNow() }]
          : [],
      ),
    spend(ready, leaving) {
      const notices = leaving.filter(({ kind }) => kind === 'notice');
      for (const { channel } of ready)
        roads.get(channel)?.pace.spend(notices.filter((each) => each.channel === channel).length);
    },
    nextNotices: (ready) =>
      ready
        .map(({ channel }) => roads.get(channel)?.pace.nextNoticeAt() ?? null)
        .filter((next) => next !== null),
    close() {
      closed = true;
      for (const { pace } of roads.values()) pace.close();
    },
    areClosed: () => closed,
  };
}

/** A channel that another copy of the program holds is that copy's to send by. */
function mayCarry(channel: Channel): boolean {
  const { state, detail } = channel.health();
  return state === 'ready' || (state === 'degraded' && detail !== 'held_elsewhere');
}
