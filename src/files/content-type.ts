// What a file really is: told by its bytes, never by its name or by what the sender's telephone calls it.
import { fileTypeFromBuffer } from 'file-type';
import { readOldOffice } from './ole-documents.ts';
import { isSilentOgg } from './silent-ogg.ts';

export interface Content {
  form: 'picture' | 'sound' | 'film' | 'paper';
  mimeType: string;
  /** A browser plays it as it is; otherwise it is made anew. */
  plays: boolean;
}

/** One kind of each thing under one name, whatever the library calls it. */
const SAME: Record<string, string> = {
  'application/ogg': 'audio/ogg',
  'audio/x-m4a': 'audio/mp4',
  'audio/vnd.wave': 'audio/wav',
  'image/heic-sequence': 'image/heic',
  'image/heif': 'image/heic',
  'image/heif-sequence': 'image/heic',
};
const PICTURES = new Set([
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/gif',
  'image/heic',
  'image/avif',
  'image/tiff',
]);
/** Papers people send, and how each is called when it is kept. */
const PAPERS = new Set([
  'application/pdf',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
]);
const ENDINGS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/aac': 'aac',
  'audio/amr': 'amr',
  'audio/wav': 'wav',
  'audio/webm': 'webm',
  'audio/flac': 'flac',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'video/ogg': 'ogv',
  'video/quicktime': 'mov',
  'video/3gpp': '3gp',
  'application/pdf': 'pdf',
  // What the program writes itself: nothing of the kind is taken from anybody.
  'text/html': 'html',
  'text/plain': 'txt',
  'application/json': 'json',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.ms-powerpoint': 'ppt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
};

/** The ending of a name for this type; `bin` for whatever nothing should open by itself. */
export function endingOf(mimeType: string | null): string {
  return ENDINGS[mimeType ?? ''] ?? 'bin';
}

/** Null when it is nothing we take. */
export async function readContent(bytes: Uint8Array): Promise<Content | null> {
  const type = await fileTypeFromBuffer(bytes);
  if (!type) return null;
  // The library may say more than the kind: `audio/ogg; codecs=opus` is a voice note.
  const [said = ''] = type.mime.split(';');
  const mimeType = SAME[said.trim()] ?? said.trim();
  if (PICTURES.has(mimeType)) return { form: 'picture', mimeType, plays: false };
  if (mimeType === 'audio/ogg' && isSilentOgg(bytes)) return null;
  if (mimeType.startsWith('audio/') || mimeType.startsWith('video/'))
    return recording(bytes, mimeType, type.ext);
  if (mimeType === 'application/x-cfb') {
    const old = readOldOffice(bytes);
    return old === null ? null : { form: 'paper', mimeType: old, plays: false };
  }
  if (mimeType === 'application/pdf' && !isWholePdf(bytes)) return null;
  return PAPERS.has(mimeType) ? { form: 'paper', mimeType, plays: false } : null;
}

const FILMED = new Set(['avc1', 'avc3', 'vp08', 'vp09', 'av01']);
const HEARD = new Set(['mp4a', 'Opus', 'fLaC', '.mp3']);
/** Filmed in a way that browsers may not show. */
const FILMED_OTHERWISE = new Set(['hvc1', 'hev1', 'dvh1', 'dvhe', 'mp4v', 's263', 'h263', 'jpeg', 'mjpa']);
/** Tracks beside picture and sound: where it was filmed, the time code. */
const BESIDE = new Set(['mebx', 'mett', 'tmcd', 'text', 'tx3g', 'rtmd']);

/** A film without pictures is a sound: recorders of telephones call it what they like. */
function recording(bytes: Uint8Array, mimeType: string, ending: string): Content {
  if (/^(audio\/mp4|video\/(mp4|x-m4v|quicktime|3gpp2?))$/.test(mimeType)) return boxed(bytes, mimeType);
  if (mimeType === 'video/webm') {
    const filmed = /V_(VP8|VP9|AV1)/.test(startOf(bytes));
    return { form: filmed ? 'film' : 'sound', mimeType: filmed ? mimeType : 'audio/webm', plays: true };
  }
  if (mimeType.startsWith('video/')) return { form: 'film', mimeType, plays: false };
  const plays =
    (mimeType === 'audio/ogg' && ending !== 'spx') ||
    (mimeType === 'audio/mpeg' && ending === 'mp3') ||
    (mimeType === 'audio/wav' && isPlainWave(bytes)) ||
    mimeType === 'audio/aac' ||
    mimeType === 'audio/flac';
  return { form: 'sound', mimeType, plays };
}

/** The family of MP4, to which MOV, M4A and 3GP belong: what the tracks are is written in their `stsd` boxes. */
function boxed(bytes: Uint8Array, mimeType: string): Content {
  const tracks = tracksOf(bytes).filter((track) => !BESIDE.has(track));
  const plays = tracks.length > 0 && tracks.every((track) => FILMED.has(track) || HEARD.has(track));
  const filmed =
    tracks.length > 0
      ? tracks.some((track) => FILMED.has(track) || FILMED_OTHERWISE.has(track))
      : mimeType.startsWith('video/');
  if (filmed) return { form: 'film', mimeType, plays };
  return { form: 'sound', mimeType: mimeType === 'video/3gpp' && !plays ? mimeType : 'audio/mp4', plays };
}

/** No recording of a telephone has more. */
const MOST_TRACKS = 20;

function tracksOf(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tracks: string[] = [];
  for (
    let at = file.indexOf('stsd');
    at >= 0 && tracks.length < MOST_TRACKS;
    at = file.indexOf('stsd', at + 4)
  )
    tracks.push(file.toString('latin1', at + 16, at + 20));
  return tracks;
}

/** Plain samples, of whole or broken numbers, or those of telephone lines: what browsers know. */
function isPlainWave(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = file.indexOf('fmt ');
  if (at < 0 || at + 10 > file.length) return false;
  return [1, 3, 6, 7, 0xfffe].includes(file.readUInt16LE(at + 8));
}

const startOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 65_536)).toString('latin1');

/** Four words of a page and nothing behind them are no document, whatever the first letters say. */
function isWholePdf(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return /\d+ \d+ obj\b/.test(file.toString('latin1')) && file.includes('%%EOF');
}
