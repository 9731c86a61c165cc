// A message of WhatsApp Web, in the words of the contract.
import { createHash } from 'node:crypto';
import type { Call, Message, PollVote, Reaction } from 'whatsapp-web.js';
import type { FileKind } from '../../../domain/attachment.ts';
import type { Incoming, IncomingContent } from '../../channel.ts';
import { degrees } from '../../kit/lenient.ts';
import { momentOf } from '../../kit/provider-time.ts';
import { namelessId } from '../../kit/without-names.ts';
import { idOf, isPerson, rawOf } from './raw-message.ts';
import { nameOn, phonesOf } from './vcard.ts';

const FILES: Record<string, FileKind> = {
  image: 'photo',
  /** A round film. */
  ptv: 'video',
  ptt: 'voice',
  audio: 'audio',
  video: 'video',
  document: 'document',
  sticker: 'sticker',
};

// Lines that the page writes into a chat by itself, and messages that are told by an event of their own.
const NOTHING_SAID = new Set([
  'album',
  'broadcast_notification',
  'call_log',
  'ciphertext',
  'debug',
  'e2e_notification',
  'gp2',
  'group_notification',
  'hsm',
  'notification',
  'notification_template',
  'protocol',
  'reaction',
  'revoked',
]);

/** Everything that one message of a person says: usually one thing, several when it holds several contacts. */
export function readMessage(message: Message): Incoming[] {
  const address = idOf(message.from);
  if (message.fromMe || message.isStatus || message.broadcast || !isPerson(address)) return [];
  const type = String(message.type);
  if (NOTHING_SAID.has(type)) return [];
  const id = idIn(message);
  return contentsOrUnknown(message, type).map((content, index) => ({
    ...frameOf(message, address),
    messageId: index === 0 ? id : `${id}:${index + 1}`,
    content,
  }));
}

function idIn({ id, from, timestamp, body }: Message): string {
  return idOf(id) ?? namelessId({ from, timestamp, body });
}

/** Seconds since 1970 as the page has them; now, where they cannot be. */
const atSecond = (seconds: unknown): Date => momentOf(seconds, new Date());

function frameOf(message: Message, address: string): Omit<Incoming, 'messageId' | 'content'> {
  const raw = rawOf(message);
  const isInAlbum = raw.parentMsgKey !== undefined && /album/i.test(raw.associationType ?? '');
  return {
    channel: 'whatsapp-web',
    address,
    at: atSecond(message.timestamp),
    album: isInAlbum ? raw.parentMsgKey : undefined,
    replyTo: quotedBy(address, raw.quotedStanzaID, raw.quotedParticipant),
    name: raw.notifyName,
  };
}

/** The page names a quoted message by its own part only: who wrote it completes the id. */
function quotedBy(address: string, part?: string, writer?: string): string | undefined {
  if (part === undefined) return undefined;
  return `${writer !== address}_${address}_${part}`;
}

/** Tomorrow's page may say the same in another form: the message is then unknown, not lost. */
function contentsOrUnknown(message: Message, type: string): IncomingContent[] {
  try {
    return contentsOf(message, type);
  } catch {
    return [{ kind: 'unknown', type }];
  }
}

function contentsOf(message: Message, type: string): IncomingContent[] {
  const media = FILES[type];
  if (media !== undefined) return [fileOf(message, media)];
  if (type === 'chat' && typeof message.body === 'string') return [{ kind: 'text', text: message.body }];
  if (type === 'location' || type === 'live_location') return [placeOf(message, type)];
  if (type === 'vcard' || type === 'multi_vcard') {
    const cards = message.vCards.flatMap((card) => cardOf(card));
    if (cards.length > 0) return cards;
  }
  return [{ kind: 'unknown', type }];
}

/** Whether it is the sender's own is known once the sender's number is: see the intake. */
function cardOf(card: string): IncomingContent[] {
  const [phone = ''] = phonesOf(card);
  const name = nameOn(card);
  return phone || name ? [{ kind: 'contact', phone, own: false, ...(name ? { name } : {}) }] : [];
}

function fileOf(message: Message, media: FileKind): IncomingContent {
  const raw = rawOf(message);
  // A picture that shows itself once has no bytes for linked devices, or bytes that nobody may keep.
  if (raw.isViewOnce) return { kind: 'unknown', type: 'view_once', media };
  if (!message.hasMedia) return { kind: 'unknown', type: message.type };
  return {
    kind: 'file',
    media,
    file: { ref: idIn(message), mimeType: raw.mimetype, name: raw.filename, size: raw.size },
    caption: typeof message.body === 'string' && message.body !== '' ? message.body : undefined,
  };
}

function placeOf(message: Message, type: string): IncomingContent {
  const { latitude, longitude, name, address } = message.location ?? {};
  const [lat, lng] = [degrees(90).safeParse(latitude), degrees(180).safeParse(longitude)];
  if (!lat.success || !lng.success) return { kind: 'unknown', type };
  const live = type === 'live_location' || rawOf(message).isLive === true;
  const label = [name, address].filter((each) => typeof each === 'string' && each !== '').join(', ');
  return {
    kind: 'place',
    ...{ latitude: lat.data, longitude: lng.data },
    label: label || undefined,
    live: live || undefined,
  };
}

/** A corrected text or caption; nothing when the change is only the page completing the message. */
export function readEdit(message: Message, now: string, before: string | undefined): Incoming[] {
  if (message.fromMe || !isPerson(message.from)) return [];
  if (typeof before !== 'string' || before === '' || now === before) return [];
  const of = message.id._serialized;
  const mark =
    message.latestEditSenderTimestampMs ?? createHash('sha256').update(now).digest('hex').slice(0, 12);
  return [
    {
      ...frameOf(message, message.from),
      messageId: `${of}:edit:${mark}`,
      content: { kind: 'edited', of, text: now },
    },
  ];
}

export function readRevoke(message: Message, at: Date): Incoming[] {
  if (message.fromMe || !isPerson(message.from)) return [];
  const of = idOf(message.protocolMessageKey) ?? message.id._serialized;
  const content: IncomingContent = { kind: 'deleted', of };
  return [{ channel: 'whatsapp-web', address: message.from, at, messageId: `${of}:deleted`, content }];
}

export function readReaction(reaction: Reaction): Incoming[] {
  const of = idOf(reaction.msgId);
  const sender = idOf(reaction.senderId);
  if (of === undefined || sender === undefined) return [];
  // The chat of the message, since the sender may be named by another of the person's ids.
  const chat = of.split('_')[1];
  if (!isPerson(chat) || reaction.id?.fromMe === true) return [];
  const emoji = reaction.reaction ? reaction.reaction : null;
  return [
    {
      channel: 'whatsapp-web',
      address: chat,
      at: atSecond(reaction.timestamp),
      messageId: `${of}:reaction:${sender}:${reaction.timestamp}`,
      content: { kind: 'reaction', of, emoji },
    },
  ];
}

export function readCall(call: Call, at: Date): Incoming[] {
  const address = idOf(call.from);
  if (call.fromMe || call.isGroup || !isPerson(address)) return [];
  return [{ channel: 'whatsapp-web', address, at, messageId: `call:${call.id}`, content: { kind: 'call' } }];
}

/** A message that could not be read even after asking for it again; it may still arrive under its own id. */
export function readUndecrypted(message: Message): Incoming[] {
  if (message.fromMe || !isPerson(message.from)) return [];
  const messageId = `${message.id._serialized}:undecrypted`;
  return [
    { ...frameOf(message, message.from), messageId, content: { kind: 'unknown', type: 'undecrypted' } },
  ];
}

export function readMove(message: Message, from: unknown, to: unknown): Incoming[] {
  const address = idOf(from);
  const newAddress = idOf(to);
  if (!isPerson(address) || !isPerson(newAddress)) return [];
  const content: IncomingContent = { kind: 'moved', newAddress };
  const messageId = `${message.id._serialized}:moved`;
  return [{ channel: 'whatsapp-web', address, at: atSecond(message.timestamp), messageId, content }];
}

/** Staff writing on the paired telephone, to the person whose chat it is. */
export function readStaff(message: Message): Incoming[] {
  const address = idOf(message.to);
  const type = String(message.type);
  if (!message.fromMe || !isPerson(address) || NOTHING_SAID.has(type)) return [];
  const text = typeof message.body === 'string' && !WORDLESS.has(type) ? message.body : '';
  const media = type === 'chat' ? undefined : (FILES[type] ?? STAFF_KINDS[type] ?? 'unknown');
  const content: IncomingContent = { kind: 'staff', text, ...(media ? { media } : {}) };
  return [
    { channel: 'whatsapp-web', address, at: atSecond(message.timestamp), messageId: idIn(message), content },
  ];
}

/** Their body is a picture of the map, or a card: no words of anybody. */
const WORDLESS = new Set(['location', 'live_location', 'vcard', 'multi_vcard']);
const STAFF_KINDS: Record<string, 'place' | 'contact' | undefined> = {
  location: 'place',
  live_location: 'place',
  vcard: 'contact',
  multi_vcard: 'contact',
};

/** The one option that a vote stands on; null when it was withdrawn or cannot be read. */
export function readVote(vote: PollVote): { poll: string; address: string; name: string; at: number } | null {
  const chosen = vote.selectedOptions[0]?.name;
  const poll = idOf(vote.parentMessage.id);
  const chat = poll?.split('_')[1];
  if (poll === undefined || chosen === undefined || !isPerson(chat)) return null;
  return { poll, address: chat, name: chosen, at: vote.interractedAtTs };
}
