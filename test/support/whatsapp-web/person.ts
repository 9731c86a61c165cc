// Somebody with WhatsApp on the phone, as the account's servers see them.
import type { FileKind } from '../../../src/domain/attachment.ts';
import type { Person, Seen } from '../provider.ts';
import { idOf, type StandInAccount, type Stored } from './account.ts';

const TYPES: Record<FileKind, string> = {
  photo: 'image',
  voice: 'ptt',
  audio: 'audio',
  video: 'video',
  document: 'document',
  sticker: 'sticker',
};

/** What people do only on WhatsApp Web, beside `delete:<messageId>`, `react:<messageId>` and `unreact:<messageId>`. */
const DEEDS: Record<string, object> = {
  poll: { type: 'poll_creation', pollName: 'Question', pollOptions: [] },
  live: { type: 'location', lat: 30.47, lng: -8.87, isLive: true },
  secret: { type: 'ciphertext' },
  strange: { type: 'multi_vcard', vcardList: [{}] },
  notification: { type: 'e2e_notification' },
  status: { type: 'chat', body: 'status', isStatusV3: true },
};

// A bot that ran against an earlier start remembers the ids it has seen.
let lastKey = Date.now();

/** A new part of a message id, as Android makes them. */
export function newKey(): string {
  lastKey += 1;
  return `AC${lastKey.toString(16).toUpperCase().padStart(30, '0')}`;
}

const now = (): number => Math.floor(Date.now() / 1_000);

export interface WebPerson extends Person {
  /** The phone of this person has not uploaded the file again yet, or has lost it. */
  keepsFileBack(messageId: string, how: 'gone' | 'reuploading' | 'there'): void;
  /** Acknowledges a message of ours: 2 delivered, 3 read. */
  acknowledges(messageId: string, ack: number): void;
  /** Ids of the polls that reached the phone, oldest first. */
  polls(): string[];
  /** Leaves this option chosen and no other; a label that is none takes the vote back. */
  votes(poll: string, label: string): void;
}

/** Lets somebody live on the account under this address; `again` remembers the last thing done. */
export function newPerson(
  account: StandInAccount,
  address: string,
  remember: (again: () => void) => void,
): WebPerson {
  account.people.add(address);
  const act = (event: { does: string; [field: string]: unknown }): void => {
    account.happen(event);
    remember(() => account.happen(event));
  };
  const write = (fields: Partial<Stored>): string => {
    const base = { chat: address, key: newKey(), fromMe: false, type: 'chat', t: now(), ack: 1 };
    const message: Stored = { ...base, notifyName: 'Fatima', ...fields };
    const id = account.receive(message);
    remember(() => account.happen({ does: 'message', message }));
    return id;
  };
  const seen = (): Seen[] =>
    account.messages
      .filter((message) => message.fromMe && message.chat === address && message.pollName === undefined)
      .map((message) => asSeen(message, account));

  return {
    address,
    seen,
    says: async (text, more) => write({ body: text, ...quoting(more?.replyTo, address) }),
    async picks(place, of) {
      const all = seen();
      const shown = of ?? all.findLast(({ options }) => options.length > 0);
      if (shown?.options[place - 1] === undefined) throw new Error(`there is no option ${place}`);
      // Nothing can be pressed here: whoever means a menu that is not the last message quotes it.
      const isLast = all.at(-1)?.providerMessageId === shown.providerMessageId;
      write({ body: String(place), ...(isLast ? {} : quoting(shown.providerMessageId, address)) });
    },
    sharesPlace: async (lat, lng) => write({ type: 'location', lat, lng }),
    async sendsFile(media, bytes, { mimeType, name, caption, album } = {}) {
      const key = newKey();
      account.files.set(key, bytes);
      const parent =
        album === undefined
          ? {}
          : { parent: `false_${address}_ALBUM${album}`, associationType: 'MEDIA_ALBUM' };
      const file = { mimetype: mimeType, filename: name, size: bytes.length, mediaStage: 'RESOLVED' };
      return write({ key, type: TYPES[media], caption, ...file, ...parent });
    },
    async sharesContact(phone, own) {
      const digits = phone.replace('+', '');
      if (own) {
        account.phones.set(address, `${digits}@c.us`);
        account.happen({ does: 'person', lid: address, phone: `${digits}@c.us` });
      }
      const card = `BEGIN:VCARD\nVERSION:3.0\nFN:X\nTEL;type=CELL;waid=${digits}:${phone}\nEND:VCARD`;
      return write({ type: 'vcard', body: card });
    },
    async edits(messageId, text) {
      const message = account.find(messageId);
      const field = message?.caption === undefined ? 'body' : 'caption';
      if (message !== undefined) message[field] = text;
      act({ does: 'edit', id: messageId, body: text, field, at: Date.now() });
    },
    async does(what) {
      const [deed = '', id] = what.split(':');
      const at = Date.now();
      if (deed === 'call') act({ does: 'call', from: address, id: newKey() });
      else if (deed === 'delete') act({ does: 'revoke', id });
      else if (deed === 'react') act({ does: 'reaction', id, from: address, emoji: '👍', at });
      else if (deed === 'unreact') act({ does: 'reaction', id, from: address, emoji: '', at });
      else if (DEEDS[deed] !== undefined) write(DEEDS[deed]);
      else throw new Error(`nobody can do "${what}" here`);
    },
    keepsFileBack(messageId, how) {
      const message = account.find(messageId);
      if (message === undefined) throw new Error('no such message');
      if (how === 'gone') account.files.delete(message.key);
      message.mediaStage = how === 'reuploading' ? 'REUPLOADING' : 'RESOLVED';
      account.happen({ does: 'media_stage', id: messageId, stage: message.mediaStage });
    },
    acknowledges(messageId, ack) {
      const message = account.find(messageId);
      if (message !== undefined) message.ack = ack;
      act({ does: 'ack', id: messageId, ack });
    },
    polls: () =>
      account.messages
        .filter((message) => message.fromMe && message.chat === address && message.pollName !== undefined)
        .map(idOf),
    votes(poll, label) {
      act({ does: 'vote', poll, from: address, option: label, at: Date.now() });
    },
  };
}

function quoting(id: string | undefined, address: string): object {
  if (id === undefined) return {};
  const [fromMe, , key] = id.split('_');
  return {
    quotedMsg: { type: 'chat' },
    quotedStanzaID: key,
    quotedParticipant: fromMe === 'true' ? 'the-account@lid' : address,
  };
}

const FILES: Record<string, string> = { image: 'photo', ptt: 'voice', document: 'document' };

function asSeen(message: Stored, account: StandInAccount): Seen {
  const providerMessageId = idOf(message);
  const text = String(message.file === undefined ? (message.body ?? '') : (message.caption ?? ''));
  const seen: Seen = { providerMessageId, text, options: optionsIn(text) };
  if (account.edited.has(providerMessageId)) seen.edited = true;
  const { file } = message;
  if (typeof file === 'object' && file !== null && 'bytes' in file && 'name' in file && 'mimeType' in file) {
    const name = typeof file.name === 'string' ? file.name : undefined;
    seen.file = {
      media: FILES[message.type] ?? message.type,
      name,
      mimeType: String(file.mimeType),
      bytes: Number(file.bytes),
    };
  }
  return seen;
}

/** The numbered lines that a text ends with; the number is what somebody types. */
export function optionsIn(text: string): Seen['options'] {
  const options: Seen['options'] = [];
  for (const line of text.split('\n')) {
    const found = /^[\u200e\u200f]?(\d+)\. [\u2068]?(.*?)[\u2069]?$/.exec(line);
    if (!found) options.length = 0;
    else if (Number(found[1]) === options.length + 1) {
      options.push({ token: found[1] ?? '', label: found[2] ?? '' });
    }
  }
  return options;
}
