// What one message of a citizen holds: words, a place, a file, a contact, or something that we do not read. Pure.
import type { FileKind } from '../../domain/attachment.ts';
import type { IncomingContent, RemoteFile } from '../channel.ts';
import type { ReadMessage } from './update.ts';

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
export function contentOf(message: ReadMessage): IncomingContent | null {
  if (message.text !== undefined) return textContent(message.text);
  const read = placeContent(message) ?? contactContent(message) ?? fileContent(message);
  if (read) return read;
  if (SERVICE_NOTES.some((note) => message[note] != null)) return null;
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

function placeContent({ location, venue }: ReadMessage): IncomingContent | null {
  if (!location) return null;
  const { latitude, longitude } = location;
  const label = venue && [venue.title, venue.address].filter(Boolean).join(', ');
  return {
    kind: 'place',
    latitude,
    longitude,
    ...(label ? { label } : {}),
    ...(location.live_period == null ? {} : { live: true }),
  };
}

/** People can forward anybody's contact: it is their own only if Telegram names the sender as its owner. */
function contactContent({ contact, from }: ReadMessage): IncomingContent | null {
  if (!contact) return null;
  const { phone_number: written = '', first_name, last_name, user_id } = contact;
  const own = user_id !== undefined && user_id === from?.id && written !== '';
  const name = [first_name, last_name].filter(Boolean).join(' ');
  if (own) return { kind: 'contact', phone: `+${written.replace(/\D/gu, '')}`, own };
  return written || name ? { kind: 'contact', phone: written, own, ...(name ? { name } : {}) } : null;
}

interface TelegramFile {
  file_id: string;
  file_size?: number | undefined;
  mime_type?: string | undefined;
  file_name?: string | undefined;
}

function fileContent(message: ReadMessage): IncomingContent | null {
  const { photo, voice, audio, video, video_note: roundVideo, animation, document, sticker } = message;
  // An animation comes with a `document` beside it, for old apps: look at it first.
  const biggest = photo && largest(photo);
  if (biggest) return file('photo', { ...biggest, mime_type: 'image/jpeg' }, message);
  if (voice) return file('voice', voice, message);
  if (audio) return file('audio', audio, message);
  if (video) return file('video', video, message);
  if (roundVideo) return file('video', { ...roundVideo, mime_type: 'video/mp4' }, message);
  if (animation) return file('video', animation, message);
  if (document) return file('document', document, message);
  if (sticker) return file('sticker', { ...sticker, mime_type: stickerType(sticker) }, message);
  return null;
}

function largest(sizes: NonNullable<ReadMessage['photo']>): TelegramFile | undefined {
  const area = ({ width = 0, height = 0 }: (typeof sizes)[number]) => width * height;
  return sizes.toSorted((a, b) => area(b) - area(a))[0];
}

function stickerType({
  is_animated: animated,
  is_video: video,
}: NonNullable<ReadMessage['sticker']>): string {
  if (animated) return 'application/x-tgsticker';
  return video ? 'video/webm' : 'image/webp';
}

function file(media: FileKind, from: TelegramFile, { caption }: ReadMessage): IncomingContent {
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
  'edit_date',
  'reply_to_message',
  'forward_origin',
  'via_bot',
  'has_protected_content',
  'effect_id',
  'reply_markup',
]);

/** The name of what the message holds, as Telegram calls it: `poll`, `dice`, `story`. */
function typeOf(message: ReadMessage): string {
  return Object.keys(message).find((key) => !FRAME.has(key) && message[key] !== undefined) ?? 'empty';
}
