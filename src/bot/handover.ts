// From the bot to a person: who is called, and what the citizen is told about it.

import { addNotices } from '../database/add-notices.ts';
import { areOfficesOpen, nextOpening } from '../domain/calendar.ts';
import { tell } from './render.ts';
import type { Turn } from './turn.ts';
import { takeVoices } from './unclaimed-files.ts';

/** Puts the conversation in the inbox of the console, and says when somebody will answer. */
export function callPerson(turn: Turn): void {
  if (turn.context.path.called.some((answers) => answers(turn))) return;
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
    turn.memory = { ...turn.memory, calledAt: now.getTime() };
  }
  // What was spoken before is for the person, and for no form that is opened later.
  takeVoices(turn);
  // From here on the bot is silent again, and says once that it heard.
  const { inLine: _, ...memory } = turn.memory;
  turn.memory = memory;
  const opening = openingAfter(turn);
  if (opening) promiseWord(turn, opening);
  return opening;
}

/** When the offices open; null while they are open. */
export function openingAfter({ now, context: { referenceData } }: Turn): Date | null {
  return areOfficesOpen(now, referenceData.holidays) ? null : nextOpening(now, referenceData.holidays);
}

/** The same with the time at which the offices open. */
export function tellWhen(turn: Turn, message: string, attribute: string, opening: Date): void {
  tell(turn, message, attribute, { when: turn.context.words.dateTime(turn.row.language, opening, turn.now) });
}

/** Whoever is still waiting in the morning is told that somebody is there again. */
function promiseWord({ unitOfWork, context, row, now }: Turn, opening: Date): void {
  addNotices(unitOfWork, [
    {
      id: context.newId(),
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

/** A colleague on the paired telephone is waited for so long; then whoever writes is answered by the bot again. */
export const PHONE_HOLD_MS = 2 * 3_600_000;

/** Nobody is said to be late before the offices have been open for so long. */
const LATE_MS = 2 * 3_600_000;

/** The hour at which somebody was to answer is well past. */
export function isOverdue({ now, memory: { calledAt }, context: { referenceData } }: Turn): boolean {
  if (calledAt === undefined) return false;
  const called = new Date(calledAt);
  const promised = areOfficesOpen(called, referenceData.holidays)
    ? called
    : nextOpening(called, referenceData.holidays);
  return now.getTime() - promised.getTime() >= LATE_MS;
}
