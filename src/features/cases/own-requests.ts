// "How many requests have I sent?", "the list of my complaints": counted, and shown. "What became of my idea?": shown.

import { begin } from '../../bot/flow-runner.ts';
import { holdsWord, opensWith, readBy } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { requestsOf } from '../../database/requests.ts';

const LISTS = ['heard-mine_count', 'heard-mine_list', 'heard-withdraw_noun', 'heard-mine_beside'];

const AFTER = ['heard-mine_after', 'heard-mine_idea', 'heard-mine_list', 'heard-mine_beside'];

/** "Where is my idea?", "was my proposal accepted?": of one that was sent, and no idea itself. */
export function asksAfterIdea(turn: Turn, text: string): boolean {
  const drawn = readBy(turn, text, AFTER);
  return (
    drawn?.has('heard-mine_after') === true &&
    drawn.has('heard-mine_idea') &&
    holdsWord(turn, text, 'heard-mine_own')
  );
}

/** More words say what they forgot besides. */
const MOST_FORGOTTEN = 12;

/** "I do not remember the number": they are found by what was sent. */
const forgotNumber = (turn: Turn, text: string): boolean =>
  text.split(/\s+/u).length <= MOST_FORGOTTEN && opensWith(turn, text, 'heard-number_forgotten', 'anywhere');

/** Shows what this person has sent. False: it is not asked for. */
export async function answerOwnRequests(turn: Turn, text: string): Promise<boolean> {
  if (asksAfterIdea(turn, text) || forgotNumber(turn, text)) {
    await begin(turn, 'status');
    return true;
  }
  const drawn = readBy(turn, text, LISTS);
  if (!drawn?.has('heard-withdraw_noun')) return false;
  if (!drawn.has('heard-mine_count') && !drawn.has('heard-mine_list')) return false;
  const count = (await requestsOf(turn.loaders).load(turn.row.citizenId)).length;
  if (drawn.has('heard-mine_count') && count > 0) tell(turn, 'status-count', undefined, { count });
  await begin(turn, 'status');
  return true;
}
