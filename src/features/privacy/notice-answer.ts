// What is said right below the notice, and to it.
import { MENU, showMenu } from '../../bot/main-menu.ts';
import { readYesNo } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { agreesAfterAll, refuseNotice } from './welcome.ts';

/** As sure as it must be that words decline what they were told. */
const SURELY = 0.7;
/** "No thanks"; more words say what they say no to. */
const MOST_NO_WORDS = 2;
/** Later nobody answers a notice. */
const SAID_TO_NOTICE_MS = 10 * 60_000;

/** Refuses it, or goes on with who had refused and agrees after all. False: something else is said. */
export async function answersNotice(turn: Turn, text: string): Promise<boolean> {
  if (disagrees(turn, text)) await refuseNotice(turn);
  else if (agreesAfterAll(turn, text)) showMenu(turn);
  else return false;
  return true;
}

/** "No" right below the notice, and no more than that, is said to the notice; nothing that was written is wiped for it. */
function disagrees(turn: Turn, text: string): boolean {
  const { row, greeting, memory, now } = turn;
  if (row.accepted || greeting || memory.shown?.step !== MENU) return false;
  if (text.split(/\s+/u).length > MOST_NO_WORDS || memory.parked || memory.others || memory.loose)
    return false;
  if (!memory.asked || now.getTime() - memory.asked.at > SAID_TO_NOTICE_MS) return false;
  const { act, surely } = turn.context.darija.act(text);
  return readYesNo(turn, text) === 'no' || (act === 'declines' && surely >= SURELY);
}
