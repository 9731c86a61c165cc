// Opens a complaint with all that its words tell: the first problem, those told with it, and an idea told beside it.
import { beginSaid } from '../../bot/flow-runner.ts';
import { searchFor } from '../../bot/list-search.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import type { Routed } from '../../darija/darija.ts';
import { ideaBesideProblem, keepIdea } from '../proposals/idea-beside.ts';
import { alreadySaid } from './prefill.ts';
import { keepOthers } from './problem-queue.ts';

/** A problem told together with an idea is opened, and the idea waits. False: only one of them is told. */
export async function openBoth(turn: Turn, flow: string, text: string): Promise<boolean> {
  const both = flow === 'complaint' || flow === 'proposal' ? ideaBesideProblem(turn, text) : null;
  if (!both) return false;
  keepIdea(turn, both.idea);
  const { problem } = both;
  const routed = turn.house.darija.route(problem, turn.house.register.examples);
  sayWhatWaits(turn, problem, routed);
  searchFor(turn, problem);
  await beginSaid(turn, 'complaint', alreadySaid(turn, problem, routed));
  return true;
}

/** Keeps the problems told with the first one, and says how many they are. */
export function sayWhatWaits(turn: Turn, text: string, routed: Routed): void {
  const count = keepOthers(turn, text, routed);
  if (count > 1) tell(turn, 'complaint-several', undefined, { count });
  // Whoever is afraid hears first who will know.
  if (turn.house.darija.asides(text).includes('unnamed')) tell(turn, 'asides-unnamed');
}
