// Whether "wait" was meant for one chat or for the whole bot, which Telegram does not say.
import type { ChannelError } from '../channel.ts';

type RetryAfter = Extract<ChannelError, { is: 'retry_after' }>;

export interface Waits {
  /** A message is about to leave for this chat. @returns what is to be told when it was taken. */
  sends(chat: string): () => void;
  /** The same error, with its scope. */
  told(chat: string, error: RetryAfter): RetryAfter;
}

const SECOND_MS = 1000;
/** Telegram lets a bot say some 30 things a second (Bots FAQ, "My bot is hitting limits"): this is near it. */
const NEAR_LIMIT = 25;
/** So many chats in a row that are told to wait, while nothing begun meanwhile is taken from anybody, are not to blame. */
const SEVERAL = 3;

/**
 * Chats told to wait are people who write much, and must not silence the bot for everybody. It is the account that is
 * too fast when several are told to wait one after the other, and nobody is heard in between: chats that were quiet, or
 * any at all when the bot has just said nearly all that it may.
 */
export function openWaits(now: () => number = Date.now): Waits {
  /** What left within the last second, oldest first. */
  let sent: { chat: string; at: number }[] = [];
  const quietUntil = new Map<string, number>();
  /** Who was told to wait since the last that was taken, and since which send. */
  const told = new Set<string>();
  let count = 0;
  let firstTold = 0;

  const forget = (): void => {
    const oldest = now() - SECOND_MS;
    const fresh = sent.findIndex(({ at }) => at > oldest);
    sent = fresh < 0 ? [] : sent.slice(fresh);
    for (const [chat, end] of quietUntil) if (end <= now()) quietUntil.delete(chat);
  };

  return {
    sends(chat) {
      const number = count++;
      sent.push({ chat, at: now() });
      if (sent.length > 10 * NEAR_LIMIT) forget();
      return () => {
        if (told.size === 0 || number < firstTold) return;
        told.clear();
        quietUntil.clear();
      };
    },
    told(chat, error) {
      forget();
      if (told.size === 0) firstTold = count;
      told.add(chat);
      const isQuiet = sent.filter((each) => each.chat === chat).length <= 1;
      if (isQuiet) quietUntil.set(chat, now() + error.seconds * SECOND_MS);
      const isAccount = quietUntil.size >= SEVERAL || (sent.length >= NEAR_LIMIT && told.size >= SEVERAL);
      return { ...error, scope: isAccount ? 'account' : 'chat' };
    },
  };
}
