// The contract every channel keeps: what comes in, what goes out, and how a failure is told.
import type { FileKind } from '../domain/attachment.ts';

/** A road to citizens. The two WhatsApp roads are two channels: their ids of one person differ. */
export type ChannelName = 'telegram' | 'whatsapp-web' | 'whatsapp-cloud' | 'simulator';

/** A file still at the provider; `ref` is what `Channel.download` needs to fetch it, meaningless elsewhere. */
export interface RemoteFile {
  ref: string;
  mimeType?: string;
  name?: string;
  /** Bytes, when the provider says. */
  size?: number;
}

export type IncomingContent =
  | { kind: 'text'; text: string }
  /** Opened by a deep link or the Start button. */
  | { kind: 'start'; payload?: string }
  /** A tap on a button, a list row or a poll option; `ack` stops the button from spinning. */
  | { kind: 'option'; token: string; ack?: string }
  | { kind: 'place'; latitude: number; longitude: number; label?: string; live?: boolean }
  | { kind: 'file'; media: FileKind; file: RemoteFile; caption?: string }
  /** Somebody's card; `phone` is empty where it has none. */
  | { kind: 'contact'; phone: string; own: boolean; name?: string }
  /** The citizen corrected (or erased) a message sent before: `of` is its `messageId`. */
  | { kind: 'edited'; of: string; text: string }
  | { kind: 'deleted'; of: string }
  | { kind: 'reaction'; of: string; emoji: string | null }
  | { kind: 'call' }
  /** Said by staff on the paired telephone, outside the console; `media` says what it was when it was no text. */
  | { kind: 'staff'; text: string; media?: FileKind | 'place' | 'contact' | 'unknown' }
  | { kind: 'membership'; blocked: boolean }
  /** The same person now comes under another address, said by the provider itself. */
  | { kind: 'moved'; newAddress: string }
  /** What the channel offers and we do not read: a poll, a game, an empty message; `media` of a file that opens once. */
  | { kind: 'unknown'; type: string; media?: FileKind };

/** Before WhatsApp and Telegram nobody wrote. */
const FIRST_MS = Date.UTC(2009, 0, 1);
/** Clocks of telephones may be ahead, but not by more. */
const AHEAD_MS = 24 * 3_600_000;

/** True for a time at which a message can have been sent. */
export function isPossible(at: Date, now: Date): boolean {
  return at.getTime() >= FIRST_MS && at.getTime() <= now.getTime() + AHEAD_MS;
}

/** One thing that a citizen did, in the words of no provider. */
export interface Incoming {
  channel: ChannelName;
  /** Unique within the channel and the same at a second delivery: the key against doing things twice. */
  messageId: string;
  /** The opaque id to answer to; a telephone number only where the channel has nothing else. */
  address: string;
  /** Other names of the same person on this channel that the provider gives beside the address: a number, a phone address. */
  aliases?: string[];
  /** When it was sent, as the provider says. */
  at: Date;
  /** Rises within one chat in both directions where the provider numbers messages (Telegram). */
  order?: number;
  /** The same for all parts of one album. */
  album?: string;
  /** The provider's id of our message that this one quotes or taps on. */
  replyTo?: string;
  name?: string;
  /** E.164, only when the provider vouches for it. */
  phone?: string;
  /** Language of the person's app, such as `fr`. */
  language?: string;
  /** The sender waits for the answer to this very message, as a program does: it is not held for what may follow. */
  waits?: true;
  content: IncomingContent;
}

/** The provider's word about a message we sent. */
export interface Receipt {
  channel: ChannelName;
  providerMessageId?: string;
  /** Our own id, where the provider carries it back. */
  outgoingId?: string;
  status: 'sent' | 'delivered' | 'read' | 'failed';
  error?: ChannelError;
}

/** A thing the citizen may choose. `token` travels with the tap, `label` is what is read. */
export interface Option {
  token: string;
  label: string;
}

/** What the citizen is being asked to send, so that a channel can offer its own button for it. */
export type Request = 'place' | 'contact';

/** A file of ours on its way out. */
export interface OutgoingFile {
  media: 'photo' | 'voice' | 'document';
  name: string;
  mimeType: string;
  read(): Promise<Uint8Array>;
}

/** One message to one citizen, already in words. */
export interface Outgoing {
  /** Also the key that a provider may carry back in a receipt. */
  id: string;
  address: string;
  text: string;
  options?: Option[];
  request?: Request;
  /** Words on the channel's own button for `request`; without them the button carries a sign only. */
  requestLabel?: string;
  file?: OutgoingFile;
  /** Provider's id of the citizen's message that this one quotes. */
  replyTo?: string;
  /** Provider's id of a message of ours that this one takes the place of, where the channel can edit. */
  replaces?: string;
  /** For channels that only allow approved wording outside their window: which wording, with what values. */
  template?: { name: string; language: string; values: string[] };
}

/**
 * Why a send failed, by what to do next. `retryable`: surely not delivered, try again. `retry_after`: wait first.
 * `ambiguous`: may have been delivered; whether it is sent again is up to the outbox. The rest will not succeed by repeating.
 */
export type ChannelError = { code: string } & (
  | { is: 'retryable' }
  | { is: 'retry_after'; seconds: number; scope: 'account' | 'chat' }
  | { is: 'ambiguous' }
  /** The person wants nothing more from us. */
  | { is: 'blocked' }
  /** This message could not be brought to this person, mostly for a reason that passes: an old app, no network. */
  | { is: 'undeliverable' }
  | { is: 'window_closed' }
  | { is: 'refused' }
  | { is: 'moved'; newAddress: string }
  | { is: 'credentials' }
  | { is: 'restricted' }
  | { is: 'down' }
);

export type SendResult =
  /** `asTemplate`: the approved wording went out in place of the words themselves. */
  | { ok: true; providerMessageId: string; order?: number; asTemplate?: boolean }
  | { ok: false; error: ChannelError };

export type Download =
  | { ok: true; bytes: Uint8Array; mimeType?: string; name?: string }
  | { ok: false; error: ChannelError };

/** What a channel can carry; the layout of options and the pace of sending follow from it. */
export interface Capabilities {
  /** Longest text, in UTF-16 code units, as providers count. */
  textMax: number;
  captionMax: number;
  /** Buttons under a message; null: options are written as numbered lines. */
  buttons: { max: number; labelMax: number; tokenMaxBytes: number } | null;
  /** A list opened by one button (WhatsApp Cloud). */
  list: { rows: number; labelMax: number; tokenMaxBytes: number } | null;
  requests: Request[];
  edits: boolean;
  receipts: boolean;
  /** Hours after the citizen's last message in which free wording is allowed. */
  windowHours: number | null;
  /** Longest file we accept, bytes. */
  fileInMax: number;
  fileOutMax: number;
  /** Notices per second over the whole account; answers to a citizen are not held to it. */
  noticesPerSecond: number;
  /** All that the account may say in a second: notices take what answers leave of it. Null: nobody counts. */
  sendsPerSecond: number | null;
  /** Smallest gap between two messages of one chat, milliseconds. */
  chatGapMs: number;
  /** How many sends may be under way at once. */
  parallel: number;
  /**
   * How long after a send in doubt the provider may still say by itself whether it arrived, milliseconds; null: it never
   * says.
   */
  doubtMs: number | null;
}

/** What is true of a channel whether it is on or off: rules ask for this, and never for its name. */
export interface Traits {
  /** The app that people know it by: two roads may lead to one. */
  app: string;
  /** The drawing that shows how its screen looks. */
  looksLike: string;
  /** By how much its clock may be off ours, milliseconds: only a clear gap proves which came first. */
  clockDoubtMs: number;
  /** One person comes under several names there, which arrive one by one. */
  manyNames: boolean;
  /** Whoever writes there has a telephone number as their account. */
  byTelephone: boolean;
  /** That number may become known after the first message. */
  tellsPhoneLater: boolean;
  /** Citizens write there; else only whoever tries the program. */
  ofCitizens: boolean;
  /** Of files it takes pictures, sounds, films, and of papers only PDF, plain text and those of offices. */
  papersOnly?: true;
  /** What an operator can do when it did not start, by state and detail. */
  remedies?: Readonly<Record<string, string>>;
  /** The steps that turn it on, as the console tells them; none: nobody needs to be told. */
  turnedOnBy: readonly string[];
}

/** All channels that there are, by name. */
export type Roads = ReadonlyMap<string, Traits>;

/** @throws Error where there is no such channel. */
export function traitsOf(roads: Roads, channel: string): Traits {
  const traits = roads.get(channel);
  if (!traits) throw new Error(`There is no channel ${channel}`);
  return traits;
}

export type ChannelState = 'starting' | 'needs_pairing' | 'syncing' | 'ready' | 'degraded' | 'stopped';

export interface ChannelHealth {
  state: ChannelState;
  since: Date;
  /** Short technical reason, without personal data. */
  detail?: string;
}

/** Where a channel hands in what arrived. */
export interface Sink {
  /**
   * Resolves when everything is stored and answered for; only then may the channel acknowledge. `inLine`: the channel
   * hands in nothing more until then.
   */
  receive(incoming: Incoming[], inLine?: boolean): Promise<void>;
  /** Same promise, for the provider's word about what we sent. */
  receipts(receipts: Receipt[]): Promise<void>;
  /** Same promise, for what a provider sent and nobody can read: it is kept and staff are told, so that it is not lost unseen. */
  unread?(channel: ChannelName, raw: unknown): Promise<void>;
}

/** One road to citizens. `send` and `download` never throw: a thrown error counts as `ambiguous`. */
export interface Channel {
  readonly name: ChannelName;
  readonly capabilities: Capabilities;
  /** Resolves once messages can come in, or once it is known why they cannot (see `health`). */
  start(sink: Sink): Promise<void>;
  /** Stops taking messages in, waits for what is under way, frees everything. */
  stop(): Promise<void>;
  health(): ChannelHealth;
  send(message: Outgoing): Promise<SendResult>;
  download(file: RemoteFile): Promise<Download>;
  /** Answers a tap so that the button stops spinning. Failure does not matter. */
  acknowledge?(ack: string): Promise<void>;
  /**
   * Takes a message of the citizen out of the chat, best effort: there only where the provider lets us.
   * False: it stays. Never throws.
   */
  remove?(address: string, messageId: string): Promise<boolean>;
  /** Shows that an answer is being written. Failure does not matter. */
  typing?(address: string, lastMessageId?: string): Promise<void>;
}
