// Whether "wait" was meant for one chat or for the whole bot, which Telegram does not say.
import type { ChannelError } from '../channel.ts';

type RetryAfter = Extract<ChannelError, { is: 'retry_after' }>;

export interface Waits {
  /** A message is about to leave for this chat. */
  sends(chat: string): void;
  /** The same error, with its scope. */
  told(chat: string, error: RetryAfter): RetryAfter;
}

const SECOND_MS = 1000;
/** Telegram lets a bot say some 30 things a second (Bots FAQ, "My bot is hitting limits"): this is near it. */
const NEAR_LIMIT = 25;
/** So many who were said one thing at most, and are told to wait, are not to blame. */
const QUIET_CHATS = 3;

/**
 * Chats told to wait are people who write much, and must not silence the bot for everybody. It is the account that is
 * too fast when it has just said nearly all that a bot may say, or when several are told to wait that were quiet.
 */
export function newWaits(now: () => number = Date.now): Waits {
  /** What left within the last second, oldest first. */
  let sent: { chat: string; at: number }[] = [];
  const quietUntil = new Map<string, number>();

  const forget = (): void => {
    const oldest = now() - SECOND_MS;
    const fresh = sent.findIndex(({ at }) => at > oldest);
    sent = fresh < 0 ? [] : sent.slice(fresh);
    for (const [chat, end] of quietUntil) if (end <= now()) quietUntil.delete(chat);
  };

  return {
    sends(chat) {
      sent.push({ chat, at: now() });
      if (sent.length > 10 * NEAR_LIMIT) forget();
    },
    told(chat, error) {
      forget();
      const isQuiet = sent.filter((each) => each.chat === chat).length <= 1;
      if (isQuiet) quietUntil.set(chat, now() + error.seconds * SECOND_MS);
      const isAccount = sent.length >= NEAR_LIMIT || quietUntil.size >= QUIET_CHATS;
      return { ...error, scope: isAccount ? 'account' : 'chat' };
    },
  };
}
