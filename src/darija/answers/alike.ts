// How well two single words agree, however each is spelt: what a word is compared by, worked out once, and the comparison.
import { bareEnd, formsOfArabic } from '../route/term.ts';
import { foldArabic, foldLatin, isArabic } from '../text/folded-letters.ts';
import { looseKey, skeletonOfArabic, skeletonOfLatin } from '../text/keys.ts';
import { remembered } from '../text/remembered.ts';
import { type Word, wordsOf } from '../text/words.ts';

export type Pivot = (word: string) => string;

/** One word as it is compared with another. */
export type Keys = {
  exact: string;
  loose: string;
  skeleton: string;
  /** A number, a link: equal or different, and nothing between. */
  fixed: boolean;
  arabic: boolean;
  /** The loose key of a Latin word. */
  rough: string;
  /** The forms of an Arabic word that are long enough to be compared. */
  forms: ReadonlySet<string>;
  /** A bit for what each of these forms begins with: two words without a common bit have no common form. */
  beginnings: number;
};

const NONE: ReadonlySet<string> = new Set();
const SHORTEST_FORM = 3;

function stem(word: string): string {
  const folded = foldArabic(word);
  const bare = folded.replace(/^(?:[وفبلدك]?ال|لل)(?=.{2,})/u, '');
  return bareEnd(bare);
}

/** The words of a text as they are compared; `pivot` writes one Latin word in Arabic letters. */
export function keyReader(pivot: Pivot): (text: string) => Keys[] {
  const ofWord = remembered((word) => keysOf(word, pivot));
  return (text) =>
    wordsOf(text.normalize('NFKC')).map((word) => (isFixed(word) ? fixed(word) : ofWord(word.text)));
}

const isFixed = ({ script }: Word): boolean => script === 'fixed';

const fixed = ({ text }: Word): Keys => keys({ exact: text, loose: text, skeleton: text, fixed: true });

function keysOf(word: string, pivot: Pivot): Keys {
  if (isArabic(word)) {
    const exact = stem(word);
    return keys({ exact, loose: exact, skeleton: skeletonOfArabic(exact), fixed: false });
  }
  const latin = foldLatin(word).replace(/['’]/g, '');
  return keys({ exact: latin, loose: stem(pivot(word)), skeleton: skeletonOfLatin(latin), fixed: false });
}

function keys(own: Pick<Keys, 'exact' | 'loose' | 'skeleton' | 'fixed'>): Keys {
  const { exact } = own;
  const arabic = isArabic(exact);
  const long = arabic ? [...formsOfArabic(exact)].filter(({ length }) => length >= SHORTEST_FORM) : [];
  const beginnings = long.reduce((bits, form) => bits | beginningOf(form), 0);
  const forms = arabic ? new Set(long) : NONE;
  return { ...own, arabic, rough: arabic ? '' : looseKey(exact), forms, beginnings };
}

/** One of 32 bits, by the first letters of a form. */
const beginningOf = (form: string): number =>
  1 << (form.charCodeAt(0) * 5 + form.charCodeAt(1) * 11 + form.charCodeAt(2) * 17);

/** The same consonants, a leading l (the article in Latin letters) on one side allowed. */
const sameSkeleton = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 3 && (a === b || isWithArticle(a, b) || isWithArticle(b, a));

const isWithArticle = (a: string, b: string): boolean =>
  a.length === b.length + 1 && a.startsWith('l') && a.endsWith(b);

/** How well two words agree, 0 to 1. */
export function alike(a: Keys, b: Keys): number {
  if (a.exact === b.exact) return 1;
  if (a.fixed || b.fixed) return 0;
  if (a.loose === b.loose || a.loose === b.exact || a.exact === b.loose) return 0.95;
  if (!a.arabic && !b.arabic && a.rough.length >= 2 && a.rough === b.rough) return 0.9;
  if (sameSkeleton(a.skeleton, b.skeleton)) return 0.8;
  if (
    a.exact.length >= 5 &&
    b.exact.length >= 4 &&
    (b.exact.startsWith(a.exact) || a.exact.startsWith(b.exact))
  )
    return 0.75;
  if ((a.beginnings & b.beginnings) !== 0 && !a.forms.isDisjointFrom(b.forms)) return 0.8;
  return oneEditApart(a.exact, b.exact) ? 0.7 : 0;
}

function oneEditApart(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5 || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail))
    tail++;
  return Math.max(a.length, b.length) - head - tail <= 1;
}
