// What the program tells itself, in line with what people say: that a breath is over, a file settled, staff have gone.
// No channel can say it, and nothing of it is kept: what it is about stands in the database until a turn has seen to it.
import type { Incoming } from '../channels/channel.ts';

export interface InsideEvent {
  /**
   * `handed_back`: staff gave the conversation back, and the question that was open is asked again; `breath_over`: nothing
   * more came, and what was said is answered now; `files_settled`: it is known what became of files.
   */
  event: 'handed_back' | 'breath_over' | 'files_settled';
  channel: string;
  address: string;
}

/** What one conversation is given a turn for. */
export type Arrival = Incoming | InsideEvent;

/** True when somebody said it. */
export function isMessage(arrival: Arrival): arrival is Incoming {
  return 'content' in arrival;
}

/** The same event for each of these conversations. */
export function eventFor(
  event: InsideEvent['event'],
  conversations: { channel: string; address: string }[],
): InsideEvent[] {
  return conversations.map(({ channel, address }) => ({ event, channel, address }));
}
