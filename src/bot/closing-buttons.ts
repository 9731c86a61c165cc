// The ways on under what ends a talk: a few fitting buttons, so that nobody who taps and does not write is left alone.
import { ask, menuLabel } from './main-menu.ts';
import { sentence } from './render.ts';
import type { Turn } from './turn.ts';

/** The buttons under something that was told, and asks nothing. */
export const WAYS = '_ways';
/** Takes back an erasure that was asked for. */
export const UNDO_ERASURE = 'undo_erasure';

/** Puts the ways on under the answer; what takes something back stands last, out of the way of a second tap. */
export function offerWays(turn: Turn, flow = ''): void {
  const fitting = turn.context.path.ways[flow];
  if (fitting === null) return;
  const undo = turn.row.erasing ? [UNDO_ERASURE] : [];
  ask(turn, WAYS, [...(fitting ?? []), 'menu', ...undo], wayLabel(turn));
}

/** Names them. */
export const wayLabel =
  (turn: Turn) =>
  (way: string): string => {
    const named = turn.context.path.wayNames[way];
    if (named) return sentence(turn, named);
    return way === 'menu' ? sentence(turn, 'common-draft', 'menu') : menuLabel(turn)(way);
  };
