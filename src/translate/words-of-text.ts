// The words of a text as names and addresses are looked for in them.

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

export interface Word extends Stretch {
  text: string;
  /** The word as it is compared. */
  folded: string;
  /** The phrases that end with it, as they are compared: of one word, of two, of three. */
  phrases: string[];
}

/** Teh marbuta and alef maksura are written for heh and yeh, and the reverse. */
const SAME_LETTERS: [RegExp, string][] = [
  [/\u0629/g, '\u0647'],
  [/\u0649/g, '\u064a'],
  [/\u0640/g, ''],
];

/** Letters that `fold` leaves as they are. */
const FOLDED = /^[a-z0-9\u0621\u0627\u0628\u062a-\u063a\u0641-\u0648\u064a]*$/u;

/** Without case, accents, vowel signs and the letters that are written for one another. */
export function fold(text: string): string {
  if (FOLDED.test(text)) return text;
  const bare = text
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .toLowerCase();
  return SAME_LETTERS.reduce((folded, [letter, other]) => folded.replace(letter, other), bare);
}

const LONGEST_PHRASE = 3;

export function wordsOf(text: string): Word[] {
  let before: string[] = [];
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}\u0640]+/gu), ({ index, 0: word }) => {
    const folded = fold(word);
    const phrases = [folded, ...before.slice(0, LONGEST_PHRASE - 1).map((phrase) => `${phrase} ${folded}`)];
    before = phrases;
    return { start: index, end: index + word.length, text: word, folded, phrases };
  });
}

/** True when nothing ends a sentence between two neighbours. */
export function together(text: string, left: Word | undefined, right: Word | undefined): boolean {
  return (
    left !== undefined &&
    right !== undefined &&
    !/[.!?\u061f;\u061b\n,\u060c:]/u.test(between(text, left, right))
  );
}

export const between = (text: string, left: Stretch, right: Stretch): string =>
  text.slice(left.end, right.start);
