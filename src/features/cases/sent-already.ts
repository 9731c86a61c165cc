// "Send", "yes", said once more right after it was sent.

import { hasAnswered, hasEnded } from '../../bot/asides.ts';
import type { Take } from '../../bot/path.ts';
import { isOnly, onlySends } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import { caseInTalk } from './case-in-talk.ts';

/** So long after it was sent, whoever says it again speaks of that. */
const JUST_MS = 15 * 60_000;

/** Says that it is sent, with its number. */
export const saysSent: Take = async (turn, text) => {
  const filedAt = turn.memory.filed?.at(-1);
  if (filedAt === undefined || turn.now.getTime() - filedAt > JUST_MS || !hasEnded(turn)) return false;
  // A yes to an answer wants more of it.
  if (!onlySends(turn, text) && !(isOnly(turn, text, 'heard-bare_yes') && !hasAnswered(turn))) return false;
  const talk = await caseInTalk(turn);
  // What came since, or was asked, is answered by it.
  if (talk?.kind !== 'reply') return false;
  tell(turn, 'status-sent', undefined, { reference: talk.reference });
  return true;
};
