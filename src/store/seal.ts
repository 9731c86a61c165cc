// Encrypts what identifies people, and makes keyed hashes of it for "is this the same person?".
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Seal {
  /** Encrypts a text (AES-256-GCM, a new nonce each time): two seals of one text differ. */
  seal(text: string): string;
  /** Gives back what was sealed. @throws Error when it was sealed by another key, or altered. */
  open(sealed: string): string;
  /** The same short string for the same text, and of no use without the key (HMAC-SHA-256, base64url). */
  hash(text: string): string;
}

const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * @param key 32 bytes; the keys for encrypting and for hashing are derived from it and differ (HKDF, RFC 5869)
 */
export function openSeal(key: Buffer): Seal {
  if (key.length !== 32) throw new Error(`The encryption key must have 32 bytes, not ${key.length}`);
  const encryption = derive(key, 'encrypt');
  const hashing = derive(key, 'hash');
  return {
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', encryption, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${VERSION}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(sealed) {
      const [version, packed] = sealed.split('.');
      if (version !== VERSION || !packed) throw new Error('This was not sealed by this program');
      const bytes = Buffer.from(packed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', encryption, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      return (
        decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
      );
    },
    hash: (text) => createHmac('sha256', hashing).update(text, 'utf8').digest('base64url'),
  };
}

/**
 * The key of this installation: the one configured, else the one kept in `dataDir/encryption.key`, which is made at
 * the first start and readable by its owner only. Losing it loses what is sealed; back it up apart from the database.
 */
export async function encryptionKey(dataDir: string, configured?: Buffer | null): Promise<Buffer> {
  if (configured) return configured;
  const file = join(dataDir, 'encryption.key');
  await mkdir(dataDir, { recursive: true });
  try {
    await writeFile(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readKey(await readFile(file, 'utf8'));
}

/**
 * Reads a key of 32 bytes written as 64 hexadecimal digits or in base64.
 *
 * @throws Error when it is neither
 */
export function readKey(text: string): Buffer {
  const written = text.trim();
  const key = Buffer.from(written, /^[0-9a-f]{64}$/i.test(written) ? 'hex' : 'base64');
  if (key.length !== 32)
    throw new Error('Not a key: 32 bytes are wanted, as 64 hexadecimal digits or in base64');
  return key;
}

function derive(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `participation/${purpose}`, 32));
}
