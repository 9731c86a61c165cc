// What each update of Telegram means: the cases that people seldom make and the stand-in therefore does not play.
import type { Message, Update, User } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { messageIdOf, numberOf } from '../../src/channels/telegram/ids.ts';
import { toIncoming } from '../../src/channels/telegram/incoming.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const user: User = { id: 5, is_bot: false, first_name: 'Fatima', last_name: 'Ait', language_code: 'ar' };
const frame = {
  message_id: 7,
  date: 1_790_000_000,
  chat: { id: 5, type: 'private' as const, first_name: 'Fatima' },
};

function read(content: Partial<Message>, from: User = user) {
  // Built from pieces: only what a test is about is written out.
  const message = { ...frame, from, ...content } as Message & Update.NonChannel;
  return toIncoming({ update_id: 1, message }, NOW);
}

const contentOf = (content: Partial<Message>) => read(content)?.content;
const media = { file_id: 'f', file_unique_id: 'u' };

describe('a message on Telegram', () => {
  it('says who sent it, in which language, when, and its number', () => {
    expect(read({ text: 'salam' })).toEqual({
      channel: 'telegram',
      messageId: 'm5.7',
      address: '5',
      at: new Date(1_790_000_000_000),
      order: 7,
      name: 'Fatima Ait',
      language: 'ar',
      content: { kind: 'text', text: 'salam' },
    });
  });

  it('is a start only when it is exactly that command', () => {
    expect(contentOf({ text: '/start' })).toEqual({ kind: 'start' });
    expect(contentOf({ text: '/start ' })).toEqual({ kind: 'start' });
    expect(contentOf({ text: '/start@our_bot p-26_1' })).toEqual({ kind: 'start', payload: 'p-26_1' });
    expect(contentOf({ text: '/starting' })).toEqual({ kind: 'text', text: '/starting' });
    expect(contentOf({ text: 'go /start' })).toEqual({ kind: 'text', text: 'go /start' });
    expect(contentOf({ text: '/menu' })).toEqual({ kind: 'text', text: '/menu' });
  });

  it('with a photo means its largest size, in whatever order the sizes come', () => {
    const sizes = [
      { ...media, file_id: 'large', width: 1280, height: 960, file_size: 9 },
      { ...media, file_id: 'small', width: 90, height: 67 },
    ];
    expect(contentOf({ photo: sizes, caption: 'حفرة' })).toEqual({
      kind: 'file',
      media: 'photo',
      file: { ref: 'large', mimeType: 'image/jpeg', size: 9 },
      caption: 'حفرة',
    });
  });

  it('with an animation or a round video is a video', () => {
    const animation = { ...media, width: 1, height: 1, duration: 1, mime_type: 'video/mp4' };
    expect(contentOf({ animation, document: media })).toMatchObject({ kind: 'file', media: 'video' });
    expect(contentOf({ video_note: { ...media, length: 1, duration: 1 } })).toMatchObject({ media: 'video' });
  });

  it('with a sticker says of which kind it is', () => {
    const sticker = {
      ...media,
      type: 'regular' as const,
      width: 1,
      height: 1,
      is_animated: false,
      is_video: true,
    };
    expect(contentOf({ sticker })).toMatchObject({ media: 'sticker', file: { mimeType: 'video/webm' } });
  });

  it('with a venue is a place with a name', () => {
    const location = { latitude: 30.47, longitude: -8.87 };
    const venue = { location, title: 'ساحة أسراك', address: 'تارودانت' };
    expect(contentOf({ location, venue })).toEqual({
      kind: 'place',
      ...location,
      label: 'ساحة أسراك, تارودانت',
    });
  });

  it('vouches for a telephone number only when it is the sender’s own', () => {
    const contact = { phone_number: '212612345678', first_name: 'F', user_id: 5 };
    expect(read({ contact })).toMatchObject({
      phone: '+212612345678',
      content: { kind: 'contact', phone: '+212612345678', own: true },
    });
    const another = read({ contact: { ...contact, user_id: 6 } });
    expect(another).not.toHaveProperty('phone');
    expect(another?.content).toMatchObject({ own: false });
    expect(read({ contact: { phone_number: '0612345678', first_name: 'F' } })?.content).toMatchObject({
      own: false,
    });
  });

  it('that we do not read says what it is, and a note of Telegram itself is nobody’s message', () => {
    expect(contentOf({ dice: { emoji: '🎲', value: 3 } })).toEqual({ kind: 'unknown', type: 'dice' });
    expect(contentOf({})).toEqual({ kind: 'unknown', type: 'empty' });
    expect(contentOf({ message_auto_delete_timer_changed: { message_auto_delete_time: 1 } })).toBeUndefined();
  });

  it('of another bot is left alone', () => {
    expect(read({ text: 'x' }, { ...user, is_bot: true })).toBeNull();
  });
});

describe('an update of Telegram', () => {
  it('with a tap names the tap, the token, and the message it sits under', () => {
    const callback_query = {
      id: '99',
      from: user,
      chat_instance: '1',
      data: 't1',
      message: frame as Message,
    };
    expect(toIncoming({ update_id: 1, callback_query } as Update, NOW)).toMatchObject({
      messageId: 'c99',
      address: '5',
      at: NOW,
      replyTo: 'm5.7',
      content: { kind: 'option', token: 't1', ack: '99' },
    });
  });

  it('with a tap on a message too old to be shown is still a tap', () => {
    const callback_query = { id: '99', from: user, chat_instance: '1', data: 't1' };
    expect(toIncoming({ update_id: 1, callback_query }, NOW)).toMatchObject({
      address: '5',
      content: { token: 't1' },
    });
  });

  it('with two edits of one message in one second is two corrections', () => {
    const edited_message = { ...frame, from: user, text: 'a', edit_date: 1_790_000_009 } as Message;
    const ids = [1, 2].map((update_id) => toIncoming({ update_id, edited_message } as Update, NOW));
    expect(ids.map((one) => one?.messageId)).toEqual(['u1', 'u2']);
    expect(ids[0]).toMatchObject({
      at: new Date(1_790_000_009_000),
      content: { kind: 'edited', of: 'm5.7' },
    });
  });

  it('of a kind we never asked for is left alone', () => {
    expect(toIncoming({ update_id: 1 }, NOW)).toBeNull();
  });
});

describe('ids of messages', () => {
  it('lead back to Telegram’s number within their own chat only', () => {
    expect(numberOf(messageIdOf(5, 7), '5')).toBe(7);
    expect(numberOf(messageIdOf(-5, 7), '-5')).toBe(7);
    for (const id of [undefined, '', '7', 'c7', 'u7', 'm6.7', 'm5.x', 'm5.7.1']) {
      expect(numberOf(id, '5')).toBeUndefined();
    }
  });
});
