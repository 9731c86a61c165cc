// Encrypts what identifies people, and makes keyed hashes of it for "is this the same person?".
import { createCipheriv, createDecipheriv, createHmac, randomFillSync } from 'node:crypto';
import type { SealedColumn } from './encrypted-columns.ts';
import { type Key, type Ring, ringOf } from './key-ring.ts';

/** Where something sealed lies: table, column and id of the row. What was carried to another place does not open there. */
export type Place =
  | `${SealedColumn | 'Conversation.memory'}.${string}`
  /** Of no row: what proves that a key is the right one, and what goes with a person through the sign-in. */
  | 'Setting.value.keys'
  | 'Unsent.carried.sign-in'
  /** A file that the simulator's telephones sent and nobody fetched yet. */
  | `simulator/${string}`;

/** A card that was given to a petition and is not sent yet: the memory that holds it may move to another row. */
export const heldCard = (hash: string): Place => `Conversation.memory.${hash}`;

/** The same for words that a memory holds: each is sealed under an id of its own. */
export const heldWords = (id: string): Place => `Conversation.memory.${id}`;

/** How they stand there. */
export const writeHeldWords = (id: string, sealed: string): string => `sealed:${id}:${sealed}`;

/** Reads it back; null when it is no such thing. */
export function readHeldWords(text: string): { id: string; sealed: string } | null {
  if (!text.startsWith('sealed:')) return null;
  const [, id, sealed] = /^sealed:([^:]*):(.*)$/su.exec(text) ?? [];
  return id === undefined || sealed === undefined ? null : { id, sealed };
}

export interface Cipher {
  /** Encrypts a text (AES-256-GCM, a new nonce each time): two seals of one text differ. */
  seal(text: string, place: Place): string;
  /** Gives back what was sealed. @throws Error when it was sealed by another key or for another place, or altered. */
  open(sealed: string, place: Place): string;
  /** Whether it was sealed by the key that seals now, in the form of now. */
  isFresh(sealed: string): boolean;
  /** How everything begins that is sealed like that. */
  beginning(): string;
  /** The same short string for the same text, and of no use without the key (HMAC-SHA-256, base64url). */
  hash(text: string): string;
}

/** `v2.<id of the key>.<nonce, tag and text>`; `v1.<nonce, tag and text>` named no key and was bound to no place. */
const VERSION = 'v2';
const FIRST_VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** @param keys a ring, or the only key there is */
export function openCipher(keys: Ring | Buffer): Cipher {
  const ring = Buffer.isBuffer(keys) ? ringOf([keys]) : keys;
  const beginning = (): string => `${VERSION}.${ring.first().id}.`;
  return {
    seal(text, place) {
      const { id, encryption } = ring.first();
      const nonce = newNonce();
      const cipher = createCipheriv('aes-256-gcm', encryption, nonce).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${VERSION}.${id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(sealed, place) {
      const [version, ...rest] = sealed.split('.');
      const [id, packed] = rest;
      if (version === FIRST_VERSION && id) return openWithAny(ring.all(), id);
      if (version !== VERSION || !id || !packed) throw new Error('This was not sealed by this program');
      const key = ring.find(id);
      if (!key) throw new Error(`This was sealed by the key ${id}, which is not in the ring`);
      return opened(key, packed, place);
    },
    isFresh: (sealed) => sealed.startsWith(beginning()),
    beginning,
    hash: (text) => createHmac('sha256', ring.hashing()).update(text, 'utf8').digest('base64url'),
  };
}

/** Drawn for so many texts at a time: one system call instead of that many. */
const NONCES = Buffer.alloc(NONCE_BYTES * 256);
let drawn = NONCES.length;

/** Never the same twice; its bytes are overwritten after 256 others. */
function newNonce(): Buffer {
  if (drawn === NONCES.length) {
    randomFillSync(NONCES);
    drawn = 0;
  }
  drawn += NONCE_BYTES;
  return NONCES.subarray(drawn - NONCE_BYTES, drawn);
}

function openWithAny(keys: readonly Key[], packed: string): string {
  for (const key of keys) {
    try {
      return opened(key, packed);
    } catch {}
  }
  throw new Error('This was sealed by no key of the ring, or altered');
}

function opened({ encryption }: Key, packed: string, place?: Place): string {
  const bytes = Buffer.from(packed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', encryption, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  if (place !== undefined) decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}
