// Loose keys under which spelling variants of one word meet, in Latin and across scripts.
import { foldArabic, foldLatin } from './folded-letters.ts';

/** Two letters that are one sound. */
const PAIRS: Readonly<Record<string, string>> = {
  kh: '5',
  ch: 'x',
  sh: 'x',
  gh: 'ɣ',
  ph: 'f',
  ou: 'o',
  oo: 'o',
};
const SINGLES: Readonly<Record<string, string>> = {
  q: '9',
  h: 'ħ',
  '8': 'ħ',
  p: 'b',
  v: 'f',
  '6': 't',
  y: 'i',
  u: 'o',
  w: 'o',
  a: '',
  e: '',
  '2': '',
  "'": '',
  '’': '',
};

/**
 * The key of a Latin Darija word: kh=5, ch=sh=x, q=9, 8=h, ou=oo=u=w=o, y=i, no a, e or 2, doubles single.
 * `zn9a`, `zan9a`, `zenqa` all give `zn9`. Applying it twice changes nothing.
 */
export function looseKey(word: string): string {
  const folded = foldLatin(word);
  let key = '';
  let last = '';
  for (let at = 0; at < folded.length; at++) {
    const one = folded.charAt(at);
    const next = folded.charAt(at + 1);
    let letter = PAIRS[one + next];
    if (letter !== undefined) at++;
    else if (one === 'c') letter = next === 'e' || next === 'i' || next === 'y' ? 's' : 'k';
    else letter = SINGLES[one] ?? one;
    if (letter === '' || letter === last) continue;
    key += letter;
    last = letter;
  }
  return key === '' ? folded.charAt(0) : key;
}

const SKELETON: Readonly<Record<string, string>> = {
  '5': 'K',
  x: 'X',
  ɣ: 'G',
  ħ: 'h',
  '7': 'h',
  '9': 'k',
  g: 'k',
  '3': '',
  '2': '',
  o: '',
  i: '',
  j: 'j',
  z: 'z',
};

/** Each letter by the table (Arabic vowels fall away), neighbours that are equal made one. */
function squeezed(word: string, table: Readonly<Record<string, string>>): string {
  let out = '';
  for (const letter of word) {
    const mapped = table[letter] ?? (letter > '\u05ff' ? '' : letter);
    if (mapped !== '' && !out.endsWith(mapped)) out += mapped;
  }
  return out;
}

/** Consonants only, emphatic and plain alike: the widest net, to propose and never to decide. */
export function skeletonOfLatin(word: string): string {
  return squeezed(looseKey(word), SKELETON);
}

const ARABIC_SKELETON: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ط: 't',
  ج: 'j',
  ح: 'h',
  ه: 'h',
  خ: 'K',
  د: 'd',
  ض: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ص: 's',
  ش: 'X',
  غ: 'G',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
};

/** The same skeleton from an Arabic word, so that both scripts meet. */
export function skeletonOfArabic(word: string): string {
  const end = word.at(-1);
  return squeezed(foldArabic(end === 'ة' || end === 'ه' ? word.slice(0, -1) : word), ARABIC_SKELETON);
}
