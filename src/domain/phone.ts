// Telephone numbers that people write in a chat: found, and said back so that their owners know them and nobody else does.
import { latinDigits } from './digits.ts';

/** Nine digits and more, however they are parted, that begin as numbers are dialled: a request has as many. */
const PHONE = /(?<!\d)(?:\+|00|0|212|(?=[5-7](?:[ ./-]?\d){8}))[ ./-]?\d(?:[ ./-]?\d){7,13}(?!\d)/u;
/** Of Morocco, as it is written abroad. */
const ABROAD = /^(?:00)?212(?=\d{9}$)/u;
const SHOWN = 2;

/** The digits of the first number in a text, as they are dialled at home; null: it holds none. */
export function phoneIn(text: string): string | null {
  const found = PHONE.exec(latinDigits(text))?.[0].replace(/\D/gu, '');
  return found === undefined ? null : found.replace(ABROAD, '0');
}

/** What stands before the first number in a text, and behind it. */
export const withoutPhone = (text: string): string[] => latinDigits(text).split(PHONE).slice(0, 2);

/** Its first and its last digits. */
export const maskPhone = (digits: string): string => `${digits.slice(0, SHOWN)}••••${digits.slice(-SHOWN)}`;
