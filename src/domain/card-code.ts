// The code of a paper card that takes a case over: twelve digits, which are scanned, typed or read out.
import { latinDigits } from './digits.ts';
import { checkDigit } from './reference.ts';

/** A card may lie in a drawer for so long. */
export const CARD_DAYS = 180;

const FREE_DIGITS = 10;
/** No telephone number begins so: 0, and 212 with the code of the country. */
const FIRST = '3456789';

/**
 * Makes a code: one of 70 thousand millions, with a last digit that finds out a slip.
 *
 * @param random a whole number below its argument, which nobody foresees
 */
export function makeCardCode(random: (below: number) => number): string {
  const first = FIRST[random(FIRST.length)] ?? '';
  const free = Array.from({ length: FREE_DIGITS }, () => String(random(10))).join('');
  return first + free + checkDigit(first + free);
}

/** In fours, as it is printed and read out. */
export const groupsOf = (code: string): string => code.replaceAll(/(\d{4})(?=\d)/gu, '$1 ');

const SHAPED = /(?<![\d+])\d(?:[\s.\u2010-\u2015-]?\d){11}(?![\s.-]?\d)/u;

const TELEPHONE = /^(?:0|212)/u;

/** What in a text has the shape of a code: its digits, and how it is written there. */
export function cardCodeIn(text: string): { code: string; written: string; isSound: boolean } | null {
  const match = SHAPED.exec(latinDigits(text));
  if (!match) return null;
  const code = match[0].replaceAll(/\D/gu, '');
  if (TELEPHONE.test(code)) return null;
  const isSound = FIRST.includes(code[0] ?? '') && checkDigit(code.slice(0, -1)) === code.slice(-1);
  return { code, written: text.slice(match.index, match.index + match[0].length), isSound };
}
