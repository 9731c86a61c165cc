// How our messages look on WhatsApp, within every limit of the Cloud API.
import { describe, expect, it } from 'vitest';
import type { Option, Outgoing } from '../../src/channels/channel.ts';
import { withCloud } from '../support/whatsapp-cloud/listener.ts';
import type { CloudPerson } from '../support/whatsapp-cloud/person.ts';
import type { CloudProvider } from '../support/whatsapp-cloud/provider.ts';

const options = (count: number, label = (n: number) => `choice ${n}`): Option[] =>
  Array.from({ length: count }, (_, index) => ({ token: `token-${index + 1}`, label: label(index + 1) }));

/** Sends to a person who has just written, and must succeed. */
async function sent(
  provider: CloudProvider,
  person: CloudPerson,
  message: Partial<Outgoing>,
): Promise<string> {
  const result = await provider.channel.send({
    id: 'out-1',
    address: person.address,
    text: 'salam',
    ...message,
  });
  if (!result.ok) throw new Error(`not sent: ${JSON.stringify(result.error)}`);
  return result.providerMessageId;
}

/** A conversation that is open, and what the API was given for one message of ours. */
async function withPerson(
  test: (provider: CloudProvider, person: CloudPerson, came: () => unknown[]) => Promise<void>,
): Promise<void> {
  await withCloud(async (provider, listener) => {
    const person = provider.person();
    await person.says('salam');
    await provider.until(() => listener.incoming.length === 1);
    await test(provider, person, () => listener.incoming.map(({ content }) => content));
  });
}

describe('words and choices', () => {
  it('a text arrives whole, and its id is the one of the receipts', async () => {
    await withPerson(async (provider, person) => {
      const id = await sent(provider, person, { text: 'Wakha, chkoun?' });
      expect(person.seen()).toEqual([{ providerMessageId: id, text: 'Wakha, chkoun?', options: [] }]);
    });
  });

  it('a person known by number only is written to by number', async () => {
    await withCloud(async (provider, listener) => {
      const person = provider.person('212612345678');
      await person.says('salam');
      await provider.until(() => listener.incoming.length === 1);
      await sent(provider, person, {});
      expect(provider.world.taken[0]?.body).toMatchObject({ to: '212612345678' });
      expect(provider.world.taken[0]?.body).not.toHaveProperty('recipient');
    });
  });

  it('an address that is neither number nor scoped id is refused without a call', async () => {
    await withCloud(async ({ channel, world }) => {
      const asked = world.asked.length;
      for (const address of ['', '212612@c.us', 'MA.', '+212612345678', '../files/1']) {
        const result = await channel.send({ id: 'o', address, text: 'a' });
        expect(result).toEqual({ ok: false, error: { is: 'refused', code: 'address' } });
      }
      expect(world.asked.length).toBe(asked);
    });
  });

  it('up to three short options are buttons, and a tap brings the token and the message back', async () => {
    await withPerson(async (provider, person, came) => {
      const id = await sent(provider, person, { text: 'Chnou?', options: options(3) });
      expect(provider.world.taken[0]?.body).toMatchObject({ interactive: { type: 'button' } });
      await person.picks(2);
      await provider.until(() => came().length === 2);
      expect(came()[1]).toEqual({ kind: 'option', token: 'token-2' });
      expect(id).toBe(person.seen()[0]?.providerMessageId);
    });
  });

  it('up to ten options, or longer names, are a list', async () => {
    await withPerson(async (provider, person, came) => {
      await sent(provider, person, { options: options(10, (n) => `a choice of 24 letters${n % 10}`) });
      expect(provider.world.taken[0]?.body).toMatchObject({ interactive: { type: 'list' } });
      await person.picks(10);
      await provider.until(() => came().length === 2);
      expect(came()[1]).toEqual({ kind: 'option', token: 'token-10' });
      await sent(provider, person, { id: 'out-2', options: options(2, (n) => `une réponse plus long${n}`) });
      expect(provider.world.taken[1]?.body).toMatchObject({ interactive: { type: 'list' } });
    });
  });

  it.each([
    ['more than ten', options(11)],
    ['names too long for a list', options(2, (n) => `a name that is longer than a row ${n}`)],
    ['two of one name', options(2, () => 'same')],
    ['two of one token', options(2).map((option) => ({ ...option, token: 'one' }))],
    ['blanks around a token', options(2).map((option) => ({ ...option, token: ` ${option.token}` }))],
    [
      'a token beyond the limit',
      options(2).map((option) => ({ ...option, token: 'x'.repeat(257) + option.token })),
    ],
  ])('options that WhatsApp would refuse (%s) are numbered lines', async (_, refused) => {
    await withPerson(async (provider, person) => {
      await sent(provider, person, { text: 'Khtar:', options: refused });
      const [seen] = person.seen();
      expect(provider.world.taken[0]?.body).toMatchObject({ type: 'text' });
      expect(seen?.options.map(({ label }) => label)).toEqual(refused.map(({ label }) => label));
    });
  });

  it('a long text is cut where people pause, in order, with the options under the last piece', async () => {
    await withPerson(async (provider, person) => {
      const paragraph = `${'kelma '.repeat(150).trim()}.`;
      const text = Array.from({ length: 12 }, (_, n) => `${n} ${paragraph}`).join('\n\n');
      const id = await sent(provider, person, { text, options: options(3) });
      const seen = person.seen();
      expect(seen.length).toBeGreaterThan(2);
      expect(
        seen
          .map((one) => one.text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''));
      expect(seen.map((one) => one.options.length)).toEqual([...seen.slice(1).map(() => 0), 3]);
      expect(id).toBe(seen.at(-1)?.providerMessageId);
    });
  });

  it('a question for a place has the button of WhatsApp, with other options as lines', async () => {
    await withPerson(async (provider, person) => {
      await sent(provider, person, { text: 'Fin?', request: 'place' });
      await sent(provider, person, { id: 'b', text: 'Fin?', request: 'place', options: options(1) });
      expect(
        person.seen().map(({ request, options: lines }) => [request, lines.map(({ label }) => label)]),
      ).toEqual([
        ['place', []],
        ['place', ['choice 1']],
      ]);
    });
  });

  it('a quoted message is quoted by the first piece only', async () => {
    await withPerson(async (provider, person) => {
      const replyTo = await person.says('hada');
      await sent(provider, person, { text: 'a'.repeat(5000), replyTo });
      expect(provider.world.taken.map(({ body }) => body.context)).toEqual([
        { message_id: replyTo },
        undefined,
      ]);
    });
  });

  it('a menu without words still goes out', async () => {
    await withPerson(async (provider, person) => {
      await sent(provider, person, { text: '', options: options(2) });
      expect(person.seen()[0]?.options).toHaveLength(2);
    });
  });
});

describe('reading', () => {
  it('a message is marked as read, with the sign of writing, and a failure of it does not matter', async () => {
    await withPerson(async ({ channel, world }, person) => {
      const id = await person.says('salam');
      await channel.typing?.(person.address, id);
      expect(world.read).toEqual([{ messageId: id, typing: true }]);
      await channel.typing?.(person.address, 'wamid.of-somebody-else');
      await channel.typing?.(person.address);
      expect(world.read).toHaveLength(1);
    });
  });
});

describe('receipts', () => {
  it('every status comes back with both ids', async () => {
    await withCloud(async (provider, listener) => {
      const person = provider.person();
      await person.says('salam');
      await provider.until(() => listener.incoming.length === 1);
      const providerMessageId = await sent(provider, person, { id: 'out-7' });
      await provider.postman.idle();
      await provider.tells(providerMessageId, 'read');
      await provider.tells(providerMessageId, 'played');
      await provider.tells(providerMessageId, 'deleted');
      const same = { channel: 'whatsapp-cloud', providerMessageId, outgoingId: 'out-7' };
      expect(listener.told).toEqual([
        { ...same, status: 'sent' },
        { ...same, status: 'delivered' },
        { ...same, status: 'read' },
        { ...same, status: 'read' },
      ]);
    });
  });

  it('of a message in pieces only the last piece speaks, unless an early one failed', async () => {
    await withCloud(async (provider, listener) => {
      const person = provider.person();
      await person.says('salam');
      await provider.until(() => listener.incoming.length === 1);
      await sent(provider, person, { id: 'long', text: 'a'.repeat(9000) });
      await provider.postman.idle();
      const [first, , last] = provider.world.taken.map(({ id }) => id);
      expect(listener.told.map((one) => [one.providerMessageId, one.outgoingId, one.status])).toEqual([
        [last, 'long', 'sent'],
        [last, 'long', 'delivered'],
      ]);
      await provider.tells(first ?? '', 'failed', 131026);
      expect(listener.told.at(-1)).toMatchObject({
        outgoingId: 'long',
        status: 'failed',
        error: { is: 'undeliverable' },
      });
    });
  });
});
