// How fast a channel may be used: so many sends at once, notices as answers leave room, pauses it asked for, and the
// pace it taught us by refusing.
import type { Capabilities } from '../../channels/channel.ts';
import { openTurnstile } from './send-gate.ts';
import { openPlaces } from './send-slots.ts';

export interface Pace {
  /** How many notices may leave now. Answers and staff are never held to a number. */
  noticesNow(): number;
  /** Counts notices that leave now. */
  spend(notices: number): void;
  /** Counts an answer that leaves now. */
  answered(): void;
  /** When the next notice may leave, milliseconds; null: now. */
  nextNoticeAt(): number | null;
  /** Runs when it is the turn of this message, and there is a place for its chat. */
  run<T>(message: { chat: string; isAnswer: boolean }, send: () => Promise<T>): Promise<T>;
  /** The provider asked for silence on the whole account. */
  pause(ms: number): void;
  /** Until when the account is silent, milliseconds; null: it is not. */
  pausedUntil(): number | null;
  /** Nobody waits for a turn any more. */
  close(): void;
}

const SECOND = 1000;
/** While people are being answered notices leave in parts: answers that come meanwhile are counted before the next. */
const PART_MS = 250;
/** In the next second up to so many times the answers of the last one may be wanted: one that is refused is a second late. */
const RUSH = 2;

/**
 * Opens the pace of one channel: in no second more notices than allowed (where that is less than one, fewer), nor more
 * than answers leave of what the account may say; but one in each second, so that nothing stands still.
 */
export function openPace(
  { noticesPerSecond, sendsPerSecond, parallel }: Capabilities,
  clock: () => Date,
): Pace {
  const most = Math.max(1, Math.floor(noticesPerSecond));
  const span = (most / noticesPerSecond) * SECOND;
  const places = openPlaces(parallel);
  const turnstile = openTurnstile(sendsPerSecond);
  let silentUntil = 0;
  let spent: { at: number; notices: number }[] = [];
  let answers: number[] = [];
  const now = () => clock().getTime();
  const within = (ms: number): number =>
    spent.reduce((sum, { at, notices }) => (at > now() - ms ? sum + notices : sum), 0);

  /** By the number for notices alone. */
  const left = (): number => {
    const oldest = now() - span;
    spent = spent.filter(({ at }) => at > oldest);
    return most - within(span);
  };

  const answersLately = (): number => {
    const oldest = now() - SECOND;
    if ((answers[0] ?? oldest) < oldest) answers = answers.filter((at) => at >= oldest);
    return answers.length;
  };

  const noticesNow = (): number => {
    const allowed = left();
    const said = sendsPerSecond === null ? 0 : Math.max(answersLately(), turnstile.waiting());
    if (said === 0 || sendsPerSecond === null) return allowed;
    const room = Math.max(0, Math.floor(turnstile.perSecond() ?? sendsPerSecond) - said * RUSH);
    const part = Math.ceil((room * PART_MS) / SECOND);
    const lately = within(SECOND);
    if (lately === 0) return Math.min(allowed, Math.max(1, part));
    return within(PART_MS) > 0 ? 0 : Math.max(0, Math.min(allowed, room - lately, part));
  };

  return {
    noticesNow,
    spend(notices) {
      if (notices > 0) spent.push({ at: now(), notices });
    },
    answered() {
      if (sendsPerSecond !== null) answers.push(now());
    },
    nextNoticeAt() {
      if (noticesNow() > 0) return null;
      return left() > 0 ? now() + PART_MS : (spent[0]?.at ?? now()) + span;
    },
    async run({ chat, isAnswer }, send) {
      await turnstile.pass(isAnswer);
      return places.run(chat, send);
    },
    pause(ms) {
      // All that was on its way is refused for one and the same reason.
      if (silentUntil <= now()) turnstile.refused();
      silentUntil = Math.max(silentUntil, now() + ms);
      turnstile.open();
    },
    pausedUntil: () => (silentUntil > now() ? silentUntil : null),
    close: turnstile.open,
  };
}
