// Golden conversations: each file of test/conversations reads the same on every channel.
// After a wanted change of words `vitest -u` writes the bot's lines anew, and the difference is the review.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChannelName } from '../src/channels/channel.ts';
import { replay } from './support/replay.ts';
import { openRoad, type Road } from './support/replay-road.ts';
import { openSite, type Site } from './support/replay-town.ts';
import { parseTranscript, printTranscript } from './support/transcript.ts';
import { testBrowser } from './support/whatsapp-web/provider.ts';

const FOLDER = join(import.meta.dirname, 'conversations');
const CHANNELS: ChannelName[] = ['telegram', 'simulator', 'whatsapp-cloud', 'whatsapp-web'];
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

/** What was played on the first channel of each file in this run: the others must agree with it. */
const played = new Map<string, string>();

/** Of so many one goes by another channel as well. */
const SHARE = 6;

/** All go by the first channel, every sixth one by one of the others, in turn; `TRANSCRIPTS=all`, as every night: all by all. */
const isPlayed = (channel: ChannelName, at: number): boolean => {
  const place = CHANNELS.indexOf(channel);
  if (place === 0 || process.env.TRANSCRIPTS === 'all') return true;
  return at % (SHARE * (CHANNELS.length - 1)) === SHARE * (place - 1);
};

const read = (file: string) => played.get(file) ?? readFileSync(join(FOLDER, file), 'utf8');

/** Where there is no browser one channel is left out, in sight; in CI it never is. */
const browser = testBrowser() !== undefined || process.env.CI === 'true';

const roads = new Map<ChannelName, Road>();
const idle: Site[] = [];
const sites: Site[] = [];

beforeAll(async () => {
  for (const name of CHANNELS) {
    if (name !== 'whatsapp-web' || browser) roads.set(name, await openRoad(name));
  }
});
afterAll(async () => {
  await Promise.all(sites.map((site) => site.close()));
  await Promise.all([...roads.values()].map((road) => road.close()));
});

async function borrowSite(): Promise<Site> {
  const free = idle.pop();
  if (free) return free;
  const site = await openSite();
  sites.push(site);
  return site;
}

async function play(file: string, channel: ChannelName): Promise<string> {
  const site = await borrowSite();
  const { transcript, trouble, trail } = await replay(parseTranscript(read(file)), channel, roads, site);
  expect(trouble).toEqual([]);
  idle.push(site);
  const now = printTranscript(transcript);
  if (now !== read(file)) console.error(`${file} went otherwise on ${channel}:\n${trail.join('\n')}`);
  return now;
}

it('there are at least 45 golden conversations, in every language that is written by hand', () => {
  const languages = FILES.map((file) => parseTranscript(read(file)).language);
  expect(FILES.length).toBeGreaterThanOrEqual(45);
  expect(new Set(languages)).toEqual(new Set(['ary', 'fr', 'ar']));
});

for (const channel of CHANNELS) {
  // One channel after the other, so that the first one has written what the others are compared with.
  describe(`on ${channel}`, () => {
    if (channel === 'whatsapp-web' && !browser) {
      it.skip('SKIPPED: no Chromium here; apt-get install --no-install-recommends chromium chromium-headless-shell', () => {});
      return;
    }
    for (const [at, file] of FILES.entries()) {
      if (!isPlayed(channel, at)) continue;
      it.concurrent(file, { timeout: 360_000 }, async ({ expect: promised }) => {
        const now = await play(file, channel);
        if (channel !== CHANNELS[0]) return promised(now).toBe(read(file));
        played.set(file, now);
        // The first channel alone writes the file anew when asked to.
        await promised(now).toMatchFileSnapshot(join(FOLDER, file));
      });
    }
  });
}
