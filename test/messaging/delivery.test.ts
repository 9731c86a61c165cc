// The door out: what became of a message is told truly, in order, within the limits of the channel, and never twice.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelError, SendResult } from '../../src/channels/channel.ts';
import { makeReference } from '../../src/domain/reference.ts';
import { claimDue } from '../../src/messaging/outbound/outbox.ts';
import { type MoodyChannel, moodyChannel, openFlags, put, settlePeople, stateOf } from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

let town: Town;
let telegram: MoodyChannel;
let cloud: MoodyChannel;
let web: MoodyChannel;

beforeEach(async () => {
  telegram = moodyChannel('telegram');
  cloud = moodyChannel('whatsapp-cloud', { receipts: true, windowHours: 24 });
  web = moodyChannel('whatsapp-web', { receipts: true, noticesPerSecond: 0.3, parallel: 1 });
  town = await openTown([telegram, cloud, web]);
});
afterEach(() => town.close());

const fails = (error: ChannelError): SendResult => ({ ok: false, error });
const texts = (channel: MoodyChannel) => channel.sent.map(({ text }) => text);

async function tick(ms = 0): Promise<void> {
  town.pass(ms);
  await town.engine.tick();
  await town.engine.idle();
}

async function person(channel: 'telegram' | 'whatsapp-cloud' | 'whatsapp-web' = 'telegram') {
  const [known] = await settlePeople(town.db, channel, 1, town.now);
  if (!known) throw new Error('nobody');
  return known;
}

describe('a message that did not leave', () => {
  it('is tried again later and later, and arrives once the channel works', async () => {
    const { conversationId } = await person();
    const [id = ''] = await put(town.db, town.now, [{ conversationId, text: 'one' }]);
    telegram.answers.push(fails({ is: 'down', code: 'x' }), fails({ is: 'retryable', code: 'x' }));
    await tick();
    expect(await stateOf(town.db, id)).toBe('queued');
    await tick(SECOND);
    expect(telegram.answers).toHaveLength(1);
    await tick(SECOND);
    await tick(4 * SECOND);
    expect(texts(telegram)).toEqual(['one']);
    expect(await stateOf(town.db, id)).toBe('sent');
  });

  it('keeps those behind it in their order', async () => {
    const { conversationId } = await person();
    await put(town.db, town.now, [
      { conversationId, kind: 'staff', text: 'one' },
      { conversationId, kind: 'staff', text: 'two' },
      { conversationId, kind: 'staff', text: 'three' },
    ]);
    telegram.answers.push(fails({ is: 'retryable', code: 'x' }));
    await tick();
    expect(texts(telegram)).toEqual([]);
    await tick(2 * SECOND);
    expect(texts(telegram)).toEqual(['one', 'two', 'three']);
  });

  it('does not keep an answer waiting when it is only a notice', async () => {
    const { conversationId } = await person();
    await put(town.db, town.now, [
      { conversationId, text: 'notice' },
      { conversationId, kind: 'staff', text: 'answer' },
    ]);
    telegram.answers.push(fails({ is: 'retryable', code: 'x' }));
    await tick();
    expect(texts(telegram)).toEqual(['answer']);
    await tick(2 * SECOND);
    expect(texts(telegram)).toEqual(['answer', 'notice']);
  });

  it('is given up after a day of trying, and staff are told', async () => {
    const { conversationId } = await person();
    const [id = ''] = await put(town.db, town.now, [{ conversationId, kind: 'staff', text: 'one' }]);
    telegram.send = () => Promise.resolve(fails({ is: 'retryable', code: 'away' }));
    for (let hours = 0; hours < 26; hours++) await tick(HOUR);
    expect(await stateOf(town.db, id)).toBe('failed');
    expect(await openFlags(town.db)).toEqual(['message_given_up']);
  });

  it('is not given up at the first try only because its channel was away for days', async () => {
    const { conversationId } = await person();
    const [id = ''] = await put(town.db, town.now, [{ conversationId, text: 'news' }]);
    telegram.becomes('stopped', 'credentials');
    await tick(3 * 24 * HOUR);
    telegram.becomes('ready');
    telegram.answers.push(fails({ is: 'retryable', code: 'x' }));
    await tick();
    expect(await stateOf(town.db, id)).toBe('queued');
    await tick(2 * SECOND);
    expect(texts(telegram)).toEqual(['news']);
  });

  it('is told to staff when it is an answer and its channel stays away for a day', async () => {
    const { conversationId } = await person();
    const [id = ''] = await put(town.db, town.now, [{ conversationId, kind: 'staff', text: 'one' }]);
    telegram.becomes('stopped', 'credentials');
    await tick(25 * HOUR);
    expect(await stateOf(town.db, id)).toBe('failed');
    expect(await openFlags(town.db)).toContain('message_given_up');
  });

  it('is dropped once it is useless', async () => {
    const { conversationId } = await person();
    const expiresAt = new Date(town.now.getTime() + HOUR);
    const [id = ''] = await put(town.db, town.now, [{ conversationId, text: 'reminder', expiresAt }]);
    telegram.becomes('degraded', 'x');
    telegram.answers.push(fails({ is: 'down', code: 'x' }));
    await tick();
    await tick(2 * HOUR);
    expect(await stateOf(town.db, id)).toBe('expired');
    expect(telegram.sent).toEqual([]);
  });

  it('whose file is refused leaves its words all the same, once, and staff are told of the file', async () => {
    const { conversationId } = await person();
    const stored = {
      path: 'p',
      media: 'photo',
      state: 'stored',
      mimeType: 'image/jpeg',
      createdAt: town.now,
    };
    const { id: attachmentId } = await town.db.attachment.create({
      data: { ...stored, id: town.context.newId(), conversationId },
    });
    const [id = ''] = await put(town.db, town.now, [{ conversationId, kind: 'staff', text: 'ها الرخصة' }]);
    await town.db.outgoingMessage.update({ where: { id }, data: { attachmentId } });
    telegram.answers.push(fails({ is: 'refused', code: '400 PHOTO_INVALID_DIMENSIONS' }));
    await tick();
    await tick(SECOND);
    expect(await stateOf(town.db, id)).toBe('failed');
    expect(telegram.sent.map(({ text, file }) => [text, file === undefined])).toEqual([['ها الرخصة', true]]);
    expect(await openFlags(town.db)).toEqual(['message_refused']);
  });

  it('is refused for good and told to staff when no repeating helps', async () => {
    const { conversationId } = await person();
    const [id = ''] = await put(town.db, town.now, [{ conversationId, text: 'one' }]);
    telegram.answers.push(fails({ is: 'refused', code: '400' }));
    await tick();
    expect(await stateOf(town.db, id)).toBe('failed');
    expect(await openFlags(town.db)).toEqual(['message_refused']);
  });
});

describe('a message that its provider refuses for good', () => {
  const refused = fails({ is: 'refused', code: '400 message is too long' });
  const state = async (id: string) => [await stateOf(town.db, id), await openFlags(town.db)];

  it('is followed by the numbers that were lost with it, bare and once', async () => {
    const { conversationId } = await person();
    const text = `شكرا. الرقم ديالها: ${makeReference(2026, 4821)}، والآخر ٢٦-٠٠٠٠٠١-${makeReference(2026, 1).slice(-1)}`;
    const [id = ''] = await put(town.db, town.now, [{ conversationId, kind: 'reply', text }]);
    await town.db.outgoingMessage.update({
      where: { id },
      data: { options: [{ token: 'amenu', label: 'x' }], request: 'place' },
    });
    telegram.answers.push(refused);
    await tick();
    expect(await state(id)).toEqual(['failed', ['message_refused']]);
    expect(telegram.sent).toEqual([
      expect.objectContaining({
        text: expect.stringMatching(/26-004821-\d · 26-000001-\d/u),
        options: undefined,
        request: undefined,
      }),
    ]);
  });

  it('is not followed for ever, nor at all when no number was lost', async () => {
    const { conversationId } = await person();
    const text = makeReference(2026, 7);
    await put(town.db, town.now, [{ conversationId, kind: 'reply', text }]);
    telegram.answers.push(refused, refused);
    await tick();
    await tick(SECOND);
    expect(telegram.sent).toEqual([]);
    await put(town.db, town.now, [{ conversationId, kind: 'reply', text: 'واخا' }]);
    telegram.answers.push(refused);
    await tick();
    await tick(SECOND);
    expect([telegram.sent, telegram.answers]).toEqual([[], []]);
    expect(await town.db.outgoingMessage.count()).toBe(3);
  });
});

describe('a provider that asks for patience', () => {
  it('is not written to at all when it means the whole account', async () => {
    const people = await settlePeople(town.db, 'telegram', 3, town.now);
    const rows = people.map(({ conversationId }) => ({ conversationId, kind: 'staff' as const, text: 'x' }));
    telegram.answers.push(fails({ is: 'retry_after', seconds: 30, scope: 'account', code: '429' }));
    telegram.capabilities.parallel = 1;
    await put(town.db, town.now, rows.slice(0, 1));
    await tick();
    await put(town.db, town.now, rows.slice(1));
    await tick(29 * SECOND);
    expect(telegram.sent).toEqual([]);
    await tick(SECOND);
    expect(telegram.sent).toHaveLength(3);
  });

  it('keeps the answer that waits, whatever is answered next', async () => {
    await town.hears('c1', 'salam', { channel: 'telegram' });
    telegram.answers.push(fails({ is: 'retry_after', seconds: 30, scope: 'account', code: '429' }));
    await town.hears('c1', 'first', { channel: 'telegram' });
    await town.hears('c1', 'second', { channel: 'telegram' });
    expect(telegram.sent).toHaveLength(1);
    await tick(31 * SECOND);
    expect(telegram.sent).toHaveLength(3);
  });

  it('is written to by others while it means one chat', async () => {
    const [one, two] = await settlePeople(town.db, 'telegram', 2, town.now);
    telegram.answers.push(fails({ is: 'retry_after', seconds: 30, scope: 'chat', code: '429' }));
    await put(town.db, town.now, [
      { conversationId: one?.conversationId ?? '', kind: 'staff', text: 'one a' },
      { conversationId: one?.conversationId ?? '', kind: 'staff', text: 'one b' },
      { conversationId: two?.conversationId ?? '', kind: 'staff', text: 'two' },
    ]);
    await tick();
    expect(texts(telegram)).toEqual(['two']);
    await tick(30 * SECOND);
    expect(texts(telegram)).toEqual(['two', 'one a', 'one b']);
  });
});

describe('a person who blocked us', () => {
  it('is left alone until they write', async () => {
    await town.hears('c1', 'salam', { channel: 'telegram' });
    const { id: conversationId } = await town.db.conversation.findFirstOrThrow();
    telegram.answers.push(fails({ is: 'blocked', code: '403' }));
    await put(town.db, town.now, [
      { conversationId, text: 'one' },
      { conversationId, text: 'two' },
    ]);
    await tick();
    await tick(HOUR);
    expect(texts(telegram)).toHaveLength(1);
    await town.hears('c1', 'salam', { channel: 'telegram' });
    await tick(SECOND);
    expect(texts(telegram).slice(1)).toContain('two');
  });
});

describe('a person who moved', () => {
  it('gets it at the new address', async () => {
    const { conversationId } = await person();
    await put(town.db, town.now, [{ conversationId, text: 'one' }]);
    telegram.answers.push(fails({ is: 'moved', newAddress: 'new', code: 'x' }));
    await tick();
    await tick(2 * SECOND);
    expect(telegram.sent.map(({ address }) => address)).toEqual(['new']);
  });

  it('gets it once and stays one person when they wrote from there before', async () => {
    const [old, other] = await settlePeople(town.db, 'telegram', 2, town.now);
    await put(town.db, town.now, [{ conversationId: old?.conversationId ?? '', text: 'one' }]);
    telegram.answers.push(fails({ is: 'moved', newAddress: other?.address ?? '', code: 'x' }));
    await tick();
    await tick(2 * SECOND);
    expect(telegram.sent.map(({ address }) => address)).toEqual([other?.address]);
    const found = await town.db.conversation.findUniqueOrThrow({ where: { id: other?.conversationId } });
    expect(found.citizenId).toBe(old?.citizenId);
  });
});

describe('thousands of notices at once', () => {
  it('are claimed in turn though the statistics know of none', { timeout: 60_000 }, async () => {
    const few = await settlePeople(town.db, 'telegram', 50, town.now);
    await put(
      town.db,
      town.now,
      few.map(({ conversationId }) => ({ conversationId, text: 'one', state: 'sent' })),
    );
    await town.db.$executeRawUnsafe('analyze');
    const crowd = await settlePeople(town.db, 'telegram', 3_000, town.now, 'crowd');
    const notices = crowd.map(({ conversationId }) => ({
      conversationId,
      text: 'one',
      kind: 'notice' as const,
    }));
    await put(town.db, town.now, notices);
    const roads = [{ channel: 'telegram', notices: 25 }];
    expect(await claimDue(town.db, 'another copy', town.now, roads, 200)).toHaveLength(25);
  });
});

describe('a send of which nobody knows whether it arrived', () => {
  it('is tried again on Telegram, since silence loses a reference and a double is a nuisance', async () => {
    const { conversationId } = await person();
    const [id = ''] = await put(town.db, town.now, [{ conversationId, text: 'one' }]);
    telegram.answers.push(fails({ is: 'ambiguous', code: '500' }), fails({ is: 'ambiguous', code: '502' }));
    await tick();
    await tick(2 * SECOND);
    expect(telegram.sent).toEqual([]);
    await tick(8 * SECOND);
    expect(telegram.sent).toHaveLength(1);
    expect(await stateOf(town.db, id)).toBe('sent');
    expect(await openFlags(town.db)).toEqual([]);
  });

  it('is told to staff on Telegram after three more tries, however often it had to wait before', async () => {
    const { conversationId } = await person();
    const [id = ''] = await put(town.db, town.now, [{ conversationId, kind: 'staff', text: 'one' }]);
    const wait = fails({ is: 'retry_after', seconds: 1, scope: 'chat', code: '429' });
    const doubt = fails({ is: 'ambiguous', code: 'ECONNRESET' });
    telegram.answers.push(wait, wait, wait, doubt, doubt, doubt, doubt);
    await tick();
    for (const seconds of [1, 1, 1, 2, 8, 29]) await tick(seconds * SECOND);
    expect(await openFlags(town.db)).toEqual([]);
    await tick(SECOND);
    expect(await stateOf(town.db, id)).toBe('unknown');
    expect(await openFlags(town.db)).toEqual(['message_unsure']);
    await tick(HOUR);
    expect(telegram.sent).toEqual([]);
  });

  it('is settled on WhatsApp Cloud by a receipt that carries our id, without a word to staff', async () => {
    const { conversationId } = await person('whatsapp-cloud');
    const [id = ''] = await put(town.db, town.now, [{ conversationId, text: 'one' }]);
    cloud.answers.push(fails({ is: 'ambiguous', code: 'ECONNRESET' }));
    await tick();
    await town.engine.sink.receipts([
      { channel: 'whatsapp-cloud', outgoingId: id, providerMessageId: 'wamid.1', status: 'sent' },
    ]);
    await tick(MINUTE);
    expect(await stateOf(town.db, id)).toBe('sent');
    expect(await openFlags(town.db)).toEqual([]);
  });

  it('is told to staff when no receipt comes within half a minute', async () => {
    const { conversationId } = await person('whatsapp-cloud');
    const [id = ''] = await put(town.db, town.now, [{ conversationId, text: 'one' }]);
    cloud.answers.push(fails({ is: 'ambiguous', code: 'ECONNRESET' }));
    await tick();
    await tick(29 * SECOND);
    expect(await openFlags(town.db)).toEqual([]);
    await tick(2 * SECOND);
    await tick(2 * SECOND);
    expect(await openFlags(town.db)).toEqual(['message_unsure']);
    expect(await stateOf(town.db, id)).toBe('unknown');
  });

  it('is taken off the list of staff when a late receipt settles it', async () => {
    const { conversationId } = await person('whatsapp-cloud');
    const [id = ''] = await put(town.db, town.now, [{ conversationId, text: 'one' }]);
    cloud.answers.push(fails({ is: 'ambiguous', code: 'ECONNRESET' }));
    await tick();
    await tick(31 * SECOND);
    await town.engine.sink.receipts([{ channel: 'whatsapp-cloud', outgoingId: id, status: 'delivered' }]);
    expect(await stateOf(town.db, id)).toBe('delivered');
    expect(await openFlags(town.db)).toEqual([]);
  });

  it('gives the browser of WhatsApp ten minutes to settle it by itself', async () => {
    const { conversationId } = await person('whatsapp-web');
    await put(town.db, town.now, [{ conversationId, text: 'one' }]);
    web.answers.push(fails({ is: 'ambiguous', code: 'browser_gone' }));
    await tick();
    await tick(9 * MINUTE);
    expect(await openFlags(town.db)).toEqual([]);
    await tick(2 * MINUTE);
    expect(await openFlags(town.db)).toEqual(['message_unsure']);
  });
});

describe('the window of WhatsApp Cloud', () => {
  it('has approved wording beside every notice, answer of staff and reply', async () => {
    const { conversationId } = await person('whatsapp-cloud');
    await put(town.db, town.now, [
      { conversationId, text: 'n', template: { name: 'case_update', language: 'ary', values: ['1', '2'] } },
      { conversationId, kind: 'staff', text: 'from staff' },
      { conversationId, kind: 'reply', text: 'r' },
    ]);
    await tick();
    expect(cloud.sent.map(({ template }) => template)).toEqual([
      { name: 'case_update', language: 'ary', values: ['1', '2'] },
      { name: 'staff_answer', language: 'ary', values: ['from staff'] },
      { name: 'news', language: 'ary', values: [] },
    ]);
  });

  it('sends again what a receipt says came after it had shut', async () => {
    const { conversationId } = await person('whatsapp-cloud');
    const [id = ''] = await put(town.db, town.now, [{ conversationId, kind: 'staff', text: 'one' }]);
    await tick();
    await town.engine.sink.receipts([
      {
        ...{ channel: 'whatsapp-cloud', outgoingId: id, status: 'failed' },
        error: { is: 'window_closed', code: '131047' },
      },
    ]);
    await tick();
    expect(texts(cloud)).toEqual(['one', 'one']);
    expect(await stateOf(town.db, id)).toBe('sent');
    expect(await openFlags(town.db)).toEqual([]);
  });

  it('lets the words follow once the citizen writes, when the approved wording could not say them', async () => {
    await town.hears('212600000001', 'salam', { channel: 'whatsapp-cloud' });
    const { id: conversationId } = await town.db.conversation.findFirstOrThrow();
    const long = 'first line of many\nsecond line of many';
    cloud.answers.push({ ok: true, providerMessageId: 'w1', asTemplate: true });
    await put(town.db, town.now, [
      {
        ...{ conversationId, text: long },
        template: { name: 'news', language: 'ary', values: [] },
      },
    ]);
    await tick();
    await tick(HOUR);
    expect(texts(cloud).filter((text) => text === long)).toHaveLength(1);
    await town.hears('212600000001', 'salam', { channel: 'whatsapp-cloud' });
    await tick(SECOND);
    expect(texts(cloud).filter((text) => text === long)).toHaveLength(2);
    await tick(HOUR);
    expect(texts(cloud).filter((text) => text === long)).toHaveLength(2);
  });

  it('says nothing twice when the approved wording said it all', async () => {
    await town.hears('212600000001', 'salam', { channel: 'whatsapp-cloud' });
    const { id: conversationId } = await town.db.conversation.findFirstOrThrow();
    cloud.answers.push({ ok: true, providerMessageId: 'w1', asTemplate: true });
    await put(town.db, town.now, [{ conversationId, kind: 'staff', text: 'all of it' }]);
    await tick();
    await town.hears('212600000001', 'salam', { channel: 'whatsapp-cloud' });
    await tick(SECOND);
    expect(texts(cloud).filter((text) => text === 'all of it')).toHaveLength(1);
  });
});

describe('receipts', () => {
  it('only raise a state, whatever their order and however many come at once', async () => {
    const { conversationId } = await person('whatsapp-cloud');
    const [id = ''] = await put(town.db, town.now, [{ conversationId, text: 'one' }]);
    await tick();
    const word = { channel: 'whatsapp-cloud' as const, outgoingId: id };
    await town.engine.sink.receipts([
      { ...word, status: 'sent' },
      { ...word, status: 'read' },
      { ...word, status: 'delivered' },
    ]);
    expect(await stateOf(town.db, id)).toBe('read');
    await town.engine.sink.receipts([{ ...word, status: 'delivered' }]);
    expect(await stateOf(town.db, id)).toBe('read');
  });

  it('may come before the answer to the send, and stand', async () => {
    const { conversationId } = await person('whatsapp-cloud');
    const [id = ''] = await put(town.db, town.now, [{ conversationId, text: 'one' }]);
    cloud.send = async ({ id: outgoingId }) => {
      await town.engine.sink.receipts([
        {
          ...{ channel: 'whatsapp-cloud', outgoingId, status: 'failed' },
          error: { is: 'refused', code: '131009' },
        },
      ]);
      return { ok: true, providerMessageId: 'wamid.1' };
    };
    await tick();
    expect(await stateOf(town.db, id)).toBe('failed');
    expect(await openFlags(town.db)).toEqual(['message_refused']);
  });

  it('of another channel or of nobody change nothing', async () => {
    const { conversationId } = await person('whatsapp-cloud');
    const [id = ''] = await put(town.db, town.now, [{ conversationId, text: 'one' }]);
    await tick();
    await town.engine.sink.receipts([
      { channel: 'whatsapp-web', outgoingId: id, status: 'read' },
      { channel: 'whatsapp-cloud', outgoingId: 'not an id of ours', status: 'read' },
    ]);
    expect(await stateOf(town.db, id)).toBe('sent');
  });
});

describe('the pace of notices', () => {
  it('lets 1,000 notices to 1,000 people leave at so many a second and no more', async () => {
    telegram.capabilities.noticesPerSecond = 25;
    await town.close();
    telegram = moodyChannel('telegram', { noticesPerSecond: 25 });
    town = await openTown([telegram]);
    const people = await settlePeople(town.db, 'telegram', 1000, town.now);
    await put(
      town.db,
      town.now,
      people.map(({ conversationId }) => ({ conversationId, text: 'news' })),
    );
    const perSecond: number[] = [];
    for (let second = 0; second < 40; second++) {
      const before = telegram.sent.length;
      await tick(second === 0 ? 0 : SECOND / 2);
      await tick(second === 0 ? 0 : SECOND / 2);
      perSecond.push(telegram.sent.length - before);
    }
    expect(Math.max(...perSecond)).toBe(25);
    expect(new Set(telegram.sent.map(({ address }) => address)).size).toBe(1000);
    expect(telegram.sent).toHaveLength(1000);
  });

  it('lets notices leave by a channel that carries fewer than one a second', async () => {
    const people = await settlePeople(town.db, 'whatsapp-web', 3, town.now);
    await put(
      town.db,
      town.now,
      people.map(({ conversationId }) => ({ conversationId, text: 'news' })),
    );
    await tick();
    expect(web.sent).toHaveLength(1);
    await tick(3 * SECOND);
    expect(web.sent).toHaveLength(1);
    await tick(SECOND);
    expect(web.sent).toHaveLength(2);
  });

  it('takes what twice the answers leave of all that the account may say, and never stands still', async () => {
    await town.close();
    telegram = moodyChannel('telegram', { noticesPerSecond: 25, sendsPerSecond: 28 });
    town = await openTown([telegram]);
    const people = await settlePeople(town.db, 'telegram', 400, town.now);
    await put(
      town.db,
      town.now,
      people.slice(0, 300).map(({ conversationId }) => ({ conversationId, text: 'news' })),
    );
    /** In each second as many answers, in four parts; how many notices left beside them. */
    const second = async (answers: number): Promise<number> => {
      const before = telegram.sent.filter(({ text }) => text === 'news').length;
      for (let part = 0; part < 4; part++) {
        const rows = people.slice(300 + part, 300 + part + answers / 4);
        await put(
          town.db,
          town.now,
          rows.map(({ conversationId }) => ({ conversationId, kind: 'staff' as const, text: 'answer' })),
        );
        await tick(SECOND / 4);
      }
      return telegram.sent.filter(({ text }) => text === 'news').length - before;
    };
    const seconds = async (answers: number): Promise<number[]> => {
      await second(answers);
      return [await second(answers), await second(answers), await second(answers)];
    };
    // An alarm may ring between a put and its tick, and bring a part of the answers forward.
    const within = (counts: number[], [least, most]: [number, number]) =>
      expect(counts.filter((count) => count < least || count > most)).toEqual([]);
    // Of 28, twice the answers of the last second are left free.
    within(await seconds(8), [8, 16]);
    within(await seconds(24), [1, 4]);
    within(await seconds(40), [1, 2]);
    await second(0);
    expect(await second(0)).toBeGreaterThan(20);
  });

  it('never holds back an answer', async () => {
    const people = await settlePeople(town.db, 'whatsapp-web', 30, town.now);
    await put(
      town.db,
      town.now,
      people.map(({ conversationId }, i) => ({
        conversationId,
        kind: i < 15 ? 'notice' : 'staff',
        text: `${i}`,
      })),
    );
    await tick();
    expect(web.sent).toHaveLength(16);
  });
});

describe('a slow channel', () => {
  it('sends what waits in its line once, even when the line is longer than a claim', async () => {
    const people = await settlePeople(town.db, 'whatsapp-web', 5, town.now);
    await put(
      town.db,
      town.now,
      people.map(({ conversationId }, i) => ({ conversationId, kind: 'staff', text: `${i}` })),
    );
    const said: string[] = [];
    const gates: (() => void)[] = [];
    web.send = async ({ text }) => {
      said.push(text);
      await new Promise<void>((open) => gates.push(open));
      return { ok: true, providerMessageId: text };
    };
    await town.engine.tick();
    for (let i = 0; i < 5; i++) {
      await expect.poll(() => gates.length).toBe(i + 1);
      town.pass(50 * SECOND);
      await town.engine.tick();
      gates[i]?.();
    }
    await town.engine.idle();
    await tick(MINUTE);
    expect(said.sort()).toEqual(['0', '1', '2', '3', '4']);
  });

  it('keeps its gap between two messages of one chat', async () => {
    const gapped = moodyChannel('telegram', { chatGapMs: 60 });
    await town.close();
    town = await openTown([gapped]);
    const { conversationId } = await person();
    const times: number[] = [];
    gapped.onSend = () => void times.push(performance.now());
    await put(town.db, town.now, [
      { conversationId, text: 'one' },
      { conversationId, text: 'two' },
    ]);
    await tick();
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(50);
  });
});

describe('a claim', () => {
  it('is not made for a channel that another copy of the program holds', async () => {
    web.becomes('degraded', 'held_elsewhere');
    const { conversationId } = await person('whatsapp-web');
    const [id = ''] = await put(town.db, town.now, [{ conversationId, kind: 'staff', text: 'one' }]);
    await tick();
    expect(await stateOf(town.db, id)).toBe('queued');
  });
});

describe('what the citizen is asked to send', () => {
  it('stands in words on the button of the channel', async () => {
    const { conversationId } = await person();
    await put(town.db, town.now, [{ conversationId, text: 'where?', kind: 'reply' }]);
    await town.db.outgoingMessage.updateMany({ data: { request: 'place' } });
    await tick();
    expect(telegram.sent[0]?.requestLabel).toMatch(/📍 \p{L}/u);
    expect(town.missing).toEqual([]);
  });
});
