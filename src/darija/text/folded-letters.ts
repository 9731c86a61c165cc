// Folds the many ways of typing one letter into one: what is compared, never what is shown.

const INVISIBLE =
  /[\u00AD\u0640\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[\u0610-\u061A]|[\u064B-\u065F]|\u0670|[\u06D6-\u06ED]|\u200D|[\uFE00-\uFE0F]/g;
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
const RESIDUE = new RegExp(`[${Object.keys(KEYBOARD).join('')}]`, 'g');
const ASCII = /^[\x20-\x7E]*$/;

/** Arabic-Indic and Persian digits as 0-9. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
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

const FIRST = 0x600;
const LAST = 0x77f;
/** What each letter of the Arabic block folds to, by code; undefined where it stays. */
const BY_CODE: (string | undefined)[] = Array.from({ length: LAST - FIRST + 1 }, (_, at) => {
  const letter = String.fromCodePoint(FIRST + at);
  return letter.replace(INVISIBLE, '') === '' ? '' : LETTERS[letter];
});
const OTHER_INVISIBLE =
  /[\u00AD\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\u200D|[\uFE00-\uFE0F]/g;

/** Three or more of a letter in a row become one. */
function cutElongation(word: string): string {
  for (let at = 2; at < word.length; at++)
    if (word[at] === word[at - 1] && word[at] === word[at - 2]) return word.replace(/(.)\1{2,}/gu, '$1');
  return word;
}

/** One Arabic word with every interchangeable letter folded; same length or shorter. */
export function foldArabic(word: string): string {
  let out = '';
  let strange = false;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= FIRST && code <= LAST) out += BY_CODE[code - FIRST] ?? word.charAt(at);
    else {
      out += word.charAt(at);
      strange ||= code > LAST || code === 0xad;
    }
  }
  return cutElongation(strange ? out.replace(OTHER_INVISIBLE, '') : out);
}

/** One Latin word in lower case, without accents, three or more equal letters made one. */
export function foldLatin(word: string): string {
  const lower = word.toLowerCase();
  let plain = true;
  for (let at = 0; at < lower.length && plain; at++) plain = lower.charCodeAt(at) < 0x7f;
  const bare = plain
    ? lower
    : lower
        .replace(/œ/g, 'oe')
        .replace(/æ/g, 'ae')
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '');
  return cutElongation(bare);
}

export const isArabic = (text: string): boolean => /[\u0620-\u064A\u066E-\u06D3\u0750-\u077F]/.test(text);
export const isLatin = (text: string): boolean => /[A-Za-z\u00C0-\u024F]/.test(text);
export const isTifinagh = (text: string): boolean => /[\u2D30-\u2D7F]/.test(text);
