// Bodies as the providers send them, one of every kind, from the person with this number.
import type { Json } from './mutate.ts';

/** Messages of a webhook of the Cloud API. */
export function cloudMessages(from: string, id: string): Json[] {
  const frame = (type: string) => ({
    from,
    from_user_id: `MA.${from}`,
    id: `${id}.${type}`,
    timestamp: '1770000000',
    type,
  });
  const media = { id: 'media-1', mime_type: 'image/jpeg', sha256: 'x', caption: 'ها هي' };
  const card = {
    name: { formatted_name: 'Syndic', first_name: 'S' },
    phones: [{ phone: '+212600000009', wa_id: '212600000009' }],
  };
  return [
    { ...frame('text'), text: { body: 'Le lampadaire est en panne' }, context: { id: 'wamid.x', from: '1' } },
    { ...frame('image'), image: media },
    { ...frame('video'), video: { ...media, mime_type: 'video/mp4' } },
    { ...frame('audio'), audio: { id: 'media-2', mime_type: 'audio/ogg; codecs=opus', voice: true } },
    { ...frame('document'), document: { id: 'media-3', filename: 'وصل.pdf', mime_type: 'application/pdf' } },
    { ...frame('sticker'), sticker: { id: 'media-4', mime_type: 'image/webp', animated: false } },
    {
      ...frame('location'),
      location: { latitude: 30.4703, longitude: -8.877, name: 'Bab El Kasba', address: 'Taroudant' },
    },
    { ...frame('contacts'), contacts: [card, card] },
    {
      ...frame('interactive'),
      interactive: { type: 'button_reply', button_reply: { id: 'q1.fr', title: 'Français' } },
    },
    {
      ...frame('interactive2'),
      type: 'interactive',
      interactive: { type: 'list_reply', list_reply: { id: 'q1.ary', title: 'x' } },
    },
    { ...frame('button'), button: { payload: 'ameeting.x', text: 'Oui' } },
    { ...frame('reaction'), reaction: { message_id: 'wamid.y', emoji: '👍' } },
    {
      ...frame('edit'),
      edit: { original_message_id: 'wamid.y', message: { type: 'text', text: { body: 'autre' } } },
    },
    { ...frame('revoke'), revoke: { original_message_id: 'wamid.y' } },
    { ...frame('system'), system: { type: 'user_changed_number', wa_id: `${from}9`, body: 'x' } },
    { ...frame('request_welcome') },
    { ...frame('unsupported'), unsupported: { type: 'poll' }, errors: [{ code: 131051, title: 'x' }] },
    { ...frame('order'), order: { catalog_id: '1', product_items: [{ quantity: 1 }] } },
  ];
}

/** Whole values of a webhook: what stands beside messages. */
export function cloudValues(from: string, id: string): Json[] {
  const status = {
    id: `${id}.s`,
    status: 'failed',
    timestamp: '1770000000',
    recipient_id: from,
    errors: [{ code: 131026 }],
  };
  return [
    { contacts: [{ wa_id: from, profile: { name: 'N' } }], messages: cloudMessages(from, id).slice(0, 2) },
    { statuses: [status, { ...status, status: 'delivered' }] },
    { calls: [{ id: `${id}.call`, from, event: 'connect', timestamp: '1770000000' }] },
    {
      message_echoes: [
        { id: `${id}.e`, to: from, timestamp: '1770000000', type: 'text', text: { body: 'Bonjour' } },
      ],
    },
    { errors: [{ code: 131031, title: 'locked' }] },
  ];
}

/** Updates of Telegram. */
export function telegramUpdates(from: number, update: number): Json[] {
  const person = { id: from, is_bot: false, first_name: 'Salma', language_code: 'fr' };
  const frame = {
    message_id: update,
    date: 1_770_000_000,
    chat: { id: from, type: 'private', first_name: 'Salma' },
    from: person,
  };
  const file = { file_id: 'f1', file_unique_id: 'u', file_size: 9 };
  const message = (content: { [key: string]: Json }): Json => ({
    update_id: update,
    message: { ...frame, ...content },
  });
  const contact = { phone_number: '+212600000009', first_name: 'Syndic', user_id: 7 };
  const location = { latitude: 30.4703, longitude: -8.877 };
  return [
    message({ text: 'Le lampadaire est en panne', reply_to_message: { ...frame, text: 'x' } }),
    message({ text: '/start link_12345678', entities: [{ type: 'bot_command', offset: 0, length: 6 }] }),
    message({
      photo: [
        { ...file, width: 90, height: 67 },
        { ...file, file_id: 'f2', width: 1280, height: 960 },
      ],
      caption: 'x',
      media_group_id: 'g',
    }),
    message({ voice: { ...file, duration: 3, mime_type: 'audio/ogg' } }),
    message({ video_note: { ...file, length: 1, duration: 1 } }),
    message({ document: { ...file, file_name: 'x.pdf', mime_type: 'application/pdf' } }),
    message({ sticker: { ...file, width: 1, height: 1, is_animated: false, is_video: true } }),
    message({ location, venue: { location, title: 'Bab El Kasba', address: 'Taroudant' } }),
    message({ contact }),
    message({ dice: { emoji: '🎲', value: 3 } }),
    message({ pinned_message: { ...frame, text: 'x' } }),
    { update_id: update, edited_message: { ...frame, text: 'autre', edit_date: 1_770_000_009 } },
    {
      update_id: update,
      callback_query: { id: `c${update}`, from: person, chat_instance: '1', data: 'q1.fr', message: frame },
    },
    {
      update_id: update,
      my_chat_member: {
        chat: frame.chat,
        from: person,
        date: 1,
        new_chat_member: { status: 'kicked', user: person },
      },
    },
    {
      update_id: update,
      message_reaction: {
        chat: frame.chat,
        user: person,
        message_id: 3,
        date: 1,
        old_reaction: [],
        new_reaction: [{ type: 'emoji', emoji: '👍' }],
      },
    },
    { update_id: update, channel_post: { ...frame, chat: { id: -100, type: 'channel' } } },
  ];
}

/** Messages as whatsapp-web.js hands them on. */
export function webMessages(from: string, id: string): Json[] {
  const frame = {
    id: { _serialized: `false_${from}_${id}` },
    from,
    timestamp: 1_770_000_000,
    fromMe: false,
    hasMedia: false,
    body: '',
    vCards: [],
    rawData: { notifyName: 'Salma' },
  };
  return [
    {
      ...frame,
      type: 'chat',
      body: 'Le lampadaire est en panne',
      rawData: { quotedStanzaID: 'A', quotedParticipant: from },
    },
    {
      ...frame,
      type: 'image',
      hasMedia: true,
      rawData: { mimetype: 'image/jpeg', size: 9, parentMsgKey: 'p', associationType: 'MEDIA_ALBUM' },
    },
    { ...frame, type: 'ptt', hasMedia: true, rawData: { mimetype: 'audio/ogg; codecs=opus' } },
    { ...frame, type: 'document', hasMedia: true, rawData: { filename: 'x.pdf', size: 9 } },
    { ...frame, type: 'location', location: { latitude: 30.47, longitude: -8.87, name: 'Bab El Kasba' } },
    { ...frame, type: 'multi_vcard', vCards: ['BEGIN:VCARD\nFN:S\nTEL;waid=212600000009:+212 6\nEND:VCARD'] },
    { ...frame, type: 'poll_creation', pollName: 'x' },
    { ...frame, type: 'revoked' },
    { ...frame, type: 'sticker', hasMedia: true },
  ];
}

/** What a telephone of the simulator posts. */
export function simulatorBodies(from: string): Json[] {
  const file = { base64: Buffer.from('x').toString('base64'), mimeType: 'image/jpeg', name: 'x.jpg' };
  return [
    {
      from,
      text: 'Le lampadaire est en panne',
      id: '1',
      name: 'S',
      language: 'fr',
      album: 'a',
      replyTo: 'm',
    },
    { from, start: { payload: 'link_12345678' } },
    { from, option: 'q1.fr' },
    { from, place: { latitude: 30.4703, longitude: -8.877, label: 'Bab El Kasba', live: true } },
    { from, photo: { ...file, caption: 'x' } },
    { from, contact: { phone: '0600000009', own: false } },
    { from, edit: { of: '1', text: 'x' } },
    { from, reaction: { of: '1', emoji: '👍' } },
    { from, block: true },
    { from, call: true },
    { from, other: 'poll' },
  ];
}
