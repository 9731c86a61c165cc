// A colleague on the paired telephone: shown once, as staff; waited for a time; words that work anywhere still work.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PHONE_HOLD_MS } from '../../src/bot/handover.ts';
import type { IncomingContent } from '../../src/channels/channel.ts';
import { WHOLE_THREAD } from '../../src/database/thread-scope.ts';
import { listInbox } from '../../src/features/inbox/queries.ts';
import { readThread } from '../../src/features/inbox/thread.ts';
import { type MoodyChannel, moodyChannel } from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';

const ADDRESS = '7000001@lid';
let town: Town;
let web: MoodyChannel;

beforeEach(async () => {
  web = moodyChannel('whatsapp-web');
  town = await openTown([web]);
  await hears('Bonjour');
  await hears('1');
});
afterEach(() => town.close());

const hears = async (content: IncomingContent | string) => {
  await town.hears(ADDRESS, content, { channel: 'whatsapp-web' });
  town.pass(5_000);
  await town.engine.tick();
  await town.engine.idle();
};
const colleague = (text: string, media?: 'photo' | 'sticker') =>
  hears({ kind: 'staff', text, ...(media ? { media } : {}) });
const thread = async () => {
  const { id } = await town.db.conversation.findFirstOrThrow();
  return (await readThread(town.db, id, { limit: 100, within: WHOLE_THREAD })).lines;
};
const box = async (name: 'phone' | 'others') =>
  (await listInbox(town.db, name, { staffId: 's', scope: 'all' }, 10)).length;

describe('what a colleague says on the paired telephone', () => {
  it('stands once in the thread, as staff, and as what it was', async () => {
    await colleague('Bonjour, ici la commune');
    await colleague('voici', 'photo');
    await colleague('', 'sticker');
    const lines = (await thread()).filter(({ from }) => from === 'staff');
    expect(lines.map(({ text, kind }) => [text, kind])).toEqual([
      ['Bonjour, ici la commune', 'staff-text'],
      ['voici', 'staff-photo'],
      [null, 'staff-sticker'],
    ]);
    expect((await thread()).filter(({ text }) => text === 'Bonjour, ici la commune')).toHaveLength(1);
    expect(await box('phone')).toBe(1);
    expect(await box('others')).toBe(0);
  });

  it('keeps the bot silent for a time, which every further word begins anew', async () => {
    await colleague('Bonjour');
    const said = web.sent.length;
    town.pass(PHONE_HOLD_MS - 60_000);
    await hears('merci');
    await colleague('de rien');
    town.pass(PHONE_HOLD_MS - 60_000);
    await hears('encore merci');
    expect(web.sent).toHaveLength(said);
    town.pass(PHONE_HOLD_MS);
    await town.engine.tick();
    expect(await box('phone')).toBe(0);
    expect(web.sent).toHaveLength(said);
    await hears('Bonjour');
    expect(web.sent.length).toBe(said + 1);
  });

  it.each(['menu', 'القائمة', 'stop', 'retour', 'français', '/help'])(
    'lets %s work all the same',
    async (word) => {
      await colleague('Bonjour');
      const said = web.sent.length;
      await hears(word);
      expect(web.sent.length).toBe(said + 1);
      expect(await town.db.conversation.findFirstOrThrow()).toMatchObject({ mode: 'bot', heldAt: null });
    },
  );

  it('lets a person be called, who then waits for staff', async () => {
    await colleague('Bonjour');
    await hears('je veux parler à un agent');
    expect((await town.db.conversation.findFirstOrThrow()).mode).toBe('waiting');
  });
});

describe('a card that a citizen shares', () => {
  it('keeps name and number, the number unreadable in the record', async () => {
    await hears({ kind: 'contact', phone: '+212600000009', own: false, name: 'Syndic' });
    const line = (await thread()).find(({ kind }) => kind === 'contact');
    expect(line?.text).toBe('Syndic');
    expect(town.context.cipher.open(line?.phone ?? '', `IncomingMessage.content.${line?.id}`)).toBe(
      '+212600000009',
    );
    const rows = await town.db.incomingMessage.findMany();
    expect(JSON.stringify(rows)).not.toContain('600000009');
  });

  it('and a place with a name keep what they say', async () => {
    await hears({ kind: 'place', latitude: 30.4703, longitude: -8.877, label: 'Bab El Kasba, Taroudant' });
    const line = (await thread()).find(({ kind }) => kind === 'place');
    expect(line?.place).toEqual({ latitude: 30.4703, longitude: -8.877, label: 'Bab El Kasba, Taroudant' });
  });
});
