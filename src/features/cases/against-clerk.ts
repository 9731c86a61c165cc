// A complaint about somebody of the commune, perhaps in secret: it is taken like any other.

import type { FormWish } from '../../bot/path.ts';
import { holdsWord } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { isAgainstClerk } from '../../bot/understanding/calls-person.ts';
import type { Answers } from '../../flow/engine/state.ts';

/** The share of telling from which words tell what happened. */
const TELLING = 0.85;
/** More words tell what happened, too. */
const MOST_ANNOUNCING = 12;

/** "I want to file a secret complaint about a clerk": what happened is still to be told. */
export const announcesClerk = (turn: Turn, text: string): boolean =>
  isAgainstClerk(turn, text) &&
  text.split(/\s+/u).length <= MOST_ANNOUNCING &&
  turn.context.darija.act(text).told < TELLING &&
  holdsWord(turn, text, 'heard-complains');

/** Its subject, where nothing more is told yet. */
export const clerkSaid = (turn: Turn, text: string): Answers =>
  isAgainstClerk(turn, text) ? { category: { kind: 'choice', option: 'administration' } } : {};

/** The same to the list of subjects: it is chosen, and what happened is asked. */
export const toComplainOfClerk: FormWish = (turn, text, step) => {
  if (step.ask !== 'choice' || turn.memory.flow !== 'complaint' || !announcesClerk(turn, text)) return false;
  turn.memory = { ...turn.memory, answers: { ...turn.memory.answers, ...clerkSaid(turn, text) } };
  return true;
};
