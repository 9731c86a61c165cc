// What a person says in several messages is held until nothing more comes, and then answered once. Each message is
// stored before it is acknowledged, and what is held lies in the database: whoever runs then answers it.
import type { Database } from '../database/client.ts';
import { listDue } from '../database/silent-conversations.ts';
import { isSecretAsked } from './confidential.ts';
import { askedStep, clean } from './input.ts';
import { eventFor, type InsideEvent } from './inside-event.ts';
import { isDeed, isGreeting, standsAlone } from './self-contained.ts';
import { type Heard, type Held, heardLast, type Turn } from './turn.ts';
import { isSilent } from './waiting-for-staff.ts';

/** Between two messages that people mean as one lie 0.1 to 4 seconds: measured from real hands. */
export const BREATH_MS = 4_300;
/** Whoever goes on for longer, or in more messages, is answered in between. */
const LONGEST_MS = 30_000;
const MOST_MESSAGES = 30;
const MOST_AT_ONCE = 100;

/** What was heard before and is still to be answered. */
export function heldSoFar({ memory: { breath } }: Turn): Heard[] {
  return (breath?.messages ?? []).map((each) => ({ ...each, at: new Date(each.at) }));
}

/** True while more may follow: then `hold` it. `fresh` are those of the breath that have just come. */
export async function goesOn(turn: Turn, breath: Heard[], fresh: Heard[]): Promise<boolean> {
  const { memory, now } = turn;
  const newest = fresh.at(-1);
  if (isSilent(turn) || breath.length === 0 || fresh.some(({ waits }) => waits)) return false;
  if (!newest) return now.getTime() < dueAt(memory.breath?.last ?? 0);
  if (breath.length >= MOST_MESSAGES || now.getTime() - (memory.breath?.since ?? now.getTime()) >= LONGEST_MS)
    return false;
  // It is written down once it is known whether it answers.
  if (isSecretAsked(turn) || fresh.some(isDeed)) return false;
  const step = askedStep(turn);
  if (newest.content.kind === 'place' && breath.length === 1)
    return !(step?.verb === 'ask' && step.ask === 'place');
  // Within a sentence that has begun a number or a yes is a word like any other.
  const before = breath.slice(0, breath.indexOf(newest));
  return !(before.every((each) => saysHello(turn, each)) && (await standsAlone(turn, newest)));
}

function saysHello(turn: Turn, { content }: Heard): boolean {
  return content.kind !== 'text' || isGreeting(turn, clean(content.text));
}

/** Keeps the breath until it is over. */
export function hold(turn: Turn, breath: Heard[], fresh: Heard[]): void {
  const { memory, now } = turn;
  const last = fresh.length > 0 ? now.getTime() : (memory.breath?.last ?? now.getTime());
  const messages = breath.map((each): Held => ({ ...each, at: each.at.getTime() }));
  const { since = now.getTime(), heardBefore = heardLast(turn)?.getTime() } = memory.breath ?? {};
  turn.memory = {
    ...memory,
    breath: { since, last, messages, ...(heardBefore !== undefined && { heardBefore }) },
  };
  turn.due = new Date(dueAt(last));
  turn.conversation.answerDueAt = turn.due;
}

/** From now on nothing is held. */
export function release(turn: Turn): void {
  const { breath, ...memory } = turn.memory;
  if (!breath) return;
  turn.memory = memory;
  // Whoever comes back after long has not been here a moment ago, though the beginning of the breath was heard then.
  turn.heardBefore = breath.heardBefore === undefined ? null : new Date(breath.heardBefore);
  turn.conversation.answerDueAt = null;
}

const dueAt = (last: number): number => last + BREATH_MS;

/**
 * Gives every conversation whose breath is over a turn of its own, in line with the citizen's messages. Done again, or
 * by another copy at the same time, it changes nothing: the turn looks at the conversation itself.
 */
export async function answerDue(
  db: Database,
  inform: (events: InsideEvent[]) => Promise<void>,
  now: Date,
): Promise<void> {
  const due = await listDue(db, now, MOST_AT_ONCE);
  await inform(eventFor('breath_over', due));
  if (due.length === MOST_AT_ONCE) await answerDue(db, inform, now);
}
