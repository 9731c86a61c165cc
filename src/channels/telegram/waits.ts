// Whether "wait" was meant for one chat or for the whole bot, which Telegram does not say.
import type { ChannelError } from '../channel.ts';

type RetryAfter = Extract<ChannelError, { is: 'retry_after' }>;

export interface Waits {
  /** The same error, with its scope. */
  told(chat: string, error: RetryAfter): RetryAfter;
}

/**
 * One chat told to wait is one person who writes much, and must not silence the bot for everybody. A second chat
 * told to wait while the first wait still runs means that the account as a whole is too fast.
 */
export function newWaits(now: () => number = Date.now): Waits {
  const until = new Map<string, number>();
  return {
    told(chat, error) {
      for (const [other, end] of until) if (end <= now()) until.delete(other);
      until.set(chat, now() + error.seconds * 1000);
      return { ...error, scope: until.size > 1 ? 'account' : 'chat' };
    },
  };
}
