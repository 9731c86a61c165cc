// What the stand-in of the Cloud API knows: people, their messages, files, and all that was asked of it.
import { randomBytes } from 'node:crypto';
import type { Seen } from '../provider.ts';
import { newWaiting, type Waiting } from '../waiting.ts';
import type { Template } from './approved.ts';

/** Somebody with WhatsApp on the phone. */
export interface Human {
  /** Digits; undefined for those who hide their number. */
  phone?: string;
  /** The business-scoped id; undefined for those known by number only. */
  scopedId?: string;
  name: string;
  /** Milliseconds since 1970; the window of 24 hours counts from here. */
  lastWroteAt?: number;
  blocked: boolean;
  seen: Seen[];
}

export interface StoredFile {
  bytes: Buffer;
  type: string;
  /** What the API says of it instead of the truth. */
  told?: { url?: string; sha256?: string; file_size?: number };
}

/** A request that the API took, in the form in which it came. */
export interface Taken {
  id: string;
  human: Human;
  body: Record<string, unknown>;
}

export type ApiFault = { status: number; code: number; subcode?: number; retryAfter?: number };

export interface World {
  token: string;
  phoneId: string;
  appSecret: string;
  verifyToken: string;
  people: Map<string, Human>;
  /** Every message id ever given out, in both directions. */
  messages: Set<string>;
  files: Map<string, StoredFile>;
  templates: Map<string, Template>;
  taken: Taken[];
  /** Messages marked as read, with or without the sign of typing. */
  read: { messageId: string; typing: boolean }[];
  /** Requests by path, whatever became of them. */
  asked: string[];
  /** Whether a message that was taken is followed by `sent` and `delivered`. */
  tellsStatuses: boolean;
  events: Waiting;
  now(): number;
  advance(ms: number): void;
}

export function newWorld(templates: Map<string, Template>): World {
  let ahead = 0;
  return {
    token: 'token-of-the-stand-in',
    phoneId: '106540352242922',
    appSecret: 'secret-of-the-stand-in',
    verifyToken: 'verify-token-of-the-stand-in',
    people: new Map(),
    messages: new Set(),
    files: new Map(),
    templates,
    taken: [],
    read: [],
    asked: [],
    tellsStatuses: true,
    events: newWaiting(),
    now: () => Date.now() + ahead,
    advance(ms) {
      ahead += ms;
    },
  };
}

export function newMessageId(world: World): string {
  const id = `wamid.${randomBytes(18).toString('base64')}`;
  world.messages.add(id);
  return id;
}

export const newFileId = (): string => String(randomBytes(6).readUIntBE(0, 6));

/** The address under which our side knows this person. */
export function addressOf({ scopedId, phone }: Human): string {
  const address = scopedId ?? phone;
  if (address === undefined) throw new Error('a person needs a number or a scoped id');
  return address;
}

/** Somebody new: by default with a number and a scoped id; digits alone give a person known by number only. */
export function humanAt(world: World, address?: string): Human {
  const known = address === undefined ? undefined : world.people.get(address);
  if (known) return known;
  const isNumber = address !== undefined && /^\d+$/.test(address);
  const phone = isNumber ? address : `2126${String(10_000_000 + world.people.size)}`;
  const scopedId = isNumber ? undefined : (address ?? `MA.${randomBytes(8).readBigUInt64BE()}`);
  const human: Human = {
    phone,
    scopedId,
    name: `Citizen ${world.people.size + 1}`,
    blocked: false,
    seen: [],
  };
  world.people.set(addressOf(human), human);
  return human;
}
