// Back from staff to the bot: what was open before goes on, with its question asked again.

import { repeatQuestion } from '../../bot/flow-runner.ts';
import { PHONE_HOLD_MS } from '../../bot/handover.ts';
import { eventFor, type InsideEvent } from '../../bot/inside-event.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import type { Database } from '../../database/client.ts';
import { listReturning, releasePhones } from './changes.ts';

const MOST_AT_ONCE = 100;

/**
 * Gives every conversation that staff handed back a turn of its own, in line with the citizen's messages.
 * Done again, or by another copy at the same time, it changes nothing: the turn looks at the conversation itself.
 */
export async function resumeHandedBack(
  db: Database,
  inform: (events: InsideEvent[]) => Promise<void>,
  now: Date,
): Promise<void> {
  await releasePhones(db, new Date(now.getTime() - PHONE_HOLD_MS));
  await inform(eventFor('handed_back', await listReturning(db, MOST_AT_ONCE)));
}

/** Asks the question again that was open before staff took over. False: this is no such moment. */
export async function resume(turn: Turn): Promise<boolean> {
  const { row } = turn;
  if (row.mode !== 'returning') return false;
  row.mode = 'bot';
  turn.conversation.mode = 'bot';
  const { inLine: _, ...memory } = turn.memory;
  turn.memory = memory;
  tell(turn, 'handover-resumed');
  await repeatQuestion(turn);
  return true;
}
