// The wish to have one's data erased, in the citizen's own words: it leads to the question whether that is sure, and no further.
import { begin } from './open.ts';
import type { Turn } from './parts.ts';
import { isOneOf, readBy } from './sayings.ts';

const LISTS = ['verb', 'noun', 'me', 'all', 'beside'].map((list) => `heard-erase_${list}`);

/** "Erase all my data", "delete what you have about me", and nothing else is said. */
export function wishesErasure(turn: Turn, text: string): boolean {
  if (isOneOf(turn, text, 'heard-erase_whole')) return true;
  const drawn = readBy(turn, text, LISTS);
  if (!drawn?.has('heard-erase_verb')) return false;
  return drawn.has('heard-erase_noun') || (drawn.has('heard-erase_all') && drawn.has('heard-erase_me'));
}

/** Asks whether it is to be erased; only that answer erases. */
export const askErasure = (turn: Turn): Promise<void> =>
  begin(turn, 'my_data', { prefilled: { what: { kind: 'choice', option: 'erase' } } });
