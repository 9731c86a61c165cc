// How fast a channel may be used: so many sends at once, so many notices a second, and pauses it asked for.
import type { Capabilities } from '../channels/channel.ts';

export interface Pace {
  /** How many notices may leave now. Answers and staff are never held to a number. */
  noticesNow(): number;
  /** Counts notices that leave now. */
  spend(notices: number): void;
  /** When the next notice may leave, milliseconds; null: now. */
  nextNoticeAt(): number | null;
  /** Runs when fewer than the allowed number are under way. */
  run<T>(send: () => Promise<T>): Promise<T>;
  /** The provider asked for silence on the whole account. */
  pause(ms: number): void;
  /** Until when the account is silent, milliseconds; null: it is not. */
  pausedUntil(): number | null;
}

const SECOND = 1000;

/** Opens the pace of one channel: in no second more notices than allowed; where that is less than one, fewer. */
export function openPace({ noticesPerSecond, parallel }: Capabilities, clock: () => Date): Pace {
  const most = Math.max(1, Math.floor(noticesPerSecond));
  const span = (most / noticesPerSecond) * SECOND;
  let silentUntil = 0;
  let running = 0;
  let spent: { at: number; notices: number }[] = [];
  const queue: (() => void)[] = [];
  const now = () => clock().getTime();

  const left = (): number => {
    const oldest = now() - span;
    spent = spent.filter(({ at }) => at > oldest);
    return most - spent.reduce((sum, { notices }) => sum + notices, 0);
  };

  return {
    noticesNow: left,
    spend(notices) {
      if (notices > 0) spent.push({ at: now(), notices });
    },
    nextNoticeAt() {
      if (left() > 0) return null;
      return (spent[0]?.at ?? now()) + span;
    },
    async run(send) {
      if (running >= parallel) await new Promise<void>((turn) => queue.push(turn));
      else running++;
      try {
        return await send();
      } finally {
        const next = queue.shift();
        if (next) next();
        else running--;
      }
    },
    pause(ms) {
      silentUntil = Math.max(silentUntil, now() + ms);
    },
    pausedUntil: () => (silentUntil > now() ? silentUntil : null),
  };
}
