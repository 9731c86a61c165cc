// From the bot to a person and back: who speaks, and what the citizen is told about it.
import type { Incoming } from '../channels/channel.ts';
import { isOpen, nextOpening } from '../domain/calendar.ts';
import { clean } from './hear.ts';
import type { Turn } from './parts.ts';
import { tell } from './speak.ts';

/** Puts the conversation in the inbox of the console, and says when somebody will answer. */
export function callPerson(turn: Turn): void {
  const { now, row, house } = turn;
  if (row.mode === 'bot') {
    row.mode = 'waiting';
    Object.assign(turn.conversation, { mode: 'waiting', waitingSince: now });
  }
  if (isOpen(now, house.register.holidays)) {
    tell(turn, 'handover-asked');
    return;
  }
  const when = house.words.dateTime(row.language, nextOpening(now, house.register.holidays));
  tell(turn, 'handover-asked', 'closed', { when });
}

/** True while a person is to answer: the bot records and keeps silent. A citizen who waits may go back to the bot. */
export function silenced(turn: Turn, incoming: Incoming): boolean {
  const { row } = turn;
  if (row.mode === 'bot') return false;
  if (row.mode === 'waiting' && wantsBot(turn, incoming)) {
    row.mode = 'bot';
    Object.assign(turn.conversation, { mode: 'bot', waitingSince: null });
    return false;
  }
  if (row.mode === 'waiting' && commandIn(turn, incoming) === 'person')
    tell(turn, 'handover-asked', 'already');
  return true;
}

function commandIn(turn: Turn, { content }: Incoming): string | undefined {
  return content.kind === 'text' ? turn.house.darija.readCommand(clean(content.text))?.command : undefined;
}

function wantsBot(turn: Turn, incoming: Incoming): boolean {
  if (incoming.content.kind === 'start') return true;
  const command = commandIn(turn, incoming);
  return command === 'menu' || command === 'stop' || command === 'back';
}
