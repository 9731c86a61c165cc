// What providers and gateways send beside the documented: a strange field costs itself, never the message beside it.
import { describe, expect, it } from 'vitest';
import type { Incoming } from '../../src/channels/channel.ts';
import { isUnread, toIncoming } from '../../src/channels/telegram/incoming.ts';
import { eventsOf } from '../../src/channels/whatsapp/cloud/events.ts';
import { readMessage, readStaff } from '../../src/channels/whatsapp/web/incoming.ts';
import { isPerson } from '../../src/channels/whatsapp/web/raw-message.ts';
import { nameOn } from '../../src/channels/whatsapp/web/vcard.ts';
import { NO_LOG } from '../support/no-log.ts';
import { webMessage } from '../support/whatsapp-web/message.ts';

const OWN = '212528850000';

function cloud(value: object, phoneId = '106540352242922') {
  const metadata = { display_phone_number: `+${OWN}`, phone_number_id: phoneId };
  const body = {
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field: 'messages', value: { metadata, ...value } }] }],
  };
  return eventsOf(body, phoneId, NO_LOG);
}

const good = {
  ...{ from: '212600000005', id: 'wamid.G', timestamp: '1770000000', type: 'text' },
  text: { body: 'Bonjour' },
};
const contacts = [{ profile: { name: 'N' }, wa_id: '212600000005' }];
const said = (incoming: Incoming[]) =>
  incoming.map(({ content }) => ('text' in content ? content.text : content.kind));

describe('a webhook of WhatsApp', () => {
  it.each<[string, object]>([
    ['a profile of null', { contacts: [{ profile: null, wa_id: '212600000005' }], messages: [good] }],
    ['a name of null', { contacts: [{ profile: { name: null }, wa_id: '212600000005' }], messages: [good] }],
    [
      'ids of null',
      { contacts: [{ wa_id: '212600000005', user_id: null }], messages: [{ ...good, from_user_id: null }] },
    ],
    ['a call without a time', { calls: [{ id: 'x' }], contacts, messages: [good] }],
    ['calls that are no list', { calls: { id: 'x' }, contacts, messages: [good] }],
    ['contacts of null', { contacts: null, messages: [good] }],
    ['a contact that is a word', { contacts: ['x', 7, null, ...contacts], messages: [good] }],
    ['a context and a group of null', { contacts, messages: [{ ...good, context: null, group_id: null }] }],
    ['an echo of nothing', { contacts, message_echoes: [null, {}, { id: 'e' }], messages: [good] }],
    ['a status of nothing', { contacts, statuses: [null, { id: 'x' }, 7], messages: [good] }],
    ['errors of words', { contacts, errors: 'many', messages: [good] }],
    ['a number for a number', { contacts, messages: [{ ...good, from: 212600000005 }] }],
    ['no type', { contacts, messages: [{ ...good, type: null }] }],
    ['no id', { contacts, messages: [{ ...good, id: null }] }],
    ['other metadata', { metadata: null, contacts, messages: [good] }],
    [
      'strange messages around it',
      { contacts, messages: [null, 7, [], {}, { id: 'x' }, good, { id: 'y', type: {} }] },
    ],
  ])('with %s still says what was said', (_, value) => {
    const { incoming } = cloud(value);
    expect(said(incoming)).toContain('Bonjour');
    expect(incoming.find(({ content }) => content.kind === 'text')?.address).toBe('212600000005');
  });

  it.each([1_795_827_709_000, '1795827709000', 1_795_827_709_000_000, -5, Number.NaN, 'soon', null, {}])(
    'with the time %j comes now',
    (timestamp) => {
      const { incoming } = cloud({ contacts, messages: [{ ...good, timestamp }] });
      expect(Math.abs((incoming[0]?.at.getTime() ?? 0) - Date.now())).toBeLessThan(5_000);
    },
  );

  it('of an account of WhatsApp itself, of our own number or of a group is nobody’s', () => {
    for (const from of ['0', '447710173736', '16505361212', '13135550002', OWN]) {
      expect(cloud({ messages: [{ ...good, from }] })).toMatchObject({ incoming: [], unread: [] });
    }
    expect(cloud({ messages: [{ ...good, group_id: 'g' }] })).toMatchObject({ incoming: [], unread: [] });
  });

  it('of which nothing can be read is handed on as it came', () => {
    const odd = { id: 'x', type: 'text' };
    expect(cloud({ messages: [odd] }).unread).toEqual([odd]);
    expect(cloud({ messages: [good, odd] })).toMatchObject({ incoming: [{}], unread: [odd] });
  });

  it('with several cards says each, with its name', () => {
    const card = (name: string, phone: string) => ({ name: { formatted_name: name }, phones: [{ phone }] });
    const message = {
      ...{ ...good, type: 'contacts' },
      contacts: [
        card('Syndic', '+212 600-000009'),
        card('Gardien', '0600000010'),
        { name: { first_name: 'X' } },
      ],
    };
    expect(cloud({ contacts, messages: [message] }).incoming.map(({ content }) => content)).toEqual([
      { kind: 'contact', phone: '+212600000009', own: false, name: 'Syndic' },
      { kind: 'contact', phone: '0600000010', own: false, name: 'Gardien' },
      { kind: 'contact', phone: '', own: false, name: 'X' },
    ]);
  });

  it.each([
    [null, null],
    ['', ''],
    [' ', -8.8],
    [true, false],
    [91, 0],
    [30.4, 1e9],
    [Number.NaN, 0],
    ['north', 'west'],
  ])('with a place at %j, %j has no place', (latitude, longitude) => {
    const message = { ...good, type: 'location', location: { latitude, longitude } };
    expect(cloud({ contacts, messages: [message] }).incoming[0]?.content).toEqual({
      kind: 'unknown',
      type: 'location',
    });
  });
});

describe('an update of Telegram', () => {
  const NOW = new Date('2026-11-28T10:00:00Z');
  const message = {
    ...{ message_id: 11, date: 1_790_000_000, text: 'salut' },
    chat: { id: 6, type: 'private' },
    from: { id: 6, is_bot: false, first_name: 'Salma' },
  };
  const read = (more: object) => toIncoming({ update_id: 2, message: { ...message, ...more } }, NOW);

  it.each<[string, object]>([
    ['a time in milliseconds', { date: 1_795_827_709_000 }],
    ['no time', { date: null }],
    ['a sender of null', { from: null }],
    ['a name of null', { from: { id: 6, first_name: null, last_name: 7 } }],
    ['a quote of null', { reply_to_message: null, media_group_id: null, entities: null }],
    ['no number', { message_id: null }],
    ['a photo of nothing beside the words', { photo: [] }],
    ['a chat of no type', { chat: { id: 6 } }],
  ])('with %s still says what was said', (_, more) => {
    expect(read(more)).toMatchObject({ address: '6', content: { kind: 'text', text: 'salut' } });
    expect(Number.isNaN(read(more)?.at.getTime())).toBe(false);
  });

  it('of a bot, of Telegram itself, of a group or a channel is nobody’s', () => {
    for (const more of [
      { from: { id: 7, is_bot: true, first_name: 'Bot' } },
      { from: { id: 777000, first_name: 'Telegram' }, chat: { id: 777000, type: 'private' } },
      { chat: { id: -5, type: 'group' }, from: { id: 1087968824, is_bot: true } },
      { chat: { id: -100, type: 'channel' }, from: undefined },
    ]) {
      expect(read(more)).toBeNull();
      expect(isUnread({ update_id: 2, message: { ...message, ...more } })).toBe(false);
    }
    expect(toIncoming({ update_id: 3, channel_post: message }, NOW)).toBeNull();
  });

  it('of which nothing can be read is known as such', () => {
    for (const odd of [{ update_id: 2, message: { text: 'x' } }, { update_id: 2, message: 7 }, null, 'x'])
      expect(isUnread(odd)).toBe(true);
    expect(isUnread({ update_id: 2 })).toBe(false);
    expect(isUnread({ update_id: 2, poll_answer: {} })).toBe(false);
  });

  it('with somebody’s card keeps number and name, with a venue its name', () => {
    const contact = { phone_number: '+212600000009', first_name: 'Syndic', last_name: 'Hay' };
    expect(read({ text: undefined, contact })?.content).toEqual({
      ...{ kind: 'contact', phone: '+212600000009', own: false, name: 'Syndic Hay' },
    });
    const location = { latitude: 30.4703, longitude: -8.877 };
    expect(
      read({ text: undefined, location, venue: { location, title: 'Bab El Kasba', address: null } })?.content,
    ).toEqual({ kind: 'place', ...location, label: 'Bab El Kasba' });
  });
});

describe('a message of WhatsApp Web', () => {
  const from = '212600000003@c.us';

  it.each<[string, object]>([
    ['a time in milliseconds', { timestamp: 1_795_827_709_000 }],
    ['no time', { timestamp: null }],
    ['no id', { id: null }],
    ['no raw data', { rawData: null }],
    ['odd raw data', { rawData: { notifyName: 7, quotedParticipant: {}, size: 'x' } }],
    ['an address as an object', { from: { _serialized: from } }],
  ])('with %s still says what was said', (_, more) => {
    const [incoming] = readMessage(webMessage({ from, body: 'Bonjour', ...more }));
    expect(incoming).toMatchObject({ address: from, content: { kind: 'text', text: 'Bonjour' } });
    expect(Number.isNaN(incoming?.at.getTime())).toBe(false);
  });

  it('with a place of nothing has no place', () => {
    for (const location of [{ latitude: null, longitude: null }, { latitude: '', longitude: '' }, {}, null]) {
      const [incoming] = readMessage(webMessage({ from, type: 'location', location }));
      expect(incoming?.content).toEqual({ kind: 'unknown', type: 'location' });
    }
  });

  it('with a body of nothing is answered as what it is', () => {
    for (const type of ['chat', 'vcard', 'location', 'image', 'payment', 7, null])
      expect(readMessage(webMessage({ from, type, body: null, vCards: null }))[0]?.content.kind).toBe(
        'unknown',
      );
  });

  it('of WhatsApp itself, a group, a channel or a list is nobody’s', () => {
    for (const address of [
      '0@c.us',
      '13135550002@c.us',
      '16505361212@c.us',
      'status@broadcast',
      '1@newsletter',
      '1-2@g.us',
      '',
      'x',
    ]) {
      expect(isPerson(address)).toBe(false);
      expect(readMessage(webMessage({ from: address, body: 'Votre code : 123-456' }))).toEqual([]);
    }
  });

  it('of a colleague says what it was', () => {
    const to = (more: object) => readStaff(webMessage({ fromMe: true, to: from, ...more }))[0]?.content;
    expect(to({ body: 'Bonjour' })).toEqual({ kind: 'staff', text: 'Bonjour' });
    expect(to({ type: 'image', body: 'ici' })).toEqual({ kind: 'staff', text: 'ici', media: 'photo' });
    expect(to({ type: 'sticker', body: '' })).toEqual({ kind: 'staff', text: '', media: 'sticker' });
    expect(to({ type: 'location', body: '/9j/4AAQ' })).toEqual({ kind: 'staff', text: '', media: 'place' });
    expect(to({ type: 'poll_creation', body: null })).toEqual({ kind: 'staff', text: '', media: 'unknown' });
  });

  it('with a card keeps the name on it', () => {
    expect(nameOn('BEGIN:VCARD\r\nN:Alami;Salma;;;\r\nFN:Salma Al\r\n ami\r\nTEL:1\r\nEND:VCARD')).toBe(
      'Salma Alami',
    );
    expect(nameOn('BEGIN:VCARD\nN:Alami;Salma;;;\nEND:VCARD')).toBe('Salma Alami');
    expect(nameOn('BEGIN:VCARD\nTEL:1\nEND:VCARD')).toBeUndefined();
  });
});
