// Sends one message of ours, part by part, and says what became of it.
import { InputFile } from 'grammy';
import sharp from 'sharp';
import { BoundedMap } from '../../domain/bounded-map.ts';
import type { ChannelError, Outgoing, OutgoingFile, SendResult } from '../channel.ts';
import type { Client } from './client.ts';
import { editOutcome, toChannelError, toRepeatableError } from './errors.ts';
import { messageIdOf, numberOf } from './ids.ts';
import { CAPABILITIES, methodFor, plan, type Size, type Step } from './message-steps.ts';
import { openWaits, type Waits } from './retry-after.ts';

/** What is remembered between sends. Losing it (a restart) costs a repeated part or a keyboard left folded away. */
interface Memory {
  waits: Waits;
  /** How many parts of a message have arrived, by its id: a repeated send goes on after them. */
  arrived: BoundedMap<string, number>;
  /** Chats whose reply keyboard we have opened and not yet taken away. */
  keyboards: BoundedMap<string, true>;
}

const REMEMBERED = 20_000;

export type Send = (message: Outgoing) => Promise<SendResult>;

export function openSender(client: Client): Send {
  const memory: Memory = {
    waits: openWaits(),
    arrived: new BoundedMap(REMEMBERED),
    keyboards: new BoundedMap(REMEMBERED),
  };
  return async (message) => {
    const steps = plan(message, memory.keyboards.has(message.address));
    const edited = await edit(client, message, steps);
    if (edited) return edited;
    return sendSteps(client, memory, message, steps);
  };
}

async function sendSteps(
  client: Client,
  memory: Memory,
  message: Outgoing,
  steps: Step[],
): Promise<SendResult> {
  const { id, address } = message;
  let number = 0;
  for (const [index, step] of steps.entries()) {
    if (index < (memory.arrived.get(id) ?? 0)) continue;
    const taken = memory.waits.sends(address);
    const sent = await sendStep(client, address, step);
    if ('is' in sent) return { ok: false, error: remember(memory, message, index, sent) };
    taken();
    number = sent.number;
    noteKeyboard(memory, address, step);
  }
  memory.arrived.delete(id);
  return { ok: true, providerMessageId: messageIdOf(address, number), order: number };
}

function remember(
  memory: Memory,
  { id, address }: Outgoing,
  arrived: number,
  error: ChannelError,
): ChannelError {
  const again = error.is === 'retryable' || error.is === 'retry_after';
  if (again && arrived > 0) memory.arrived.set(id, arrived);
  else memory.arrived.delete(id);
  return error.is === 'retry_after' ? memory.waits.told(address, error) : error;
}

function noteKeyboard({ keyboards }: Memory, address: string, { markup }: Step): void {
  if (markup && 'keyboard' in markup) keyboards.set(address, true);
  else if (markup && 'remove_keyboard' in markup) keyboards.delete(address);
}

async function sendStep(
  client: Client,
  address: string,
  step: Step,
): Promise<{ number: number } | ChannelError> {
  const { text, file, markup, replyTo } = step;
  const more = {
    ...(markup ? { reply_markup: markup } : {}),
    ...(replyTo === undefined
      ? {}
      : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  };
  if (file) return sendFile(client, address, step, { ...more, ...(text === '' ? {} : { caption: text }) });
  // A preview of a page would be larger than the words that link to it.
  const preview = text.includes('://') ? { link_preview_options: { is_disabled: true } } : {};
  try {
    return numbered(await client.api.sendMessage(address, text, { ...more, ...preview }));
  } catch (thrown) {
    return toChannelError(thrown);
  }
}

async function sendFile(
  client: Client,
  address: string,
  { file }: Step,
  more: Parameters<Client['api']['sendPhoto']>[2],
): Promise<{ number: number } | ChannelError> {
  if (!file) return { is: 'refused', code: 'no_file' };
  let bytes: Uint8Array;
  try {
    bytes = await file.read();
  } catch {
    return { is: 'retryable', code: 'file_unreadable' };
  }
  if (bytes.length > CAPABILITIES.fileOutMax) return { is: 'refused', code: 'file_too_big' };
  const method = methodFor(file, { bytes: bytes.length, ...(await sidesOf(file, bytes)) });
  const upload = () => new InputFile(bytes, fileName(file.name));
  try {
    return numbered(await client.api[method](address, upload(), more));
  } catch (thrown) {
    const error = toChannelError(thrown);
    if (method === 'sendDocument' || !isAboutTheFile(error)) return error;
  }
  // Refused as what it is shown as: as a document it is only carried.
  try {
    return numbered(await client.api.sendDocument(address, upload(), more));
  } catch (thrown) {
    return toChannelError(thrown);
  }
}

async function sidesOf({ media }: OutgoingFile, bytes: Uint8Array): Promise<Partial<Size>> {
  if (media !== 'photo') return {};
  const { width, height } = await sharp(bytes)
    .metadata()
    .catch((): Partial<Size> => ({}));
  return { width, height };
}

/** `PHOTO_INVALID_DIMENSIONS`, `IMAGE_PROCESS_FAILED`, `VOICE_MESSAGES_FORBIDDEN`… and what is too heavy for its kind. */
function isAboutTheFile({ is, code }: ChannelError): boolean {
  return is === 'refused' && (/PHOTO|IMAGE|VOICE/u.test(code) || code.startsWith('413'));
}

/** The name travels bare in the form's header: what would end or split it there becomes a dash. */
function fileName(name: string): string {
  return name.replace(/[\p{Cc}";\\/]+/gu, '-').trim() || 'file';
}

function numbered({ message_id }: { message_id: number }): { number: number } {
  return { number: message_id };
}

/**
 * Writes over the message named by `replaces`, when what is to be said fits into it. Null: send it as a new one.
 * An edit may be repeated without harm, so none of its failures is ambiguous.
 */
async function edit(client: Client, message: Outgoing, steps: Step[]): Promise<SendResult | null> {
  const number = numberOf(message.replaces, message.address);
  const [step, ...others] = steps;
  if (number === undefined || !step || step.file || others.length > 0) return null;
  const inline = step.markup && 'inline_keyboard' in step.markup ? step.markup : undefined;
  if (step.markup && !inline) return null;
  const done: SendResult = {
    ok: true,
    providerMessageId: messageIdOf(message.address, number),
    order: number,
  };
  try {
    await client.api.editMessageText(message.address, number, step.text, inline && { reply_markup: inline });
    return done;
  } catch (thrown) {
    const outcome = editOutcome(thrown);
    if (outcome === 'unchanged') return done;
    return outcome === 'gone' ? null : { ok: false, error: toRepeatableError(thrown) };
  }
}
