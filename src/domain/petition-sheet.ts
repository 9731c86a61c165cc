// Sheets of paper on which people sign a petition: their lines, the code on them, and why a support does not count.

import { latinDigits } from './digits.ts';

/** Lines of one sheet: as many as leave a centimetre to sign in on A4. */
export const SHEET_ROWS = 20;
/** Sheets that are printed at once. */
export const SHEETS_AT_ONCE = 25;
/** Sheets of one petition: six thousand lines. */
export const SHEETS_MOST = 300;

/** Why staff say of a support that it does not count; `withdrawn`: whoever signed took it back at the desk. */
export const SUPPORT_FAULTS = [
  'unsigned',
  'unreadable',
  'wrong_card',
  'outside',
  'not_elector',
  'not_meant',
  'withdrawn',
  'other',
] as const;
export type SupportFault = (typeof SUPPORT_FAULTS)[number];

/** What the square on a sheet holds: the public page of the petition, and which sheet it is. */
export const sheetLink = (baseUrl: string, reference: string, number: number): string =>
  `${baseUrl}/public/petitions/${reference}?sheet=${number}`;

export interface SheetNamed {
  /** Null: of the petition at hand. */
  reference: string | null;
  number: number;
}

const SCANNED = /(\d{2}-\d{6}-\d)(?:\?(?:.*&)?sheet=|\s*[·/]\s*)(\d{1,3})(?!\d)/u;

/** Which sheet is meant by what was typed, or scanned from its square: "7", "26-000123-4 / 7". Null: none. */
export function readSheet(text: string): SheetNamed | null {
  const plain = latinDigits(text.trim());
  const [, reference, scanned] = SCANNED.exec(plain) ?? [];
  if (reference !== undefined) return { reference, number: Number(scanned) };
  return /^\d{1,3}$/u.test(plain) ? { reference: null, number: Number(plain) } : null;
}
