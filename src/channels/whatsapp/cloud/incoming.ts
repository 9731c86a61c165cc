// Turns one message of a webhook into what a citizen did.
import type { FileKind } from '../../../domain/attachment.ts';
import type { Incoming, IncomingContent } from '../../channel.ts';
import { momentOf } from '../../kit/provider-time.ts';
import { namelessId } from '../../kit/without-names.ts';
import { isService } from '../system-accounts.ts';
import { phoneOf } from './address.ts';
import { type Card, type Contact, type Message, messageSchema, type Value } from './envelope.ts';

type Reader = (message: Message) => IncomingContent | undefined;

/** What people did in one webhook value, and what of it nobody can read. */
export interface Heard {
  incoming: Incoming[];
  /** Messages without anybody to answer to. */
  unread: unknown[];
  /** How many were left alone on purpose: those of groups, where an answer would reach the wrong place, and of nobody. */
  ignored: number;
}

/** Everything that people did in one webhook value. What cannot be read of a message is `unknown`. */
export function incomingOf(value: Value): Incoming[] {
  return hear(value).incoming;
}

/** The same, with what was left out of it. */
export function hear(value: Value, now = new Date()): Heard {
  const contacts = value.contacts ?? [];
  const all = (value.messages ?? []).map((raw) => ({ raw, message: readable(raw) }));
  const ours = all.filter(({ message }) => message && !isLeftAlone(message, value));
  // A number may differ from the WhatsApp id of the same person: with one card and one sender they belong together.
  const senders = ours.flatMap(({ message }) => (message ? [message] : []));
  const only = contacts.length === 1 && haveOneSender(senders) ? contacts[0] : undefined;
  const unread = all.filter(({ message }) => !message).map(({ raw }) => raw);
  const incoming = ours.flatMap(({ raw, message }) => {
    if (!message) return [];
    const heard = asIncoming(message, only ?? contactOf(message, contacts), raw, now);
    if (heard.length === 0) unread.push(raw);
    return heard;
  });
  return {
    incoming: [...incoming, ...callsOf(value, now), ...echoesOf(value, now)],
    unread,
    ignored: all.length - ours.length - all.filter(({ message }) => !message).length,
  };
}

function readable(raw: unknown): Message | undefined {
  const whole = messageSchema.safeParse(raw);
  return whole.success ? whole.data : undefined;
}

/** A message of a group, of an account of WhatsApp itself, or of our own number. */
function isLeftAlone({ group_id, from }: Message, { metadata }: Value): boolean {
  return group_id != null || (from !== undefined && (isService(from) || from === ownNumber(metadata)));
}

const ownNumber = (metadata: Value['metadata']): string | undefined =>
  metadata?.display_phone_number?.replace(/\D/g, '');

function haveOneSender(messages: Message[]): boolean {
  return new Set(messages.map(({ from, from_user_id }) => from_user_id ?? from)).size === 1;
}

function contactOf({ from, from_user_id }: Message, contacts: Contact[]): Contact | undefined {
  return contacts.find(
    ({ user_id, wa_id }) =>
      (user_id !== undefined && (user_id === from_user_id || user_id === from)) ||
      (wa_id !== undefined && wa_id === from),
  );
}

function asIncoming(message: Message, contact: Contact | undefined, raw: unknown, now: Date): Incoming[] {
  const contents = contentsOf(message);
  const { from, from_user_id, context } = message;
  const moves = contents.some(({ kind }) => kind === 'moved');
  const address = moves
    ? (message.system?.previous_user_id ?? from_user_id ?? from)
    : (from_user_id ?? contact?.user_id ?? from ?? contact?.wa_id);
  if (address === undefined) return [];
  const phone = phoneOf(from) ?? phoneOf(contact?.wa_id);
  const name = contact?.profile?.name;
  const known = [from_user_id, contact?.user_id, from, contact?.wa_id];
  const aliases = moves ? [] : othersOf(address, known);
  const id = message.id ?? namelessId(raw);
  return contents.map((content, place) => ({
    channel: 'whatsapp-cloud',
    messageId: place === 0 ? id : `${id}:${place + 1}`,
    address,
    ...(aliases.length > 0 ? { aliases } : {}),
    at: momentOf(message.timestamp, now),
    ...(context?.id ? { replyTo: context.id } : {}),
    ...(name ? { name } : {}),
    ...(phone && !moves ? { phone } : {}),
    content,
  }));
}

/** The names beside the address under which the same person may come another time. */
function othersOf(address: string, names: (string | undefined)[]): string[] {
  return [...new Set(names.flatMap((name) => (name ? [name] : [])))].filter((name) => name !== address);
}

/** What one message says: usually one thing, several when it holds several cards. */
function contentsOf(message: Message): IncomingContent[] {
  const type = message.type ?? Object.keys(READERS).find((key) => Reflect.get(message, key) !== undefined);
  if (type === 'contacts') {
    const cards = (message.contacts ?? []).flatMap((card) => cardOf(card, message));
    if (cards.length > 0) return cards;
  }
  return [READERS[type ?? '']?.(message) ?? unreadOf(message)];
}

function unreadOf({ type, unsupported, interactive, system }: Message): IncomingContent {
  const unread = unsupported?.type ?? interactive?.type ?? system?.type ?? type ?? 'none';
  if (!/view.?once/i.test(unread)) return { kind: 'unknown', type: unread };
  const media = /video/i.test(unread) ? 'video' : /audio|voice/i.test(unread) ? 'voice' : undefined;
  return { kind: 'unknown', type: 'view_once', ...(media && { media }) };
}

const READERS: Record<string, Reader | undefined> = {
  text: ({ text }) => (text?.body ? { kind: 'text', text: text.body } : undefined),
  /** Sent when somebody opens the chat for the first time, where the number has that switched on. */
  request_welcome: () => ({ kind: 'start' }),
  button: readTemplateButton,
  interactive: ({ interactive }) => {
    const token = interactive?.button_reply?.id ?? interactive?.list_reply?.id;
    return token ? { kind: 'option', token } : undefined;
  },
  location: readPlace,
  image: ({ image }) => fileOf('photo', image),
  video: ({ video }) => fileOf('video', video),
  audio: ({ audio }) => fileOf(audio?.voice ? 'voice' : 'audio', audio),
  document: ({ document }) => fileOf('document', document),
  sticker: ({ sticker }) => fileOf('sticker', sticker),
  contacts: () => undefined,
  reaction: ({ reaction }) =>
    reaction && { kind: 'reaction', of: reaction.message_id, emoji: reaction.emoji || null },
  edit: readEdit,
  revoke: ({ revoke }) => revoke && { kind: 'deleted', of: revoke.original_message_id },
  system: readMove,
};

/** A template button without a token of ours sends its own words back as payload: then the words count. */
function readTemplateButton({ button }: Message): IncomingContent | undefined {
  if (button?.payload && button.payload !== button.text) return { kind: 'option', token: button.payload };
  return button?.text ? { kind: 'text', text: button.text } : undefined;
}

function readPlace({ location }: Message): IncomingContent | undefined {
  if (!location) return undefined;
  const { latitude, longitude, name, address } = location;
  const label = [name, address].filter(Boolean).join(', ');
  return { kind: 'place', latitude, longitude, ...(label ? { label } : {}) };
}

function fileOf(
  media: FileKind,
  file: { id: string; mime_type?: string; caption?: string; filename?: string } | undefined,
): IncomingContent | undefined {
  if (!file) return undefined;
  const { id, mime_type, caption, filename } = file;
  return {
    kind: 'file',
    media,
    file: {
      ref: id,
      ...(mime_type ? { mimeType: mime_type } : {}),
      ...(filename ? { name: filename } : {}),
    },
    ...(caption ? { caption } : {}),
  };
}

/** Own only when WhatsApp says so: a card of anybody can be forwarded. */
function cardOf({ name, org, phones = [] }: Card, { from, origin }: Message): IncomingContent[] {
  const number = phones.find(({ phone, wa_id }) => phone ?? wa_id);
  const phone = phoneOf(number?.wa_id) ?? number?.phone?.replace(/[^+0-9]/g, '') ?? '';
  const called = name?.formatted_name ?? name?.first_name ?? name?.last_name ?? org?.company;
  if (phone === '' && !called) return [];
  const own =
    origin === 'contact_request' ||
    (from !== undefined && number?.wa_id !== undefined && number.wa_id === from);
  return [{ kind: 'contact', phone, own, ...(called && !own ? { name: called } : {}) }];
}

function readEdit({ edit }: Message): IncomingContent | undefined {
  if (!edit) return undefined;
  const { text, image, video, document } = edit.message ?? {};
  const words = text?.body ?? image?.caption ?? video?.caption ?? document?.caption ?? '';
  return { kind: 'edited', of: edit.original_message_id, text: words };
}

/** A new number brings a new scoped id; the scoped id can also change alone (Meta's changelog, 11 August 2026). */
const MOVES = new Set(['user_changed_number', 'customer_changed_number', 'user_changed_user_id']);

function readMove({ system, from, from_user_id }: Message): IncomingContent | undefined {
  if (!system?.type || !MOVES.has(system.type)) return undefined;
  const scopedBefore = system.previous_user_id ?? from_user_id;
  const newAddress = system.user_id ?? system.wa_id;
  const oldAddress = scopedBefore ?? from;
  return newAddress && newAddress !== oldAddress ? { kind: 'moved', newAddress } : undefined;
}

function callsOf({ calls = [], metadata }: Value, now: Date): Incoming[] {
  return calls.flatMap(({ id, from, from_user_id, event, timestamp }) => {
    const address = from_user_id ?? from;
    if (event !== 'connect' || address === undefined) return [];
    if (isService(address) || address === ownNumber(metadata)) return [];
    const at = momentOf(timestamp, now);
    return [{ channel: 'whatsapp-cloud', messageId: id, address, at, content: { kind: 'call' } }];
  });
}

const ECHOES: Record<string, FileKind | undefined> = {
  image: 'photo',
  video: 'video',
  audio: 'voice',
  document: 'document',
  sticker: 'sticker',
};

/** What staff said in the WhatsApp Business app, on a number that is used by both. */
function echoesOf({ message_echoes = [], contacts, metadata }: Value, now: Date): Incoming[] {
  return message_echoes.flatMap(({ id, type, to, to_user_id, timestamp, text, image, video, document }) => {
    const address = to_user_id ?? contacts?.find(({ wa_id }) => wa_id === to)?.user_id ?? to;
    if (address === undefined || isService(address) || address === ownNumber(metadata)) return [];
    const words = text?.body ?? image?.caption ?? video?.caption ?? document?.caption ?? '';
    const media = text ? undefined : (ECHOES[type ?? ''] ?? 'unknown');
    const content: IncomingContent = { kind: 'staff', text: words, ...(media ? { media } : {}) };
    return [{ channel: 'whatsapp-cloud', messageId: id, address, at: momentOf(timestamp, now), content }];
  });
}
