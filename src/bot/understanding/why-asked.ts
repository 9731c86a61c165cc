// Questions, doubts and fears said to a question instead of its answer: why it is asked, and that there is no hurry.
import type { Message } from '../../flow/engine/state.ts';
import { holdsWord, opensWith } from '../phrases.ts';
import type { Turn } from '../turn.ts';
import { isPutAsQuestion } from './is-telling.ts';
import { wantsToKnow } from './wants-to-know.ts';

/** Acts of speech by which somebody has not got at hand what is asked for. */
const NOT_AT_HAND = new Set(['doubts', 'has_none', 'cannot', 'corrects']);
/** As sure as it must be that words are no number. */
const SURELY = 0.6;
/** As sure as it must be that somebody does not know yet. */
const DOUBTING = 0.5;
/** So many digits are meant for a number, right or wrong. */
const NUMBER = /\d{3}/u;

/** "Why do you want my name?" changes nothing of it. */
export const asksWhy = (turn: Turn, text: string): boolean => opensWith(turn, text, 'heard-why', 'first');

/** What a question or a doubt that chooses nothing is answered with; null: it is neither. */
export function besideChoice(turn: Turn, text: string): Message | null {
  const asked = answerToQuestion(turn, text);
  if (asked) return asked;
  const { act, surely } = turn.context.darija.act(text);
  const waits = (act === 'doubts' && surely >= DOUBTING) || opensWith(turn, text, 'heard-waits', 'anywhere');
  return waits ? { message: 'common-no_hurry' } : null;
}

/** What a question to us, or a fear, is answered with: why it is asked, where its flow says so. */
function answerToQuestion(turn: Turn, text: string): Message | null {
  if (isPutAsQuestion(turn, text) || wantsToKnow(turn, text))
    return why(turn) ?? { message: 'common-question_first' };
  return holdsWord(turn, text, 'heard-hesitates') ? (why(turn) ?? { message: 'common-no_hurry' }) : null;
}

/** Why the question on the screen is asked, where its flow has words for it (`.why`). */
function why({ memory: { flow, shown }, context: { words }, row }: Turn): Message | null {
  const message = `${flow}-${shown?.step}`;
  return words.has(row.language, message, 'why') ? { message, attribute: 'why' } : null;
}

/** What is answered to words said instead of a name or a number, by the rule these must keep; null: they may be one. */
export function besideForm(turn: Turn, text: string, rule: string): Message | null {
  if (NUMBER.test(text)) return null;
  const asked = answerToQuestion(turn, text);
  return asked ?? (isNotAtHand(turn, text, rule) ? { message: 'common-not_at_hand' } : null);
}

/** "I have not got it here": a name sounds like anything, so that only plain words tell of it there. */
function isNotAtHand(turn: Turn, text: string, rule: string): boolean {
  if (opensWith(turn, text, 'heard-not_at_hand', 'anywhere')) return true;
  const { act, surely } = turn.context.darija.act(text);
  return rule !== 'full_name' && NOT_AT_HAND.has(act) && surely >= SURELY;
}
