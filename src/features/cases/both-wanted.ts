// "Both", said where one of several is asked for: of one's requests each is shown; of two problems each has its turn.

import { offerWays } from '../../bot/closing-buttons.ts';
import { ownRequests } from '../../bot/own-requests.ts';
import type { Take } from '../../bot/path.ts';
import { opensWith } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { isMarked } from '../../bot/understanding/is-telling.ts';
import { nextWaiting } from './problem-queue.ts';
import { tellRequest } from './show-case.ts';

/** More words say both of what. */
const MOST_WORDS = 5;
/** More fill the screen: then one is chosen. */
const MOST_SHOWN = 4;

/** True for "both", "the two please", and no more. */
export const saysBoth = (turn: Turn, text: string): boolean =>
  text.split(/\s+/u).length <= MOST_WORDS &&
  !isMarked(text) &&
  opensWith(turn, text, 'heard-both', 'anywhere');

/** Shows them all, or says that the other waits. */
export const wantsBoth: Take = async (turn, text) => {
  const { flow, shown, answers: _, ...memory } = turn.memory;
  if (!saysBoth(turn, text)) return false;
  if (flow === 'status' && shown?.step === 'which') {
    const own = await ownRequests(turn);
    if (own.length > MOST_SHOWN) return false;
    turn.memory = memory;
    for (const request of own) tellRequest(turn, request);
    offerWays(turn, 'status');
    return true;
  }
  const next = flow === 'complaint' && shown?.step !== 'same' ? nextWaiting(turn) : undefined;
  if (!next) return false;
  tell(turn, 'complaint-kept_too', undefined, { text: next.text });
  return true;
};
