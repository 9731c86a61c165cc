// Whoever was hit or threatened stays afraid when the danger is not of this minute, or is safe with others now: the police,
// who helps, and a person.

import { offerWays } from '../../bot/closing-buttons.ts';
import { parkOpen } from '../../bot/drafts.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import type { Input } from '../../flow/engine/state.ts';
import { comesAfterDanger } from './after-danger.ts';
import { fears, hasToldViolence, isSafe } from './helped.ts';

/** Answers who speaks of the one they fear, after violence was told. False: they speak of something else. */
export async function standBy(turn: Turn, givens: readonly Input[]): Promise<boolean> {
  if (turn.memory.alarmed === 'now' || !hasToldViolence(turn)) return false;
  const texts = givens.flatMap((given) => (given.kind === 'text' ? [given.text] : []));
  const text = texts.join('\n');
  const safe = isSafe(turn, text);
  if (texts.length === 0 || texts.length < givens.length || !(safe || fears(turn, text))) return false;
  const behind = comesAfterDanger(turn);
  if (behind === 'opened') {
    // What the danger opened is for the police, and no form of the commune's.
    const { flow: _, answers: __, shown: ___, ...own } = turn.memory;
    turn.memory = own;
  } else await parkOpen(turn);
  if (safe) tell(turn, 'emergency-over_answer');
  tell(turn, 'emergency-afraid');
  offerWays(turn, 'violence');
  return true;
}
