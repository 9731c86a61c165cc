// Where there is one thing to choose from, nobody is asked which.
import type { Opening } from '../flow/engine/advance-flow.ts';

/** The form as it opens, with the only one of these answered to its question `which`, unless that is answered already. */
export function withOnly([only, ...others]: readonly { id: string }[], start: Opening): Opening {
  if (!only || others.length > 0 || start.prefilled?.which) return start;
  return { ...start, prefilled: { ...start.prefilled, which: { kind: 'choice', option: only.id } } };
}
