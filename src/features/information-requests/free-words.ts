// Free words that ask for information that the commune holds, and what they already say of it.

import { begin } from '../../bot/flow-runner.ts';
import { flowAsked } from '../../bot/main-menu.ts';
import type { FreeTake } from '../../bot/path.ts';
import { holdsWord, opensWith, wordsBeyond } from '../../bot/phrases.ts';
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

/** Whoever wants one of these wants to know what the commune does. */
const PLAINLY = ['budget', 'accounts', 'minutes', 'procurement', 'deliberation'].map(
  (kind) => `heard-document_${kind}`,
);
/** A plan or a decision may be of anybody: of these somebody wants a copy, or to read them. */
const PERHAPS = ['decision', 'plan', 'report'].map((kind) => `heard-document_${kind}`);
/** More words that tell tell something else. */
const MOST_NAMING = 8;
/** More words tell a story. */
const MOST_WORDS = 20;

/** "I look for the minutes of February", "send me a copy of the decision": a document of the commune is wanted. */
export const asksForDocument: FreeTake = async (turn, { text, routed }) => {
  const names = (lists: readonly string[]) => lists.some((list) => opensWith(turn, text, list, 'anywhere'));
  const wants = (list: string) => holdsWord(turn, text, `heard-document_${list}`);
  const isWanted = names(PLAINLY) ? wants('wished') || wants('copied') : names(PERHAPS) && wants('copied');
  // "I want to vote on the budget" asks for a form of its own.
  if (flowAsked(turn, text) !== undefined) return false;
  if (!isWanted || wants('foreign') || routed.emergencies.length > 0) return false;
  const { act } = turn.context.darija.act(text);
  // "Where has the budget gone, the streets are full of holes" wants no paper.
  const count = text.split(/\s+/u).length;
  const isElse = act === 'scolds' || (act === 'tells' && count > MOST_NAMING);
  if ((isElse && !wants('copied')) || count > MOST_WORDS) return false;
  await begin(turn, INFORMATION, { prefilled: informationSaid(turn, text) });
  return true;
};

/** Fewer words name nothing that money went to. */
const LEAST_OF_COST = 4;

/** "How much did the repair of the ramparts cost?": what was paid for is asked of the commune, and no price of a paper. */
export const asksPublicCost: FreeTake = async (turn, { text, routed }) => {
  const count = text.split(/\s+/u).length;
  if (count < LEAST_OF_COST || count > MOST_WORDS || routed.emergencies.length > 0) return false;
  if (!opensWith(turn, text, 'heard-public_cost', 'anywhere')) return false;
  await begin(turn, INFORMATION, { prefilled: informationSaid(turn, text) });
  return true;
};

/** Which information it is, where they name any: "I want to see the budget" does, "I want to ask for information" does not. */
export function informationSaid(turn: Turn, said: string): Answers {
  const text = withoutHello(turn, said);
  const names = wordsBeyond(turn.context, text, 'heard-information_bare').length > 0;
  return names ? { what: { kind: 'text', text } } : {};
}
