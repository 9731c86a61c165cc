// How the channel is, and since when; the log hears when trouble begins and when it is over, in words.
import type { Log } from '../../log.ts';
import type { ChannelHealth, ChannelState } from '../channel.ts';

export interface Health {
  now(): ChannelHealth;
  becomes(state: ChannelState, detail?: string): void;
}

/** What somebody has to do something about is told even in the middle of other trouble. */
const TOLD_APART: Record<string, string> = {
  credentials: 'Telegram refuses the token: look at TELEGRAM_BOT_TOKEN',
  another_instance: 'another program reads with the same token: stop it, or use webhooks',
};
const TOLD: Record<string, string> = {
  ...TOLD_APART,
  told_to_wait: 'Telegram tells us to wait',
  odd_answer: 'Telegram answers what nobody understands',
};
/** It is the database that is in trouble, and that is told elsewhere. */
const NOT_OURS = 'not_stored';

/** `steady` is a clock that nobody can set. */
export function openHealth(
  log?: Pick<Log, 'info' | 'warn'>,
  steady: () => number = () => performance.now(),
): Health {
  let health: ChannelHealth = { state: 'stopped', since: new Date() };
  let trouble: { since: number; told: Set<string> } | null = null;

  const tell = (state: ChannelState, detail?: string): void => {
    if (detail === NOT_OURS) return;
    const isTroubled = state === 'degraded' || (state === 'stopped' && detail !== undefined);
    if (isTroubled && detail !== undefined) {
      const isNews = trouble === null || detail in TOLD_APART;
      trouble ??= { since: steady(), told: new Set() };
      if (!isNews || trouble.told.has(detail)) return;
      trouble.told.add(detail);
      log?.warn({ channel: 'telegram', detail }, `${wordsOf(detail)}; it is asked again and again`);
    } else if (state === 'ready') {
      if (trouble) {
        const seconds = Math.round((steady() - trouble.since) / 1000);
        log?.warn({ channel: 'telegram', seconds }, 'Telegram is well again');
      } else if (health.detail !== NOT_OURS) log?.info({ channel: 'telegram' }, 'Telegram is ready');
      trouble = null;
    } else {
      trouble = null;
      log?.info({ channel: 'telegram' }, `Telegram is ${state}`);
    }
  };

  return {
    now: () => ({ ...health }),
    becomes(state, detail) {
      if (health.state === state && health.detail === detail) return;
      tell(state, detail);
      health = { state, since: new Date(), ...(detail === undefined ? {} : { detail }) };
    },
  };
}

function wordsOf(detail: string): string {
  return (
    TOLD[detail] ??
    (/^\d/u.test(detail)
      ? `Telegram answers with an error (${detail})`
      : `Telegram cannot be reached (${detail})`)
  );
}
