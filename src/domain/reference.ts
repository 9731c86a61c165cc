// References of cases, petitions and proposals: `26-004821-7`, spoken easily, safe against one wrong digit.
import { latinDigits } from './digits.ts';

/** What has a number of its own. */
export type RequestKind = 'case' | 'proposal' | 'petition';

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

/** What people put between its parts. */
const BETWEEN = String.raw`\s?[-\u2010-\u2015./_ ]\s?`;
/** Two digits of the year, the running number, the check digit, with what people put between them; a word may touch it. */
const SHAPED = new RegExp(
  String.raw`(?<![\d+])(?:20)?(\d{2})${BETWEEN}(\d{5,8})(?:${BETWEEN}(\d))?(?!\d)`,
  'gu',
);
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
  const shapes = shapesIn(text);
  const [found] = shapes.flatMap(({ reference }) => reference ?? []);
  if (found !== undefined) return { kind: 'found', reference: found };
  return { kind: shapes.length > 0 ? 'mistyped' : 'none' };
}

/** All the references in a text, each once. */
export const referencesIn = (text: string): string[] => [
  ...new Set(shapesIn(text).flatMap(({ reference }) => reference ?? [])),
];

/** Whether a text holds a reference, all its digits right. */
export const hasReference = (text: string): boolean => readReference(text).kind === 'found';

/** The same, or the part of one that people remember. */
export const mayNameRequest = (text: string): boolean => hasReference(text) || partOfReference(text) !== null;

/** A reference without its check digit, or its running number alone: no proof of anything, but its owner means it. */
export interface PartOfReference {
  /** Two digits; null where the running number stands alone. */
  year: string | null;
  number: string;
  /** As it stands in the text. */
  written: string;
}

/** With the year, parted from it or not; or with the zeros before it, and perhaps the check digit behind. */
const WITH_YEAR = new RegExp(
  String.raw`(?<!\d(?:${BETWEEN})?|\+)(?:20)?([2-4]\d)(?:${BETWEEN})?(\d{6})(?!(?:${BETWEEN})?\d)`,
  'u',
);
const ALONE = new RegExp(
  String.raw`(?<!\d(?:${BETWEEN})?|\+)(0\d{5})(?:(?:${BETWEEN})?\d)?(?!(?:${BETWEEN})?\d)`,
  'u',
);

/** Looks for the part of a reference that people copy or remember. */
export function partOfReference(text: string): PartOfReference | null {
  const [whole = '', year, number] = WITH_YEAR.exec(plain(text)) ?? [];
  if (year !== undefined && number !== undefined) return { year, number, written: whole };
  const [written = '', alone] = ALONE.exec(plain(text)) ?? [];
  return alone === undefined ? null : { year: null, number: alone, written };
}

/** Whether a reference is the one that this is a part of. */
export const isPartOf = ({ year, number }: PartOfReference, reference: string): boolean =>
  reference.slice(0, -2) === `${year ?? reference.slice(0, 2)}-${number}`;

/** The words beside the references of a text, and beside the part of one. */
export function besideReference(text: string, part?: PartOfReference): string {
  let rest = plain(text);
  for (const { written } of [...(part ? [part] : []), ...shapesIn(text)]) rest = rest.replace(written, ' ');
  return rest.replace(/\s+/gu, ' ').trim();
}

const plain = (text: string): string => latinDigits(text).replace(/\p{Cf}/gu, '');

/** Everything of that shape; `reference` where its digits are right. */
function shapesIn(text: string): { written: string; reference?: string }[] {
  const all = [...plain(text).matchAll(SHAPED), ...plain(text).matchAll(BARE)];
  return all.map(([written, year = '', running = '', check = '']) => {
    // Without the dash before it, the check digit stands at the end of the number.
    const [number, digit] = check ? [running, check] : [running.slice(0, -1), running.slice(-1)];
    const isRight = number.length >= RUNNING_DIGITS && digit === checkDigit(year + number);
    return { written, ...(isRight && { reference: `${year}-${number}-${digit}` }) };
  });
}

/** The digit behind these by which a slip of the finger is found out. */
export function checkDigit(digits: string): string {
  let interim = 0;
  for (const digit of digits) interim = Number(DAMM[interim]?.[Number(digit)]);
  return String(interim);
}
