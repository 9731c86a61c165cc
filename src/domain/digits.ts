// Digits as people type them: Latin, Arabic-Indic, Persian, Devanagari and full-width ones mean the same.

/** First digit of each script; the others follow it in order. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0xff10];
const FOREIGN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g;

/** The text with every digit written 0 to 9; nothing else changes, and no position moves. */
export function latinDigits(text: string): string {
  return text.replace(FOREIGN_DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code <= first + 9) ?? code;
    return String(code - zero);
  });
}
