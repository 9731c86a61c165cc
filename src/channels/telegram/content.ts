// What one message of a citizen holds: words, a place, a file, a contact, or something that we do not read. Pure.
import type { Message } from 'grammy/types';
import type { FileKind, IncomingContent, RemoteFile } from '../channel.ts';

/** Notes that Telegram itself puts into a private chat: nobody said them, so nobody waits for an answer. */
const SERVICE_NOTES = [
  'pinned_message',
  'message_auto_delete_timer_changed',
  'chat_background_set',
  'write_access_allowed',
  'proximity_alert_triggered',
  'new_chat_photo',
  'delete_chat_photo',
  'new_chat_title',
] as const;

/** The content of a message in a private chat; null for a note of Telegram itself. */
export function contentOf(message: Message): IncomingContent | null {
  if (message.text !== undefined) return textContent(message.text);
  if (message.location) return placeContent(message);
  if (message.contact) return contactContent(message);
  const file = fileContent(message);
  if (file) return file;
  if (SERVICE_NOTES.some((note) => message[note] !== undefined)) return null;
  return { kind: 'unknown', type: typeOf(message) };
}

/** `/start`, `/start <payload>` (a deep link) and `/start@our_bot`; any other command is plain text. */
const START = /^\/start(?:@\w+)?(?:\s+(\S.*))?$/su;

function textContent(text: string): IncomingContent {
  const start = START.exec(text.trim());
  if (!start) return { kind: 'text', text };
  const payload = start[1]?.trim();
  return payload ? { kind: 'start', payload } : { kind: 'start' };
}

function placeContent({ location, venue }: Message): IncomingContent | null {
  if (!location) return null;
  const { latitude, longitude } = location;
  const label = venue && [venue.title, venue.address].filter(Boolean).join(', ');
  return {
    kind: 'place',
    latitude,
    longitude,
    ...(label ? { label } : {}),
    ...(location.live_period === undefined ? {} : { live: true }),
  };
}

/** People can forward anybody's contact: it is their own only if Telegram names the sender as its owner. */
function contactContent({ contact, from }: Message): IncomingContent | null {
  if (!contact) return null;
  const own = contact.user_id !== undefined && contact.user_id === from?.id;
  const digits = contact.phone_number.replace(/\D/gu, '');
  return { kind: 'contact', phone: own ? `+${digits}` : contact.phone_number, own };
}

interface TelegramFile {
  file_id: string;
  file_size?: number;
  mime_type?: string;
  file_name?: string;
}

function fileContent(message: Message): IncomingContent | null {
  const { photo, voice, audio, video, video_note: roundVideo, animation, document, sticker } = message;
  // An animation comes with a `document` beside it, for old apps: look at it first.
  if (photo) return file('photo', { ...largest(photo), mime_type: 'image/jpeg' }, message);
  if (voice) return file('voice', voice, message);
  if (audio) return file('audio', audio, message);
  if (video) return file('video', video, message);
  if (roundVideo) return file('video', { ...roundVideo, mime_type: 'video/mp4' }, message);
  if (animation) return file('video', animation, message);
  if (document) return file('document', document, message);
  if (sticker) return file('sticker', { ...sticker, mime_type: stickerType(sticker) }, message);
  return null;
}

function largest(sizes: NonNullable<Message['photo']>): TelegramFile {
  const [first, ...others] = sizes;
  if (!first) return { file_id: '' };
  return others.reduce(
    (best, one) => (one.width * one.height > best.width * best.height ? one : best),
    first,
  );
}

function stickerType({ is_animated: animated, is_video: video }: NonNullable<Message['sticker']>): string {
  if (animated) return 'application/x-tgsticker';
  return video ? 'video/webm' : 'image/webp';
}

function file(media: FileKind, from: TelegramFile, { caption }: Message): IncomingContent {
  const remote: RemoteFile = {
    ref: from.file_id,
    ...(from.mime_type === undefined ? {} : { mimeType: from.mime_type }),
    ...(from.file_name === undefined ? {} : { name: from.file_name }),
    ...(from.file_size === undefined ? {} : { size: from.file_size }),
  };
  return { kind: 'file', media, file: remote, ...(caption ? { caption } : {}) };
}

const FRAME = new Set([
  'message_id',
  'message_thread_id',
  'from',
  'chat',
  'date',
  'reply_to_message',
  'forward_origin',
  'via_bot',
  'has_protected_content',
  'effect_id',
  'reply_markup',
]);

/** The name of what the message holds, as Telegram calls it: `poll`, `dice`, `story`. */
function typeOf(message: Message): string {
  return Object.keys(message).find((key) => !FRAME.has(key)) ?? 'empty';
}
