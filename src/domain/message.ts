// What the messages of a conversation are, and what becomes of those that go out.

/** What may come from a citizen, or from the paired telephone. */
export const INCOMING_KINDS = [
  'text',
  'start',
  'option',
  'place',
  'file',
  'contact',
  'edited',
  'deleted',
  'reaction',
  'call',
  'staff',
  'membership',
  'moved',
  'unknown',
] as const;
export type IncomingKind = (typeof INCOMING_KINDS)[number];

/** Who speaks: the bot that is asked, staff, or the commune of its own accord. */
export const OUTGOING_KINDS = ['reply', 'staff', 'notice'] as const;
export type OutgoingKind = (typeof OUTGOING_KINDS)[number];

/** In the order in which a message may live through them. */
export const MESSAGE_STATES = [
  // Leaves once the citizen has written.
  'awaiting',
  'queued',
  'sending',
  // Whether it left, nobody can say: it may have arrived.
  'unknown',
  'sent',
  'delivered',
  'read',
  'failed',
  // Too late to be said.
  'expired',
  // By staff, before it left.
  'withdrawn',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** Whether it is still to leave, or just leaving: what is said next comes after it. */
export function isUnsent(state: MessageState): boolean {
  return state === 'queued' || state === 'sending';
}

/** Whether it can be kept from leaving. */
export function mayBeStopped(state: MessageState): boolean {
  return state === 'queued' || state === 'awaiting';
}

/** Whether the citizen has it before them, or may have. */
export function mayBeSeen(state: MessageState): boolean {
  return state === 'sending' || state === 'unknown' || hasLeft(state);
}

/** Whether the provider took it. */
export function hasLeft(state: MessageState): boolean {
  return state === 'sent' || state === 'delivered' || state === 'read';
}

/** Whether the provider may still say that it could not be brought. */
export function mayStillFail(state: MessageState): boolean {
  return state === 'sending' || state === 'unknown' || state === 'sent';
}

/** Whether staff should know that the citizen may not have it. */
export function mayBeLost(state: MessageState): boolean {
  return state === 'failed' || state === 'unknown' || state === 'expired';
}

/** Whether it was never said, and never will be. */
export function isUnsaid(state: MessageState): boolean {
  return state === 'withdrawn' || state === 'expired';
}

/** Who speaks with a citizen: the bot, a person who was asked for, one who answers, the bot again that was handed it back. */
export const MODES = ['bot', 'waiting', 'held', 'returning'] as const;
export type Mode = (typeof MODES)[number];

/** What the key of a message begins with, by which the same thing is said once. */
type SaidOnce =
  | 'reply'
  | 'urgent'
  | 'file'
  | 'slowly'
  | 'sorry'
  | 'phone'
  | 'clip'
  | 'card'
  | 'link'
  | 'parted'
  | 'taken'
  | 'staff'
  | 'back'
  | 'notice'
  | 'erased';
export type OnceKey = `${SaidOnce}:${string}`;
