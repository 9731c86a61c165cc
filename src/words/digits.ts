// Reads what keyboards and phones put into a text: digits of any script, and the marks around inserted words.

const ISOLATES = /[\u2066-\u2069]/gu;
const DIGIT = /\p{Nd}/gu;

/** Without the marks that keep a Latin name whole inside Arabic: they travel along with a copied reference. */
export const stripIsolates = (text: string): string => text.replaceAll(ISOLATES, '');

/** Arabic, Persian, full-width, Devanagari… digits as 0 to 9; everything else is left as it is. */
export function digits(text: string): string {
  return text.replaceAll(DIGIT, western);
}

/** Unicode keeps the ten digits of a script together and in order, zero first: counting back finds the value. */
function western(digit: string): string {
  // Full-width digits and those of mathematics, of which five sets follow each other, are styles of 0 to 9.
  const plain = digit.normalize('NFKC');
  if (/^[0-9]$/.test(plain)) return plain;
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
