// Questions, doubts and fears said to a question instead of its answer: why it is asked, and that there is no hurry.
import type { Saying } from '../flow/memory.ts';
import { askedStep } from './hear.ts';
import { repeatQuestion } from './open.ts';
import type { Turn } from './parts.ts';
import { knownWords, opensWith, wordsIn } from './sayings.ts';
import { tell } from './speak.ts';
import { isPutAsQuestion } from './told.ts';

/** Acts of speech by which somebody has not got at hand what is asked for. */
const NOT_AT_HAND = new Set(['doubts', 'has_none', 'cannot', 'corrects']);
/** As sure as it must be that words are no name and no number. */
const SURELY = 0.6;
/** As sure as it must be that somebody does not know yet. */
const DOUBTING = 0.5;
/** As sure as it must be that somebody wants a moment more. */
const PLAINLY = 0.9;
/** So many digits are meant for a number, right or wrong. */
const NUMBER = /\d{3}/u;

/** What a question or a doubt that chooses nothing is answered with; null: it is neither. */
export function besideChoice(turn: Turn, text: string): Saying | null {
  if (isPutAsQuestion(turn, text)) return why(turn) ?? { message: 'common-question_first' };
  if (hesitates(turn, text)) return why(turn) ?? { message: 'common-no_hurry' };
  const { act, surely } = turn.house.darija.act(text);
  const waits = (act === 'doubts' && surely >= DOUBTING) || (act === 'corrects' && surely >= PLAINLY);
  return waits ? { message: 'common-no_hurry' } : null;
}

/** "Why do you want my name?" changes nothing of it. */
export const asksWhy = (turn: Turn, text: string): boolean => opensWith(turn, text, 'heard-why', 'first');

/** Why the question on the screen is asked, where its flow has words for it. */
function why({ memory: { flow, shown }, house: { words }, row }: Turn): Saying | null {
  const message = `${flow}-${shown?.step}`;
  return words.has(row.language, message, 'why') ? { message, attribute: 'why' } : null;
}

const hesitates = ({ house }: Turn, text: string): boolean =>
  wordsIn(house, text).some((word) => knownWords(house, 'heard-hesitates').has(word));

/** Answers what is said instead of a name or a number. False: it may be one. */
export async function answerInsteadOfForm(turn: Turn, text: string): Promise<boolean> {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || step.ask !== 'text' || !step.check || NUMBER.test(text)) return false;
  const { act, surely } = turn.house.darija.act(text);
  const saying =
    besideChoice(turn, text) ??
    ((NOT_AT_HAND.has(act) && surely >= SURELY) || opensWith(turn, text, 'heard-not_at_hand', 'anywhere')
      ? { message: 'common-not_at_hand' }
      : null);
  if (saying === null) return false;
  const notAtHand = saying.message === 'common-no_hurry' ? { message: 'common-not_at_hand' } : saying;
  tell(turn, notAtHand.message, notAtHand.attribute);
  await repeatQuestion(turn);
  return true;
}
