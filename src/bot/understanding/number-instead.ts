// "Sorry, it is bus 5", "number 5, not 3": one number of what was told is another, and the rest of it stays.
import type { ReviewWish, WishedLine } from '../../flow/engine/state.ts';
import { isWritten, knownWords, type Reading } from '../phrases.ts';
import { isNot, isOf } from './review-lines.ts';
import { wordSpans } from './split-correction.ts';

type Line = Extract<ReviewWish, { wish: 'line' }>;

/** More words tell a story. */
const MOST_WORDS = 9;
/** A line, a door, a street; longer ones are telephones. */
const NUMBER = /^\d{1,4}$/u;
/** What says that something was told wrongly. */
const WRONG = ['slip', 'rather', 'review_again', 'review_is', 'plain_no'].map((list) => `heard-${list}`);

const numbersOf = (text: string): string[] =>
  wordSpans(text).flatMap(({ text: word }) => (NUMBER.test(word) ? [word] : []));

/** What was told, with the number that is meant; null: no number of it is taken back. */
export function numberInstead(turn: Reading, text: string, lines: readonly WishedLine[]): Line | null {
  const told = lines.findLast(({ ask }) => ask === 'text');
  const words = wordSpans(text);
  const [first, ...others] = numbersOf(text);
  if (!told?.text || !first || others.length > 1 || words.length > MOST_WORDS) return null;
  const known = numbersOf(told.text);
  const [instead] = [first, ...others].filter((one) => !known.includes(one));
  const before = others.length > 0 ? [first, ...others].find((one) => one !== instead) : onlyOf(known);
  if (instead === undefined || before === undefined || !known.includes(before)) return null;
  const isWrong = words.some(({ text: word }) => isWrongly(turn, word));
  if (!isWrong || !(others.length > 0 || isOfSame(text, instead, told.text, before))) return null;
  const said = told.text.replace(new RegExp(`(?<!\\d)${before}(?!\\d)`, 'u'), instead);
  return { wish: 'line', id: told.id, more: false, said, within: true };
}

const onlyOf = ([only, ...others]: string[]): string | undefined => (others.length === 0 ? only : undefined);

const isWrongly = (turn: Reading, word: string): boolean =>
  isNot(turn.context, word) ||
  WRONG.some(
    (list) => isWritten(turn, word, list) || isOf(turn.context, word, knownWords(turn.context, list)),
  );

/** "Bus 5" and "bus 3": the word before the number is the same. */
function isOfSame(text: string, instead: string, told: string, before: string): boolean {
  const nounOf = (words: string, number: string) => {
    const all = wordSpans(words).map(({ text: word }) => word.toLowerCase());
    return all[all.indexOf(number) - 1];
  };
  const noun = nounOf(text, instead);
  return noun === undefined || noun === nounOf(told, before);
}
