// How our messages look on Telegram, and what is done with its refusals.
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Option, Outgoing, SendResult } from '../../src/channels/channel.ts';
import { openWaits } from '../../src/channels/telegram/retry-after.ts';
import { sampleBytes } from '../support/samples.ts';
import type { TelegramPerson } from '../support/telegram/people.ts';
import { openTelegramProvider, type TelegramProvider } from '../support/telegram/provider.ts';
import type { Call } from '../support/telegram/server.ts';

let provider: TelegramProvider;
beforeAll(async () => {
  provider = await openTelegramProvider();
  await provider.channel.start({ receive: async () => {}, receipts: async () => {} });
});
afterAll(() => provider.close());

let lastId = 0;

async function someone(): Promise<TelegramPerson> {
  const person = provider.person();
  await person.says('salam');
  return person;
}

function send(person: TelegramPerson, message: Partial<Outgoing>): Promise<SendResult> {
  return provider.channel.send({ id: `id-${++lastId}`, address: person.address, text: 'مرحبا', ...message });
}

const named = (...labels: string[]): Option[] => labels.map((label, at) => ({ token: `t${at}`, label }));
const lastCall = (method: string): Call | undefined =>
  provider.calls.findLast((call) => call.method === method);

/** The inline keyboard of the newest message, as labels in rows. */
function rows(): unknown {
  const { reply_markup: markup } = lastCall('sendMessage')?.given ?? {};
  if (typeof markup !== 'object' || markup === null || !('inline_keyboard' in markup)) return null;
  const { inline_keyboard: keyboard } = markup;
  if (!Array.isArray(keyboard)) return null;
  return keyboard.map((row: { text: string }[]) => row.map(({ text }) => text));
}

describe('buttons on Telegram', () => {
  it('share a row when there are two short ones', async () => {
    await send(await someone(), { options: named('إيه', 'لا') });
    expect(rows()).toEqual([['إيه', 'لا']]);
  });

  it('stand one below the other when one is long or the menu is one to be read', async () => {
    const person = await someone();
    await send(person, { options: named('إيه، صيفطها دابا', 'لا') });
    expect(rows()).toEqual([['إيه، صيفطها دابا'], ['لا']]);
    await send(person, { options: named('a', 'b', 'c') });
    expect(rows()).toEqual([['a'], ['b'], ['c']]);
  });

  it('share rows when there are very many', async () => {
    await send(await someone(), { options: named('a', 'b', 'c', 'd', 'e', 'f', 'g') });
    expect(rows()).toEqual([['a', 'b'], ['c', 'd'], ['e', 'f'], ['g']]);
  });

  it('give way to numbered lines when a token would not fit', async () => {
    const person = await someone();
    await send(person, { options: [{ token: 'x'.repeat(65), label: 'a' }] });
    expect(person.seen().at(-1)?.text).toBe('مرحبا\n\n\u200f1. \u2068a\u2069');
  });

  it('come under the last part of a long text', async () => {
    const person = await someone();
    await send(person, { text: 'كلمة '.repeat(1_500), options: named('a') });
    expect(person.seen().map(({ options }) => options.length)).toEqual([0, 1]);
  });
});

describe('requests on Telegram', () => {
  it('open a keyboard with the asking key first, and take it away with the next message that allows it', async () => {
    const person = await someone();
    const chat = provider.api.world.chat(Number(person.address));
    await send(person, { request: 'place', requestLabel: 'صيفط البلاصة', options: named('زيد بلا') });
    expect(chat.keyboard).toEqual([
      [{ text: 'صيفط البلاصة', request_location: true }],
      [{ text: 'زيد بلا' }],
    ]);
    await send(person, { options: named('a') });
    expect(chat.keyboard).not.toBeNull();
    await send(person, { text: 'شكرا' });
    expect(chat.keyboard).toBeNull();
    await send(person, { text: 'شكرا' });
    expect(lastCall('sendMessage')?.given.reply_markup).toBeUndefined();
  });

  it('carry a sign where no words were given', async () => {
    const person = await someone();
    await send(person, { request: 'contact' });
    const { keyboard } = provider.api.world.chat(Number(person.address));
    expect(keyboard).toEqual([[{ text: '📞', request_contact: true }]]);
  });
});

describe('a send to Telegram', () => {
  it('goes on after the parts that have arrived when it is repeated', async () => {
    const person = await someone();
    const message = {
      id: 'long',
      address: person.address,
      text: `${'a'.repeat(4096)}\n\n${'b'.repeat(4096)}\n\nc`,
    };
    let sent = 0;
    const stop = provider.api.listen((call) => {
      if (call?.method === 'sendMessage' && ++sent === 1) provider.fails({ retryAfter: 1 });
    });
    expect(await provider.channel.send(message)).toMatchObject({ ok: false, error: { is: 'retry_after' } });
    stop();
    expect(await provider.channel.send(message)).toMatchObject({ ok: true });
    expect(person.seen().map(({ text }) => text[0])).toEqual(['a', 'b', 'c']);
  });

  it('quotes the message it answers, with its first part only', async () => {
    const person = await someone();
    const replyTo = await person.says('سؤال');
    await send(person, { text: 'كلمة '.repeat(1_000), replyTo });
    const [first, second] = provider.calls.slice(-2).map(({ given }) => given.reply_parameters);
    expect(first).toEqual({ message_id: 2, allow_sending_without_reply: true });
    expect(second).toBeUndefined();
  });

  it('to somebody who never wrote, or who has blocked the bot, is known to be in vain', async () => {
    const stranger = provider.person();
    expect(await send(stranger, {})).toMatchObject({
      ok: false,
      error: { is: 'undeliverable', code: '400 chat not found' },
    });
    const person = await someone();
    await person.does('block');
    expect(await send(person, {})).toMatchObject({ ok: false, error: { is: 'blocked' } });
    await person.does('unblock');
    expect(await send(person, {})).toMatchObject({ ok: true });
  });

  it('shows words as they are, without markup and without a preview of links', async () => {
    const person = await someone();
    await send(person, { text: '<b>https://taroudant.ma</b> _x_' });
    const { given } = lastCall('sendMessage') ?? {};
    expect(given).not.toHaveProperty('parse_mode');
    expect(given).toMatchObject({ link_preview_options: { is_disabled: true } });
    expect(person.seen().at(-1)?.text).toBe('<b>https://taroudant.ma</b> _x_');
  });

  it('refuses a file that Telegram would not take, without sending it', async () => {
    const person = await someone();
    const before = provider.calls.length;
    const read = async () => new Uint8Array(50 * 1024 * 1024 + 1);
    const file = { media: 'document' as const, name: 'x.pdf', mimeType: 'application/pdf', read };
    expect(await send(person, { file })).toMatchObject({
      ok: false,
      error: { is: 'refused', code: 'file_too_big' },
    });
    expect(provider.calls.slice(before).filter(({ method }) => method === 'sendDocument')).toEqual([]);
  });

  it('sends a picture that is too heavy for a picture as a document', async () => {
    const person = await someone();
    const read = async () => new Uint8Array(10 * 1024 * 1024 + 1);
    const file = { media: 'photo' as const, name: 'plan.jpg', mimeType: 'image/jpeg', read };
    expect(await send(person, { file })).toMatchObject({ ok: true });
    expect(person.seen().at(-1)?.file?.media).toBe('document');
  });

  it.each([
    ['taller than twice ten thousand points', 1080, 12_000],
    ['a panorama', 9000, 300],
    ['small, and narrow as a thread', 21, 1],
  ])('sends a picture that is %s as a document, with its words', async (_, width, height) => {
    const person = await someone();
    const picture = sharp({ create: { width, height, channels: 3, background: '#777' } }).jpeg();
    const read = async () => new Uint8Array(await picture.toBuffer());
    const file = { media: 'photo' as const, name: 'plan.jpg', mimeType: 'image/jpeg', read };
    expect(await send(person, { text: 'ها هو البلان', file })).toMatchObject({ ok: true });
    expect(person.seen().at(-1)).toMatchObject({ text: 'ها هو البلان', file: { media: 'document' } });
  });

  it('sends a picture that Telegram cannot draw as a document', async () => {
    const person = await someone();
    const read = async () => new Uint8Array(30);
    const file = { media: 'photo' as const, name: 'plan.jpg', mimeType: 'image/jpeg', read };
    expect(await send(person, { file })).toMatchObject({ ok: true });
    expect(person.seen().at(-1)?.file?.media).toBe('document');
    expect(lastCall('sendPhoto')?.answer).toMatchObject({ description: 'Bad Request: IMAGE_PROCESS_FAILED' });
  });

  it('may be tried again when our own file could not be read', async () => {
    const read = async () => Promise.reject(new Error('disk'));
    const file = { media: 'photo' as const, name: 'x.jpg', mimeType: 'image/jpeg', read };
    expect(await send(await someone(), { file })).toMatchObject({ ok: false, error: { is: 'retryable' } });
  });

  it('does not let a name of a file break the form it travels in', async () => {
    const person = await someone();
    const read = async () => new Uint8Array(3);
    const name = 'a";\r\nx: y/\\b.pdf';
    expect(
      await send(person, { file: { media: 'document', name, mimeType: 'application/pdf', read } }),
    ).toMatchObject({
      ok: true,
    });
    expect(person.seen().at(-1)?.file).toMatchObject({ name: 'a-x: y-b.pdf', bytes: 3 });
  });
});

describe('an edit on Telegram', () => {
  it('takes the buttons away when nothing is to be chosen any more', async () => {
    const person = await someone();
    const first = await send(person, { options: named('a') });
    const replaces = first.ok ? first.providerMessageId : '';
    expect(await send(person, { text: 'مرحبا', replaces })).toEqual(first);
    expect(person.seen()).toMatchObject([{ text: 'مرحبا', options: [], edited: true }]);
  });

  it('that fails may be repeated: nothing is said twice by it', async () => {
    const person = await someone();
    const first = await send(person, {});
    const replaces = first.ok ? first.providerMessageId : '';
    provider.fails('reset_after');
    expect(await send(person, { text: 'جديد', replaces })).toMatchObject({
      ok: false,
      error: { is: 'retryable' },
    });
    expect(await send(person, { text: 'جديد', replaces })).toEqual(first);
    expect(person.seen().map(({ text }) => text)).toEqual(['جديد']);
  });

  it('of a photo, of a message of theirs, or of another chat becomes a new message', async () => {
    const person = await someone();
    const read = async () => new Uint8Array(sampleBytes('photo.jpg'));
    const file = { media: 'photo' as const, name: 'x.jpg', mimeType: 'image/jpeg', read };
    const photo = await send(person, { file });
    const theirs = await person.says('x');
    for (const replaces of [photo.ok ? photo.providerMessageId : '', theirs, 'm1.1']) {
      await send(person, { text: 'جديد', replaces });
      expect(person.seen().at(-1)).toMatchObject({ text: 'جديد' });
      expect(person.seen().at(-1)?.edited).toBeUndefined();
    }
    expect(person.seen()).toHaveLength(4);
  });
});

describe('being told to wait', () => {
  const error = { is: 'retry_after' as const, seconds: 10, scope: 'chat' as const, code: '429' };

  let now = 0;
  const opened = () => {
    now = 0;
    return openWaits(() => now);
  };

  it('is about the chats that are told so, as long as they were said much', () => {
    const waits = opened();
    for (const chat of ['a', 'b', 'c', 'd']) {
      waits.sends(chat);
      waits.sends(chat);
      expect(waits.told(chat, error).scope).toBe('chat');
    }
  });

  it('is about the account when several chats are told so that were quiet, and only while they wait', () => {
    const waits = opened();
    const scopes = ['a', 'a', 'b', 'c'].map((chat) => {
      now += 1_500;
      waits.sends(chat);
      return waits.told(chat, error).scope;
    });
    expect(scopes).toEqual(['chat', 'chat', 'chat', 'account']);
    now = 60_000;
    waits.sends('d');
    expect(waits.told('d', error).scope).toBe('chat');
  });

  it('is about the account when it said nearly all within a second that Telegram lets a bot say', () => {
    const waits = opened();
    const say = () => {
      for (const chat of ['a', 'b', 'c', 'd', 'e', 'a', 'b', 'c', 'd', 'e']) waits.sends(chat);
    };
    for (let times = 0; times < 3; times++) say();
    expect(['a', 'b', 'c'].map((chat) => waits.told(chat, error).scope)).toEqual(['chat', 'chat', 'account']);
    now = 1_000;
    say();
    expect(waits.told('d', error).scope).toBe('chat');
  });

  it('is not about the account, however much it says, while others are heard in between', () => {
    const waits = opened();
    const early = waits.sends('early');
    for (let round = 0; round < 20; round++) {
      now += 20;
      for (const chat of ['x', 'y']) {
        waits.sends(chat);
        expect(waits.told(chat, { ...error, seconds: 30 }).scope).toBe('chat');
      }
      for (let person = 0; person < 40; person++) waits.sends(`${round} ${person}`)();
    }
    // What had begun before says nothing about now.
    waits.told('x', error);
    waits.told('y', error);
    early();
    expect(waits.told('z', error).scope).toBe('account');
  });
});

describe('a message of a citizen', () => {
  it('is taken out of the chat, once, and no other with it', async () => {
    const person = await someone();
    const id = await person.says('JC123456');
    const chat = provider.api.world.chat(Number(person.address));
    const before = chat.messages.size;
    expect(await provider.channel.remove?.(person.address, id)).toBe(true);
    expect([...chat.messages.values()].map(({ text }) => text)).not.toContain('JC123456');
    expect(chat.messages.size).toBe(before - 1);
    expect(await provider.channel.remove?.(person.address, id)).toBe(false);
    expect(await provider.channel.remove?.('4711', id)).toBe(false);
  });
});
