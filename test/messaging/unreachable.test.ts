// Undeliverable is not blocked: one message failed, the next is tried, and only several in a row set an address aside.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventsOf } from '../../src/channels/whatsapp/cloud/events.ts';
import { NO_LOG } from '../support/no-log.ts';
import { type MoodyChannel, moodyChannel, openFlags, put, settlePeople, stateOf } from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
let cloud: MoodyChannel;
let conversationId: string;

beforeEach(async () => {
  cloud = moodyChannel('whatsapp-cloud', { receipts: true });
  town = await openTown([cloud]);
  const [person] = await settlePeople(town.db, 'whatsapp-cloud', 1, town.now);
  conversationId = person?.conversationId ?? '';
});
afterEach(() => town.close());

/** Sends an answer of staff, and tells what WhatsApp said of it. */
async function answered(status: 'delivered' | 'failed', code = 131026): Promise<string> {
  const [id = ''] = await put(town.db, town.now, [{ conversationId, text: 'Bonjour', kind: 'staff' }]);
  await town.engine.tick();
  await town.engine.idle();
  const sent = {
    id: `wamid.${id}`,
    recipient_id: '212600000010',
    biz_opaque_callback_data: id,
    timestamp: '1795827000',
  };
  const statuses = [
    { ...sent, status: 'sent' },
    {
      ...sent,
      status,
      ...(status === 'failed' ? { errors: [{ code, title: 'Message undeliverable' }] } : {}),
    },
  ];
  const body = {
    object: 'whatsapp_business_account',
    entry: [{ changes: [{ field: 'messages', value: { statuses } }] }],
  };
  const { receipts } = eventsOf(body, '1', NO_LOG);
  for (const _ of [1, 2]) await town.engine.sink.receipts(receipts.map(({ receipt }) => receipt));
  return id;
}
const conversation = () => town.db.conversation.findUniqueOrThrow({ where: { id: conversationId } });

describe('a message that WhatsApp could not deliver', () => {
  it('failed alone, under its reason, with a flag; the next one is tried', async () => {
    const id = await answered('failed');
    expect(await town.db.outgoingMessage.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'failed',
      reason: '131026',
    });
    expect(await openFlags(town.db)).toEqual(['message_undeliverable']);
    expect(await conversation()).toMatchObject({ blockedAt: null, unreachable: null, undelivered: 1 });
    const next = await answered('delivered');
    expect(await stateOf(town.db, next)).toBe('delivered');
    expect(await conversation()).toMatchObject({ blockedAt: null, undelivered: 0 });
  });

  it('the third time in a row sets the address aside under that reason, until the person writes', async () => {
    for (const _ of [1, 2, 3]) await answered('failed');
    expect(await conversation()).toMatchObject({
      blockedAt: expect.any(Date),
      unreachable: '131026',
      undelivered: 3,
    });
    expect((await openFlags(town.db)).filter((kind) => kind === 'unreachable')).toHaveLength(1);
    const sent = cloud.sent.length;
    const [waiting = ''] = await put(town.db, town.now, [
      { conversationId, text: 'still there?', kind: 'staff' },
    ]);
    await town.engine.tick();
    expect(cloud.sent).toHaveLength(sent);
    await town.hears('p1', 'Bonjour', { channel: 'whatsapp-cloud' });
    await town.engine.tick();
    await town.engine.idle();
    expect(await stateOf(town.db, waiting)).toBe('sent');
    expect(await conversation()).toMatchObject({ blockedAt: null, unreachable: null, undelivered: 0 });
  });

  it('at once, in the answer to the send, is no other', async () => {
    for (const text of ['one', 'two', 'three']) {
      cloud.answers.push({ ok: false, error: { is: 'undeliverable', code: '131026' } });
      await put(town.db, town.now, [{ conversationId, text, kind: 'staff' }]);
      await town.engine.tick();
      await town.engine.idle();
      await town.engine.tick();
    }
    expect(await conversation()).toMatchObject({ unreachable: '131026', undelivered: 3 });
  });
});
