// The door of the Cloud API: only WhatsApp comes in, and nothing is acknowledged before it is stored.
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { withCloud } from '../support/whatsapp-cloud/listener.ts';
import { openCloudProvider } from '../support/whatsapp-cloud/provider.ts';

describe('verification of the address', () => {
  const ask = (webhook: string, query: Record<string, string>) =>
    fetch(`${webhook}?${new URLSearchParams(query)}`);

  it('the challenge comes back to whoever knows the token', async () => {
    await withCloud(async ({ webhook, world }) => {
      const answer = await ask(webhook, {
        'hub.mode': 'subscribe',
        'hub.verify_token': world.verifyToken,
        'hub.challenge': '1158201444',
      });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
      expect(await answer.text()).toBe('1158201444');
    });
  });

  it('anybody else is turned away', async () => {
    await withCloud(async ({ webhook, world, logged }) => {
      const wrong = { 'hub.mode': 'subscribe', 'hub.verify_token': 'guess', 'hub.challenge': '1' };
      expect((await ask(webhook, wrong)).status).toBe(403);
      const noMode = { 'hub.verify_token': world.verifyToken, 'hub.challenge': '1' };
      expect((await ask(webhook, noMode)).status).toBe(403);
      expect((await ask(webhook, {})).status).toBe(403);
      expect((await fetch(webhook, { method: 'DELETE' })).status).toBe(405);
      // The first is told at once, the others with it after a minute: whoever knocks fills no log.
      expect(logged.filter(({ level }) => level === 'warn')).toHaveLength(1);
    });
  });
});

describe('signatures', () => {
  const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [] });

  it('a right signature over the very bytes passes, escapes and all', async () => {
    await withCloud(async (provider, listener) => {
      await provider.person().says('عندي شكاية');
      await provider.until(() => listener.incoming.length === 1);
      expect(provider.postman.deliveries[0]?.raw).toContain('\\u0639');
      expect(listener.incoming[0]?.content).toEqual({ kind: 'text', text: 'عندي شكاية' });
    });
  });

  it('a missing, wrong, short or strange signature is refused and nothing is read', async () => {
    await withCloud(async ({ postman }, listener) => {
      const right = postman.signatureOf(body);
      const wrong = [
        undefined,
        '',
        'sha256=',
        'sha256=zz',
        right.slice(0, -2),
        right.replace('sha256=', 'sha1='),
        postman.signatureOf(`${body} `),
        `${right}00`,
      ];
      for (const signature of wrong) {
        const headers = signature === undefined ? undefined : { 'x-hub-signature-256': signature };
        expect((await postman.raw(body, headers ?? {})).status, String(signature)).toBe(401);
      }
      expect((await postman.raw(body, { 'x-hub-signature-256': right })).status).toBe(200);
      expect(listener.incoming).toEqual([]);
    });
  });

  it('a body of more than 4 MB is refused, whether it says so or not', async () => {
    await withCloud(async ({ postman, webhook }) => {
      const large = Buffer.alloc(5 * 1024 * 1024, 32);
      const signature = postman.signatureOf(large);
      const told = await postman.raw(large, { 'x-hub-signature-256': signature }).catch(() => undefined);
      if (told) expect(told.status).toBe(413);
      const untold = await new Promise((answered) => {
        const headers = { 'x-hub-signature-256': signature, 'transfer-encoding': 'chunked' };
        const req = request(webhook, { method: 'POST', headers }, (res) => answered(res.resume().statusCode));
        req.on('error', () => answered('cut off'));
        req.end(large);
      });
      expect([413, 'cut off']).toContain(untold);
    });
  });

  it('a body that comes too slowly is not waited for', async () => {
    await withCloud(
      async ({ webhook }) => {
        const outcome = await new Promise((ended) => {
          const req = request(webhook, { method: 'POST', headers: { 'content-length': 10 } }, () =>
            ended('answered'),
          );
          req.on('error', () => ended('cut off'));
          req.write('{');
        });
        expect(outcome).toBe('cut off');
      },
      { limits: { body: 50 } },
    );
  });
});

describe('taking in', () => {
  it('all messages of one delivery are one batch', async () => {
    await withCloud(async ({ postman, person, until }, listener) => {
      const [one, two] = [person(), person()];
      await postman.together(() => Promise.all([one.says('1'), two.says('2'), one.says('3')]));
      await until(() => listener.incoming.length === 3);
      expect(listener.batches).toEqual([3]);
    });
  });

  it('what could not be stored comes again and is acknowledged then', async () => {
    await withCloud(async ({ postman, person, until }, listener) => {
      listener.refuses = 2;
      const id = await person().says('salam');
      await until(() => listener.incoming.length > 0);
      await postman.idle();
      expect(postman.deliveries[0]?.answers).toEqual([500, 500, 200]);
      expect(listener.incoming.map(({ messageId }) => messageId)).toEqual([id]);
    });
  });

  it('the acknowledgement waits for the sink', async () => {
    const provider = await openCloudProvider();
    let store = () => {};
    const stored = new Promise<void>((resolve) => {
      store = resolve;
    });
    let came = false;
    await provider.channel.start({
      async receive() {
        came = true;
        await stored;
      },
      async receipts() {},
    });
    await provider.person().says('salam');
    await provider.until(() => came);
    expect(provider.postman.deliveries[0]?.answers).toEqual([]);
    store();
    await provider.until(() => provider.postman.deliveries[0]?.answers.length === 1);
    expect(provider.postman.deliveries[0]?.answers).toEqual([200]);
    await provider.close();
  });

  it('a second delivery carries the same id', async () => {
    await withCloud(async ({ postman, person, repeats, until }, listener) => {
      await person().says('salam');
      await until(() => listener.incoming.length === 1);
      await repeats();
      expect(listener.incoming).toHaveLength(2);
      expect(listener.incoming[1]).toEqual(listener.incoming[0]);
      expect(postman.deliveries).toHaveLength(2);
    });
  });

  it('one message that cannot be read does not hold up the others', async () => {
    await withCloud(async ({ postman, logged }, listener) => {
      const strange = [
        null,
        7,
        { id: 'x' },
        { id: 'g', type: 'text', timestamp: '1', from: '212600000001', group_id: 'g' },
      ];
      const good = {
        id: 'wamid.ok',
        from: '212600000001',
        timestamp: '1770000000',
        type: 'text',
        text: { body: 'ok' },
      };
      await postman.post({ messages: [...strange, good] });
      expect(postman.deliveries[0]?.answers).toEqual([200]);
      expect(listener.incoming.map(({ messageId }) => messageId)).toEqual(['wamid.ok']);
      expect(logged.at(-1)?.fields).toEqual({ left: 4 });
    });
  });

  it('signed bodies of another shape, number or field are acknowledged and left alone', async () => {
    await withCloud(async ({ postman }, listener) => {
      const message = { id: 'a', from: '212600000001', timestamp: '1', type: 'text', text: { body: 'a' } };
      await postman.post({ messages: [message], metadata: { phone_number_id: '999' } });
      await postman.post({ event: 'APPROVED' }, 'message_template_status_update');
      await postman.post({ messages: 'many' });
      const odd = JSON.stringify({ object: 'page' });
      expect((await postman.raw(odd, { 'x-hub-signature-256': postman.signatureOf(odd) })).status).toBe(200);
      expect((await postman.raw('{', { 'x-hub-signature-256': postman.signatureOf('{') })).status).toBe(400);
      expect(postman.deliveries.map(({ answers }) => answers)).toEqual([[200], [200], [200]]);
      expect(listener.incoming).toEqual([]);
    });
  });

  it('before the start and after the stop WhatsApp is asked to come again', async () => {
    const provider = await openCloudProvider();
    const body = '{}';
    const knock = () =>
      provider.postman.raw(body, { 'x-hub-signature-256': provider.postman.signatureOf(body) });
    expect((await knock()).status).toBe(503);
    await provider.channel.start({ async receive() {}, async receipts() {} });
    expect((await knock()).status).toBe(200);
    await provider.channel.stop();
    expect((await knock()).status).toBe(503);
    expect(provider.channel.health().state).toBe('stopped');
    await provider.close();
  });

  it('no words, numbers, names or keys are logged', async () => {
    await withCloud(async ({ postman, person, until, logged, channel, world }, listener) => {
      listener.refuses = 1;
      await person('212612345678').says('CIN AB123456');
      await until(() => listener.incoming.length > 0);
      await postman.raw('{"secret words"', { 'x-hub-signature-256': 'sha256=0' });
      await channel.send({ id: 'o', address: 'nobody at all', text: 'private words' });
      await channel.send({ id: 'p', address: '212600000009', text: 'private words' });
      const written = JSON.stringify(logged);
      expect(logged.length).toBeGreaterThan(1);
      for (const secret of [
        '2126',
        'AB123456',
        'words',
        'nobody',
        'Citizen',
        'wamid',
        world.token,
        world.appSecret,
      ]) {
        expect(written).not.toContain(secret);
      }
    });
  });
});
