// Free words that ask for information that the commune holds, and what they already say of it.

import { begin } from '../../bot/flow-runner.ts';
import type { FreeTake } from '../../bot/path.ts';
import { wordsBeyond } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { besideIn } from '../../bot/understanding/small-talk.ts';
import { withoutHello } from '../../bot/understanding/without-hello.ts';
import { INFORMATION } from '../../domain/information.ts';
import type { Answers } from '../../flow/engine/state.ts';

/** "A request under law 31-13", "the right to information". */
export const asksByLaw: FreeTake = async (turn, { text }) => {
  if (!besideIn(turn, text).includes('information_law')) return false;
  await begin(turn, INFORMATION, { prefilled: informationSaid(turn, text) });
  return true;
};

/** Which information it is, where they name any: "I want to see the budget" does, "I want to ask for information" does not. */
export function informationSaid(turn: Turn, said: string): Answers {
  const text = withoutHello(turn, said);
  const names = wordsBeyond(turn.context, text, 'heard-information_bare').length > 0;
  return names ? { what: { kind: 'text', text } } : {};
}
