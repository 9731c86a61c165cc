// Codes that prove to whoever holds them that something was counted or deposited here, and tell nothing of anybody.

import { latinDigits } from './digits.ts';

const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 10;
/** Of the letters, those that come first. */
const DIGITS = 10;

/**
 * The code that proves something without a name: ten letters and digits none of which look alike
 * (Crockford's base 32), 50 bits.
 *
 * @param hash keyed hash of what it proves, base64url
 */
export function makeCheckCode(hash: string): string {
  const bytes = Buffer.from(hash, 'base64url');
  const letters = Array.from({ length: CODE_LENGTH }, (_, index) => CODE_LETTERS[(bytes[index] ?? 0) % 32]);
  // Without one it would be read as two words: see below.
  if (!letters.some((letter) => /\d/u.test(letter ?? '')))
    letters[CODE_LENGTH - 1] = CODE_LETTERS[(bytes[CODE_LENGTH - 1] ?? 0) % DIGITS];
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}

const WRITTEN_CODE = /(?<![\p{L}\d])([0-9A-Z]{5})\s?[-\u2010-\u2015]\s?([0-9A-Z]{5})(?![\p{L}\d])/u;
/** Letters that the alphabet leaves out, and what they are taken for (Crockford). */
const ALIKE: Record<string, string> = { O: '0', I: '1', L: '1' };

/** The check code in a text, however its letters are cased; null: there is none. */
export function readCheckCode(text: string): string | null {
  const written = WRITTEN_CODE.exec(
    latinDigits(text)
      .replace(/\p{Cf}/gu, '')
      .toUpperCase(),
  );
  const letters = [...`${written?.[1] ?? ''}${written?.[2] ?? ''}`].map((letter) => ALIKE[letter] ?? letter);
  if (letters.length !== CODE_LENGTH || !letters.every((letter) => CODE_LETTERS.includes(letter)))
    return null;
  // Two French words joined by a dash hold no digit.
  if (!letters.some((letter) => /\d/u.test(letter))) return null;
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}
