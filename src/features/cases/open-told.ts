// Before a complaint is opened by words: the problems that they tell beside the first one wait.
import { opensWith } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { isAgainstClerk } from '../../bot/understanding/calls-person.ts';
import type { Routed } from '../../darija/darija.ts';
import { keepOthers } from './problem-queue.ts';

/** Keeps the problems told with the first one, and says how many they are. */
export function sayWhatWaits(turn: Turn, text: string, routed: Routed): void {
  const count = keepOthers(turn, text, routed);
  if (count > 1) tell(turn, 'complaint-several', undefined, { count });
  // Whoever is afraid hears first who will know; of a clerk it is told in confidence, which is said there.
  const isAfraid =
    turn.context.darija.asides(text).includes('unnamed') || opensWith(turn, text, 'heard-known', 'anywhere');
  if (isAfraid && !isAgainstClerk(turn, text)) tell(turn, 'asides-unnamed');
}
