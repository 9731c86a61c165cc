// The JSON interface of the simulator, as another program uses it.
import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { echo } from '../support/simulator/echo.ts';
import { type House, openHouse } from '../support/simulator/house.ts';

let house: House;

beforeEach(async () => {
  house = await openHouse(echo);
});

afterEach(() => house.close());

const FROM = '0612345678';
const ADDRESS = '+212612345678';

async function post(body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${house.url}/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

async function list(from: string, after?: string) {
  const query = new URLSearchParams({ from, ...(after && { after }) });
  return (await fetch(`${house.url}/messages?${query}`)).json();
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

describe('what is said from a telephone', () => {
  it('answers with all that was said because of it, with its options', async () => {
    const { status, body } = await post({ from: FROM, text: 'both' });
    expect(status).toBe(200);
    expect(body.replies).toMatchObject([
      { text: 'first', options: [], position: '1' },
      {
        text: 'شنو بغيتي دير؟',
        options: [
          { id: 'm1.complaint', label: 'تبليغ على مشكل' },
          { id: 'm1.petition', label: 'عريضة' },
          { id: 'm1.lighting', label: 'Éclairage public' },
        ],
      },
    ]);
  });

  it('leaves out what was said before, to others, or as a notice in between', async () => {
    await post({ from: FROM, text: 'one' });
    await post({ from: '0700000000', text: 'other' });
    await house.say(ADDRESS, { kind: 'notice', text: 'your case moved' });
    const { body } = await post({ from: FROM, text: 'two' });
    expect(body.replies.map((reply: { text: string }) => reply.text)).toEqual(['you said: two']);
  });

  it('takes an option by the id it was shown with', async () => {
    const { body } = await post({ from: FROM, option: 'm1.petition', replyTo: 'out-1' });
    expect(body.replies[0].text).toBe('chose m1.petition');
    expect(house.heard[0]).toMatchObject({
      replyTo: 'out-1',
      content: { kind: 'option', token: 'm1.petition' },
    });
  });

  it('takes a place', async () => {
    const { body } = await post({ from: FROM, place: { latitude: 30.4703, longitude: -8.877 } });
    expect(body.replies[0].text).toBe('at 30.4703,-8.8770');
  });

  it.each([
    ['photo', 'image/jpeg'],
    ['voice', 'audio/webm;codecs=opus'],
    ['audio', 'audio/mpeg'],
    ['video', 'video/mp4'],
    ['document', 'application/pdf'],
    ['sticker', 'image/webp'],
  ])('hands the bytes of a %s to whoever downloads them', async (kind, mimeType) => {
    const bytes = Buffer.from(Array.from({ length: 3001 }, (_, index) => index % 251));
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    const file = { base64: base64(bytes), mimeType, name: 'a b.bin', caption: 'look' };
    const { body } = await post({ from: FROM, [kind]: file, album: 'x' });
    expect(body.replies[0].text).toBe(`${kind} ${mimeType} 3001 ${hash}`);
    expect(house.heard[0]).toMatchObject({
      album: 'x',
      content: { caption: 'look', file: { name: 'a b.bin' } },
    });
  });

  it.each([
    [{ contact: { phone: '0612345678' } }, { kind: 'contact', phone: ADDRESS, own: true }],
    [{ contact: { phone: '0537', own: false } }, { kind: 'contact', phone: '0537', own: false }],
    [{ call: true }, { kind: 'call' }],
    [{ start: true }, { kind: 'start', payload: undefined }],
    [{ start: { payload: 'join-7' } }, { kind: 'start', payload: 'join-7' }],
    [{ edit: { of: 'a', text: 'b' } }, { kind: 'edited', of: `${ADDRESS}:a`, text: 'b' }],
    [{ delete: { of: 'a' } }, { kind: 'deleted', of: `${ADDRESS}:a` }],
    [{ reaction: { of: 'out-1', emoji: '👍' } }, { kind: 'reaction', of: 'out-1', emoji: '👍' }],
    [{ reaction: { of: 'out-1', emoji: null } }, { kind: 'reaction', of: 'out-1', emoji: null }],
    [{ block: true }, { kind: 'membership', blocked: true }],
    [{ text: '' }, { kind: 'unknown', type: 'empty' }],
    [{ other: 'poll' }, { kind: 'unknown', type: 'poll' }],
  ])('hands in %j in the words of the contract', async (sent, content) => {
    expect((await post({ from: FROM, ...sent })).status).toBe(200);
    expect(house.heard[0]?.content).toEqual(content);
  });

  it('keeps 10,000 letters, emoji, control characters and digits of three scripts as they are', async () => {
    for (const text of ['ا'.repeat(10_000), '👩🏽‍🌾🌴', 'a\u0000b\u001bc\u202e', '٣ ۳ 3', ' \n ']) {
      await post({ from: FROM, text });
      expect(house.heard.at(-1)?.content).toEqual({ kind: 'text', text });
    }
  });
});

describe('the number of a telephone', () => {
  it.each([
    ['06 12 34 56 78', ADDRESS],
    ['+212 612-345678', ADDRESS],
    ['00212612345678', ADDRESS],
    ['212612345678', ADDRESS],
    ['٠٦١٢٣٤٥٦٧٨', ADDRESS],
    ['\u2066+212612345678\u2069', ADDRESS],
    ['+33 6 12 34 56 78', '+33612345678'],
    ['5551234', '5551234'],
  ])('%s is %s', async (written, address) => {
    await post({ from: written, text: 'x' });
    expect(house.heard[0]?.address).toBe(address);
  });
});

describe('a message that is sent twice', () => {
  it('is handed in under one id, has one effect and gets the same answer', async () => {
    const first = await post({ from: FROM, id: 'm-1', text: 'both' });
    await post({ from: FROM, text: 'in between' });
    const second = await post({ from: FROM, id: 'm-1', text: 'both' });
    expect(second).toEqual(first);
    expect(first.body.replies).toHaveLength(2);
    expect(house.heard.map(({ messageId }) => messageId === `${ADDRESS}:m-1`)).toEqual([true, false, true]);
    expect((await list(FROM)).messages).toHaveLength(3);
  });

  it('is not another person’s message with the same id', async () => {
    await post({ from: FROM, id: 'm-1', text: 'mine' });
    const { body } = await post({ from: '0700000000', id: 'm-1', text: 'hers' });
    expect(body.replies[0].text).toBe('you said: hers');
  });

  it('is taken the second time when the first time failed', async () => {
    house.failOnce(new Error('the database is away'));
    expect((await post({ from: FROM, id: 'm-1', text: 'hello' })).status).toBe(500);
    const { status, body } = await post({ from: FROM, id: 'm-1', text: 'hello' });
    expect(status).toBe(200);
    expect(body.replies[0].text).toBe('you said: hello');
  });
});

describe('what cannot be sent', () => {
  const place = { latitude: 30, longitude: -8 };
  it.each([
    ['no sender', { text: 'x' }, /^from: /],
    ['a sender who is no number', { from: 'Fatima', text: 'x' }, /^from: .*telephone/],
    ['nothing', { from: FROM }, /nothing was sent.*text, start, option/],
    ['two things', { from: FROM, text: 'x', place }, /one thing at a time.*text and place/],
    ['a word that does not exist', { from: FROM, txt: 'x' }, /txt/],
    ['text that is a number', { from: FROM, text: 5 }, /^text: .*string/],
    ['too long a text', { from: FROM, text: 'x'.repeat(65_537) }, /^text: /],
    ['an empty option', { from: FROM, option: '' }, /^option: /],
    ['a place off the globe', { from: FROM, place: { latitude: 91, longitude: 0 } }, /^place\.latitude: /],
    ['half a place', { from: FROM, place: { latitude: 30 } }, /^place\.longitude: /],
    [
      'a photo that is no picture',
      { from: FROM, photo: { base64: 'AAAA', mimeType: 'text/html' } },
      /^photo\.mimeType: .*image\/jpeg/,
    ],
    ['a photo without type', { from: FROM, photo: { base64: 'AAAA' } }, /^photo\.mimeType: /],
    [
      'a voice that is not base64',
      { from: FROM, voice: { base64: '*(&', mimeType: 'audio/ogg' } },
      /^voice\.base64: .*base64/,
    ],
    [
      'an empty document',
      { from: FROM, document: { base64: '', mimeType: 'application/pdf' } },
      /^document\.base64: .*empty/,
    ],
    ['no call', { from: FROM, call: false }, /^call: /],
    ['a list', [1, 2], /object/],
    ['half a line', '{"from":', /readable/],
  ])('%s is refused, with the field', async (_, body, problem) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatch(problem);
    expect(house.heard).toEqual([]);
  });

  it('more than 20 MB is refused before it is read', async () => {
    const answer = await post({ from: FROM, text: 'x'.repeat(29 * 1024 * 1024) });
    expect(answer.status).toBe(413);
  });

  it('what a form of a foreign web page could send is refused', async () => {
    const answer = await post({ from: FROM, text: 'x' }, { 'Content-Type': 'text/plain' });
    expect(answer.status).toBe(415);
    expect(house.heard).toEqual([]);
  });

  it('nothing is taken while the channel is stopped', async () => {
    await house.channel.stop();
    expect((await post({ from: FROM, text: 'x' })).status).toBe(503);
    expect(house.channel.health().state).toBe('stopped');
  });
});

describe('the list of what was said', () => {
  it('has notices and staff, each with its position, and goes on after one', async () => {
    await post({ from: FROM, text: 'one' });
    await house.say(ADDRESS, { kind: 'notice', text: 'your case moved' });
    await house.say(ADDRESS, { kind: 'staff', text: 'hello, this is Khadija' }, { send: false });
    const all = (await list(FROM)).messages;
    expect(all).toMatchObject([
      { position: '1', kind: 'reply', text: 'you said: one' },
      { position: '2', kind: 'notice', text: 'your case moved' },
      { position: '3', kind: 'staff', text: 'hello, this is Khadija' },
    ]);
    expect((await list(ADDRESS, '2')).messages).toEqual(all.slice(2));
    const unescaped = await fetch(`${house.url}/messages?from=${ADDRESS}&after=1`);
    expect((await unescaped.json()).messages).toEqual(all.slice(1));
  });

  it.each(['from=Fatima', 'after=1', 'from=0612345678&after=x', 'from=0612345678&after=-1', 'from=1&from=2'])(
    'refuses ?%s',
    async (query) => {
      expect((await fetch(`${house.url}/messages?${query}`)).status).toBe(400);
    },
  );

  it('gives the bytes of a document to the person it was said to, and to nobody else', async () => {
    const { body } = await post({ from: FROM, text: 'paper' });
    const { name, mimeType, media, url } = body.replies[0].document;
    expect({ name, mimeType, media }).toEqual({
      name: 'reçu.txt',
      mimeType: 'text/plain',
      media: 'document',
    });
    const file = await fetch(new URL(url, house.url));
    expect(await file.text()).toBe('receipt 26-000001-1\n');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
    const other = await fetch(new URL(url.replace('612345678', '700000000'), house.url));
    expect(other.status).toBe(404);
  });
});

describe('the bytes that telephones sent', () => {
  const photo = { base64: base64(Buffer.from('picture')), mimeType: 'image/png' };

  const names = () => readdir(house.folder);
  const pass = (ms: number) => {
    house.clock.now = new Date(house.clock.now.getTime() + ms);
    vi.advanceTimersByTime(60_000);
  };

  it('are gone a while after they were fetched, whether or not others come, and after a day if nobody fetched them', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    await house.channel.start({ receive: async () => undefined, receipts: async () => undefined });
    await post({ from: FROM, photo });
    const [ref = ''] = await names();
    expect(await house.channel.download({ ref })).toMatchObject({ ok: true });
    pass(9 * 60_000);
    await house.channel.start({ receive: async () => undefined, receipts: async () => undefined });
    expect(await names()).toHaveLength(1);
    pass(2 * 60_000);
    await expect.poll(names).toEqual([]);
    await post({ from: FROM, photo });
    pass(23 * 3_600_000);
    await house.channel.start({ receive: async () => undefined, receipts: async () => undefined });
    expect(await names()).toHaveLength(1);
    pass(3_600_000);
    await expect.poll(names).toEqual([]);
  });

  it('lie there sealed, and open under their own name alone', async () => {
    await house.channel.start({ receive: async () => undefined, receipts: async () => undefined });
    await post({ from: FROM, photo });
    const [ref = ''] = await names();
    const lies = await readFile(join(house.folder, ref));
    expect(lies.includes('picture')).toBe(false);
    expect(lies.includes(photo.base64)).toBe(false);
    expect(await house.channel.download({ ref })).toMatchObject({ ok: true, bytes: Buffer.from('picture') });
    const other = '11111111-2222-3333-4444-555555555555';
    await copyFile(join(house.folder, ref), join(house.folder, other));
    expect(await house.channel.download({ ref: other })).toMatchObject({ ok: false });
  });

  it.each(['../secret', '/etc/passwd', '', '..', '00000000-0000-0000-0000-000000000000'])(
    'are not fetched by the name %j',
    async (ref) => {
      expect(await house.channel.download({ ref })).toEqual({
        ok: false,
        error: { is: 'refused', code: 'gone' },
      });
    },
  );
});
