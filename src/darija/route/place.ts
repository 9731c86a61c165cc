// Finds the words of a message that say where: "حدا الجامع", "f derb sidi belkas", "près de l'école".
import type { Span } from '../labels.ts';
import { foldArabic, foldLatin, isArabic } from '../text/fold.ts';
import type { Word } from '../text/words.ts';
import { bareEnd } from './term.ts';

const LONGEST = 5;
const OPENERS = ['ف', 'ب', 'ل', 'د', 'و'];
const FRENCH_LINK = new Set([
  'le',
  'la',
  'les',
  'l',
  'de',
  'du',
  'des',
  'd',
  'à',
  'dyal',
  'd',
  'ديال',
  'the',
  'of',
  'to',
  'sidi',
  'moulay',
]);

export type PlaceWords = {
  before: Set<string>;
  kind: Set<string>;
  name: Set<string>;
  close: Set<string>;
};

const plain = (word: string): string =>
  isArabic(word) ? bareEnd(foldArabic(word)) : foldLatin(word).replace(/['’]/g, '');

/** Reads the place words (`before`, `kind`, `name`, `close`, each followed by its words). */
export function placeWords(lines: readonly string[]): PlaceWords {
  const words: PlaceWords = { before: new Set(), kind: new Set(), name: new Set(), close: new Set() };
  for (const line of lines) {
    const [label, list = ''] = line.split('\t');
    if (label !== 'before' && label !== 'kind' && label !== 'name' && label !== 'close') continue;
    for (const term of list.split('|'))
      for (const word of term.trim().split(' ')) words[label].add(plain(word));
  }
  return words;
}

/** The word, and what is left of it without a stuck preposition and article (فحي, بالدرب). */
function readings(word: Word): { whole: string; rest: string[]; opened: boolean } {
  const whole = plain(word.text);
  const rest = [whole];
  let opened = false;
  if (isArabic(whole)) {
    if (whole.startsWith('ال')) rest.push(whole.slice(2));
    for (const opener of OPENERS) {
      if (!whole.startsWith(opener) || whole.length < 3) continue;
      rest.push(whole.slice(1), whole.slice(1).replace(/^ا?ل/u, ''));
      opened = opener === 'ف' || opener === 'ب';
    }
  } else {
    rest.push(whole.replace(/^l+/, ''), whole.replace(/^f(?:l|(?=[bcdfgjkmnqrstxz79]))/, ''));
    if (/^f(?:[bcdgjkmnqtxz79]|l[^aeiou])/.test(whole)) opened = true;
  }
  return { whole, rest, opened };
}

function strengthAt(words: readonly Word[], at: number, lexicon: PlaceWords): number {
  const word = words[at];
  if (!word) return 0;
  const { rest, opened } = readings(word);
  const previous = words[at - 1];
  const before = opened || (previous !== undefined && lexicon.before.has(plain(previous.text)));
  const kind = rest.some((form) => lexicon.kind.has(form));
  const name = rest.some((form) => lexicon.name.has(form));
  return (before && (kind || name) ? 2 : 0) + (name ? 1.5 : 0) + (kind ? 0.8 : 0);
}

function endOf(text: string, words: readonly Word[], from: number, lexicon: PlaceWords): number {
  let last = from;
  for (let at = from + 1; at < Math.min(words.length, from + LONGEST); at++) {
    const word = words[at];
    const previous = words[at - 1];
    if (!word || !previous || /[،,.;:!?؟\n]/u.test(text.slice(previous.end, word.start))) break;
    const form = plain(word.text);
    if (lexicon.close.has(form) || lexicon.before.has(form)) break;
    const { rest } = readings(word);
    const known = rest.some((one) => lexicon.kind.has(one) || lexicon.name.has(one));
    const short = word.script === 'fixed' || at === from + 1;
    if (FRENCH_LINK.has(form)) continue;
    if (!known && !short) break;
    last = at;
  }
  return last;
}

/** The best span of `text` that looks like a place, if any. */
export function placeIn(text: string, words: readonly Word[], lexicon: PlaceWords): Span | undefined {
  let best = 0;
  let found: Span | undefined;
  words.forEach((word, at) => {
    const strength = strengthAt(words, at, lexicon);
    if (strength < 1.5 || strength <= best) return;
    const last = words[endOf(text, words, at, lexicon)] ?? word;
    best = strength;
    found = { start: word.start, end: last.end, text: text.slice(word.start, last.end) };
  });
  return found;
}
