// Who writes faster than people do: heard and kept, told so once, and then answered only in danger until it calms.
import type { Incoming } from '../channels/channel.ts';
import { raiseOnce } from './raise-flag.ts';
import { sentence } from './render.ts';
import type { Turn } from './turn.ts';

/**
 * Messages at once, and then one a second for as long as they like: a breath of thirty in thirty seconds or an album
 * of pictures is a person, more than this is a program or a child.
 */
const MOST_AT_ONCE = 60;
const A_SECOND = 1;
/** It has calmed when so many would still be left of what came; what came beyond twice the most is forgotten. */
const CALM = 20;
const LONGEST = 2 * MOST_AT_ONCE;

/** Letters (UTF-16 units) that count as one more message: long words are more to read than short ones. */
const LETTERS = 500;

/** How fast somebody writes: what is left of the messages heard so far, running out by one a second. */
export interface Pace {
  left: number;
  at: number;
  /** Above the limit, and not calm yet. */
  over?: true;
}

/** Parts what is taken as usual from what is only kept. Staff who trust this person have said so for a while. */
export function slowed(
  turn: Turn,
  heard: readonly Incoming[],
): { taken: readonly Incoming[]; kept: Incoming[] } {
  if (isTrusted(turn)) return { taken: heard, kept: [] };
  const wasOver = turn.memory.pace?.over === true;
  const kept = heard.filter((incoming) => isSaid(incoming) && isTooFast(turn, incoming));
  const isOver = turn.memory.pace?.over === true;
  if (kept[0] && !wasOver) limit(turn, kept[0]);
  if (wasOver && !isOver) turn.conversation.limitedAt = null;
  return { taken: kept.length === 0 ? heard : heard.filter((each) => !kept.includes(each)), kept };
}

/** Wrote faster than people do by the end of this turn, and is not trusted by staff. */
export function isPouring(turn: Turn): boolean {
  return turn.memory.pace?.over === true && !isTrusted(turn);
}

/** Staff have lifted the limits for this person. */
export function isTrusted({ row, now }: Turn): boolean {
  return row.trustedUntil !== null && now < row.trustedUntil;
}

/** What a person does in the chat; what the provider or staff tell of is not counted. */
function isSaid({ content: { kind } }: Incoming): boolean {
  return kind !== 'membership' && kind !== 'moved' && kind !== 'staff';
}

/** Counts the message, by the clock of its provider: what waited somewhere and comes at once was not said at once. */
function isTooFast(turn: Turn, { at, content }: Incoming): boolean {
  const { pace = { left: 0, at: 0 } } = turn.memory;
  const moment = Math.max(pace.at, Math.min(at.getTime(), turn.now.getTime()));
  const before = Math.max(0, pace.left - ((moment - pace.at) / 1000) * A_SECOND);
  const left = Math.min(LONGEST, before + 1 + Math.floor(lettersIn(content) / LETTERS));
  const over = pace.over ? before >= CALM : left > MOST_AT_ONCE;
  turn.memory = { ...turn.memory, pace: { left, at: moment, ...(over && { over }) } };
  return over;
}

const lettersIn = (content: Incoming['content']): number =>
  'text' in content ? (content.text?.length ?? 0) : 0;

/** Tells the person once, beside whatever else is being said, and staff. */
function limit(turn: Turn, { channel, messageId }: Incoming): void {
  const { context, now, row } = turn;
  turn.conversation.limitedAt = now;
  raiseOnce(turn, { kind: 'sender_limited', subjectId: row.id });
  if (row.mode !== 'bot' || row.blocked) return;
  turn.besides.push({
    id: context.newId(),
    conversationId: row.id,
    dedupeKey: `slowly:${channel}:${messageId}`,
    kind: 'reply',
    text: sentence(turn, 'common-slowly'),
    state: 'queued',
    notBefore: now,
    createdAt: now,
  });
}

const DAY_MS = 24 * 3_600_000;

/** Moments within the last day, the newest last. */
export const lastDay = (moments: readonly number[] | undefined, now: Date): number[] =>
  (moments ?? []).filter((at) => now.getTime() - at < DAY_MS);
