// Leaves the open form where something else goes on: nothing of it is kept.

import { offerWays } from './closing-buttons.ts';
import type { Turn } from './turn.ts';

/** What follows is asked by no flow. */
export function leaveFlow(turn: Turn): void {
  const { flow, answers, correcting, slips, shown, ...own } = turn.memory;
  turn.memory = own;
}

/** Lets go of the form of which all was said, and offers the ways on. */
export function leaveForWays(turn: Turn): void {
  leaveFlow(turn);
  offerWays(turn);
}
