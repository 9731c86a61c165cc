// How the bytes of a file are sealed: in pieces, so that a player who moves within a film makes nobody read all of it.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Key, Ring } from './key-ring.ts';

const MAGIC = Buffer.from('SEALED1\n');
const PIECE = 65_536;
const TAG = 16;
const ID = 8;
const SALT = 16;
/** Magic, id of the key, salt, and how many bytes were sealed. */
const HEADER = MAGIC.length + ID + SALT + 6;

interface Header {
  /** All of it as it stands in the file: every piece is bound to it. */
  bytes: Buffer;
  keyId: string;
  size: number;
}

/** What is in a file: as many bytes as were kept, sealed by which key; null: by none. */
export interface Inside {
  size: number;
  keyId: string | null;
}

/** Seals bytes for the file of this name: under another name they do not open. */
export function sealBytes(bytes: Uint8Array, key: Key, name: string): Buffer {
  const size = Buffer.alloc(6);
  size.writeUIntBE(bytes.length, 0, 6);
  const header = Buffer.concat([MAGIC, Buffer.from(key.id), randomBytes(SALT), size]);
  const own = keyOf(key, header, name);
  const pieces = [header];
  for (let at = 0; at < bytes.length; at += PIECE) {
    const cipher = createCipheriv('aes-256-gcm', own, nonceOf(at / PIECE)).setAAD(header);
    pieces.push(cipher.update(bytes.subarray(at, at + PIECE)), cipher.final(), cipher.getAuthTag());
  }
  return Buffer.concat(pieces);
}

/** Looks at the head of a file. */
export async function lookInside(file: FileHandle): Promise<Inside> {
  const header = await readHeader(file);
  return header ?? { size: (await file.stat()).size, keyId: null };
}

/**
 * The bytes from one place to another, both included, piece by piece; of a file that was never sealed as they are.
 *
 * @throws Error when a piece was altered, cut off or sealed by a key that is not in the ring
 */
export async function* readBytes(
  file: FileHandle,
  wanted: { ring: Ring; name: string; from: number; to: number },
): AsyncGenerator<Buffer> {
  const header = await readHeader(file);
  if (header === null) return yield* plainBytes(file, wanted);
  const key = wanted.ring.find(header.keyId);
  if (!key) throw new Error(`A file was sealed by the key ${header.keyId}, which is not in the ring`);
  const own = keyOf(key, header.bytes, wanted.name);
  const to = Math.min(wanted.to, header.size - 1);
  for (let piece = Math.floor(wanted.from / PIECE); piece * PIECE <= to; piece++) {
    const start = piece * PIECE;
    const length = Math.min(PIECE, header.size - start);
    const sealed = await readAt(file, HEADER + piece * (PIECE + TAG), length + TAG);
    const decipher = createDecipheriv('aes-256-gcm', own, nonceOf(piece)).setAAD(header.bytes);
    decipher.setAuthTag(sealed.subarray(length));
    const opened = Buffer.concat([decipher.update(sealed.subarray(0, length)), decipher.final()]);
    yield opened.subarray(Math.max(0, wanted.from - start), to - start + 1);
  }
}

/** All bytes of a file, as `readBytes` gives them. */
export async function readAll(file: FileHandle, ring: Ring, name: string): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(readBytes(file, { ring, name, from: 0, to: Infinity })));
}

/** Seals and reads the files of one folder, where nothing lies that was never sealed. */
export function sealingOf(folder: string, ring: Ring) {
  return {
    seal: (bytes: Uint8Array, name: string): Uint8Array =>
      sealBytes(bytes, ring.first(), `${folder}/${name}`),
    async read(file: FileHandle, name: string): Promise<Uint8Array> {
      if ((await lookInside(file)).keyId === null) throw new Error('A file was never sealed');
      return readAll(file, ring, `${folder}/${name}`);
    },
  };
}

async function* plainBytes(file: FileHandle, { from, to }: { from: number; to: number }) {
  for (let at = from; at <= to; at += PIECE) {
    const some = await readAt(file, at, Math.min(PIECE, to - at + 1));
    if (some.length === 0) return;
    yield some;
  }
}

async function readHeader(file: FileHandle): Promise<Header | null> {
  const bytes = await readAt(file, 0, HEADER);
  if (bytes.length < HEADER || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const keyId = bytes.toString('latin1', MAGIC.length, MAGIC.length + ID);
  return { bytes, keyId, size: bytes.readUIntBE(HEADER - 6, 6) };
}

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

/** Each file has a key of its own, so that its pieces can be counted instead of drawing lots for their nonces. */
const keyOf = ({ files }: Key, header: Buffer, name: string): Buffer =>
  Buffer.from(hkdfSync('sha256', files, header, `participation/file/${name}`, 32));

function nonceOf(piece: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(piece, 8);
  return nonce;
}
