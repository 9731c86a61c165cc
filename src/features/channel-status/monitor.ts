// Watches the channels: tells staff of one that is down, and lets its notices go by another road of the same person.

import type { Channel } from '../../channels/channel.ts';
import type { Runtime } from '../../database/runtime.ts';
import { flagDown, readdressNotices, unflagUp } from './failover.ts';

/** Restarts and short breaks of the line are nobody's business. Staff must know within a minute. */
const FLAG_AFTER_MS = 45_000;
/** A detour confuses people more than a short wait. */
const DETOUR_AFTER_MS = 60_000;

const NOT_TO_BLAME = new Set(['held_elsewhere', 'not_stored']);

export interface ChannelMonitor {
  /** Looks once; called by the clock. */
  look(): Promise<void>;
}

export interface MonitorParts extends Runtime {
  channels: Map<string, Channel>;
  live: { publish(change: { kind: 'flag'; id: string }): void };
}

/** Opens the watch; nothing is looked at before `look`. */
export function openChannelMonitor({ db, channels, clock, live, log }: MonitorParts): ChannelMonitor {
  const downSince = new Map<string, number>();
  let told = '';

  /** Since when each channel of this copy is away, milliseconds. */
  const listen = (now: number): void => {
    for (const [name, channel] of channels) {
      const { state, detail } = channel.health();
      // Another copy of the program holds it, and watches it; or it is the database that is in trouble.
      if (state === 'ready' || NOT_TO_BLAME.has(detail ?? '')) downSince.delete(name);
      else if (!downSince.has(name)) downSince.set(name, now);
    }
  };

  const downFor = (ms: number, now: number): string[] =>
    [...downSince].flatMap(([name, since]) => (now - since >= ms ? [name] : []));

  const tellStaff = async (up: string[], down: string[], now: Date): Promise<void> => {
    const news = JSON.stringify([up, down]);
    if (news === told) return;
    const reasons = down.map((channel) => {
      const { state, detail } = channels.get(channel)?.health() ?? { state: 'stopped' };
      return { channel, detail: detail ?? state };
    });
    const opened = await flagDown(db, reasons, now);
    const closed = await unflagUp(db, up, now);
    for (const id of [...opened, ...closed]) live.publish({ kind: 'flag', id });
    if (opened.length) log.warn({ down }, 'a channel is down: staff were told');
    told = news;
  };

  return {
    async look() {
      const now = clock();
      listen(now.getTime());
      const up = [...channels].flatMap(([name, channel]) =>
        channel.health().state === 'ready' ? [name] : [],
      );
      await tellStaff(up, downFor(FLAG_AFTER_MS, now.getTime()), now);
      const away = downFor(DETOUR_AFTER_MS, now.getTime());
      if (up.length === 0 || away.length === 0) return;
      const patient = [...channels.keys()].filter((name) => !away.includes(name));
      const moved = await readdressNotices(db, up, patient, now);
      if (moved > 0) log.warn({ moved, away }, 'notices go by another channel');
    },
  };
}
