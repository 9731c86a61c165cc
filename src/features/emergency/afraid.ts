// Whoever was hit or threatened stays afraid when the danger is not of this minute: the police, who helps, and a person.

import { offerWays } from '../../bot/closing-buttons.ts';
import { parkOpen } from '../../bot/drafts.ts';
import { opensWith } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import type { Input } from '../../flow/engine/state.ts';
import { comesAfterDanger } from './after-danger.ts';

const AFRAID_MS = 12 * 3_600_000;
/** More words tell of something else as well. */
const MOST_WORDS = 16;

/** Answers who speaks of the one they fear, after violence was told. False: they speak of something else. */
export async function standBy(turn: Turn, givens: readonly Input[]): Promise<boolean> {
  const { alarmed, violence } = turn.memory;
  if (alarmed === 'now' || violence === undefined || turn.now.getTime() - violence >= AFRAID_MS) return false;
  const texts = givens.flatMap((given) => (given.kind === 'text' ? [given.text] : []));
  const text = texts.join('\n');
  if (texts.length === 0 || texts.length < givens.length || !fears(turn, text)) return false;
  const behind = comesAfterDanger(turn);
  if (behind === 'opened') {
    // What the danger opened is for the police, and no form of the commune's.
    const { flow: _, answers: __, shown: ___, ...own } = turn.memory;
    turn.memory = own;
  } else await parkOpen(turn);
  tell(turn, 'emergency-afraid');
  offerWays(turn, 'violence');
  return true;
}

function fears(turn: Turn, text: string): boolean {
  if (text.split(/\s+/u).length > MOST_WORDS) return false;
  if (opensWith(turn, text, 'emergency-over', 'anywhere')) return false;
  return opensWith(turn, text, 'emergency-afraid_words', 'anywhere');
}
