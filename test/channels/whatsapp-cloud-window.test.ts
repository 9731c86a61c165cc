// The 24-hour window, the templates beyond it, and the speed limits.
import { describe, expect, it } from 'vitest';
import { openPace } from '../../src/channels/whatsapp/cloud/rate-limiter.ts';
import {
  DEFAULT_TEMPLATES,
  fillTemplate,
  parseTemplates,
} from '../../src/channels/whatsapp/cloud/templates.ts';
import { approvedTemplates } from '../support/whatsapp-cloud/approved.ts';
import { type Listener, withCloud } from '../support/whatsapp-cloud/listener.ts';
import type { CloudPerson } from '../support/whatsapp-cloud/person.ts';
import type { CloudProvider } from '../support/whatsapp-cloud/provider.ts';

const HOUR = 3_600_000;
const template = { name: 'case_update', language: 'ary', values: ['26-004821-7', 'تصلح الضو'] };

type Scene = { provider: CloudProvider; person: CloudPerson; listener: Listener };

async function inConversation(
  test: (scene: Scene) => Promise<void>,
  options: Parameters<typeof withCloud>[1] = {},
): Promise<void> {
  await withCloud(async (provider, listener) => {
    const person = provider.person();
    await person.says('salam');
    await provider.until(() => listener.incoming.length === 1);
    await test({ provider, person, listener });
  }, options);
}

describe('the window', () => {
  it('inside it a notice uses our own words', async () => {
    await inConversation(async ({ provider: { channel, world }, person }) => {
      world.advance(23 * HOUR);
      expect(
        await channel.send({ id: 'a', address: person.address, text: 'own words', template }),
      ).toMatchObject({ ok: true });
      expect(person.seen()[0]?.text).toBe('own words');
    });
  });

  it('after it a notice goes as its template, and without one it is not sent', async () => {
    await inConversation(async ({ provider: { channel, world, taken }, person }) => {
      world.advance(24 * HOUR);
      expect(await channel.send({ id: 'a', address: person.address, text: 'own words' })).toEqual({
        ok: false,
        error: { is: 'window_closed', code: 'window' },
      });
      expect(taken()).toBe(0);
      expect(
        await channel.send({ id: 'a', address: person.address, text: 'own words', template }),
      ).toMatchObject({ ok: true });
      expect(person.seen()[0]?.text).toMatch(/26-004821-7.*تصلح الضو/);
    });
  });

  it('a new message opens it again; a reaction does not', async () => {
    await inConversation(async ({ provider: { channel, world, until }, person, listener }) => {
      world.advance(25 * HOUR);
      await person.reacts('wamid.x', '👍');
      await until(() => listener.incoming.length === 2);
      expect(await channel.send({ id: 'a', address: person.address, text: 'a' })).toMatchObject({
        ok: false,
      });
      await person.says('ana hna');
      await until(() => listener.incoming.length === 3);
      expect(await channel.send({ id: 'a', address: person.address, text: 'a' })).toMatchObject({ ok: true });
    });
  });

  it('a window that WhatsApp says is shut is remembered, told late or at once', async () => {
    await inConversation(async ({ provider, person, listener }) => {
      const { channel, world } = provider;
      const human = world.people.get(person.address);
      if (human) human.lastWroteAt = undefined;
      await channel.send({ id: 'late', address: person.address, text: 'a', template });
      await provider.until(() => listener.told.length === 1);
      expect(listener.told).toMatchObject([
        { outgoingId: 'late', status: 'failed', error: { is: 'window_closed' } },
      ]);
      expect(person.seen()).toEqual([]);
      await channel.send({ id: 'late', address: person.address, text: 'a', template });
      expect(person.seen()[0]?.text).toContain('26-004821-7');
    });
    await inConversation(async ({ provider: { channel, fails }, person }) => {
      fails({ status: 400, code: 131047 });
      await channel.send({ id: 'at once', address: person.address, text: 'a', template });
      expect(person.seen().map(({ text }) => text)).toEqual([expect.stringContaining('26-004821-7')]);
    });
  });

  it('after a restart others are asked when the person last wrote', async () => {
    const wrote: Record<string, Date | null> = { '212600000001': new Date(), '212600000002': null };
    await withCloud(
      async ({ channel, person, world }) => {
        for (const address of [...Object.keys(wrote), '212600000003']) person(address);
        const human = world.people.get('212600000001');
        if (human) human.lastWroteAt = world.now();
        const send = (address: string) => channel.send({ id: address, address, text: 'own', template });
        await send('212600000001');
        await send('212600000002');
        await send('212600000003');
        const types = world.taken.map(({ body }) => body.type);
        expect(types).toEqual(['text', 'template', 'template']);
      },
      {
        async lastWroteAt(address) {
          if (address in wrote) return wrote[address] ?? null;
          throw new Error('the database is away');
        },
      },
    );
  });

  it('where nobody knows and there is no template, words are tried', async () => {
    await withCloud(async ({ channel, person, world }) => {
      const human = world.people.get(person('212600000001').address);
      if (human) human.lastWroteAt = world.now();
      expect(await channel.send({ id: 'a', address: '212600000001', text: 'a' })).toMatchObject({ ok: true });
    });
  });
});

describe('templates', () => {
  it('every default template is in the manual, in each of its languages, with its values and buttons', () => {
    const approved = approvedTemplates();
    const named = Object.values(DEFAULT_TEMPLATES.templates).flatMap(({ name, languages, values, buttons }) =>
      Object.values(languages).map((language) => ({ key: `${name}/${language}`, values, buttons })),
    );
    expect([...approved.keys()].sort()).toEqual(named.map(({ key }) => key).sort());
    for (const { key, values, buttons } of named) {
      const { body = '', ...entry } = approved.get(key) ?? {};
      expect(entry).toMatchObject({ values });
      expect(approved.get(key)?.buttons).toHaveLength(buttons);
      expect(approved.get(key)?.buttons.every((label) => [...label].length <= 25)).toBe(true);
      expect(body.length).toBeLessThanOrEqual(550);
      expect(body).not.toMatch(/^\s*\{\{|\}\}\s*$|\}\}\s*\{\{/);
    }
  });

  it('all of them can be sent in every language, and their buttons answer with our tokens', async () => {
    await withCloud(async ({ channel, person, world, until }, listener) => {
      const somebody = person();
      const options = ['yes', 'no', 'excused'].map((token) => ({ token, label: token }));
      for (const [name, { values }] of Object.entries(DEFAULT_TEMPLATES.templates)) {
        for (const language of ['ary', 'fr', 'ar', 'ary-Latn']) {
          const filled = { name, language, values: Array.from({ length: values }, (_, n) => `value ${n}`) };
          const message = {
            id: `${name} ${language}`,
            address: somebody.address,
            text: 'own',
            options,
            template: filled,
          };
          expect(await channel.send(message), message.id).toMatchObject({ ok: true });
        }
      }
      const seen = somebody.seen();
      expect(seen).toHaveLength(20);
      expect(seen.some(({ text }) => text.includes('{{'))).toBe(false);
      const reminder = seen.find(({ options: buttons }) => buttons.length === 3);
      await somebody.picks(3, reminder);
      await until(() => listener.incoming.length === 1);
      expect(listener.incoming[0]).toMatchObject({
        content: { kind: 'option', token: 'excused' },
        replyTo: reminder?.providerMessageId,
      });
      expect(world.taken.every(({ body }) => body.type === 'template')).toBe(true);
    });
  });

  it('a kind that is not listed goes as the general one; a language that is not there in the default one', () => {
    const unlisted = { name: 'weather', language: 'fr', values: ['rain'] };
    expect(fillTemplate(DEFAULT_TEMPLATES, unlisted, [])).toMatchObject({
      template: { name: 'taroudant_news', language: { code: 'fr' }, components: [] },
    });
    expect(fillTemplate({ ...DEFAULT_TEMPLATES, fallback: null }, unlisted, [])).toEqual({
      ok: false,
      code: 'template_unknown',
    });
    expect(fillTemplate(DEFAULT_TEMPLATES, { ...template, language: 'shi' }, [])).toMatchObject({
      template: { language: { code: 'ar_MA' } },
    });
  });

  it('a value that ends a sentence leaves the full stop to the approved words', () => {
    const said = { ...template, values: ['26-004821-7', '💬 \u2068L’équipe passe demain.\u2069'] };
    const filled = fillTemplate(DEFAULT_TEMPLATES, said, []);
    expect(JSON.stringify(filled)).toContain('demain\u2069"');
    const open = fillTemplate(DEFAULT_TEMPLATES, { ...template, values: ['1', 'on cherche...'] }, []);
    expect(JSON.stringify(open)).toContain('on cherche..."');
  });

  it('values fit what Meta takes: one line, not empty, not endless; too few are refused', () => {
    const filled = fillTemplate(
      DEFAULT_TEMPLATES,
      { ...template, values: [' \n', `a\n\n\tb${'c'.repeat(900)}`] },
      [],
    );
    const text = JSON.stringify(filled);
    expect(text).toContain('"text":"-"');
    expect(text).toMatch(/"text":"a bc+…"/);
    expect(text.length).toBeLessThan(600);
    expect(fillTemplate(DEFAULT_TEMPLATES, { ...template, values: ['one'] }, [])).toEqual({
      ok: false,
      code: 'template_values',
    });
  });

  it('a configuration that Meta could not understand stops the start', () => {
    expect(parseTemplates(undefined)).toBe(DEFAULT_TEMPLATES);
    expect(parseTemplates(' ')).toBe(DEFAULT_TEMPLATES);
    expect(parseTemplates(JSON.stringify(DEFAULT_TEMPLATES))).toEqual(DEFAULT_TEMPLATES);
    const named = (name: string) =>
      JSON.stringify({
        ...DEFAULT_TEMPLATES,
        templates: { news: { name, languages: { fr: 'fr' }, values: 0 } },
      });
    expect(parseTemplates(named('mine')).templates.news).toMatchObject({ name: 'mine', buttons: 0 });
    expect(() => parseTemplates(named('Mine Own'))).toThrow();
    expect(() => parseTemplates(JSON.stringify({ ...DEFAULT_TEMPLATES, fallback: 'absent' }))).toThrow();
    expect(() => parseTemplates('{')).toThrow();
  });
});

describe('speed', () => {
  it('one person is never written to faster than WhatsApp allows', async () => {
    await inConversation(async ({ provider: { channel, world, taken }, person }) => {
      const send = (n: number) => channel.send({ id: `m${n}`, address: person.address, text: String(n) });
      let n = 0;
      let result = await send(n);
      for (; result.ok && n < 60; n += 1) result = await send(n + 1);
      expect(result).toMatchObject({ error: { is: 'retry_after', scope: 'chat', code: 'pair_pace' } });
      expect(taken()).toBe(40);
      world.advance(6500);
      expect(await send(100)).toMatchObject({ ok: true });
      expect(await send(101)).toMatchObject({ ok: false });
      const other = await channel.send({ id: 'o', address: '212600000009', text: 'a' });
      expect(other).not.toMatchObject({ error: { code: 'pair_pace' } });
    });
  });

  it('a pair limit that WhatsApp tells is waited for four times longer each time', async () => {
    await inConversation(async ({ provider: { channel, world, fails }, person }) => {
      const message = { id: 'a', address: person.address, text: 'a' };
      const waits: number[] = [];
      for (let tried = 0; tried < 4; tried += 1) {
        fails({ status: 400, code: 131056 });
        const result = await channel.send(message);
        if (!result.ok && result.error.is === 'retry_after') {
          expect(result.error.scope).toBe('chat');
          waits.push(result.error.seconds);
          world.advance(result.error.seconds * 1000 + 10);
        }
      }
      expect(waits).toEqual([1, 4, 16, 64]);
      expect(await channel.send(message)).toMatchObject({ ok: true });
      fails({ status: 400, code: 131056 });
      expect(await channel.send({ ...message, id: 'b' })).toMatchObject({ error: { seconds: 1 } });
    });
  });

  it('a limit of the whole number grows with every refusal, unless WhatsApp says how long', async () => {
    await inConversation(async ({ provider: { channel, fails }, person }) => {
      const message = { id: 'a', address: person.address, text: 'a' };
      const troubles = [{ status: 429, code: 130429 }, { status: 400, code: 4 }, { retryAfter: 30 }];
      const waits: unknown[] = [];
      for (const trouble of troubles) {
        fails(trouble);
        const result = await channel.send(message);
        waits.push(
          !result.ok && result.error.is === 'retry_after' && [result.error.scope, result.error.seconds],
        );
      }
      expect(waits).toEqual([
        ['account', 2],
        ['account', 4],
        ['account', 30],
      ]);
      expect(await channel.send(message)).toMatchObject({ ok: true });
    });
  });

  it('the number as a whole keeps its pace, and forgets people who are idle', () => {
    let time = 1_000_000;
    const pace = openPace({ now: () => time, perSecond: 10, pairEveryMs: 6000, pairBurst: 2 });
    for (let n = 0; n < 10; n += 1) expect(pace.account()).toBe(0);
    expect(pace.account()).toBe(100);
    time += 100;
    expect(pace.account()).toBe(0);
    for (let n = 0; n < 6000; n += 1) expect(pace.pair(`person ${n}`)).toBe(0);
    time += 60_000;
    expect(pace.pair('person 1')).toBe(0);
    expect(pace.pair('person 1')).toBe(0);
    expect(pace.pair('person 1')).toBe(6000);
  });
});
