// Back from staff to the bot: what was open before goes on, with its question asked again.

import { repeatQuestion } from '../../bot/flow-runner.ts';
import { PHONE_HOLD_MS } from '../../bot/handover.ts';
import { isInside } from '../../bot/internal-events.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import type { ChannelName, Incoming } from '../../channels/channel.ts';
import type { Database } from '../../database/client.ts';
import { listReturning, releasePhones } from './changes.ts';

const MOST_AT_ONCE = 100;

/**
 * Gives every conversation that staff handed back a turn of its own, in line with the citizen's messages.
 * Done again, or by another copy at the same time, it changes nothing: the turn looks at the conversation itself.
 */
export async function resumeHandedBack(
  db: Database,
  receive: (incoming: Incoming[]) => Promise<void>,
  now: Date,
): Promise<void> {
  await releasePhones(db, new Date(now.getTime() - PHONE_HOLD_MS));
  const returning = await listReturning(db, MOST_AT_ONCE);
  if (returning.length === 0) return;
  await receive(
    returning.map(({ channel, address }) => ({
      channel: channel as ChannelName,
      address,
      // Nothing of a provider: its only use is to name the reply.
      messageId: `handed_back:${address}:${now.getTime()}`,
      at: now,
      content: { kind: 'handed_back' },
    })),
  );
}

/** Asks the question again that was open before staff took over. False: this is no such moment. */
export async function resume(turn: Turn, heard: readonly Incoming[]): Promise<boolean> {
  const { row } = turn;
  // Nobody wrote: who is awake, and who has not been heard of for long, is told by this.
  if (heard.every(isInside)) turn.conversation.lastHeardAt = row.lastHeardAt;
  if (row.mode !== 'returning') return false;
  row.mode = 'bot';
  turn.conversation.mode = 'bot';
  const { inLine: _, ...memory } = turn.memory;
  turn.memory = memory;
  tell(turn, 'handover-resumed');
  await repeatQuestion(turn);
  return true;
}
