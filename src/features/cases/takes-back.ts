// Whether words that name another subject are said instead of what was told, or beside it.

import { isSpelled, knownWords, opensWith, opensWithNo } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { saysBesides } from '../../bot/understanding/added-too.ts';
import { isNot, isOf, rawWords } from '../../bot/understanding/review-lines.ts';

/** "Not", "change", "it is rather": it is said instead of what was said before. */
export function takesBack(turn: Turn, text: string): boolean {
  const { context } = turn;
  if (opensWithNo(turn, text)) return true;
  const again = knownWords(context, 'heard-review_again');
  const words = rawWords(text);
  if (words.some((word) => isOf(context, word, again) && !isNot(context, word))) return true;
  if (opensWith(turn, text, 'heard-rather', 'anywhere')) return true;
  return (
    !saysBesides(turn, text) && words.some((word, at) => isNot(context, word) && !fails(turn, words, at))
  );
}

/** "The lamp is not working": what stands beside this "not" tells what is wrong, and denies nothing that was told. */
const fails = (turn: Turn, words: readonly string[], at: number): boolean =>
  [words[at - 1], words[at + 1]].some((word) => word !== undefined && isSpelled(turn, word, 'heard-fails'));
