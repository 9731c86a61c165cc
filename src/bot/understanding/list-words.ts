// What is said to a list and chooses nothing from it: "which ones are there?", "none of them".

import { offerWays } from '../closing-buttons.ts';
import { parkOpen } from '../drafts.ts';
import { askedStep } from '../input.ts';
import { soughtAt } from '../list-search.ts';
import { isOneOf, readYesNo } from '../phrases.ts';
import { tell } from '../render.ts';
import type { Turn } from '../turn.ts';

/** More words say what they say no to. */
const MOST_NO_WORDS = 1;

/** Leaves the list, or lets it be shown again. False: it may be a choice. */
export async function answersList(turn: Turn, text: string): Promise<boolean> {
  const step = askedStep(turn);
  if (soughtAt(turn, `${turn.memory.flow}.${step?.name}`) === undefined) return false;
  if (!isOneOf(turn, text, 'heard-none_of_them') && !isNo(turn, text))
    return isOneOf(turn, text, 'heard-which_ones');
  await parkOpen(turn);
  tell(turn, 'asides-nothing');
  offerWays(turn);
  return true;
}

/** "No" to a list: nothing of it. */
const isNo = (turn: Turn, text: string): boolean =>
  text.split(/\s+/u).length <= MOST_NO_WORDS && readYesNo(turn, text) === 'no';
