// What goes wrong with sends, and what the outbox is told to do about it.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { ChannelError } from '../../src/channels/channel.ts';
import { openWhatsAppCloud } from '../../src/channels/whatsapp/cloud/channel.ts';
import { classify } from '../../src/channels/whatsapp/cloud/errors.ts';
import { DEFAULT_TEMPLATES } from '../../src/channels/whatsapp/cloud/templates.ts';
import { type Listener, withCloud } from '../support/whatsapp-cloud/listener.ts';
import type { CloudPerson } from '../support/whatsapp-cloud/person.ts';
import type { CloudProvider } from '../support/whatsapp-cloud/provider.ts';

type Scene = { provider: CloudProvider; person: CloudPerson; listener: Listener };

async function inConversation(test: (scene: Scene) => Promise<void>): Promise<void> {
  await withCloud(async (provider, listener) => {
    const person = provider.person();
    await person.says('salam');
    await provider.until(() => listener.incoming.length === 1);
    await test({ provider, person, listener });
  });
}

const TABLE: [ChannelError['is'], number[]][] = [
  ['retryable', [1, 2, 131000, 131016, 131057]],
  ['retry_after', [4, 80007, 130429, 131056, 131048, 133016]],
  ['window_closed', [131047]],
  ['undeliverable', [131026, 131030]],
  [
    'refused',
    [100, 130472, 131008, 131009, 131049, 131050, 131051, 131052, 131053, 131062, 132000, 132001, 132015],
  ],
  ['credentials', [0, 3, 10, 190, 200, 250, 299, 131005, 133010]],
  ['restricted', [33, 368, 131031, 131042]],
];

describe('the error table', () => {
  it.each(TABLE.flatMap(([is, codes]) => codes.map((code) => [is, code] as const)))(
    '%s: %i',
    async (is, code) => {
      expect(classify({ code })).toMatchObject({ is, code: String(code) });
    },
  );

  it('the same code means the same in an answer, in a status and in a notice about the account', async () => {
    for (const [is, [code = 0]] of TABLE) {
      await inConversation(async ({ provider, person, listener }) => {
        provider.fails({ status: 400, code });
        const result = await provider.channel.send({ id: 'a', address: person.address, text: 'a' });
        expect(result).toMatchObject({ ok: false, error: { is, code: String(code) } });
        if (is === 'window_closed') await person.says('again');
        await provider.postman.idle();
        const sent = await provider.channel.send({ id: 'b', address: person.address, text: 'b' });
        await provider.postman.idle();
        await provider.tells(sent.ok ? sent.providerMessageId : '', 'failed', code);
        expect(listener.told.at(-1)).toMatchObject({ outgoingId: 'b', status: 'failed', error: { is } });
        await provider.postman.post({ errors: [{ code, title: 'x' }] });
        const alarming = is === 'credentials' || is === 'restricted';
        expect(provider.channel.health().state).toBe(alarming ? 'degraded' : 'ready');
      });
    }
  });

  it('an object that does not exist is a matter of our settings, not of the message', () => {
    expect(classify({ code: 100, error_subcode: 33 })).toMatchObject({ is: 'credentials' });
  });
});

describe('trouble on the way', () => {
  const send = ({ provider, person }: Scene) =>
    provider.channel.send({ id: 'out-1', address: person.address, text: 'salam' });

  it('nobody knows whether a message whose connection was cut had arrived', async () => {
    for (const fault of ['reset_before', 'reset_after', 'hang', 'html_answer'] as const) {
      await inConversation(async (scene) => {
        scene.provider.fails(fault);
        expect(await send(scene), fault).toMatchObject({ ok: false, error: { is: 'ambiguous' } });
        expect(scene.provider.taken()).toBe(fault === 'reset_after' ? 1 : 0);
      });
    }
  });

  it('an uncertain send that did arrive is settled by the mark in its receipt', async () => {
    await inConversation(async (scene) => {
      const { provider, person, listener } = scene;
      provider.fails('reset_after');
      expect(await send(scene)).toMatchObject({ ok: false, error: { is: 'ambiguous' } });
      await provider.until(() => listener.told.length === 2);
      expect(listener.told).toMatchObject([
        { outgoingId: 'out-1', status: 'sent', providerMessageId: person.seen()[0]?.providerMessageId },
        { outgoingId: 'out-1', status: 'delivered' },
      ]);
      expect(person.seen()).toHaveLength(1);
    });
  });

  it('a failure that the API itself tells is safe to repeat', async () => {
    await inConversation(async (scene) => {
      scene.provider.fails('server_error');
      expect(await send(scene)).toEqual({ ok: false, error: { is: 'retryable', code: '131000' } });
      expect(await send(scene)).toMatchObject({ ok: true });
      expect(scene.person.seen()).toHaveLength(1);
    });
  });

  it('an API that is not there is safe to repeat, and shows in the health', async () => {
    const nobody = createServer().listen(0, '127.0.0.1');
    await once(nobody, 'listening');
    const address = nobody.address();
    const port = typeof address === 'object' ? address?.port : 0;
    await new Promise((closed) => nobody.close(closed));
    const channel = openWhatsAppCloud({
      ...{ token: 't', phoneId: '1', appSecret: 's', verifyToken: 'v', templates: DEFAULT_TEMPLATES },
      apiRoot: `http://127.0.0.1:${port}/v25.0`,
      log: { info() {}, warn() {}, error() {} },
    });
    await channel.start({ async receive() {}, async receipts() {} });
    expect(channel.health()).toMatchObject({ state: 'degraded', detail: 'retryable: ECONNREFUSED' });
    const result = await channel.send({ id: 'a', address: '212600000000', text: 'a' });
    expect(result).toEqual({ ok: false, error: { is: 'retryable', code: 'ECONNREFUSED' } });
    await channel.stop();
  });

  it('a long message that broke off goes on where it stopped', async () => {
    await inConversation(async ({ provider, person }) => {
      const message = {
        id: 'long',
        address: person.address,
        text: `${'a'.repeat(4000)} ${'b'.repeat(4096)} c`,
      };
      for (const trouble of ['none', 'server_error'] as const) provider.fails(trouble);
      expect(await provider.channel.send(message)).toMatchObject({ error: { is: 'retryable' } });
      expect(provider.taken()).toBe(1);
      expect(await provider.channel.send(message)).toMatchObject({ ok: true });
      expect(person.seen().map(({ text }) => text.slice(0, 1))).toEqual(['a', 'b', 'c']);
    });
  });
});

describe('health', () => {
  it('a wrong key shows at the start, and is gone when a look finds all well', async () => {
    await withCloud(
      async ({ channel, world, until }) => {
        expect(channel.health()).toMatchObject({ state: 'ready' });
        const right = world.token;
        world.token = 'changed';
        const result = await channel.send({ id: 'a', address: '212600000000', text: 'a' });
        expect(result).toEqual({ ok: false, error: { is: 'credentials', code: '190' } });
        expect(channel.health()).toMatchObject({ state: 'degraded', detail: 'credentials: 190' });
        world.token = right;
        await until(() => channel.health().state === 'ready');
      },
      { limits: { recheck: 30 } },
    );
  });

  it('an account that takes messages and loses them is in trouble until one arrives', async () => {
    await inConversation(async ({ provider, person }) => {
      const { channel, world, postman } = provider;
      const send = (id: string) => channel.send({ id, address: person.address, text: 'a' });
      world.tellsStatuses = false;
      const lost = await send('a');
      await provider.tells(lost.ok ? lost.providerMessageId : '', 'failed', 131042);
      expect(channel.health()).toMatchObject({ state: 'degraded', detail: 'restricted: 131042' });
      expect(await send('b')).toMatchObject({ ok: true });
      expect(channel.health().state).toBe('degraded');
      world.tellsStatuses = true;
      await send('c');
      await postman.idle();
      expect(channel.health().state).toBe('ready');
    });
  });

  it('complaints about spam ask for a long pause and raise the alarm', async () => {
    await inConversation(async ({ provider, person }) => {
      provider.fails({ status: 400, code: 131048 });
      const message = { id: 'a', address: person.address, text: 'a' };
      expect(await provider.channel.send(message)).toMatchObject({
        error: { is: 'retry_after', seconds: 900, scope: 'account' },
      });
      expect(provider.channel.health().state).toBe('degraded');
    });
  });

  it('a channel that was stopped can be started again', async () => {
    await inConversation(async ({ provider, person, listener }) => {
      await provider.channel.stop();
      await provider.channel.start(listener);
      expect(provider.channel.health().state).toBe('ready');
      await person.says('again');
      await provider.until(() => listener.incoming.length === 2);
      expect(await provider.channel.send({ id: 'a', address: person.address, text: 'a' })).toMatchObject({
        ok: true,
      });
    });
  });

  it('after the stop nothing is sent', async () => {
    await inConversation(async ({ provider, person }) => {
      await provider.channel.stop();
      expect(await provider.channel.send({ id: 'a', address: person.address, text: 'a' })).toEqual({
        ok: false,
        error: { is: 'retryable', code: 'stopped' },
      });
      expect(provider.taken()).toBe(0);
    });
  });
});
