// Turns what Telegram reports into what a citizen did, in the words of the channel contract. Pure.
import type { Message, Update, User } from 'grammy/types';
import type { Incoming, IncomingContent } from '../channel.ts';
import { contentOf } from './content.ts';
import { messageIdOf, tapIdOf, updateIdOf } from './ids.ts';

/** The kinds of update we ask for; Telegram remembers the last list, so it is sent at every start. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
  'message_reaction',
] as const;

/**
 * What one update means for us, or null when it is nobody's message to the commune: groups, other bots, service
 * notes. `receivedAt` stands in where Telegram gives no time (taps).
 */
export function toIncoming(update: Update, receivedAt: Date): Incoming | null {
  if (update.message) return fromMessage(update.message);
  if (update.edited_message) return fromEdit(update.edited_message, update.update_id);
  if (update.callback_query) return fromTap(update.callback_query, receivedAt);
  if (update.my_chat_member) return fromMembership(update.my_chat_member, update.update_id);
  if (update.message_reaction) return fromReaction(update.message_reaction, update.update_id);
  return null;
}

function fromMessage(message: Message): Incoming | null {
  if (message.migrate_to_chat_id !== undefined) {
    return incoming(message, messageIdOf(message.chat.id, message.message_id), {
      kind: 'moved',
      newAddress: String(message.migrate_to_chat_id),
    });
  }
  if (message.chat.type !== 'private' || message.from?.is_bot) return null;
  const content = contentOf(message);
  if (!content) return null;
  const { reply_to_message: quoted, media_group_id: album } = message;
  const vouched = content.kind === 'contact' && content.own;
  return {
    ...incoming(message, messageIdOf(message.chat.id, message.message_id), content),
    order: message.message_id,
    ...(album === undefined ? {} : { album }),
    ...(quoted ? { replyTo: messageIdOf(message.chat.id, quoted.message_id) } : {}),
    ...(vouched ? { phone: content.phone } : {}),
  };
}

/**
 * A live location reports every step of its owner as an edit. Only its first place is an answer: each later step
 * would be taken for an answer to whatever is being asked by then.
 */
function fromEdit(message: Message, updateId: number): Incoming | null {
  if (message.chat.type !== 'private' || message.location) return null;
  const text = message.text ?? message.caption;
  if (text === undefined) return null;
  const of = messageIdOf(message.chat.id, message.message_id);
  return {
    ...incoming(message, updateIdOf(updateId), { kind: 'edited', of, text }),
    at: dateOf(message.edit_date ?? message.date),
  };
}

function fromTap(tap: NonNullable<Update['callback_query']>, receivedAt: Date): Incoming | null {
  const { message, from, data } = tap;
  if (message && message.chat.type !== 'private') return null;
  const chat = message?.chat.id ?? from.id;
  return {
    channel: 'telegram',
    messageId: tapIdOf(tap.id),
    address: String(chat),
    at: receivedAt,
    ...(message ? { replyTo: messageIdOf(chat, message.message_id) } : {}),
    ...personOf(from),
    content:
      data === undefined ? { kind: 'unknown', type: 'game' } : { kind: 'option', token: data, ack: tap.id },
  };
}

function fromMembership(change: NonNullable<Update['my_chat_member']>, updateId: number): Incoming | null {
  if (change.chat.type !== 'private') return null;
  const { status } = change.new_chat_member;
  return incoming(change, updateIdOf(updateId), { kind: 'membership', blocked: status === 'kicked' });
}

function fromReaction(reaction: NonNullable<Update['message_reaction']>, updateId: number): Incoming | null {
  const { chat, user, message_id: number } = reaction;
  if (chat.type !== 'private') return null;
  const shown = reaction.new_reaction.findLast((one) => one.type === 'emoji');
  const of = messageIdOf(chat.id, number);
  const emoji = shown?.emoji ?? null;
  return incoming({ ...reaction, from: user }, updateIdOf(updateId), { kind: 'reaction', of, emoji });
}

function incoming(
  { chat, date, from }: { chat: { id: number }; date: number; from?: User },
  messageId: string,
  content: IncomingContent,
): Incoming {
  return {
    channel: 'telegram',
    messageId,
    address: String(chat.id),
    at: dateOf(date),
    ...(from ? personOf(from) : {}),
    content,
  };
}

function personOf(user: User): { name: string; language?: string } {
  const name = [user.first_name, user.last_name].filter(Boolean).join(' ');
  return user.language_code ? { name, language: user.language_code } : { name };
}

function dateOf(seconds: number): Date {
  return new Date(seconds * 1000);
}
