// How the channel is, and since when; the log hears only of changes.
import type { ChannelHealth, ChannelState } from '../channel.ts';

/** What the channel writes to: a pino logger is one. */
export interface Log {
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
}

export interface Health {
  now(): ChannelHealth;
  becomes(state: ChannelState, detail?: string): void;
}

export function newHealth(log?: Log): Health {
  let health: ChannelHealth = { state: 'stopped', since: new Date() };
  return {
    now: () => ({ ...health }),
    becomes(state, detail) {
      if (health.state === state && health.detail === detail) return;
      health = { state, since: new Date(), ...(detail === undefined ? {} : { detail }) };
      const troubled = state === 'degraded' || (state !== 'ready' && detail !== undefined);
      log?.[troubled ? 'warn' : 'info']({ channel: 'telegram', state, detail }, `Telegram is ${state}`);
    },
  };
}
