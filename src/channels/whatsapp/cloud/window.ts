// The 24 hours after a citizen's last message, in which WhatsApp lets us use our own words.

import { BoundedMap } from '../../../domain/bounded-map.ts';

export const WINDOW_HOURS = 24;

/** A message on its way at the last second would arrive too late: the window counts as shut a minute early. */
const MARGIN_MS = 60_000;
const WINDOW_MS = WINDOW_HOURS * 3_600_000 - MARGIN_MS;

export interface Window {
  /** A citizen wrote at this time. */
  wrote(address: string, at: Date): void;
  /** WhatsApp said that the window of this person is shut. */
  shut(address: string): void;
  /** `unknown`: nothing was heard from this person since we started, and nobody else remembers. */
  state(address: string): Promise<'open' | 'shut' | 'unknown'>;
}

/** So many people are remembered: whoever wrote longest ago is asked for again. */
const PEOPLE_REMEMBERED = 20_000;

/**
 * Remembers since the start who wrote when. `lastWroteAt` is asked for people not heard of since, so that a restart
 * does not turn an open conversation into templates; it answers null when the person never wrote.
 */
export function openWindow(
  now: () => number,
  lastWroteAt?: (address: string) => Promise<Date | null>,
): Window {
  const heard = new BoundedMap<string, number>(PEOPLE_REMEMBERED);
  const isOpen = (at: number) => now() - at < WINDOW_MS;
  return {
    wrote(address, at) {
      heard.set(address, Math.max(heard.get(address) ?? 0, at.getTime()));
    },
    shut(address) {
      heard.set(address, 0);
    },
    async state(address) {
      const known = heard.get(address);
      if (known !== undefined) return isOpen(known) ? 'open' : 'shut';
      if (!lastWroteAt) return 'unknown';
      const at = await lastWroteAt(address).catch(() => undefined);
      if (at === undefined) return 'unknown';
      if (at !== null) heard.set(address, at.getTime());
      return at !== null && isOpen(at.getTime()) ? 'open' : 'shut';
    },
  };
}
