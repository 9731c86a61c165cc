// Before the form for lost things takes one: who else writes it down, or keeps it.
import { opensWith } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { prefillOf } from '../../bot/understanding/said-as.ts';
import { withoutWhatNow } from '../../bot/understanding/without-what-now.ts';
import type { Routed } from '../../darija/darija.ts';

/** Who lost a paper, or asks where to go, hears of the police; who found something and asks, where to bring it. */
export function sayWhereLost(turn: Turn, text: string, routed: Routed): void {
  const { kind } = prefillOf(turn, 'lost_found', text, routed);
  if (kind?.kind !== 'choice') return;
  const isAsked = withoutWhatNow(turn, text) !== text;
  if (kind.option === 'found') {
    if (isAsked) tell(turn, 'asides-found');
  } else if (isAsked || opensWith(turn, text, 'heard-lost_paper', 'anywhere')) tell(turn, 'asides-lost');
}
