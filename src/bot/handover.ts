// From the bot to a person and back: who speaks, and what the citizen is told about it.
import type { Incoming } from '../channels/channel.ts';
import { isOpen, nextOpening } from '../domain/calendar.ts';
import { addNotices } from '../store/notices.ts';
import { clean } from './hear.ts';
import type { Turn } from './parts.ts';
import { tell } from './speak.ts';

/** Puts the conversation in the inbox of the console, and says when somebody will answer. */
export function callPerson(turn: Turn): void {
  const isNew = turn.row.mode === 'bot';
  const opening = putInLine(turn);
  if (opening) tellWhen(turn, 'handover-asked', 'closed', opening);
  else tell(turn, 'handover-asked', isNew ? undefined : 'already');
}

/** The same without a word. Returns when the offices open; null while they are open. */
export function putInLine(turn: Turn): Date | null {
  const { now, row } = turn;
  if (row.mode === 'bot') {
    row.mode = 'waiting';
    Object.assign(turn.conversation, { mode: 'waiting', waitingSince: now });
  }
  // From here on the bot is silent again, and says once that it heard.
  const { inLine: _, ...memory } = turn.memory;
  turn.memory = memory;
  const opening = openingAfter(turn);
  if (opening) promiseWord(turn, opening);
  return opening;
}

/** When the offices open; null while they are open. */
function openingAfter({ now, house: { register } }: Turn): Date | null {
  return isOpen(now, register.holidays) ? null : nextOpening(now, register.holidays);
}

function tellWhen(turn: Turn, message: string, attribute: string, opening: Date): void {
  tell(turn, message, attribute, { when: turn.house.words.dateTime(turn.row.language, opening) });
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

/**
 * True while a person is to answer: the bot records, says once that it heard, and keeps silent. A citizen who waits may
 * have the bot back meanwhile, and stays in line: only staff settle that somebody was asked for.
 */
export function silenced(turn: Turn, incoming: Incoming): boolean {
  const { row, memory } = turn;
  if (row.mode === 'bot' || leavesPhone(turn, incoming)) return false;
  if (row.mode !== 'waiting') return true;
  if (memory.inLine === 'bot') return false;
  if (wantsBot(turn, incoming)) {
    turn.memory = { ...memory, inLine: 'bot' };
    tell(turn, 'handover-meanwhile');
    return false;
  }
  if (commandIn(turn, incoming) === 'person') callPerson(turn);
  else if (memory.inLine !== 'heard') acknowledge(turn);
  return true;
}

/** A colleague on the paired telephone is waited for so long; then whoever writes is answered by the bot again. */
export const PHONE_HOLD_MS = 2 * 3_600_000;

/** True when the bot answers again: the time is over, or a word was said that works anywhere. */
function leavesPhone(turn: Turn, incoming: Incoming): boolean {
  const { row, now } = turn;
  if (row.mode !== 'held' || row.onPhoneSince === null) return false;
  const over = now.getTime() - row.onPhoneSince.getTime() >= PHONE_HOLD_MS;
  const asked = incoming.content.kind === 'start' || commandIn(turn, incoming) !== undefined;
  if (!over && !asked) return false;
  row.mode = 'bot';
  row.onPhoneSince = null;
  Object.assign(turn.conversation, { mode: 'bot', heldAt: null, waitingSince: null });
  return true;
}

function acknowledge(turn: Turn): void {
  turn.memory = { ...turn.memory, inLine: 'heard' };
  const opening = openingAfter(turn);
  if (opening) tellWhen(turn, 'handover-heard', 'closed', opening);
  else tell(turn, 'handover-heard');
}

function commandIn(turn: Turn, { content }: Incoming): string | undefined {
  return content.kind === 'text' ? turn.house.darija.readCommand(clean(content.text))?.command : undefined;
}

function wantsBot(turn: Turn, incoming: Incoming): boolean {
  if (incoming.content.kind === 'start') return true;
  const command = commandIn(turn, incoming);
  return command === 'menu' || command === 'stop' || command === 'back';
}
