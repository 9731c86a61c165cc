// What only Telegram by webhook does, end to end against its Bot API on loopback.
import { once } from 'node:events';
import express from 'express';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { countRefusals } from '../../src/channels/kit/refusals.ts';
import { sink, texts } from '../support/sink.ts';
import { openForTest as open } from '../support/telegram/for-test.ts';

describe('by webhook, Telegram', () => {
  const update = {
    update_id: 1,
    message: { message_id: 1, date: 1, chat: { id: 5, type: 'private' }, text: 'x' },
  };

  async function post(url: string | null, secret: string | null, body: string): Promise<number> {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (secret !== null) headers['x-telegram-bot-api-secret-token'] = secret;
    const answer = await fetch(url ?? '', { method: 'POST', headers, body });
    await answer.text();
    return answer.status;
  }

  it('takes nothing from anybody who does not know the secret', async () => {
    const { channel, webhookUrl, api } = await open({ webhook: true });
    const kept = sink();
    await channel.start(kept);
    const secret = api.updates.webhook()?.secret ?? '';
    expect(secret).not.toBe('');
    for (const wrong of [null, '', 'wrong', `${secret}x`, secret.slice(1)]) {
      expect(await post(webhookUrl, wrong, JSON.stringify(update))).toBe(401);
    }
    expect(kept.taken).toEqual([]);
    expect(await post(webhookUrl, secret, JSON.stringify(update))).toBe(200);
    expect(texts(kept.taken)).toEqual(['x']);
  });

  it('says 500 while nothing can be stored, so that Telegram comes again', async () => {
    const { channel, webhookUrl, api } = await open({ webhook: true });
    let broken = true;
    const kept = sink(async () => (broken ? Promise.reject(new Error('no database')) : undefined));
    await channel.start(kept);
    const secret = api.updates.webhook()?.secret ?? '';
    expect(await post(webhookUrl, secret, JSON.stringify(update))).toBe(500);
    broken = false;
    expect(await post(webhookUrl, secret, JSON.stringify(update))).toBe(200);
  });

  it('refuses what is no update, and what is far too long', async () => {
    const { channel, webhookUrl, api } = await open({ webhook: true });
    const kept = sink();
    await channel.start(kept);
    const secret = api.updates.webhook()?.secret ?? '';
    for (const body of ['', '{', '[]', '"x"', '{"update_id":"1"}']) {
      expect(await post(webhookUrl, secret, body)).toBe(400);
    }
    expect(await post(webhookUrl, secret, JSON.stringify({ ...update, filler: 'x'.repeat(1 << 20) }))).toBe(
      413,
    );
    expect(kept.taken).toEqual([]);
  });

  it('works in express, and fails loudly, not silently, behind something that reads bodies first', async () => {
    const { channel, api } = await open({ webhook: true });
    const kept = sink();
    await channel.start(kept);
    const app = express();
    app.post('/right', (req, res) => channel.webhook?.(req, res));
    app.use(express.json());
    app.post('/wrong', (req, res) => channel.webhook?.(req, res));
    const server = app.listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const address = server.address();
    const root = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const secret = api.updates.webhook()?.secret ?? '';
    expect(await post(`${root}/right`, secret, JSON.stringify(update))).toBe(200);
    expect(await post(`${root}/wrong`, secret, JSON.stringify(update))).toBe(500);
    expect(texts(kept.taken)).toEqual(['x']);
  });

  it('is not there before the start and after the stop', async () => {
    const { channel, webhookUrl, api } = await open({ webhook: true });
    expect(await post(webhookUrl, 'stand-in_secret-1', JSON.stringify(update))).toBe(503);
    await channel.start(sink());
    const secret = api.updates.webhook()?.secret ?? '';
    await channel.stop();
    expect(await post(webhookUrl, secret, JSON.stringify(update))).toBe(503);
  });

  it('asks Telegram for what it reads, blocks and reactions included', async () => {
    const { channel, calls } = await open({ webhook: true });
    await channel.start(sink());
    const [setting] = calls.filter(({ method }) => method === 'setWebhook');
    expect(setting?.given.allowed_updates).toEqual(
      expect.arrayContaining([
        'message',
        'edited_message',
        'callback_query',
        'my_chat_member',
        'message_reaction',
      ]),
    );
  });

  it('hands in a reaction, and its taking back', async () => {
    const { channel, person, until } = await open({ webhook: true });
    const kept = sink();
    await channel.start(kept);
    const citizen = person();
    await citizen.says('salam');
    const sent = await channel.send({ id: '1', address: citizen.address, text: 'تم' });
    const of = sent.ok ? sent.providerMessageId : '';
    await citizen.does(`react:${of}:👍`);
    await citizen.does(`react:${of}`);
    await until(() => kept.taken.length === 3);
    expect(kept.taken.slice(1).map(({ content }) => content)).toEqual([
      { kind: 'reaction', of, emoji: '👍' },
      { kind: 'reaction', of, emoji: null },
    ]);
  });
});

describe('whoever knocks without the secret', () => {
  it('fills no log: the first is told at once, the others once a minute', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const told: object[] = [];
    const count = countRefusals((refused) => told.push(refused));
    for (let i = 0; i < 1000; i++) count(i % 2 ? 'secret' : 'too_large');
    expect(told).toEqual([{ too_large: 1 }]);
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([{ too_large: 1 }, { secret: 500, too_large: 499 }]);
    vi.advanceTimersByTime(600_000);
    expect(told).toHaveLength(2);
    count('secret');
    expect(told).toHaveLength(3);
  });
});
