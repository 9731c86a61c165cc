// Where the problem was that was filed last: the next one told may be there too.
import type { Answer } from '../flow/engine/state.ts';
import type { Turn } from './turn.ts';

/** Keeps where the problem is that is being filed. */
export function rememberPlace(turn: Turn, place: Answer | undefined): void {
  if (place?.kind !== 'place') return;
  const { voices: _, ...where } = place;
  turn.memory = { ...turn.memory, placed: { at: turn.now.getTime(), place: where } };
}
