// How it stands with what somebody complained of: asked, "is it mended?", or said, "it is still dark".

import { ownRequests } from '../../bot/own-requests.ts';
import { holdsWord, opensWith } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { isPutAsQuestion } from '../../bot/understanding/is-telling.ts';
import { quarterSpelt } from '../../bot/understanding/read-place.ts';

/** "Have you taken it away?", "is it mended?" */
export const asksWhatBecame = (turn: Turn, text: string): boolean =>
  isPutAsQuestion(turn, text) &&
  ['heard-comes', 'heard-fixed'].some((list) => opensWith(turn, text, list, 'anywhere'));

/** More words, or a place, tell of it anew. */
const MOST_STILL = 5;

/** "It is still dark": who says where would tell of another. */
export const saysStill = (turn: Turn, text: string): boolean =>
  text.split(/\s+/u).length <= MOST_STILL &&
  holdsWord(turn, text, 'heard-still') &&
  !turn.context.darija.route(text).place &&
  turn.context.darija.route(text).categories.length > 0;

/** "The lamp is still out in Lastah", of somebody whose cases all lie in other quarters: it is another lamp. */
export async function liesElsewhere(turn: Turn, text: string): Promise<boolean> {
  const where = quarterSpelt(turn, text);
  if (where === null) return false;
  const own = await ownRequests(turn);
  return own.every(({ kind, quarterId }) => kind !== 'case' || (quarterId !== null && quarterId !== where));
}
