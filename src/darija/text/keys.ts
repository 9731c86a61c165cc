// Loose keys under which spelling variants of one word meet, in Latin and across scripts.
import { foldArabic, foldLatin } from './fold.ts';

const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/kh/g, '5'],
  [/[cs]h/g, 'x'],
  [/gh/g, 'ɣ'],
  [/ph/g, 'f'],
  [/o[uo]|[uw]/g, 'o'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/q/g, '9'],
  [/[h8]/g, 'ħ'],
  [/p/g, 'b'],
  [/v/g, 'f'],
  [/6/g, 't'],
  [/2/g, ''],
  [/y/g, 'i'],
];

/**
 * The key of a Latin Darija word: kh=5, ch=sh=x, q=9, 8=h, ou=oo=u=w=o, y=i, no a, e or 2, doubles single.
 * `zn9a`, `zan9a`, `zenqa` all give `zn9`. Applying it twice changes nothing.
 */
export function looseKey(word: string): string {
  let key = foldLatin(word).replace(/['’]/g, '');
  const first = key.charAt(0);
  for (const [pattern, letter] of DIGRAPHS) key = key.replace(pattern, letter);
  key = key.replace(/[ae]/g, '').replace(/(.)\1+/gu, '$1');
  return key === '' ? first : key;
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

/** Consonants only, emphatic and plain alike: the widest net, to propose and never to decide. */
export function skeletonOfLatin(word: string): string {
  let out = '';
  for (const letter of looseKey(word)) out += SKELETON[letter] ?? letter;
  return out.replace(/(.)\1+/gu, '$1');
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
  let out = '';
  const folded = foldArabic(word.replace(/[ةه]$/u, ''));
  for (const letter of folded) out += ARABIC_SKELETON[letter] ?? '';
  return out.replace(/(.)\1+/gu, '$1');
}
