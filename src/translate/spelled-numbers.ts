// Numbers that are dictated in words: of telephones, of cards.

import type { Sets } from './identifying-words.ts';
import { between, type Stretch, type Word } from './words-of-text.ts';

/** A price, a year or a list of things has fewer words. */
const LEAST_WORDS = 4;

/** Runs of digits in words, whatever parts them. */
export function spelledNumbers(text: string, words: readonly Word[], sets: Sets): Stretch[] {
  const found: Stretch[] = [];
  let run: Word[] = [];
  const end = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.filter((word) => sets.digits.has(word.folded)).length >= LEAST_WORDS)
      found.push({ start: first.start, end: last.end });
    run = [];
  };
  for (const word of words) {
    const before = run.at(-1);
    if (before && /[.!?\u061f\n]/u.test(between(text, before, word))) end();
    if (isDigit(word, sets)) run.push(word);
    else if (!sets.between_digits.has(word.folded)) end();
  }
  end();
  return found;
}

/** A digit in words, with "and" grown onto it or not, or in figures among them. */
function isDigit({ folded, text }: Word, { digits }: Sets): boolean {
  return /^\p{Nd}{1,4}$/u.test(text) || digits.has(folded) || digits.has(folded.replace(/^\u0648/u, ''));
}
