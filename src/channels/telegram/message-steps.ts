// Turns one message of ours into the calls that carry it: a file with its caption, a long text in parts. Pure.
import type { Capabilities, Option, Outgoing, OutgoingFile, Request } from '../channel.ts';
import { layOut, split } from '../kit/numbered-menu.ts';
import { numberOf } from './ids.ts';

export const CAPABILITIES: Capabilities = {
  textMax: 4096,
  captionMax: 1024,
  // A hundred buttons is Telegram's limit. It sets none for the label, but phones show about forty letters of one
  // and hide the rest, and a label that cannot be read to its end is better read in a numbered line.
  buttons: { max: 100, labelMax: 40, tokenMaxBytes: 64 },
  list: null,
  requests: ['place', 'contact'],
  edits: true,
  receipts: false,
  windowHours: null,
  fileInMax: 20 * 1024 * 1024,
  fileOutMax: 50 * 1024 * 1024,
  // Telegram allows about 30 messages a second; the rest is for answers.
  noticesPerSecond: 25,
  // Of about 30 that Telegram allows.
  sendsPerSecond: 28,
  // One a second is Telegram's advice for a chat, and short bursts pass: an answer is never held back for it. When
  // Telegram does object it says for how long (`retry_after`).
  chatGapMs: 0,
  doubtMs: null,
  parallel: 64,
};

/** Pictures beyond this go as documents. */
const PHOTO_MAX = 10 * 1024 * 1024;

export type ReplyMarkup =
  | { inline_keyboard: { text: string; callback_data: string }[][] }
  | {
      keyboard: { text: string; request_location?: boolean; request_contact?: boolean }[][];
      resize_keyboard: true;
      one_time_keyboard: true;
    }
  | { remove_keyboard: true };

/** One call. `text` is the caption when there is a file. */
export interface Step {
  text: string;
  file?: OutgoingFile;
  markup?: ReplyMarkup;
  /** Telegram's number of the message that is quoted. */
  replyTo?: number;
}

/**
 * The calls for one message, in order; the last one carries the options. `keyboardOpen`: an earlier request left
 * its keyboard under the text field of this chat, to be taken away with the next message that allows it.
 */
export function plan(message: Outgoing, keyboardOpen: boolean): Step[] {
  const { text, markup } = layOutFor(message, keyboardOpen);
  const steps: Step[] = [];
  if (message.file) {
    const captioned = text.length <= CAPABILITIES.captionMax;
    steps.push({ text: captioned ? text : '', file: message.file });
    if (!captioned) steps.push(...textSteps(text));
  } else steps.push(...textSteps(text));
  const first = steps[0];
  const last = steps.at(-1);
  const replyTo = numberOf(message.replyTo, message.address);
  if (first && replyTo !== undefined) first.replyTo = replyTo;
  if (last && markup) last.markup = markup;
  return steps;
}

function textSteps(text: string): Step[] {
  return split(text, CAPABILITIES.textMax).map((part) => ({ text: part }));
}

function layOutFor(message: Outgoing, keyboardOpen: boolean): { text: string; markup?: ReplyMarkup } {
  const { text, options, request } = message;
  if (request) return { text, markup: requestKeyboard(request, message.requestLabel, options ?? []) };
  const { text: laidOut, buttons } = layOut(text, options, CAPABILITIES);
  if (buttons) return { text: laidOut, markup: { inline_keyboard: inlineRows(buttons) } };
  return keyboardOpen ? { text: laidOut, markup: { remove_keyboard: true } } : { text: laidOut };
}

const SIGNS: Record<Request, string> = { place: '📍', contact: '📞' };

/**
 * Telegram allows one keyboard a message, and only a reply keyboard can ask for a place or a contact. So options
 * of such a message are keys of it too: tapping one *writes its label*, which comes back as a text.
 */
function requestKeyboard(request: Request, label: string | undefined, options: Option[]): ReplyMarkup {
  const text = label ?? SIGNS[request];
  const asking = request === 'place' ? { text, request_location: true } : { text, request_contact: true };
  return {
    keyboard: [[asking], ...options.map((option) => [{ text: option.label }])],
    resize_keyboard: true,
    one_time_keyboard: true,
  };
}

/** Labels up to this many letters are read whole on half the width of a phone. */
const HALF_ROW = 14;

/** Two short options share a row; a longer menu reads better as a column, in either direction of writing. */
function inlineRows(options: Option[]): { text: string; callback_data: string }[][] {
  const buttons = options.map(({ label, token }) => ({ text: label, callback_data: token }));
  const short = options.every(({ label }) => [...label].length <= HALF_ROW);
  const perRow = short && (options.length === 2 || options.length > 6) ? 2 : 1;
  const rows: (typeof buttons)[] = [];
  for (let at = 0; at < buttons.length; at += perRow) rows.push(buttons.slice(at, at + perRow));
  return rows;
}

/** Telegram refuses pictures whose sides together, or against each other, are more. */
const SIDES_MAX = 10_000;
const RATIO_MAX = 20;

/** How large a file is; sides only where they are known. */
export interface Size {
  bytes: number;
  width?: number;
  height?: number;
}

/** How a file is sent: what Telegram would refuse as a picture goes as a document. */
export function methodFor(
  { media }: OutgoingFile,
  { bytes, width = 1, height = 1 }: Size,
): 'sendPhoto' | 'sendVoice' | 'sendDocument' {
  if (media === 'voice') return 'sendVoice';
  const ratio = Math.max(width / height, height / width);
  const isPhoto = bytes <= PHOTO_MAX && width + height <= SIDES_MAX && ratio <= RATIO_MAX;
  return media === 'photo' && isPhoto ? 'sendPhoto' : 'sendDocument';
}
