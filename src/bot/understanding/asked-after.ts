// Questions about what becomes of a request: who sees to it, how one hears of it, what if nothing is done, who may join.
import { holdsWord, isWritten, opensWith, type Reading } from '../phrases.ts';
import { isPutAsQuestion } from './is-telling.ts';

/** More words tell a story. */
const MOST_ASKING = 16;
const MOST_JOINING = 24;
/** So few are nothing but the question, with or without its mark. */
const FEW = 7;

/** Each with its list of `heard-…`. */
const ASKED = {
  who_comes: 'heard-asks_who_comes',
  how_told: 'heard-asks_how_told',
  if_nothing: 'heard-asks_if_nothing',
  who_joins: 'heard-asks_who_joins',
} as const;

export type AskedAfter = keyof typeof ASKED;

const NAMES = Object.keys(ASKED) as AskedAfter[];

/** Which of them a text asks; null: none. "Who will pay for my car?", in the middle of a story, asks none of us. */
export function askedAfter(reading: Reading, text: string): AskedAfter | null {
  const count = text.split(/\s+/u).length;
  if (count <= MOST_JOINING && asksToJoin(reading, text)) return 'who_joins';
  if (count > MOST_ASKING) return null;
  if (asksWhetherCalled(reading, text)) return 'how_told';
  const where = count <= FEW || isPutAsQuestion(reading, text) ? 'anywhere' : 'first';
  return NAMES.find((name) => opensWith(reading, text, ASKED[name], where)) ?? null;
}

/** "May my brother join me?", "the neighbours want to as well": somebody else, and how they come in. */
const asksToJoin = (reading: Reading, text: string): boolean =>
  opensWith(reading, text, 'heard-joins_us', 'anywhere') &&
  (holdsWord(reading, text, 'heard-others_too') || opensWith(reading, text, 'heard-others_too', 'anywhere'));

/** "Will you call me or answer here?": two ways are asked about, and nobody is called. */
function asksWhetherCalled(reading: Reading, text: string): boolean {
  const words = text.split(/[\s'\u2019-]+/u);
  // As they are written: "où" sounds like "ou".
  const isOr = words.some((word, at) => at > 0 && word !== 'où' && isWritten(reading, word, 'heard-or'));
  if (!isOr) return false;
  const ways = words.filter((word) => isWritten(reading, word, 'heard-calls_us')).length;
  return ways > (isPutAsQuestion(reading, text) ? 0 : 1);
}

/** One of them, as the table of what is said beside everything has it. */
export const asksAfter = (name: AskedAfter) => ({
  name,
  says: (reading: Reading, text: string): boolean => askedAfter(reading, text) === name,
});
