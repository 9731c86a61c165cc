// The methods of the Bot API that the product uses, with the refusals of the real one.
import sharp from 'sharp';
import { isUpload } from './multipart.ts';
import type { Updates } from './updates.ts';
import {
  addMessage,
  BOT,
  type Button,
  type Chat,
  type Markup,
  type Message,
  quoting,
  type World,
} from './world.ts';

export interface Failure {
  error_code: number;
  description: string;
  parameters?: Record<string, number>;
}

export type Answer = { result: unknown } | Failure;
export type Parameters = Record<string, unknown>;

const FILE_IN_MAX = 20 * 1024 * 1024;
const FILE_OUT_MAX = 50 * 1024 * 1024;
const BUTTONS_MAX = 100;
const MEDIA = { sendPhoto: 'photo', sendVoice: 'voice', sendDocument: 'document' } as const;

export const bad = (description: string): Failure => ({
  error_code: 400,
  description: `Bad Request: ${description}`,
});

/** True for the methods that put something into a chat: there the scripted faults strike. */
export function sends(method: string): boolean {
  return method === 'sendMessage' || method in MEDIA || method === 'editMessageText';
}

/** Runs one method; `getUpdates` is not here, since it may have to wait. */
export function callMethod(
  world: World,
  updates: Updates,
  method: string,
  given: Parameters,
): Answer | Promise<Answer> {
  switch (method) {
    case 'getMe':
      return { result: BOT };
    case 'sendMessage':
      return sendMessage(world, given);
    case 'sendPhoto':
    case 'sendVoice':
    case 'sendDocument':
      return sendFile(world, MEDIA[method], given);
    case 'editMessageText':
      return editMessageText(world, given);
    case 'editMessageReplyMarkup':
      return editMarkup(world, given);
    case 'deleteMessage':
      return deleteMessage(world, given);
    case 'answerCallbackQuery':
      return world.taps.delete(String(given.callback_query_id))
        ? { result: true }
        : bad('query is too old and response timeout expired or query ID is invalid');
    case 'sendChatAction':
    case 'setMyCommands':
      return { result: true };
    case 'getFile':
      return getFile(world, given);
    case 'setWebhook':
    case 'deleteWebhook':
      return setWebhook(updates, method === 'setWebhook' ? given : {});
    case 'getWebhookInfo':
      return {
        result: {
          url: updates.webhook()?.url ?? '',
          has_custom_certificate: false,
          pending_update_count: updates.pending(),
        },
      };
    default:
      return { error_code: 404, description: 'Not Found' };
  }
}

/** The chat, if the bot may write there; else the refusal. */
function openChat(world: World, id: unknown): Chat | Failure {
  const chat = world.chats.get(Number(id));
  if (!chat?.open) return bad('chat not found');
  if (chat.blocked) return { error_code: 403, description: 'Forbidden: bot was blocked by the user' };
  return chat;
}

function sendMessage(world: World, given: Parameters): Answer {
  const chat = openChat(world, given.chat_id);
  if (!('messages' in chat)) return chat;
  const wrong =
    wrongText(given.text, 4096, 'message') ?? wrongMarkup(given.reply_markup) ?? wrongReply(chat, given);
  if (wrong) return wrong;
  return { result: show(world, chat, { text: String(given.text).trim(), ...common(chat, given) }) };
}

async function sendFile(
  world: World,
  media: 'photo' | 'voice' | 'document',
  given: Parameters,
): Promise<Answer> {
  const chat = openChat(world, given.chat_id);
  if (!('messages' in chat)) return chat;
  const file = given[media];
  if (!isUpload(file)) return bad('wrong remote file identifier specified: Wrong string length');
  if (file.bytes.length === 0) return bad('file must be non-empty');
  const max = media === 'photo' ? 10 * 1024 * 1024 : FILE_OUT_MAX;
  if (file.bytes.length > max) return { error_code: 413, description: 'Request Entity Too Large' };
  const { caption } = given;
  const wrong =
    (media === 'photo' ? await wrongPicture(file.bytes) : undefined) ??
    (caption === undefined ? undefined : wrongText(caption, 1024, 'message caption')) ??
    wrongMarkup(given.reply_markup) ??
    wrongReply(chat, given);
  if (wrong) return wrong;
  const { id, name } = world.keep(file, media);
  const described = { file_id: id, file_unique_id: `u${id}`, file_size: file.bytes.length, file_name: name };
  const content = media === 'photo' ? [{ ...described, width: 800, height: 600 }] : described;
  return { result: show(world, chat, { [media]: content, caption, ...common(chat, given) }) };
}

/** Sides that add up to more than 10,000, or stand 1 to 20; and what Telegram cannot draw. */
async function wrongPicture(bytes: Buffer): Promise<Failure | undefined> {
  const { width, height } = await sharp(bytes)
    .metadata()
    .catch(() => ({ width: 0, height: 0 }));
  if (width === 0) return bad('IMAGE_PROCESS_FAILED');
  const isOff = width + height > 10_000 || Math.max(width / height, height / width) > 20;
  return isOff ? bad('PHOTO_INVALID_DIMENSIONS') : undefined;
}

function common(chat: Chat, given: Parameters): Record<string, unknown> {
  const markup = markupOf(given.reply_markup);
  if (markup?.keyboard) chat.keyboard = markup.keyboard;
  if (markup?.remove_keyboard) chat.keyboard = null;
  return { reply_markup: markup, ...quoting(chat.messages.get(replyOf(given) ?? 0)) };
}

function show(world: World, chat: Chat, content: Record<string, unknown>): Message {
  const message = addMessage(chat, BOT, content, Date.now());
  chat.shown.push(message);
  world.taken += 1;
  return message;
}

function editMessageText(world: World, given: Parameters): Answer {
  const chat = openChat(world, given.chat_id);
  if (!('messages' in chat)) return chat;
  const message = chat.messages.get(Number(given.message_id));
  if (!message) return bad('message to edit not found');
  const mine =
    message.from.id === BOT.id && !message.reply_markup?.keyboard && !message.reply_markup?.remove_keyboard;
  if (!mine) return bad("message can't be edited");
  if (message.text === undefined) return bad('there is no text in the message to edit');
  const wrong = wrongText(given.text, 4096, 'message') ?? wrongMarkup(given.reply_markup);
  if (wrong) return wrong;
  const markup = markupOf(given.reply_markup);
  const text = String(given.text).trim();
  if (text === message.text && sameMarkup(markup, message.reply_markup)) return notModified();
  Object.assign(message, { text, reply_markup: markup, edit_date: Math.floor(Date.now() / 1000) });
  return { result: message };
}

function editMarkup(world: World, given: Parameters): Answer {
  const chat = openChat(world, given.chat_id);
  if (!('messages' in chat)) return chat;
  const message = chat.messages.get(Number(given.message_id));
  if (!message) return bad('message to edit not found');
  const markup = markupOf(given.reply_markup);
  if (sameMarkup(markup, message.reply_markup)) return notModified();
  return wrongMarkup(given.reply_markup) ?? { result: Object.assign(message, { reply_markup: markup }) };
}

function deleteMessage(world: World, given: Parameters): Answer {
  const chat = openChat(world, given.chat_id);
  if (!('messages' in chat)) return chat;
  return chat.messages.delete(Number(given.message_id))
    ? { result: true }
    : bad('message to delete not found');
}

const notModified = () =>
  bad(
    'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  );

function sameMarkup(a: Markup | undefined, b: Markup | undefined): boolean {
  return JSON.stringify(a?.inline_keyboard ?? []) === JSON.stringify(b?.inline_keyboard ?? []);
}

function getFile(world: World, given: Parameters): Answer {
  const file = world.files.get(String(given.file_id));
  if (!file) return bad('wrong file_id or the file is temporarily unavailable');
  if (file.bytes.length > FILE_IN_MAX) return bad('file is too big');
  const { id, path, bytes } = file;
  return { result: { file_id: id, file_unique_id: `u${id}`, file_size: bytes.length, file_path: path } };
}

function setWebhook(updates: Updates, given: Parameters): Answer {
  const url = given.url === undefined ? '' : String(given.url);
  const secret = given.secret_token === undefined ? undefined : String(given.secret_token);
  if (secret !== undefined && !/^[\w-]{1,256}$/u.test(secret))
    return bad('secret token contains unallowed characters');
  if (url !== '' && !URL.canParse(url)) return bad('bad webhook: invalid webhook URL specified');
  const maxConnections = Math.min(100, Math.max(1, Number(given.max_connections ?? 40)));
  updates.setWebhook(url === '' ? null : { url, secret, maxConnections });
  return { result: true };
}

function wrongText(text: unknown, max: number, what: string): Failure | undefined {
  if (typeof text !== 'string' || text.trim() === '') return bad(`${what} text is empty`);
  if (text.length > max) return bad(`${what} is too long`);
  return undefined;
}

function wrongReply(chat: Chat, given: Parameters): Failure | undefined {
  const replyTo = replyOf(given);
  if (replyTo === undefined || chat.messages.has(replyTo)) return undefined;
  const { reply_parameters: reply } = given;
  const lenient = typeof reply === 'object' && reply !== null && 'allow_sending_without_reply' in reply;
  return lenient && reply.allow_sending_without_reply === true
    ? undefined
    : bad('message to be replied not found');
}

function replyOf({ reply_parameters: reply }: Parameters): number | undefined {
  return typeof reply === 'object' && reply !== null && 'message_id' in reply
    ? Number(reply.message_id)
    : undefined;
}

function markupOf(value: unknown): Markup | undefined {
  return typeof value === 'object' && value !== null ? value : undefined;
}

function wrongMarkup(value: unknown): Failure | undefined {
  const markup = markupOf(value);
  const buttons: Button[] = (markup?.inline_keyboard ?? []).flat();
  if (buttons.length > BUTTONS_MAX) return bad('reply markup is too long');
  for (const { text, callback_data: data } of buttons) {
    if (typeof text !== 'string' || text.trim() === '')
      return bad('text buttons are not allowed to be empty');
    const bytes = Buffer.byteLength(data ?? '');
    if (bytes < 1 || bytes > 64) return bad('BUTTON_DATA_INVALID');
  }
  const keys = (markup?.keyboard ?? []).flat().map((key) => (typeof key === 'string' ? key : key.text));
  return keys.some((text) => text.trim() === '') ? bad('keyboard button text must be non-empty') : undefined;
}
