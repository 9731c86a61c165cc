// "Yes, but it is two lamps, not one": how many there are, said to what is read back. It is told with the rest.
import type { ReviewWish, WishedLine } from '../../flow/engine/state.ts';
import { isOneOf, isWritten, knownWords, type Reading, readYesNo } from '../phrases.ts';
import { isPlace } from './corrected-place.ts';
import type { ReadingPlace } from './read-place.ts';
import { isNot, isOf } from './review-lines.ts';
import { wordSpans } from './split-correction.ts';

type Line = Extract<ReviewWish, { wish: 'line' }>;

/** More words tell a story. */
const MOST_WORDS = 14;
/** More words behind the number do not only say of what. */
const MOST_COUNTED = 6;
/** One of them was told of already. */
const FEWEST = 2;

/** What may stand before the number: "yes, send it, but there are". */
const AROUND = [
  ...['send', 'send_beside', 'yes', 'review_beside', 'review_is', 'goes_on', 'but', 'counts', 'mistaken'],
].map((list) => `heard-${list}`);

/** The number and what stands behind it, to be added to what was told; null: nothing is counted. */
export function countedAnew(turn: ReadingPlace, text: string, lines: WishedLine[]): Line | null {
  const told = lines.findLast(({ ask }) => ask === 'text');
  const words = wordSpans(text);
  if (!told || words.length < 2 || words.length > MOST_WORDS || isOneOf(turn, text, 'heard-both'))
    return null;
  const at = deniedCount(turn, words) ?? words.findIndex(({ text: word }) => !isAround(turn, word));
  const [number, ...counted] = words.slice(Math.max(at, 0));
  if (at < 0 || !number || counted.length > MOST_COUNTED || (at === 0 && counted.length === 0)) return null;
  if ((turn.context.darija.readNumber(number.text) ?? 0) < FEWEST) return null;
  const said = text.slice(number.start).trim();
  // Asked for a place or a choice, a number is none of this: so it is not firm.
  return isPlace(turn, said) ? null : { wish: 'line', id: told.id, more: true, said };
}

/** True where one number is taken back for another. */
export const countsOtherwise = (turn: Reading, text: string): boolean =>
  deniedCount(turn, wordSpans(text)) !== null;

/** So many words are taken back before the number that stands instead. */
const MOST_DENIED = 4;

/** "Not one hole, three", "not two, three": where the number stands that is meant; null: no number is taken back. */
function deniedCount(turn: Reading, words: ReturnType<typeof wordSpans>): number | null {
  const number = (at: number) => turn.context.darija.readNumber(words[at]?.text ?? '');
  const not = words.findIndex(({ text: word }) => isNot(turn.context, word));
  const before = words.slice(0, Math.max(not, 0));
  if (not < 0 || !before.every(({ text: word }) => isAround(turn, word))) return null;
  const denied = words.findIndex((_, at) => at > not && at <= not + MOST_DENIED && number(at) !== null);
  const meant = words.findIndex((_, at) => at > denied && at <= denied + MOST_DENIED && number(at) !== null);
  return denied < 0 || meant < 0 ? null : meant;
}

function isAround(turn: Reading, word: string): boolean {
  const { context } = turn;
  if (isNot(context, word) || readYesNo(turn, word) !== null) return true;
  if (context.darija.readNumber(word) === 1) return true;
  if (context.darija.readNumber(word) !== null) return false;
  return AROUND.some((list) => isOf(context, word, knownWords(context, list)) || isWritten(turn, word, list));
}
