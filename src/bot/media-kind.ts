// What a file is to a flow: by its type rather than by the box in which the citizen's telephone sent it.

import type { RemoteFile } from '../channels/channel.ts';
import type { FileKind } from '../domain/attachment.ts';
import type { ViewOnce } from '../flow/engine/state.ts';

/** Endings of names where a provider tells no type, or one that says nothing. */
const ENDINGS: [RegExp, FileKind][] = [
  [/\.(jpe?g|png|webp|gif|heic|heif|avif|tiff?|bmp|dng)$/i, 'photo'],
  [/\.(ogg|oga|opus|m4a|aac|mp3|amr|awb|wav|flac|caf|wma)$/i, 'audio'],
  [/\.(mp4|mov|3gpp?|m4v|webm|mkv|avi)$/i, 'video'],
  [/\.\w{1,5}$/, 'document'],
];
const SAYS_NOTHING = /^(application\/(octet-stream|binary|x-unknown)|binary\/octet-stream|\*\/\*)?$/;

/**
 * A picture sent "as a file" is a picture, a recording a recording. What nobody names is taken for a picture until it
 * has been opened: it is what people send.
 */
export function mediaSent(media: FileKind, { mimeType = '', name = '' }: Partial<RemoteFile>): FileKind {
  if (media !== 'document') return media;
  const type = plain(mimeType);
  if (!SAYS_NOTHING.test(type)) return mediaOf(type);
  return ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? 'photo';
}

/** What it turned out to be, once it was opened. A voice note stays one, and a sticker too. */
export function mediaKept(media: string, mimeType: string): string {
  const kept = mediaOf(plain(mimeType));
  if (media === 'sticker' && (kept === 'photo' || kept === 'video')) return media;
  return media === 'voice' && kept === 'audio' ? media : kept;
}

/** True when it must be an answer to another question than was thought. */
export function isOther(sent: string, kept: string): boolean {
  const sort = (media: string) => (media === 'voice' ? 'audio' : media);
  return sort(sent) !== sort(kept);
}

function mediaOf(type: string): FileKind {
  if (type.startsWith('image/')) return 'photo';
  if (type.startsWith('audio/') || type === 'application/ogg') return 'audio';
  return type.startsWith('video/') ? 'video' : 'document';
}

const plain = (type: string): string => (type.split(';')[0] ?? '').trim().toLowerCase();

/** As what a file that opens once is asked for; a picture unless its kind was said. */
export function opensOnce(media: FileKind | undefined): ViewOnce {
  if (media === 'voice' || media === 'audio') return 'voice';
  return media === 'video' ? 'video' : 'photo';
}
