// Links that open something to whoever has them: 192 bits that nobody guesses, of which only a hash is kept.
import { createHash } from 'node:crypto';

const BYTES = 24;

/** The secret in a link: letters, digits, `-` and `_`. @param random at least 24 bytes */
export const makeSecret = (random: Uint8Array): string =>
  Buffer.from(random.subarray(0, BYTES)).toString('base64url');

const SECRET = /^[\w-]{32}$/u;

/** Whether it has the shape of one. */
export const isSecret = (text: string): boolean => SECRET.test(text);

/** As many bits in digits alone, where only digits may stand: the link into a chat. @param random at least 16 bytes */
export const makeDigits = (random: Uint8Array): string =>
  BigInt(`0x${Buffer.from(random.subarray(0, DIGITS_BYTES)).toString('hex')}`)
    .toString()
    .padStart(DIGITS, '0');

/** 128 bits are never more than so many digits. */
const DIGITS = 39;
const DIGITS_BYTES = 16;

/** What is kept of it: SHA-256, in hexadecimal digits. Nothing that was random through and through needs a key besides. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
