// Turns one message of a webhook into what a citizen did.
import type { FileKind, Incoming, IncomingContent } from '../../channel.ts';
import { phoneOf } from './address.ts';
import { barestMessageSchema, type Contact, type Message, messageSchema, type Value } from './envelope.ts';

type Reader = (message: Message) => IncomingContent | undefined;

/**
 * Everything that people did in one webhook value. A message that cannot be read is `unknown`; one without an id or a
 * sender is left out, as are messages of groups, where an answer would reach the wrong place.
 */
export function incomingOf(value: Value): Incoming[] {
  const contacts = value.contacts ?? [];
  const messages = (value.messages ?? []).flatMap((raw) => {
    const message = readable(raw);
    return message && message.group_id === undefined ? [message] : [];
  });
  // A number may differ from the WhatsApp id of the same person: with one card and one sender they belong together.
  const only = contacts.length === 1 && haveOneSender(messages) ? contacts[0] : undefined;
  return [
    ...messages.flatMap((message) => asIncoming(message, only ?? contactOf(message, contacts))),
    ...callsOf(value),
    ...echoesOf(value),
  ];
}

function readable(raw: unknown): Message | undefined {
  const whole = messageSchema.safeParse(raw);
  if (whole.success) return whole.data;
  const barest = barestMessageSchema.safeParse(raw);
  return barest.success ? barest.data : undefined;
}

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

function asIncoming(message: Message, contact: Contact | undefined): Incoming[] {
  const content = contentOf(message);
  const { from, from_user_id, context } = message;
  const address =
    content.kind === 'moved'
      ? (message.system?.previous_user_id ?? from_user_id ?? from)
      : (from_user_id ?? contact?.user_id ?? from ?? contact?.wa_id);
  if (address === undefined) return [];
  const phone = phoneOf(from) ?? phoneOf(contact?.wa_id);
  const name = contact?.profile?.name;
  const known = [from_user_id, contact?.user_id, from, contact?.wa_id];
  const aliases = content.kind === 'moved' ? [] : othersOf(address, known);
  return [
    {
      channel: 'whatsapp-cloud',
      messageId: message.id,
      address,
      ...(aliases.length > 0 ? { aliases } : {}),
      at: new Date(message.timestamp * 1000),
      ...(context?.id ? { replyTo: context.id } : {}),
      ...(name ? { name } : {}),
      ...(phone && content.kind !== 'moved' ? { phone } : {}),
      content,
    },
  ];
}

/** The names beside the address under which the same person may come another time. */
function othersOf(address: string, names: (string | undefined)[]): string[] {
  return [...new Set(names.flatMap((name) => (name ? [name] : [])))].filter((name) => name !== address);
}

function contentOf(message: Message): IncomingContent {
  const reader = READERS[message.type];
  return reader?.(message) ?? { kind: 'unknown', type: unreadType(message) };
}

function unreadType({ type, unsupported, interactive, system }: Message): string {
  return unsupported?.type ?? interactive?.type ?? system?.type ?? type;
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
  contacts: readContact,
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
function readContact({ contacts, from, origin }: Message): IncomingContent | undefined {
  const card = contacts?.flatMap(({ phones }) => phones ?? []).find(({ phone, wa_id }) => phone ?? wa_id);
  if (!card) return undefined;
  const phone = phoneOf(card.wa_id) ?? card.phone?.replace(/[^+0-9]/g, '');
  if (!phone) return undefined;
  const own = origin === 'contact_request' || (from !== undefined && phoneOf(card.wa_id) === phoneOf(from));
  return { kind: 'contact', phone, own };
}

function readEdit({ edit }: Message): IncomingContent | undefined {
  if (!edit) return undefined;
  const { text, image, video, document } = edit.message;
  const words = text?.body ?? image?.caption ?? video?.caption ?? document?.caption ?? '';
  return { kind: 'edited', of: edit.original_message_id, text: words };
}

/** A new number brings a new scoped id; the scoped id can also change alone (Meta's changelog, 11 August 2026). */
const MOVES = new Set(['user_changed_number', 'customer_changed_number', 'user_changed_user_id']);

function readMove({ system, from, from_user_id }: Message): IncomingContent | undefined {
  if (!system || !MOVES.has(system.type)) return undefined;
  const scopedBefore = system.previous_user_id ?? from_user_id;
  const newAddress = system.user_id ?? system.wa_id;
  const oldAddress = scopedBefore ?? from;
  return newAddress && newAddress !== oldAddress ? { kind: 'moved', newAddress } : undefined;
}

function callsOf(value: Value): Incoming[] {
  return (value.calls ?? []).flatMap(({ id, from, from_user_id, event, timestamp }) => {
    const address = from_user_id ?? from;
    if (event !== 'connect' || address === undefined) return [];
    const at = new Date(timestamp * 1000);
    return [{ channel: 'whatsapp-cloud', messageId: id, address, at, content: { kind: 'call' } }];
  });
}

/** What staff typed in the WhatsApp Business app, on a number that is used by both. */
function echoesOf(value: Value): Incoming[] {
  return (value.message_echoes ?? []).flatMap(({ id, to, to_user_id, timestamp, text }) => {
    const address = to_user_id ?? value.contacts?.find(({ wa_id }) => wa_id === to)?.user_id ?? to;
    if (address === undefined || !text) return [];
    const at = new Date(timestamp * 1000);
    return [
      { channel: 'whatsapp-cloud', messageId: id, address, at, content: { kind: 'staff', text: text.body } },
    ];
  });
}
