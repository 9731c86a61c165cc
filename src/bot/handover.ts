// From the bot to a person and back: who speaks, and what the citizen is told about it.
import type { Incoming } from '../channels/channel.ts';
import { isOpen, nextOpening } from '../domain/calendar.ts';
import { addNotices } from '../store/notices.ts';
import { clean } from './hear.ts';
import type { Turn } from './parts.ts';
import { tell } from './speak.ts';

/** Puts the conversation in the inbox of the console, and says when somebody will answer. */
export function callPerson(turn: Turn): void {
  const { now, row } = turn;
  if (row.mode === 'bot') {
    row.mode = 'waiting';
    Object.assign(turn.conversation, { mode: 'waiting', waitingSince: now });
  }
  const opening = openingAfter(turn);
  if (opening) {
    sayClosed(turn, opening);
    promiseWord(turn, opening);
  } else tell(turn, 'handover-asked');
}

/** When the offices open; null while they are open. */
function openingAfter({ now, house: { register } }: Turn): Date | null {
  return isOpen(now, register.holidays) ? null : nextOpening(now, register.holidays);
}

function sayClosed(turn: Turn, opening: Date): void {
  const when = turn.house.words.dateTime(turn.row.language, opening);
  tell(turn, 'handover-asked', 'closed', { when });
}

/** Whoever is still waiting in the morning is told that somebody is there again. */
function promiseWord({ batch, house, row, now }: Turn, opening: Date): void {
  addNotices(batch, [
    {
      id: house.newId(),
      dedupeKey: `person_back:${row.id}:${opening.toISOString()}`,
      kind: 'person_back',
      citizenId: row.citizenId,
      subjectId: row.id,
      values: {},
      urgent: false,
      dueAt: opening,
      expiresAt: null,
      createdAt: now,
    },
  ]);
}

/** True while a person is to answer: the bot records and keeps silent. A citizen who waits may go back to the bot. */
export function silenced(turn: Turn, incoming: Incoming): boolean {
  const { row } = turn;
  if (row.mode === 'bot') return false;
  if (row.mode === 'waiting' && wantsBot(turn, incoming)) {
    row.mode = 'bot';
    Object.assign(turn.conversation, { mode: 'bot', waitingSince: null });
    tell(turn, 'handover-returned');
    return false;
  }
  if (row.mode === 'waiting' && commandIn(turn, incoming) === 'person') sayInLine(turn);
  return true;
}

/** Asked again while waiting: somebody was called already, and may be at home. */
function sayInLine(turn: Turn): void {
  const opening = openingAfter(turn);
  if (opening) sayClosed(turn, opening);
  else tell(turn, 'handover-asked', 'already');
}

function commandIn(turn: Turn, { content }: Incoming): string | undefined {
  return content.kind === 'text' ? turn.house.darija.readCommand(clean(content.text))?.command : undefined;
}

function wantsBot(turn: Turn, incoming: Incoming): boolean {
  if (incoming.content.kind === 'start') return true;
  const command = commandIn(turn, incoming);
  return command === 'menu' || command === 'stop' || command === 'back';
}
