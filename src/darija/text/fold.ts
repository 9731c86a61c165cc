// Folds the many ways of typing one letter into one: what is compared, never what is shown.

const INVISIBLE =
  /[\u00AD\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF]/g;
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;
const KEYBOARD: Readonly<Record<string, string>> = {
  ک: 'ك',
  ی: 'ي',
  ے: 'ي',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
};
const LETTERS: Readonly<Record<string, string>> = {
  ...KEYBOARD,
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ؤ: 'و',
  ئ: 'ي',
  ء: '',
  ة: 'ه',
  گ: 'ك',
  ڭ: 'ك',
  ݣ: 'ك',
  پ: 'ب',
  ڤ: 'ف',
  ڥ: 'ف',
  ث: 'ت',
  ذ: 'د',
  ظ: 'ض',
};
const FOLDED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
const RESIDUE = new RegExp(`[${Object.keys(KEYBOARD).join('')}]`, 'g');
const ASCII = /^[\x20-\x7E]*$/;

/** Arabic-Indic and Persian digits as 0-9. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );
}

/**
 * The form that is shown and stored: what the citizen typed, without keyboard residue
 * (presentation forms, Persian letters, invisible marks, no-break spaces). Letters keep their meaning.
 */
export function displayForm(text: string): string {
  if (ASCII.test(text)) return text.trim().replace(/ {2,}/g, ' ');
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ')
    .replace(RESIDUE, (letter) => KEYBOARD[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** One Arabic word with every interchangeable letter folded; same length or shorter. */
export function foldArabic(word: string): string {
  return word
    .replace(INVISIBLE, '')
    .replace(FOLDED, (letter) => LETTERS[letter] ?? letter)
    .replace(/(.)\1{2,}/gu, '$1');
}

/** One Latin word in lower case, without accents, three or more equal letters made one. */
export function foldLatin(word: string): string {
  const lower = word.toLowerCase();
  const bare = ASCII.test(lower)
    ? lower
    : lower
        .replace(/œ/g, 'oe')
        .replace(/æ/g, 'ae')
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '');
  return bare.replace(/(.)\1{2,}/gu, '$1');
}

export const isArabic = (text: string): boolean => /[\u0620-\u064A\u066E-\u06D3\u0750-\u077F]/.test(text);
export const isLatin = (text: string): boolean => /[A-Za-z\u00C0-\u024F]/.test(text);
export const isTifinagh = (text: string): boolean => /[\u2D30-\u2D7F]/.test(text);
