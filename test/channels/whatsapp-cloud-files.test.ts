// Files in both directions.
import { describe, expect, it } from 'vitest';
import type { OutgoingFile } from '../../src/channels/channel.ts';
import { withCloud } from '../support/whatsapp-cloud/listener.ts';
import type { CloudPerson } from '../support/whatsapp-cloud/person.ts';
import type { CloudProvider } from '../support/whatsapp-cloud/provider.ts';

const MIB = 1024 * 1024;

const fileOf = (media: OutgoingFile['media'], mimeType: string): OutgoingFile => ({
  media,
  mimeType,
  name: `file.${mimeType.split('/')[1]}`,
  read: async () => new Uint8Array(10).fill(7),
});

async function inConversation(
  test: (provider: CloudProvider, person: CloudPerson) => Promise<void>,
): Promise<void> {
  await withCloud(async (provider, listener) => {
    const person = provider.person();
    await person.says('salam');
    await provider.until(() => listener.incoming.length === 1);
    await test(provider, person);
  });
}

describe('files that we send', () => {
  it.each([
    ['a photo', fileOf('photo', 'image/jpeg'), 'photo'],
    ['a document', fileOf('document', 'application/pdf'), 'document'],
    ['a photo of a kind that is not shown', fileOf('photo', 'text/svg'), 'document'],
    ['a calendar entry', fileOf('document', 'text/calendar'), 'document'],
  ])('%s arrives with its words', async (_, file, media) => {
    await inConversation(async ({ channel }, person) => {
      const result = await channel.send({ id: 'a', address: person.address, text: 'ha hiya', file });
      expect(result).toMatchObject({ ok: true });
      expect(person.seen()).toMatchObject([{ text: 'ha hiya', file: { media, bytes: 10 } }]);
    });
  });

  it('a voice note is one that plays, and its words follow it', async () => {
    await inConversation(async ({ channel }, person) => {
      const file = fileOf('voice', 'audio/ogg; codecs=opus');
      await channel.send({ id: 'a', address: person.address, text: 'sma3', file });
      await channel.send({ id: 'b', address: person.address, text: '', file });
      expect(person.seen()).toMatchObject([
        { text: '', file: { media: 'voice' } },
        { text: 'sma3' },
        { text: '', file: { media: 'voice' } },
      ]);
      expect(person.seen()).toHaveLength(3);
    });
  });

  it('a picture with up to three choices is one message', async () => {
    await inConversation(async ({ channel }, person) => {
      const options = [
        { token: 'y', label: 'Ah' },
        { token: 'n', label: 'La' },
      ];
      const file = fileOf('photo', 'image/jpeg');
      await channel.send({ id: 'a', address: person.address, text: 'Hada?', file, options });
      expect(person.seen()).toMatchObject([
        { text: 'Hada?', file: { media: 'photo' }, options: [{ token: 'y' }, {}] },
      ]);
    });
  });

  it('words too long for a caption follow the file', async () => {
    await inConversation(async ({ channel }, person) => {
      const text = 'a'.repeat(1025);
      await channel.send({
        id: 'a',
        address: person.address,
        text,
        file: fileOf('document', 'application/pdf'),
      });
      expect(person.seen()).toMatchObject([{ text: '', file: { name: 'file.pdf' } }, { text }]);
    });
  });

  it('a repeated send does not upload again', async () => {
    await inConversation(async ({ channel, fails, world }, person) => {
      const message = { id: 'a', address: person.address, text: 'a', file: fileOf('photo', 'image/png') };
      fails('server_error');
      expect(await channel.send(message)).toMatchObject({ ok: false });
      expect(await channel.send(message)).toMatchObject({ ok: true });
      expect(world.asked.filter((path) => path.endsWith('/media'))).toHaveLength(1);
      expect(person.seen()).toHaveLength(1);
    });
  });

  it('an upload that failed is safe to repeat, since nobody saw anything', async () => {
    await inConversation(async ({ channel, failsFile, taken }, person) => {
      const message = { id: 'a', address: person.address, text: 'a', file: fileOf('photo', 'image/png') };
      for (const fault of ['reset_before', 'reset_after', 'html_answer'] as const) {
        failsFile(fault);
        expect(await channel.send(message)).toMatchObject({ error: { is: 'retryable' } });
      }
      failsFile({ status: 400, code: 131053 });
      expect(await channel.send(message)).toMatchObject({ error: { is: 'refused', code: '131053' } });
      expect(taken()).toBe(0);
    });
  });

  it('a file that is too large or cannot be read is not sent', async () => {
    await inConversation(async ({ channel, world }, person) => {
      const address = person.address;
      const large = { ...fileOf('document', 'application/pdf'), read: async () => Buffer.alloc(101 * MIB) };
      expect(await channel.send({ id: 'a', address, text: '', file: large })).toEqual({
        ok: false,
        error: { is: 'refused', code: 'file_too_large' },
      });
      const photo = { ...fileOf('photo', 'image/png'), read: async () => Buffer.alloc(6 * MIB) };
      expect(await channel.send({ id: 'c', address, text: '', file: photo })).toMatchObject({
        error: { is: 'refused', code: 'file_too_large' },
      });
      const gone = { ...large, read: () => Promise.reject(new Error('no such file')) };
      expect(await channel.send({ id: 'b', address, text: '', file: gone })).toEqual({
        ok: false,
        error: { is: 'retryable', code: 'file_unreadable' },
      });
      expect(world.asked.some((path) => path.endsWith('/media'))).toBe(false);
    });
  });
});

describe('files that citizens send', () => {
  const bytes = Buffer.from('a picture of a broken lamp');

  async function withFile(test: (provider: CloudProvider, ref: string) => Promise<void>): Promise<void> {
    await withCloud(async (provider, listener) => {
      await provider.person().sendsFile('photo', bytes, { name: 'lamp.jpg' });
      await provider.until(() => listener.incoming.length === 1);
      const content = listener.incoming[0]?.content;
      await test(provider, content?.kind === 'file' ? content.file.ref : '');
    });
  }

  it('the bytes come whole, with their type', async () => {
    await withFile(async ({ channel }, ref) => {
      const got = await channel.download({ ref, name: 'lamp.jpg' });
      expect(got).toEqual({ ok: true, bytes, mimeType: 'image/jpeg', name: 'lamp.jpg' });
    });
  });

  it('a cut connection or a failing server is tried again later; a file that is gone is not', async () => {
    await withFile(async ({ channel, failsFile, world }, ref) => {
      for (const fault of ['reset_before', 'html_answer', 'server_error'] as const) {
        failsFile(fault);
        expect(await channel.download({ ref }), fault).toMatchObject({
          ok: false,
          error: { is: 'retryable' },
        });
      }
      failsFile({ retryAfter: 7 });
      expect(await channel.download({ ref })).toMatchObject({ error: { is: 'retry_after', seconds: 7 } });
      world.files.clear();
      expect(await channel.download({ ref })).toEqual({
        ok: false,
        error: { is: 'refused', code: 'file_gone' },
      });
    });
  });

  it('a ref that is no id asks nobody', async () => {
    await withFile(async ({ channel, world }) => {
      const asked = world.asked.length;
      expect(await channel.download({ ref: '../me?fields=token' })).toEqual({
        ok: false,
        error: { is: 'refused', code: 'file_ref' },
      });
      expect(world.asked.length).toBe(asked);
    });
  });

  it('a file above our limit is refused before it is fetched', async () => {
    await withFile(async ({ channel, world }, ref) => {
      world.files.set(ref, { type: 'video/mp4', bytes: Buffer.alloc(21 * MIB) });
      expect(await channel.download({ ref })).toEqual({
        ok: false,
        error: { is: 'refused', code: 'file_too_large' },
      });
      expect(world.asked.some((path) => path.includes('/files/'))).toBe(false);
    });
  });

  it('a file that says it is small and is not is cut off', async () => {
    await withFile(async ({ channel, world }, ref) => {
      world.files.set(ref, { type: 'video/mp4', bytes: Buffer.alloc(21 * MIB), told: { file_size: 10 } });
      expect(await channel.download({ ref })).toEqual({
        ok: false,
        error: { is: 'refused', code: 'file_too_large' },
      });
    });
  });

  it('bytes that are not what was announced are not taken', async () => {
    await withFile(async ({ channel, world }, ref) => {
      world.files.set(ref, { type: 'image/jpeg', bytes, told: { sha256: 'c2hhMjU2' } });
      expect(await channel.download({ ref })).toMatchObject({
        error: { is: 'retryable', code: 'file_damaged' },
      });
    });
  });

  it('the key is never shown to a server that is not of Meta', async () => {
    await withFile(async ({ channel, world, webhook }, ref) => {
      for (const url of [
        webhook,
        'https://lookaside.fbsbx.com.example.org/x',
        'http://lookaside.fbsbx.com/x',
        'nothing',
      ]) {
        world.files.set(ref, { type: 'image/jpeg', bytes, told: { url } });
        expect(await channel.download({ ref })).toMatchObject({ error: { code: 'foreign_address' } });
      }
    });
  });
});
