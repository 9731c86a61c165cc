// Things that happen in a chat and are no answer to anything: blocks, a new address, words of staff.
import type { Incoming } from '../channels/channel.ts';
import { maskCards } from '../domain/card-mask.ts';
import { clean } from './input.ts';
import type { Turn } from './turn.ts';

/** Handles an event that needs no turn of a flow. False: it is a message and must be answered. */
export function minorEvent(turn: Turn, incoming: Incoming): boolean {
  const { content } = incoming;
  switch (content.kind) {
    case 'membership':
      turn.row.blocked = content.blocked;
      Object.assign(turn.conversation, { blockedAt: content.blocked ? turn.now : null, unreachable: null });
      return true;
    case 'moved':
      turn.movesTo = content.newAddress;
      return true;
    case 'staff':
      holdByPhone(turn, incoming, content.text);
      return true;
    default:
      return false;
  }
}

/**
 * What is said on the paired telephone is staff speaking: recorded as said, and the bot falls silent for a time, which
 * every further word begins anew. A conversation that somebody holds in the console stays theirs.
 */
function holdByPhone(turn: Turn, incoming: Incoming, text: string): void {
  const { context, now, row } = turn;
  if (row.mode !== 'held' || row.onPhoneSince) {
    row.mode = 'held';
    row.onPhoneSince = now;
    Object.assign(turn.conversation, { mode: 'held', heldById: null, heldAt: now, waitingSince: null });
  }
  if (clean(text) === '') return;
  turn.besides.push({
    id: context.newId(),
    conversationId: row.id,
    dedupeKey: `phone:${incoming.channel}:${incoming.messageId}`,
    kind: 'staff',
    text: maskCards(clean(text)),
    state: 'sent',
    notBefore: now,
    createdAt: now,
    sentAt: now,
  });
}
