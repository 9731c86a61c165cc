// References of cases, petitions and proposals: `26-004821-7`, spoken easily, safe against one wrong digit.
import { latinDigits } from './digits.ts';

export type ReadReference =
  | { kind: 'found'; reference: string }
  /** Something of that shape is there, but a digit is wrong, missing or too many. */
  | { kind: 'mistyped' }
  | { kind: 'none' };

/**
 * H. Michael Damm's table of order 10 (doctoral thesis, Marburg 2004): a check digit over it catches every single
 * wrong digit and every exchange of two neighbours.
 */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

const RUNNING_DIGITS = 6;

/** Two digits of the year, the running number, the check digit, with what people put between them. */
const SHAPED = /(?<![\d+\p{L}])(\d{2})[-\u2010-\u2015./ ](\d{5,8})(?:[-\u2010-\u2015./ ](\d))?(?![\d])/gu;
/** All in one go. Years from 20 to 49 only, as telephone numbers begin with 5, 6, 7 or 0. */
const BARE = /(?<![\d+\p{L}])([2-4]\d)(\d{6,8})(\d)(?!\d)/gu;

/**
 * @param year of filing; its last two digits are kept
 * @param number running number, from 1
 */
export function makeReference(year: number, number: number | bigint): string {
  const short = String(year % 100).padStart(2, '0');
  const running = String(number).padStart(RUNNING_DIGITS, '0');
  return `${short}-${running}-${checkDigit(short + running)}`;
}

/**
 * Looks for a reference in anything a citizen writes: digits of any script, with dashes, spaces or nothing between
 * them, words around.
 */
export function readReference(text: string): ReadReference {
  const plain = latinDigits(text).replace(/\p{Cf}/gu, '');
  const shapes = [...plain.matchAll(SHAPED), ...plain.matchAll(BARE)];
  for (const [, year = '', running = '', check = ''] of shapes) {
    if (running.length >= RUNNING_DIGITS && check === checkDigit(year + running)) {
      return { kind: 'found', reference: `${year}-${running}-${check}` };
    }
  }
  return { kind: shapes.length > 0 ? 'mistyped' : 'none' };
}

function checkDigit(digits: string): string {
  let interim = 0;
  for (const digit of digits) interim = Number(DAMM[interim]?.[Number(digit)]);
  return String(interim);
}
