// The keys of tests.
import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { ringOf } from '../../src/database/encryption/key-ring.ts';

/** One key, the same in every test. */
export const RING = ringOf([Buffer.alloc(32, 7)]);

/** As the program sealed before keys had ids and seals had places. */
export function sealedBefore(text: string, key: Buffer): string {
  const nonce = randomBytes(12);
  const derived = Buffer.from(hkdfSync('sha256', key, '', 'participation/encrypt', 32));
  const cipher = createCipheriv('aes-256-gcm', derived, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}
