// What every channel promises about what citizens send.
import { expect } from 'vitest';
import { layOut } from '../../../src/channels/kit/numbered-menu.ts';
import type { FileKind } from '../../../src/domain/attachment.ts';
import { SAMPLES as REAL, sampleBytes } from '../../support/samples.ts';
import { as, TEXTS } from './stage.ts';
import type { Promise_ } from './suite.ts';

const SAMPLES: Record<FileKind, { mimeType: string; name?: string }> = {
  photo: { mimeType: 'image/jpeg' },
  voice: { mimeType: 'audio/ogg; codecs=opus' },
  audio: { mimeType: 'audio/mpeg' },
  video: { mimeType: 'video/mp4' },
  document: { mimeType: 'application/pdf', name: 'chikaya.pdf' },
  sticker: { mimeType: 'image/webp' },
};

/** Every byte there is, twice: nothing that treats bytes as text survives it. */
const BYTES = Uint8Array.from({ length: 512 }, (_, at) => at % 256);

export function comingIn(promise: Promise_): void {
  for (const [kind, text] of Object.entries(TEXTS)) {
    promise(`hands in ${kind} to the letter`, async ({ provider, hears }) => {
      const person = provider.person();
      await person.says(text);
      expect(as('text', await hears(person)).text).toBe(text);
    });
  }

  promise('says who wrote, where to answer, and when', async ({ channel, provider, hears }) => {
    const person = provider.person();
    const before = Date.now();
    const id = await person.says('salam');
    const incoming = await hears(person);
    expect(incoming).toMatchObject({ channel: channel.name, address: person.address, messageId: id });
    // Providers tell whole seconds.
    expect(incoming.at.getTime()).toBeGreaterThanOrEqual(before - 2_000);
    expect(incoming.at.getTime()).toBeLessThanOrEqual(Date.now() + 1_000);
  });

  promise('gives every message an id of its own, also across chats', async ({ provider, hears, taken }) => {
    const [one, other] = [provider.person(), provider.person()];
    for (const person of [one, other]) for (const text of ['a', 'b']) await person.says(text);
    await Promise.all([hears(one, 2), hears(other, 2)]);
    const mine = taken.filter(({ address }) => address === one.address || address === other.address);
    expect(new Set(mine.map(({ messageId }) => messageId)).size).toBe(4);
  });

  promise('keeps the messages of one chat in order', async ({ provider, hears, from }) => {
    const person = provider.person();
    const texts = Array.from({ length: 20 }, (_, at) => `message ${at}`);
    for (const text of texts) await person.says(text);
    await hears(person, texts.length);
    expect(from(person).map((incoming) => as('text', incoming).text)).toEqual(texts);
  });

  promise('numbers both directions of a chat in one row, if it numbers at all', async (stage, skip) => {
    const person = await stage.someone();
    const sent = await stage.tells(person, {});
    await person.says('answer');
    const [before, after] = [await stage.hears(person, 1), await stage.hears(person, 2)];
    if (before.order === undefined) return skip('this provider does not number messages');
    expect(sent.order).toBeGreaterThan(before.order);
    expect(after.order).toBeGreaterThan(sent.order ?? Number.NaN);
  });

  promise('names the message of ours that a citizen quotes', async (stage) => {
    const person = await stage.someone();
    const sent = await stage.tells(person, { text: 'واش تقاد المشكل؟' });
    await person.says('مازال', { replyTo: sent.providerMessageId });
    expect((await stage.hears(person, 2)).replyTo).toBe(sent.providerMessageId);
  });

  promise('hands in a chosen option, by tap or by number', async (stage) => {
    const person = await stage.someone();
    const options = [
      { token: 'tok-yes', label: 'إيه' },
      { token: 'tok-no', label: 'لا' },
    ];
    await stage.tells(person, { text: 'واش موافق؟', options });
    await person.picks(2);
    const { content, replyTo } = await stage.hears(person, 2);
    const tapped = layOut('', options, stage.channel.capabilities).text === '';
    if (!tapped) return expect(content).toEqual({ kind: 'text', text: '2' });
    expect(content).toMatchObject({ kind: 'option', token: 'tok-no' });
    expect(replyTo).toBe(person.seen().at(-1)?.providerMessageId);
  });

  promise('hands in a shared place', async ({ provider, hears }) => {
    const person = provider.person();
    await person.sharesPlace(30.4703, -8.877);
    const place = as('place', await hears(person));
    expect(place.latitude).toBeCloseTo(30.4703, 5);
    expect(place.longitude).toBeCloseTo(-8.877, 5);
  });

  for (const [media, more] of entriesOf(SAMPLES)) {
    promise(`hands in a ${media} and fetches its very bytes`, async ({ channel, provider, hears }) => {
      const person = provider.person();
      await person.sendsFile(media, BYTES, more);
      const { file, ...content } = as('file', await hears(person));
      expect(content.media).toBe(media);
      const download = await channel.download(file);
      if (!download.ok) throw new Error(`not fetched: ${download.error.code}`);
      expect(Buffer.from(download.bytes).equals(BYTES)).toBe(true);
      expect(download.mimeType).toContain(more.mimeType.split(';')[0]);
    });
  }

  promise('fetches the very bytes of all that telephones make', async ({ channel, provider, hears }) => {
    const person = provider.person();
    for (const [index, { name, media, mimeType }] of REAL.entries()) {
      await person.sendsFile(media, sampleBytes(name), { mimeType, name });
      const { file } = as('file', await hears(person, index + 1));
      const download = await channel.download(file);
      expect(download.ok && Buffer.from(download.bytes).equals(sampleBytes(name)), name).toBe(true);
    }
  });

  promise('keeps the name of a document and the words under a photo', async ({ provider, hears }) => {
    const person = provider.person();
    await person.sendsFile('document', BYTES, { mimeType: 'application/pdf', name: 'وصل.pdf' });
    await person.sendsFile('photo', BYTES, { mimeType: 'image/jpeg', caption: 'حفرة كبيرة' });
    expect(as('file', await hears(person, 1)).file.name).toBe('وصل.pdf');
    expect(as('file', await hears(person, 2)).caption).toBe('حفرة كبيرة');
  });

  promise('lets the photos of one album be known as one', async ({ provider, hears, from }) => {
    const person = provider.person();
    for (const _ of [1, 2, 3])
      await person.sendsFile('photo', BYTES, { mimeType: 'image/jpeg', album: 'a1' });
    await person.sendsFile('photo', BYTES, { mimeType: 'image/jpeg' });
    await hears(person, 4);
    const albums = from(person).map(({ album }) => album);
    expect(albums[0]).toBeTruthy();
    expect(new Set(albums.slice(0, 3)).size).toBe(1);
    expect(albums[3]).not.toBe(albums[0]);
  });

  promise('tells a contact of one’s own from that of another', async ({ provider, hears }) => {
    const person = provider.person();
    await person.sharesContact('+212612345678', true);
    await person.sharesContact('+212661000000', false);
    const own = as('contact', await hears(person, 1));
    expect(own).toMatchObject({ phone: '+212612345678', own: true });
    expect(as('contact', await hears(person, 2)).own).toBe(false);
  });

  promise('hands in a correction, naming the message it corrects', async ({ provider, hears }) => {
    const person = provider.person();
    const id = await person.says('الزنقة 3');
    await hears(person);
    await person.edits(id, 'الزنقة 5');
    expect((await hears(person, 2)).content).toEqual({ kind: 'edited', of: id, text: 'الزنقة 5' });
  });

  promise('never mixes up two people who write at once', async ({ provider, hears, from }) => {
    const people = Array.from({ length: 5 }, () => provider.person());
    await Promise.all(people.map((person) => person.says(`I am ${person.address}`)));
    for (const person of people) {
      expect(as('text', await hears(person)).text).toBe(`I am ${person.address}`);
      expect(from(person)).toHaveLength(1);
    }
  });
}

function entriesOf(samples: typeof SAMPLES): [FileKind, { mimeType: string; name?: string }][] {
  const kinds: FileKind[] = ['photo', 'voice', 'audio', 'video', 'document', 'sticker'];
  return kinds.map((kind) => [kind, samples[kind]]);
}
