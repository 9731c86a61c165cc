// What is told or wished where a text is asked for: it is the answer, though it names what the commune is often asked.

import type { Step } from '../../flow/definition/step.ts';
import { type Listening, opensWith } from '../phrases.ts';
import { isPutAsQuestion, isTold } from './is-telling.ts';
import { wantsToKnow } from './wants-to-know.ts';

/** So few words name a thing and tell nothing of it: "the hours", "your opening hours please". */
const FEWEST = 4;

/** "Your hours are too short, open on Saturdays", where a wish is an answer too: only a question is answered beside it. */
export function isToldHere(turn: Listening, step: Step | null | undefined, text: string): boolean {
  const takesWishes = step?.verb === 'ask' && step.ask === 'text' && step.wishes === true;
  if (!takesWishes || text.trim().split(/\s+/u).length < FEWEST) return false;
  if (isPutAsQuestion(turn, text) || wantsToKnow(turn, text)) return false;
  return isTold(turn, text, true) || opensWith(turn, text, 'heard-hours_wished', 'anywhere');
}
