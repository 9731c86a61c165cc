// What only Telegram by long polling does, end to end against its Bot API on loopback.
import { describe, expect, it } from 'vitest';
import type { TelegramOptions } from '../../src/channels/telegram/channel.ts';
import { sink, texts } from '../support/sink.ts';
import { openForTest as open } from '../support/telegram/for-test.ts';
import { newPerson } from '../support/telegram/people.ts';
import { openBotApi } from '../support/telegram/server.ts';

/** A log that remembers every word, as it would be written. */
function newLog() {
  const lines: string[] = [];
  const keep = (fields: object, text: string) => void lines.push(JSON.stringify({ ...fields, text }));
  return { lines, info: keep, warn: keep };
}

describe('by long polling, Telegram', () => {
  it('hands in all updates of one answer as one batch', async () => {
    const { channel, person, until } = await open();
    const kept = sink();
    const people = Array.from({ length: 30 }, () => person());
    for (const one of people) await one.says('salam');
    await channel.start(kept);
    await until(() => kept.taken.length === 30);
    expect(kept.batches).toEqual([30]);
  });

  it('is told the commands that the app offers, once it answers and as well as it goes', async () => {
    const commands = [
      { commands: [{ command: 'menu', description: 'القائمة' }] },
      { language: 'fr', commands: [{ command: 'menu', description: 'Menu' }] },
    ] satisfies TelegramOptions['commands'];
    const { channel, calls, until } = await open({ channel: { commands } });
    await channel.start(sink());
    const told = () => calls.filter(({ method }) => method === 'setMyCommands').map(({ given }) => given);
    await until(() => told().length === 2);
    expect(
      told()
        .map(({ language_code }) => language_code)
        .sort(),
    ).toEqual(['fr', undefined]);
    expect(JSON.stringify(told())).toContain('القائمة');
    expect(channel.health().state).toBe('ready');
  });

  it('confirms nothing before the sink has stored it', async () => {
    const { channel, api, calls, person, until } = await open();
    const gate = Promise.withResolvers<void>();
    const kept = sink(() => gate.promise);
    await channel.start(kept);
    await person().says('salam');
    await until(() => calls.some(({ method, answer }) => method === 'getUpdates' && isLong(answer)));
    // A round trip later a channel that does not wait would have asked on, and so confirmed.
    await channel.download({ ref: 'no-such-file' });
    expect(api.updates.pending()).toBe(1);
    gate.resolve();
    await until(() => api.updates.pending() === 0);
    expect(texts(kept.taken)).toEqual(['salam']);
  });

  it('gives a second process what the first one could not store', async () => {
    const { channel, another, person, until } = await open();
    const broken = sink(async () => Promise.reject(new Error('no database')));
    await channel.start(broken);
    await person().says('salam');
    await until(() => channel.health().detail === 'not_stored');
    expect(channel.health().state).toBe('degraded');
    await channel.stop();
    const next = another();
    const kept = sink();
    await next.start(kept);
    await until(() => kept.taken.length === 1);
    expect(texts(kept.taken)).toEqual(['salam']);
  });

  it('does not hand in again after a restart what was stored before it', async () => {
    const { channel, another, api, person, until } = await open();
    const first = sink();
    await channel.start(first);
    const citizen = person();
    await citizen.says('one');
    await until(() => first.taken.length === 1);
    await channel.stop();
    expect(api.updates.pending()).toBe(0);
    await citizen.says('two');
    const second = sink();
    await another().start(second);
    await until(() => second.taken.length === 1);
    expect(texts(second.taken)).toEqual(['two']);
  });

  it('confirms at the stop what was being stored when the stop came', async () => {
    const { channel, api, person, until } = await open();
    const gate = Promise.withResolvers<void>();
    let offered = false;
    const kept = sink(() => {
      offered = true;
      return gate.promise;
    });
    await channel.start(kept);
    await person().says('salam');
    await until(() => offered);
    const stopping = channel.stop();
    gate.resolve();
    await stopping;
    expect(texts(kept.taken)).toEqual(['salam']);
    expect(api.updates.pending()).toBe(0);
  });

  it('asks for nothing more when the stop comes while it looks whether it may ask', async () => {
    const may = Promise.withResolvers<boolean>();
    let released = 0;
    const holder = { acquire: () => may.promise, release: async () => void released++ };
    const { channel, calls } = await open({ channel: { holder } });
    await channel.start(sink());
    const stopping = channel.stop();
    may.resolve(true);
    await stopping;
    expect(calls.filter(({ method }) => method === 'getUpdates')).toEqual([]);
    expect(released).toBe(1);
  });

  it('may be stopped and started again', async () => {
    const { channel, person, until } = await open();
    await channel.start(sink());
    await channel.stop();
    const kept = sink();
    await channel.start(kept);
    await person().says('salam');
    await until(() => kept.taken.length === 1);
    expect(channel.health().state).toBe('ready');
  });

  it('says when another copy polls with the same token, and goes on when that one has gone', async () => {
    const { channel, another, person, until } = await open();
    const kept = sink();
    await channel.start(kept);
    const rival = another({ patience: { pollSeconds: 20, firstRetryMs: 10_000, lastRetryMs: 10_000 } });
    await rival.start(sink());
    await until(
      () => channel.health().detail === 'another_instance' || rival.health().detail === 'another_instance',
    );
    await rival.stop();
    await person().says('salam');
    await until(() => kept.taken.length === 1 && channel.health().state === 'ready');
  });

  it('takes the webhook of an earlier life away and gets what waited there', async () => {
    const { channel, api, person, until } = await open();
    api.updates.setWebhook({ url: 'http://127.0.0.1:9/nobody', maxConnections: 1 });
    await person().says('salam');
    const kept = sink();
    await channel.start(kept);
    await until(() => kept.taken.length === 1);
  });

  it('starts all the same while Telegram cannot be reached, and connects once it can', async () => {
    const { until, another } = await open();
    const gone = await openBotApi();
    await gone.close();
    const lost = another({ apiRoot: gone.root });
    const kept = sink();
    await lost.start(kept);
    expect(lost.health()).toMatchObject({ state: 'degraded', detail: 'ECONNREFUSED' });
    const sent = await lost.send({ id: '1', address: '1', text: 'x' });
    expect(sent).toEqual({ ok: false, error: { is: 'retryable', code: 'ECONNREFUSED' } });
    const back = await openBotApi({ port: Number(new URL(gone.root).port) });
    await newPerson(back, 1).says('salam');
    await until(() => kept.taken.length === 1);
    expect(lost.health().state).toBe('ready');
    expect(lost.username()).toBe('taroudant_test_bot');
    await lost.stop();
    await back.close();
  });

  it.each([
    [200, '{"ok":true}'],
    [200, '{"ok":true,"result":null}'],
    [200, '{"ok":true,"result":{"a":1}}'],
    [200, '{"ok":true,"result":[null]}'],
    [200, '{"ok":true,"result":[{}]}'],
    [200, '"hello"'],
    [200, 'null'],
    [502, '<h1>Bad Gateway</h1>'],
    [401, '{"ok":false,"error_code":401,"description":"Unauthorized"}'],
    [404, '{"ok":false,"error_code":404,"description":"Not Found"}'],
  ])('goes on asking after one odd answer: %i %s', async (status, body) => {
    const { channel, api, person, until } = await open();
    api.pollsOddly(status, body);
    const kept = sink();
    await channel.start(kept);
    await person().says('salam');
    await until(() => kept.taken.length === 1);
    expect(channel.health().state).toBe('ready');
  });

  it('says in one line of the log that the token is refused, and asks on until it is taken', async () => {
    const log = newLog();
    const { another, api, person, until } = await open();
    const refused = { error_code: 401, description: 'Unauthorized' };
    for (let times = 0; times < 3; times++) api.pollsOddly(401, JSON.stringify({ ok: false, ...refused }));
    const withdrawn = another({ log });
    const kept = sink();
    await withdrawn.start(kept);
    await until(() => withdrawn.health().detail === 'credentials');
    expect(withdrawn.health().state).toBe('stopped');
    await person().says('salam');
    await until(() => kept.taken.length === 1);
    expect(withdrawn.health().state).toBe('ready');
    expect(log.lines.filter((line) => line.includes('credentials'))).toHaveLength(1);
    expect(await another({ token: '7000000001:wrong' }).send({ id: '1', address: '1', text: 'x' })).toEqual({
      ok: false,
      error: { is: 'credentials', code: '401' },
    });
  });

  it('never writes the token, nor words or numbers of people, into the log', async () => {
    const log = newLog();
    const { channel, api, another, person, fails, until } = await open({ channel: { log } });
    const kept = sink();
    await channel.start(kept);
    const citizen = person();
    await citizen.says('كلام خاص');
    await citizen.sendsFile('photo', Buffer.from('photo'));
    await until(() => kept.taken.length === 2);
    const photo = kept.taken[1]?.content;
    if (photo?.kind === 'file') await channel.download(photo.file);
    fails('reset_after');
    await channel.send({ id: '1', address: citizen.address, text: 'كلام خاص' });
    await another({ apiRoot: 'http://127.0.0.1:9' }).start(sink());
    await channel.stop();
    expect(log.lines.length).toBeGreaterThan(2);
    for (const secret of [api.token, api.token.split(':')[1] ?? '', 'كلام', citizen.address]) {
      expect(log.lines.join('\n')).not.toContain(secret);
    }
  });

  it('tells no secret in the errors it returns', async () => {
    const { channel, api, person, fails } = await open();
    await channel.start(sink());
    const citizen = person();
    await citizen.says('salam');
    for (const fault of ['reset_before', 'hang', 'html_answer', 'server_error'] as const) {
      fails(fault);
      const result = await channel.send({ id: fault, address: citizen.address, text: 'x' });
      expect(JSON.stringify(result)).not.toContain(api.token.split(':')[1]);
    }
  });

  it('leaves groups alone, except for saying that one has moved', async () => {
    const { channel, person, until } = await open();
    const kept = sink();
    await channel.start(kept);
    const citizen = person('500000123');
    await citizen.does('group:salam everybody');
    await citizen.does('group:migrates');
    await citizen.says('salam');
    await until(() => kept.taken.length === 2);
    expect(kept.taken[0]).toMatchObject({
      address: '-500000123',
      content: { kind: 'moved', newAddress: '-1000500000123' },
    });
    expect(texts(kept.taken)).toEqual(['moved', 'salam']);
  });

  it('takes the first place of a live location as the answer, and not every step after it', async () => {
    const { channel, person, until } = await open();
    const kept = sink();
    await channel.start(kept);
    const citizen = person();
    await citizen.does('live');
    await citizen.does('moves');
    await citizen.says('done');
    await until(() => kept.taken.length === 2);
    expect(kept.taken.map(({ content }) => content.kind)).toEqual(['place', 'text']);
  });

  it('answers a tap so that the button stops spinning, once', async () => {
    const { channel, calls, person, until } = await open();
    const kept = sink();
    await channel.start(kept);
    const citizen = person();
    await citizen.says('salam');
    await channel.send({
      id: '1',
      address: citizen.address,
      text: '?',
      options: [{ token: 't', label: 'a' }],
    });
    await citizen.picks(1);
    await until(() => kept.taken.length === 2);
    const tap = kept.taken[1]?.content;
    const ack = tap?.kind === 'option' ? (tap.ack ?? '') : '';
    await channel.acknowledge?.(ack);
    await channel.acknowledge?.(ack);
    const answers = calls
      .filter(({ method }) => method === 'answerCallbackQuery')
      .map(({ answer }) => answer);
    expect(answers).toEqual([{ result: true }, expect.objectContaining({ error_code: 400 })]);
  });
});

function isLong(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'result' in answer && Array.isArray(answer.result)
    ? answer.result.length > 0
    : false;
}
