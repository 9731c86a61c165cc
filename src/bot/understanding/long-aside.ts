// What is beside the question in many words, of which most tell a story.

import type { Turn } from '../turn.ts';
import { type Beside, besideIn } from './small-talk.ts';

/** These are known by what they name together, however long they are told. */
const LONG_ONES: readonly Beside[] = ['who_joins', 'petition_rules', 'permit', 'land'];
/** As sure as it must be that somebody says what they cannot do. */
const SURELY = 0.8;

/** In many words: what they name together, or that somebody cannot read, where that is what they say. */
export function longAside(turn: Turn, text: string): Beside | null {
  const all = besideIn(turn, text);
  const { act, surely } = turn.context.darija.act(text);
  if (all.includes('cannot_read') && act === 'cannot' && surely >= SURELY) return 'cannot_read';
  if (all.includes('papers') && act === 'asks' && surely >= SURELY) return 'papers';
  return LONG_ONES.find((name) => all.includes(name)) ?? null;
}
