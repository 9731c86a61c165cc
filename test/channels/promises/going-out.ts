// What every channel promises about what we send.
import { expect } from 'vitest';
import type { OutgoingFile } from '../../../src/channels/channel.ts';
import type { Person } from '../../support/provider.ts';
import { sampleBytes } from '../../support/samples.ts';
import { said, TEXTS } from './stage.ts';
import type { Promise_ } from './suite.ts';

const reading = (name: string) => async () => new Uint8Array(sampleBytes(name));

const FILES: Record<OutgoingFile['media'], OutgoingFile> = {
  photo: { media: 'photo', name: 'photo.jpg', mimeType: 'image/jpeg', read: reading('photo.jpg') },
  voice: {
    ...{ media: 'voice', name: 'voice.ogg', mimeType: 'audio/ogg; codecs=opus' },
    read: reading('voice-whatsapp.ogg'),
  },
  document: {
    ...{ media: 'document', name: 'وصل 26.pdf', mimeType: 'application/pdf' },
    read: reading('paper.pdf'),
  },
};

const blankless = (text: string) => text.replace(/\s/gu, '');
const newest = (person: Person) => person.seen().at(-1);

export function goingOut(promise: Promise_): void {
  for (const [kind, text] of Object.entries(TEXTS)) {
    promise(`sends ${kind} to the letter`, async (stage) => {
      const person = await stage.someone();
      const sent = await stage.tells(person, { text });
      expect(newest(person)).toMatchObject({ text, providerMessageId: sent.providerMessageId, options: [] });
    });
  }

  promise('sends a long text whole, in order, and names its last part', async (stage) => {
    const person = await stage.someone();
    const text = Array.from({ length: 900 }, (_, at) => `كلمة${at}`).join(' ') + '😀'.repeat(3_000);
    const sent = await stage.tells(person, { text });
    const parts = person.seen().map((part) => part.text);
    expect(parts.length).toBeGreaterThan(1);
    expect(blankless(parts.join(''))).toBe(blankless(text));
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(stage.channel.capabilities.textMax);
    expect(newest(person)?.providerMessageId).toBe(sent.providerMessageId);
  });

  for (const count of [1, 2, 3, 4, 10, 11, 25]) {
    promise(`shows ${count} options in order, each to be picked`, async (stage) => {
      const person = await stage.someone();
      const options = Array.from({ length: count }, (_, at) => ({ token: `t${at}`, label: `حي رقم ${at}` }));
      await stage.tells(person, { text: 'فين؟', options });
      const { options: shown, text } = newest(person) ?? { options: [], text: '' };
      expect(shown.map(({ label }) => label)).toEqual(options.map(({ label }) => label));
      expect(text).toContain('فين؟');
      await person.picks(count);
      const { content } = await stage.hears(person, 2);
      const last = `t${count - 1}`;
      expect([{ token: last }, { text: String(count) }]).toContainEqual(
        content.kind === 'option'
          ? { token: content.token }
          : { text: 'text' in content ? content.text : null },
      );
    });
  }

  promise('never cuts a label, however long', async (stage) => {
    const person = await stage.someone();
    const label = 'عريضة باش يتصاوب الملعب ديال حي سيدي بلقاس ويتزاد فيه الضو';
    await stage.tells(person, {
      options: [
        { token: 'a', label },
        { token: 'b', label: 'لا' },
      ],
    });
    const { text, options } = newest(person) ?? { text: '', options: [] };
    expect(`${text} ${options.map((option) => option.label).join(' ')}`).toContain(label);
  });

  for (const request of ['place', 'contact'] as const) {
    promise(`asks for a ${request} in its own way, or at least in words`, async (stage) => {
      const person = await stage.someone();
      await stage.tells(person, { text: 'عافاك', request, requestLabel: 'صيفط' });
      const offered = stage.channel.capabilities.requests.includes(request);
      expect(newest(person)?.request).toBe(offered ? request : undefined);
      expect(newest(person)?.text).toContain('عافاك');
    });
  }

  promise('lets a request be answered by one of its options', async (stage) => {
    const person = await stage.someone();
    await stage.tells(person, {
      text: 'فين؟',
      request: 'place',
      options: [{ token: 's', label: 'زيد بلا' }],
    });
    await person.picks(1);
    const { content } = await stage.hears(person, 2);
    expect(['s', 'زيد بلا', '1']).toContain(
      'token' in content ? content.token : 'text' in content && content.text,
    );
  });

  for (const file of Object.values(FILES)) {
    promise(`sends a ${file.media} whole, with its words`, async (stage) => {
      const person = await stage.someone();
      await stage.tells(person, { text: 'ها هو', file });
      const shown = person.seen();
      const bytes = (await file.read()).length;
      expect(shown.find((seen) => seen.file)?.file).toMatchObject({ media: file.media, bytes });
      expect(shown.map(({ text }) => text).join('')).toContain('ها هو');
    });
  }

  promise('keeps the name of a document', async (stage) => {
    const person = await stage.someone();
    await stage.tells(person, { text: '', file: FILES.document });
    expect(newest(person)?.file?.name).toBe('وصل 26.pdf');
  });

  promise('sends words too long for a caption beside the file', async (stage) => {
    const person = await stage.someone();
    const text = 'كلمة '.repeat(stage.channel.capabilities.captionMax / 4).trim();
    await stage.tells(person, { text, file: FILES.photo });
    const shown = person.seen();
    expect(shown.some((seen) => seen.file?.media === 'photo')).toBe(true);
    expect(blankless(shown.map((seen) => seen.text).join(''))).toBe(blankless(text));
  });

  promise(
    'writes over a message of ours where it can, and succeeds again with the same words',
    async (stage) => {
      const person = await stage.someone();
      const first = await stage.tells(person, { text: 'كنقلبو…' });
      const { length } = person.seen();
      for (const _ of [1, 2])
        await stage.tells(person, { text: 'لقيناه', replaces: first.providerMessageId });
      expect(newest(person)?.text).toBe('لقيناه');
      if (!stage.channel.capabilities.edits) return;
      expect(person.seen()).toHaveLength(length);
      expect(newest(person)?.edited).toBe(true);
    },
  );

  promise('sends anew what was to take the place of a message that is gone', async (stage) => {
    const person = await stage.someone();
    await stage.tells(person, { text: 'جديد', replaces: 'not-an-id-of-ours' });
    expect(newest(person)?.text).toBe('جديد');
  });

  promise('quotes, and sends all the same when there is nothing to quote', async (stage) => {
    const person = await stage.someone();
    const asked = await stage.hears(person);
    await stage.tells(person, { text: 'جواب', replyTo: asked.messageId });
    await stage.tells(person, { text: 'جواب آخر', replyTo: 'not-an-id-of-theirs' });
    expect(person.seen().map(({ text }) => text)).toEqual(['جواب', 'جواب آخر']);
  });

  promise('brings what is sent at once to the right people', async (stage) => {
    const people = await Promise.all(Array.from({ length: 8 }, () => stage.someone()));
    const results = await Promise.all(
      people.map((person) => stage.channel.send(said(person, { text: `to ${person.address}` }))),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    for (const person of people)
      expect(person.seen().map(({ text }) => text)).toEqual([`to ${person.address}`]);
  });

  promise('minds no message that cannot be taken out of the chat', async ({ channel, someone }) => {
    const person = await someone();
    const removed = await channel.remove?.(person.address, 'not-an-id-of-theirs');
    expect(removed ?? false).toBe(false);
  });

  promise(
    'does not mind an acknowledgement or a hint that comes to nothing',
    async ({ channel, someone }) => {
      const person = await someone();
      await expect(Promise.resolve(channel.acknowledge?.('no-such-tap'))).resolves.toBeUndefined();
      await expect(Promise.resolve(channel.typing?.(person.address))).resolves.toBeUndefined();
    },
  );
}
