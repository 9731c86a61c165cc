// Cleans what citizens type before it is kept: what databases refuse and what only apps put in is taken out.

// Controls but tab and newline; marks of direction and isolation; byte order mark.
const UNSEEN = /(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** Words about a place beyond this are a description, not a place. */
export const LONGEST_PLACE = 300;

const LETTERS = /[\p{L}\p{N}]/gu;

/** The text without invisible characters, blanks at the ends and halves of characters. */
export function clean(text: string): string {
  return text.toWellFormed().replaceAll('\r\n', '\n').replaceAll(UNSEEN, '').trim();
}

// Arabic and Persian digits; full-width ones are made plain by normalisation.
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/gu;

/** The text with the digits that keyboards in Morocco offer as 0 to 9. */
export const withPlainDigits = (text: string): string =>
  text.normalize('NFKC').replaceAll(ARABIC_DIGIT, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

/** Letters and digits of any script. */
export const letters = (text: string): number => text.match(LETTERS)?.length ?? 0;

/** Characters as people count them, nearly: by code point. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Nothing but digits of any script, two at most: the number of an option rather than words. */
export const isShortNumber = (text: string): boolean => /^\p{Nd}{1,2}$/u.test(text);

/** Rows of the keyboards that are used here, as fingers run along them: English, French, Arabic. */
const ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  '\u0636\u0635\u062b\u0642\u0641\u063a\u0639\u0647\u062e\u062d\u062c',
  '\u0634\u0633\u064a\u0628\u0644\u0627\u062a\u0646\u0645\u0643\u0637',
];
/** Fewer letters in a row of a keyboard may be a word. */
const LEAST_RUN = 5;
const MASHED = /^(?<piece>\p{L}{1,4})\k<piece>{2,}\p{L}{0,3}$/u;

/** No words at all: a letter or a few held down, or a finger along the keys. */
export function isMash(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length > 0 && words.every((word) => isMashed(word));
}

function isMashed(word: string): boolean {
  if (MASHED.test(word)) return true;
  const backwards = [...word].reverse().join('');
  return word.length >= LEAST_RUN && ROWS.some((row) => row.includes(word) || row.includes(backwards));
}
