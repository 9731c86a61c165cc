// The answer to a question for somebody's name, whatever its words would say elsewhere.
import type { Step } from '../../flow/definition/step.ts';
import { opensWith } from '../phrases.ts';
import type { Turn } from '../turn.ts';

/** A name on a card is no longer. */
const MOST_IN_NAME = 4;

/** "Fatima Benali", "Saleh Choukri": asked for a name, a family is called like a curse or like thanks, and is neither. */
export function givesName(turn: Turn, step: Step | undefined, text: string): boolean {
  if (step?.verb !== 'ask' || step.ask !== 'text' || step.check !== 'full_name') return false;
  const words = text.split(/\s+/u);
  if (words.length < 2 || words.length > MOST_IN_NAME) return false;
  return /^[\p{L}\p{M}'’ -]+$/u.test(text) && opensWith(turn, text, 'heard-given_name', 'first');
}
