// The words just said that opened nothing: what comes next may say what they are after all.
import type { Input } from '../../flow/engine/state.ts';
import { isSaidInSecret } from '../confidential.ts';
import type { Turn } from '../turn.ts';
import { followUp } from './follow-up.ts';

/** Longer texts tell a story, and are taken for one. */
const LONGEST = 500;

/** The one text that was said, and nothing beside it; null: something else was. */
export const onlyText = ([only, ...others]: readonly Input[]): string | null =>
  others.length === 0 && only?.kind === 'text' && !only.late ? only.text : null;

/** Remembers words that opened nothing, or were answered beside a form, until the next ones. */
export function notePassed(turn: Turn, givens: Input[], beside: boolean): void {
  const { passed: _, ...memory } = turn.memory;
  const text = onlyText(givens);
  const isTaken = memory.flow !== undefined && !beside;
  if (text === null || isTaken || isSaidInSecret(turn) || text.length > LONGEST) turn.memory = memory;
  // What goes on about it leaves it as it is.
  else if (followUp(turn, text) === null) turn.memory = { ...memory, passed: text };
}
