// What is said to any question of a complaint and answers none: what is wished, or how far it goes. It is told with the rest.

import { stepAt } from '../../bot/input.ts';
import type { FormWish } from '../../bot/path.ts';
import { holdsWord, isOnly, opensWith, readBy, readYesNo } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { isPutAsQuestion } from '../../bot/understanding/is-telling.ts';
import { characters } from '../../domain/text.ts';

/**
 * What is told with the rest, whatever is asked: "mend it, please", though "they mended it" is written like it; and "the
 * whole quarter", where that is not asked for.
 */
export const toTellWithIt: FormWish = (turn, text, { ask }) => {
  // "Lala" sounds like one of them.
  if (turn.memory.flow !== 'complaint' || readYesNo(turn, text) !== null) return false;
  const isWhole = ask !== 'place' && ask !== 'text' && isOnly(turn, text, 'heard-everywhere');
  return (isWhole || isOnly(turn, text, 'heard-mend_it')) && addToTold(turn, text);
};

/** Words that wish to add a photo, and say nothing of it. */
const ADDING = ['adds', 'adds_beside', 'review_photo', 'review_beside'].map((list) => `heard-${list}`);

/** "I would like to add a photo", where something is to be chosen: it may come at once. */
export const toAddPhoto: FormWish = (turn, text, step) => {
  if (turn.memory.flow !== 'complaint' || step.ask !== 'choice') return false;
  if (isPutAsQuestion(turn, text) || !holdsWord(turn, text, 'heard-review_photo')) return false;
  const adds = opensWith(turn, text, 'heard-adds', 'anywhere') && readBy(turn, text, ADDING) !== null;
  if (adds) tell(turn, 'status-passed_on', 'photo');
  return adds;
};

/** Puts these words behind what was told. False: nothing was told yet, or it may hold no more. */
export function addToTold(turn: Turn, text: string): boolean {
  const details = turn.memory.answers?.details;
  if (details?.kind !== 'text' || !details.text) return false;
  const whole = { ...details, text: `${details.text}\n${text}` };
  const step = stepAt(turn, 'complaint.details');
  if (step?.verb === 'ask' && step.ask === 'text' && characters(whole.text) > step.max) return false;
  turn.memory = { ...turn.memory, answers: { ...turn.memory.answers, details: whole } };
  tell(turn, 'common-added');
  return true;
}
