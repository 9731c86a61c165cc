// What a telephone of the simulator may send: parsed at the door, with a reason that names the field.
import * as z from 'zod';
import { FILE_KINDS } from '../../domain/attachment.ts';
import type { IncomingContent } from '../channel.ts';
import { addressOf } from './address.ts';
import type { Spool } from './spool.ts';

/** Bytes of one file, as Telegram allows a bot to fetch. */
export const FILE_MAX = 20 * 1024 * 1024;
/** Bytes of one request: base64 makes four letters of three bytes, and a little is written around them. */
export const REQUEST_MAX = Math.ceil((FILE_MAX * 4) / 3) + 64 * 1024;
/** No telephone sends more in one message; what is refused here would never reach the bot from one. */
const WRITTEN_MAX = 65_536;

const Words = z.string().max(WRITTEN_MAX);
const Key = z.string().min(1).max(200);

const Bytes = z
  .string()
  .min(1, 'the file is empty')
  .max(Math.ceil((FILE_MAX * 4) / 3) + 4, `a file may have ${FILE_MAX} bytes`)
  .transform((written, context) => {
    if (/^[A-Za-z0-9+/]+={0,2}$/.test(written) && written.length % 4 === 0) {
      return Buffer.from(written, 'base64');
    }
    context.addIssue('this is not base64');
    return z.NEVER;
  });

function fileOf(types: RegExp, example: string) {
  return z
    .strictObject({
      base64: Bytes,
      mimeType: z.string().max(100).regex(types, `expected a type such as ${example}`),
      name: z.string().min(1).max(200).optional(),
      caption: z.string().max(1024).optional(),
    })
    .optional();
}

const SOUND = /^(audio\/|application\/ogg)/;

const contents = {
  text: Words.optional(),
  start: z.union([z.literal(true), z.strictObject({ payload: z.string().max(64) })]).optional(),
  option: Key.optional(),
  place: z
    .strictObject({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      label: z.string().max(200).optional(),
      live: z.boolean().optional(),
    })
    .optional(),
  photo: fileOf(/^image\//, 'image/jpeg'),
  voice: fileOf(SOUND, 'audio/ogg'),
  audio: fileOf(SOUND, 'audio/mpeg'),
  video: fileOf(/^video\//, 'video/mp4'),
  document: fileOf(/^[\w.+-]+\/[\w.+-]+/, 'application/pdf'),
  sticker: fileOf(/^(image|video)\//, 'image/webp'),
  contact: z.strictObject({ phone: z.string().min(3).max(30), own: z.boolean().default(true) }).optional(),
  call: z.literal(true).optional(),
  edit: z.strictObject({ of: Key, text: Words }).optional(),
  delete: z.strictObject({ of: Key }).optional(),
  reaction: z.strictObject({ of: Key, emoji: z.string().min(1).max(32).nullable() }).optional(),
  block: z.boolean().optional(),
  other: Key.optional(),
};

const KINDS = Object.keys(contents);

const Sent = z
  .strictObject({
    from: z.string().transform((written, context) => {
      const address = addressOf(written);
      if (address !== undefined) return address;
      context.addIssue('this is not a telephone number');
      return z.NEVER;
    }),
    /** Chosen by the sender: the same id twice is the same message twice. */
    id: Key.optional(),
    name: z.string().min(1).max(100).optional(),
    language: z.string().min(2).max(35).optional(),
    album: Key.optional(),
    replyTo: Key.optional(),
    /** Typed by a hand, which may go on: the answer comes when it rests, by the events and not by this request. */
    hand: z.boolean().optional(),
    ...contents,
  })
  .superRefine((sent, context) => {
    const given = Object.keys(sent).filter((key) => KINDS.includes(key));
    if (given.length === 0) context.addIssue(`nothing was sent: give one of ${KINDS.join(', ')}`);
    if (given.length > 1) context.addIssue(`one thing at a time, here are ${given.join(' and ')}`);
  });

/** One thing sent from one telephone, checked; files are bytes. */
export type Sent = z.output<typeof Sent>;

/** Parses the body of a request. The problem names the field, such as `place.latitude: …`. */
export function parseSent(body: unknown): { sent: Sent } | { problem: string } {
  const parsed = Sent.safeParse(body);
  if (parsed.success) return { sent: parsed.data };
  const issue = parsed.error.issues[0];
  if (!issue) return { problem: 'this message is not understood' };
  const field = issue.path.join('.');
  return { problem: field === '' ? issue.message : `${field}: ${issue.message}` };
}

/** The same in the words of the contract; the bytes of a file go to the spool. `messageId` makes an id of ours. */
export async function contentOf(
  sent: Sent,
  spool: Spool,
  messageId: (id: string) => string,
): Promise<IncomingContent> {
  for (const media of FILE_KINDS) {
    const file = sent[media];
    if (!file) continue;
    const { base64: bytes, mimeType, name, caption } = file;
    const ref = await spool.keep(bytes);
    return { kind: 'file', media, file: { ref, mimeType, name, size: bytes.length }, caption };
  }
  if (sent.text !== undefined) {
    return sent.text === '' ? { kind: 'unknown', type: 'empty' } : { kind: 'text', text: sent.text };
  }
  if (sent.option !== undefined) return { kind: 'option', token: sent.option };
  if (sent.place) return { kind: 'place', ...sent.place };
  if (sent.start) return { kind: 'start', payload: sent.start === true ? undefined : sent.start.payload };
  if (sent.contact) {
    const { phone, own } = sent.contact;
    return { kind: 'contact', phone: addressOf(phone) ?? phone, own };
  }
  if (sent.call) return { kind: 'call' };
  if (sent.edit) return { kind: 'edited', of: messageId(sent.edit.of), text: sent.edit.text };
  if (sent.delete) return { kind: 'deleted', of: messageId(sent.delete.of) };
  if (sent.reaction) return { kind: 'reaction', of: sent.reaction.of, emoji: sent.reaction.emoji };
  if (sent.block !== undefined) return { kind: 'membership', blocked: sent.block };
  return { kind: 'unknown', type: sent.other ?? 'empty' };
}
