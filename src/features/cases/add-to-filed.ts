// "Add it to my first complaint": what the form that opened for it tells belongs to one that was sent, and the form goes.

import { readBy } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { onlyText } from '../../bot/understanding/passed-words.ts';
import { withoutGrown } from '../../bot/understanding/read-place.ts';
import type { Input } from '../../flow/engine/state.ts';
import { addTo } from './citizen-words.ts';
import { caseByOrder } from './named-case.ts';
import { whyNoMore } from './takes-no-more.ts';
import { openCases } from './withdraw-case.ts';

const ORDERS = ['order_first', 'order_second', 'order_latest', 'filed_before'].map((list) => `heard-${list}`);
const LISTS = [
  ...['adding', 'adds_beside', 'mine_beside', 'withdraw_noun', 'review_beside', 'review_is', 'review_not'],
].map((list) => `heard-${list}`);
/** More words tell a story. */
const MOST_WORDS = 12;

/** Puts it there. False: nothing of the kind is said, or none is open that could be meant. */
export async function addedToFiled(turn: Turn, givens: Input[]): Promise<boolean> {
  const text = onlyText(givens);
  const { flow, answers, shown: _, alarmed: __, ...memory } = turn.memory;
  const details = answers?.details;
  if (text === null || flow !== 'complaint' || details?.kind !== 'text' || !details.text) return false;
  const drawn = readBy(turn, withoutGrown(text), [...LISTS, ...ORDERS], MOST_WORDS);
  if (!drawn?.has('heard-adding') || !ORDERS.some((list) => drawn.has(list))) return false;
  const open = await openCases(turn);
  const meant = caseByOrder(turn, withoutGrown(text), open)?.cases[0] ?? open[0];
  // The form goes on where nothing is added there any more.
  if (!meant || (await whyNoMore(turn, meant)) !== null) return false;
  turn.memory = memory;
  addTo(turn, meant, details.text);
  return true;
}
