// A recording that holds no sound: the headers of Ogg are there, and nothing behind them.

const CAPTURE = 'OggS';
/** Where a page says up to which sample it plays, and how many pieces it has. */
const PLAYED_AT = 6;
const PIECES_AT = 26;
const HEAD = 27;

/** True of Ogg whose pages play nothing: an empty recording, or one that was cut off before its first sound. */
export function isSilentOgg(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + HEAD <= bytes.length && isPage(bytes, at)) {
    if (view.getBigInt64(at + PLAYED_AT, true) > 0n) return false;
    const pieces = bytes.subarray(at + HEAD, at + HEAD + (bytes[at + PIECES_AT] ?? 0));
    at += HEAD + pieces.length + pieces.reduce((sum, size) => sum + size, 0);
  }
  // What cannot be read to its end may still be heard.
  return at >= bytes.length;
}

const isPage = (bytes: Uint8Array, at: number): boolean =>
  [...CAPTURE].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));
