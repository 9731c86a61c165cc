// A first pairing begins at now: what was said to the telephone before is nobody's business; after a break, a day at most.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listenedUntil, noteListened } from '../../src/channels/whatsapp/web/listened-until.ts';
import { newKey } from '../support/whatsapp-web/person.ts';
import { openWebProvider } from '../support/whatsapp-web/provider.ts';
import { keeper } from '../support/whatsapp-web/staged.ts';
import { whereChromiumIs } from '../support/whatsapp-web/where-chromium-is.ts';

const DAY = 24 * 3_600_000;

it('knows an account that it listened to before from one that is new', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'listened-'));
  const now = Date.now();
  expect(await listenedUntil(folder, 'one', now - 5, now)).toBe(now - 5);
  await noteListened(folder, 'one', now - 3_600_000);
  expect(await listenedUntil(folder, 'one', now, now)).toBe(now - 3_600_000);
  expect(await listenedUntil(folder, 'another', now, now)).toBe(now);
  expect(await listenedUntil(folder, 'one', now, now + 40 * DAY)).toBe(now + 39 * DAY);
  await rm(folder, { recursive: true });
});

whereChromiumIs(() => {
  it('answers no old message at the first pairing, and after a break only what is younger', async () => {
    const web = await openWebProvider();
    const old = (chat: string, ageMs: number) => {
      const message = { chat, key: newKey(), fromMe: false, type: 'chat', ack: 1, notifyName: 'S' };
      web.account.people.add(chat);
      web.account.messages.push({ ...message, t: Math.floor((Date.now() - ageMs) / 1000), body: `${ageMs}` });
      web.account.unread.set(chat, 1);
    };
    old('212660000000@c.us', 40 * DAY);
    old('212660000001@c.us', 3_600_000);
    const first = keeper();
    await web.channel.start(first);
    await web.until(() => web.channel.modulesMissing() !== null, 20_000);
    expect(first.taken).toEqual([]);
    await web.channel.stop();

    old('212660000002@c.us', 2 * DAY);
    old('212660000003@c.us', -1_000);
    const later = keeper();
    const again = web.again();
    await again.start(later);
    await web.until(() => again.modulesMissing() !== null, 20_000);
    expect(later.taken.map(({ address }) => address)).toEqual(['212660000003@c.us']);
    await web.close();
  }, 60_000);
});
