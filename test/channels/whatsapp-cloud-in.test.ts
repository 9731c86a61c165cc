// What citizens do on WhatsApp, as the Cloud API tells it.
import { describe, expect, it } from 'vitest';
import type { Incoming, IncomingContent } from '../../src/channels/channel.ts';
import { type Listener, withCloud } from '../support/whatsapp-cloud/listener.ts';
import type { CloudPerson } from '../support/whatsapp-cloud/person.ts';
import type { CloudProvider } from '../support/whatsapp-cloud/provider.ts';

type Scene = { provider: CloudProvider; person: CloudPerson; listener: Listener };

/** What arrived last when a person with a number and a scoped id did something. */
async function arrivalOf(act: (scene: Scene) => Promise<unknown>): Promise<Incoming> {
  let last: Incoming | undefined;
  await withCloud(async (provider, listener) => {
    const person = provider.person();
    await act({ provider, person, listener });
    await provider.until(() => listener.incoming.length > 0);
    await provider.postman.idle();
    last = listener.incoming.at(-1);
  });
  if (!last) throw new Error('nothing arrived');
  return last;
}

const contentAfter = async (act: (person: CloudPerson) => Promise<unknown>): Promise<IncomingContent> =>
  (await arrivalOf(({ person }) => act(person))).content;

describe('what citizens do', () => {
  it('a text comes with its id, its time, and who wrote it', async () => {
    let id = '';
    const incoming = await arrivalOf(async ({ person }) => {
      id = await person.says('سلام، الضو طافي فالزنقة');
    });
    expect(incoming).toMatchObject({
      channel: 'whatsapp-cloud',
      messageId: id,
      address: expect.stringMatching(/^MA\.\d+$/),
      phone: expect.stringMatching(/^\+2126\d{8}$/),
      name: 'Citizen 1',
      content: { kind: 'text', text: 'سلام، الضو طافي فالزنقة' },
    });
    expect(Math.abs(incoming.at.getTime() - Date.now())).toBeLessThan(60_000);
  });

  it('a quoted message is named', async () => {
    const incoming = await arrivalOf(({ person }) => person.says('hada', { replyTo: 'wamid.ours' }));
    expect(incoming.replyTo).toBe('wamid.ours');
  });

  it('a place comes with its name', async () => {
    const place = { latitude: 30.47, longitude: -8.877, name: 'Bab El Kasbah', address: 'Taroudant' };
    expect(await contentAfter((person) => person.posts('location', place))).toEqual({
      kind: 'place',
      latitude: 30.47,
      longitude: -8.877,
      label: 'Bab El Kasbah, Taroudant',
    });
    expect(await contentAfter((person) => person.sharesPlace(30.5, -8.9))).toEqual({
      kind: 'place',
      latitude: 30.5,
      longitude: -8.9,
    });
  });

  it.each(['photo', 'voice', 'audio', 'video', 'document', 'sticker'] as const)(
    'a %s is recognised',
    async (media) => {
      const content = await contentAfter((person) => person.sendsFile(media, Buffer.from('bytes')));
      expect(content).toMatchObject({ kind: 'file', media, file: { ref: expect.stringMatching(/^\d+$/) } });
    },
  );

  it('a file keeps its caption and its name', async () => {
    const content = await contentAfter((person) =>
      person.sendsFile('document', Buffer.from('%PDF'), { name: 'facture.pdf', caption: 'ha lfactura' }),
    );
    expect(content).toMatchObject({
      kind: 'file',
      caption: 'ha lfactura',
      file: { name: 'facture.pdf', mimeType: 'application/pdf' },
    });
  });

  it('a contact is the own one only when WhatsApp says so', async () => {
    expect(await contentAfter((person) => person.sharesContact('+212 612-345678', true))).toEqual({
      kind: 'contact',
      phone: '+212612345678',
      own: true,
    });
    expect(await contentAfter((person) => person.sharesContact('+212600000000', false))).toMatchObject({
      own: false,
    });
    const ofOwnNumber = (person: CloudPerson) => person.sharesContact('+212610000000', false);
    expect(await contentAfter(ofOwnNumber)).toMatchObject({ own: true });
  });

  it('a reaction, and its withdrawal, name the message', async () => {
    expect(await contentAfter((person) => person.reacts('wamid.x', '👍'))).toEqual({
      kind: 'reaction',
      of: 'wamid.x',
      emoji: '👍',
    });
    expect(await contentAfter((person) => person.reacts('wamid.x', null))).toMatchObject({ emoji: null });
    expect(
      await contentAfter((person) => person.posts('reaction', { message_id: 'wamid.x', emoji: '' })),
    ).toMatchObject({
      emoji: null,
    });
  });

  it('a correction and an erasure name the message', async () => {
    expect(await contentAfter((person) => person.edits('wamid.x', 'La, jouj'))).toEqual({
      kind: 'edited',
      of: 'wamid.x',
      text: 'La, jouj',
    });
    const caption = { original_message_id: 'wamid.x', message: { type: 'image', image: { caption: 'hna' } } };
    expect(await contentAfter((person) => person.posts('edit', caption))).toMatchObject({ text: 'hna' });
    expect(await contentAfter((person) => person.does('delete:wamid.x'))).toEqual({
      kind: 'deleted',
      of: 'wamid.x',
    });
  });

  it('the first opening of the chat is a start, and a call is a call', async () => {
    expect(await contentAfter((person) => person.does('start:'))).toEqual({ kind: 'start' });
    expect(await contentAfter((person) => person.does('call'))).toEqual({ kind: 'call' });
  });

  it('a button of a template answers by its token, and by its words when it has none', async () => {
    const tapped = { payload: 'token-1', text: 'Oui' };
    expect(await contentAfter((person) => person.posts('button', tapped))).toEqual({
      kind: 'option',
      token: 'token-1',
    });
    const bare = { payload: 'Oui', text: 'Oui' };
    expect(await contentAfter((person) => person.posts('button', bare))).toEqual({
      kind: 'text',
      text: 'Oui',
    });
  });

  it.each([
    ['poll', 'unsupported', { type: 'poll' }],
    ['unsupported', 'unsupported', {}],
    ['order', 'order', { catalog_id: '1', product_items: [] }],
    ['nfm_reply', 'interactive', { type: 'nfm_reply', nfm_reply: { response_json: '{}' } }],
    ['image', 'image', { no_id: true }],
    ['text', 'text', { body: '' }],
    ['something_new', 'something_new', { a: 1 }],
  ])('what we do not read (%s) is handed in as unknown', async (type, sent, content) => {
    expect(await contentAfter((person) => person.posts(sent, content))).toEqual({ kind: 'unknown', type });
  });
});

describe('who citizens are', () => {
  it('a person without a scoped id is known by the number', async () => {
    const incoming = await arrivalOf(({ provider }) => provider.person('212612345678').says('salam'));
    expect(incoming).toMatchObject({ address: '212612345678', phone: '+212612345678' });
  });

  it('a person who hides the number is known by the scoped id alone', async () => {
    const incoming = await arrivalOf(async ({ provider, person }) => {
      const human = provider.world.people.get(person.address);
      if (human) human.phone = undefined;
      await person.says('salam');
    });
    expect(incoming.address).toMatch(/^MA\./);
    expect(incoming.phone).toBeUndefined();
    expect(incoming.name).toBe('Citizen 1');
  });

  it('a scoped id is found in the card when the message has only the number', async () => {
    const incoming = await arrivalOf(({ provider }) =>
      provider.postman.post({
        contacts: [{ wa_id: '212611111111', user_id: 'MA.777', profile: { name: 'Lalla' } }],
        messages: [
          { from: '212611111111', id: 'wamid.a', timestamp: '1770000000', type: 'text', text: { body: 'a' } },
        ],
      }),
    );
    expect(incoming).toMatchObject({ address: 'MA.777', name: 'Lalla' });
  });

  it('cards of two people in one delivery are not mixed up', async () => {
    await withCloud(async (provider, listener) => {
      const text = (from: string, id: string) => ({
        from,
        id,
        timestamp: '1770000000',
        type: 'text',
        text: { body: id },
      });
      await provider.postman.post({
        contacts: [
          { wa_id: '212600000002', user_id: 'MA.2', profile: { name: 'Two' } },
          { wa_id: '212600000001', user_id: 'MA.1', profile: { name: 'One' } },
        ],
        messages: [text('212600000001', 'a'), text('212600000002', 'b'), text('212600000003', 'c')],
      });
      expect(listener.incoming.map(({ address, name }) => [address, name])).toEqual([
        ['MA.1', 'One'],
        ['MA.2', 'Two'],
        ['212600000003', undefined],
      ]);
    });
  });

  it('a new number moves the person from the old id to the new one', async () => {
    let before = '';
    let now = '';
    const incoming = await arrivalOf(async ({ person }) => {
      before = person.address;
      await person.changesNumber('212699999999');
      now = person.address;
    });
    expect(incoming).toMatchObject({ address: before, content: { kind: 'moved', newAddress: now } });
    expect(incoming.phone).toBeUndefined();
    const known = await arrivalOf(({ provider }) =>
      provider.person('212612121212').changesNumber('212613131313'),
    );
    expect(known).toMatchObject({
      address: '212612121212',
      content: { kind: 'moved', newAddress: '212613131313' },
    });
  });

  it('a new scoped id alone moves the person too', async () => {
    const system = { type: 'user_changed_user_id', previous_user_id: 'MA.1', user_id: 'MA.2' };
    const incoming = await arrivalOf(({ provider }) =>
      provider.postman.post({
        messages: [{ id: 'wamid.s', timestamp: '1770000000', type: 'system', system }],
      }),
    );
    expect(incoming).toMatchObject({ address: 'MA.1', content: { kind: 'moved', newAddress: 'MA.2' } });
  });

  it('what staff type on a shared number is theirs', async () => {
    const echo = { id: 'wamid.e', from: '212528850000', to: '212612345678', timestamp: '1770000000' };
    const incoming = await arrivalOf(({ provider }) =>
      provider.postman.post(
        { message_echoes: [{ ...echo, type: 'text', text: { body: 'ana m3ak' } }] },
        'smb_message_echoes',
      ),
    );
    expect(incoming).toMatchObject({ address: '212612345678', content: { kind: 'staff', text: 'ana m3ak' } });
  });
});
