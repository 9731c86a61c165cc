// Measures transliterations the lenient way: legitimate spellings of one word count as one.

const FOLD: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ة: 'ه',
  ى: 'ي',
  ؤ: 'و',
  ئ: 'ي',
  ء: '',
  گ: 'ك',
  ڭ: 'ك',
  ݣ: 'ك',
  پ: 'ب',
  ڤ: 'ف',
  ث: 'ت',
  ذ: 'د',
  ظ: 'ض',
};

export const lenient = (text: string): string =>
  text
    .replace(/[\u064B-\u0652\u0640]/g, '')
    .replace(/[أإآٱةىؤئءگڭݣپڤثذظ]/g, (letter) => FOLD[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export function edits<T>(a: ArrayLike<T>, b: ArrayLike<T>): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

export function inCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const next = [0];
    b.forEach((other, j) => {
      next[j + 1] = one === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0);
    });
    row = next;
  }
  return row[b.length] ?? 0;
}

const bare = (word: string): string => word.replace(/^(?:ال|لل)(?=.{2})/u, '').replace(/^([فبود])ال/u, '$1');

export type Score = { characters: number; words: number; wordsWithoutArticle: number };

/** Lenient character error, words right, words right with the article ignored; all 0 to 1. */
export function compare(pairs: readonly { got: string; gold: string }[]): Score {
  let wrong = 0;
  let letters = 0;
  let right = 0;
  let rightBare = 0;
  let words = 0;
  for (const { got, gold } of pairs) {
    const a = lenient(got);
    const b = lenient(gold);
    wrong += edits(a, b);
    letters += b.length;
    const left = a.split(' ');
    const expected = b.split(' ');
    words += expected.length;
    right += inCommon(left, expected);
    rightBare += inCommon(left.map(bare), expected.map(bare));
  }
  return { characters: wrong / letters, words: right / words, wordsWithoutArticle: rightBare / words };
}
