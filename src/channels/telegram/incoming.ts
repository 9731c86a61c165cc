// Turns what Telegram reports into what a citizen did, in the words of the channel contract. Pure.
import type { Incoming, IncomingContent } from '../channel.ts';
import { momentOf } from '../kit/provider-time.ts';
import { namelessId } from '../kit/without-names.ts';
import { contentOf } from './content.ts';
import { messageIdOf, tapIdOf, updateIdOf } from './ids.ts';
import { type ReadMessage, type ReadUpdate, type ReadUser, updateSchema } from './update.ts';

/** The kinds of update we ask for; Telegram remembers the last list, so it is sent at every start. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
  'message_reaction',
] as const;

/** Telegram's own account, which sends codes for signing in; nobody reads an answer there. */
const SERVICE = 777_000;

/**
 * What one update means for us, or null when it is nobody's message to the commune: groups, bots, service notes.
 * `receivedAt` stands in where Telegram gives no time that can be.
 */
export function toIncoming(raw: unknown, receivedAt: Date): Incoming | null {
  const read = updateSchema.safeParse(raw);
  if (!read.success) return null;
  const { update_id: id, ...update } = read.data;
  if (update.message) return fromMessage(update.message, receivedAt, raw);
  if (update.edited_message) return fromEdit(update.edited_message, id, receivedAt);
  if (update.callback_query) return fromTap(update.callback_query, receivedAt);
  if (update.my_chat_member) return fromMembership(update.my_chat_member, id, receivedAt);
  if (update.message_reaction) return fromReaction(update.message_reaction, id, receivedAt);
  return null;
}

/** True when an update is of a kind that we ask for and yet says nothing that can be read. */
export function isUnread(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null) return true;
  const read = updateSchema.safeParse(raw);
  const kinds = ALLOWED_UPDATES.filter((kind) => Reflect.get(raw, kind) != null);
  return !read.success || (kinds.length > 0 && kinds.every((kind) => read.data[kind] === undefined));
}

type Chat = { id: number; type?: string | undefined };

/** A private chat has the number of the person; not of a bot, nor of Telegram itself. */
function isPrivate(chat: Chat, from?: ReadUser): boolean {
  if (chat.id === SERVICE || from?.id === SERVICE || from?.is_bot) return false;
  return chat.type === 'private' || (chat.type === undefined && chat.id > 0 && chat.id === from?.id);
}

function fromMessage(message: ReadMessage, receivedAt: Date, raw: unknown): Incoming | null {
  const { chat, message_id: number, date, from } = message;
  const messageId = number === undefined ? namelessId(raw) : messageIdOf(chat.id, number);
  const frame = { chat, from, at: momentOf(date, receivedAt) };
  if (message.migrate_to_chat_id !== undefined) {
    return incoming(frame, messageId, { kind: 'moved', newAddress: String(message.migrate_to_chat_id) });
  }
  if (!isPrivate(chat, from)) return null;
  const content = contentOf(message);
  if (!content) return null;
  const { reply_to_message: quoted, media_group_id: album } = message;
  const vouched = content.kind === 'contact' && content.own;
  return {
    ...incoming(frame, messageId, content),
    ...(number === undefined ? {} : { order: number }),
    ...(album === undefined ? {} : { album }),
    ...(quoted ? { replyTo: messageIdOf(chat.id, quoted.message_id) } : {}),
    ...(vouched ? { phone: content.phone } : {}),
  };
}

/**
 * A live location reports every step of its owner as an edit. Only its first place is an answer: each later step
 * would be taken for an answer to whatever is being asked by then.
 */
function fromEdit(message: ReadMessage, updateId: number, receivedAt: Date): Incoming | null {
  const { chat, from, message_id: number, edit_date: edited, date } = message;
  if (!isPrivate(chat, from) || message.location || number === undefined) return null;
  const text = message.text ?? message.caption;
  if (text === undefined) return null;
  const content: IncomingContent = { kind: 'edited', of: messageIdOf(chat.id, number), text };
  return incoming({ chat, from, at: momentOf(edited ?? date, receivedAt) }, updateIdOf(updateId), content);
}

function fromTap(tap: NonNullable<ReadUpdate['callback_query']>, receivedAt: Date): Incoming | null {
  const { message, from, data } = tap;
  const chat: Chat = message?.chat ?? { id: from.id, type: 'private' };
  if (!isPrivate(chat, from)) return null;
  const number = message?.message_id;
  return {
    channel: 'telegram',
    messageId: tapIdOf(tap.id),
    address: String(chat.id),
    at: receivedAt,
    ...(number === undefined ? {} : { replyTo: messageIdOf(chat.id, number) }),
    ...personOf(from),
    content:
      data === undefined ? { kind: 'unknown', type: 'game' } : { kind: 'option', token: data, ack: tap.id },
  };
}

function fromMembership(
  { chat, from, date, new_chat_member: member }: NonNullable<ReadUpdate['my_chat_member']>,
  updateId: number,
  receivedAt: Date,
): Incoming | null {
  if (!isPrivate(chat, from)) return null;
  const content: IncomingContent = { kind: 'membership', blocked: member.status === 'kicked' };
  return incoming({ chat, from, at: momentOf(date, receivedAt) }, updateIdOf(updateId), content);
}

function fromReaction(
  reaction: NonNullable<ReadUpdate['message_reaction']>,
  updateId: number,
  receivedAt: Date,
): Incoming | null {
  const { chat, user: from, message_id: number, date, new_reaction: all = [] } = reaction;
  if (!isPrivate(chat, from)) return null;
  const emoji = all.findLast(({ type }) => type === 'emoji')?.emoji ?? null;
  const content: IncomingContent = { kind: 'reaction', of: messageIdOf(chat.id, number), emoji };
  return incoming({ chat, from, at: momentOf(date, receivedAt) }, updateIdOf(updateId), content);
}

function incoming(
  { chat, at, from }: { chat: Chat; at: Date; from: ReadUser | undefined },
  messageId: string,
  content: IncomingContent,
): Incoming {
  return {
    channel: 'telegram',
    messageId,
    address: String(chat.id),
    at,
    ...(from ? personOf(from) : {}),
    content,
  };
}

function personOf({ first_name, last_name, language_code: language }: ReadUser): {
  name?: string;
  language?: string;
} {
  const name = [first_name, last_name].filter(Boolean).join(' ');
  return { ...(name ? { name } : {}), ...(language ? { language } : {}) };
}
