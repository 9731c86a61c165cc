// Codes typed wrong: a few are slips of the finger, many are somebody guessing.
import type { Turn } from './turn.ts';

/** Eight digits cannot be guessed by so few tries an hour, and nobody mistypes their own code more often. */
const MOST_WRONG = 5;
const SPAN_MS = 3_600_000;

/** True while this conversation may try another code: fewer than five were wrong within the hour. */
export function mayTryCode(turn: Turn): boolean {
  return lately(turn).length < MOST_WRONG;
}

/** Remembers with the conversation that a code was wrong. */
export function countWrongCode(turn: Turn): void {
  turn.memory = { ...turn.memory, wrongCodes: [...lately(turn), turn.now.getTime()] };
}

function lately({ memory: { wrongCodes = [] }, now }: Turn): number[] {
  return wrongCodes.filter((at) => now.getTime() - at < SPAN_MS);
}
