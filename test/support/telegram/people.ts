// Citizens with Telegram on their phones: what they do becomes updates, what the bot sent is what they see.
import { messageIdOf, numberOf } from '../../../src/channels/telegram/ids.ts';
import type { Person, Seen } from '../provider.ts';
import type { BotApi } from './server.ts';
import { addMessage, type Button, type Chat, type Message, quoting } from './world.ts';

export type TelegramPerson = Person & {
  /** Does what `says` and the others do, without being asked for a promise: for thousands of messages a second. */
  writes(content: Record<string, unknown>): Message;
};

export function newPerson(api: BotApi, id: number): TelegramPerson {
  const chat = api.world.chat(id);
  const user = { id, is_bot: false, first_name: `Citoyen ${id}`, language_code: 'fr' };
  const push = (content: Record<string, unknown>) => api.updates.push(content, id);

  function writes(content: Record<string, unknown>): Message {
    chat.open = true;
    const message = addMessage(chat, user, content, Date.now());
    push({ message: { ...message } });
    return message;
  }

  const named = (message: Message) => messageIdOf(id, message.message_id);

  const person: TelegramPerson = {
    address: String(id),
    writes,
    async says(text, { replyTo } = {}) {
      const quoted = chat.messages.get(numberOf(replyTo, String(id)) ?? 0);
      return named(writes({ ...textContent(text), ...quoting(quoted) }));
    },
    async picks(place, of) {
      const seen = of ?? person.seen().findLast(({ options }) => options.length > 0);
      const option = seen?.options[place - 1];
      if (!seen || !option) throw new Error(`there is no option ${place} to pick`);
      const message = chat.messages.get(numberOf(seen.providerMessageId, String(id)) ?? 0);
      if (!message?.reply_markup?.inline_keyboard) return void writes(textContent(option.token));
      const tap = `tap_${api.world.nextId()}`;
      api.world.taps.add(tap);
      push({
        callback_query: {
          id: tap,
          from: user,
          chat_instance: '1',
          message: { ...message },
          data: option.token,
        },
      });
    },
    async sharesPlace(latitude, longitude) {
      return named(writes({ location: { latitude, longitude } }));
    },
    async sendsFile(media, bytes, more = {}) {
      const kept = api.world.keep({ bytes: Buffer.from(bytes), name: more.name, type: more.mimeType }, media);
      const size = { file_id: kept.id, file_unique_id: `u${kept.id}`, file_size: bytes.length };
      const content = media === 'photo' ? photoSizes(api, size) : { ...size, ...mediaDetails(media, more) };
      return named(writes({ [media]: content, caption: more.caption, media_group_id: more.album }));
    },
    async sharesContact(phone, own) {
      const phone_number = own ? phone.replace('+', '') : phone;
      return named(writes({ contact: { phone_number, first_name: 'C', ...(own ? { user_id: id } : {}) } }));
    },
    async edits(messageId, text) {
      const message = chat.messages.get(numberOf(messageId, String(id)) ?? 0);
      if (!message) throw new Error('that message was never sent');
      const changed = message.text === undefined ? { caption: text } : { text };
      Object.assign(message, changed, { edit_date: message.date + 1 });
      push({ edited_message: { ...message } });
    },
    async does(what) {
      does(api, chat, { writes, push, user }, what);
    },
    seen: () => chat.shown.map((message) => toSeen(api, message)),
  };
  return person;
}

function textContent(text: string): Record<string, unknown> {
  const command = /^\/\w+/u.exec(text)?.[0];
  return command
    ? { text, entities: [{ type: 'bot_command', offset: 0, length: command.length }] }
    : { text };
}

/** Telegram offers every photo in several sizes; only the largest holds the bytes that were sent. */
function photoSizes(api: BotApi, largest: Record<string, unknown>): Record<string, unknown>[] {
  const small = api.world.keep({ bytes: Buffer.from('thumbnail') }, 'photo');
  return [
    { file_id: small.id, file_unique_id: `u${small.id}`, file_size: 9, width: 90, height: 67 },
    { ...largest, width: 1280, height: 960 },
  ];
}

function mediaDetails(media: string, more: { mimeType?: string; name?: string }): Record<string, unknown> {
  const described = { mime_type: more.mimeType, file_name: more.name };
  if (media === 'sticker')
    return { type: 'regular', width: 512, height: 512, is_animated: false, is_video: false };
  return media === 'document' ? described : { ...described, duration: 3 };
}

interface Hands {
  writes(content: Record<string, unknown>): Message;
  push(content: Record<string, unknown>): void;
  user: Message['from'];
}

function does(api: BotApi, chat: Chat, { writes, push, user }: Hands, what: string): void {
  const [deed = '', ...rest] = what.split(':');
  if (deed === 'start') writes(textContent(`/start ${rest.join(':')}`.trim()));
  else if (deed === 'poll') writes({ poll: { id: '1', question: '?', options: [], type: 'regular' } });
  else if (deed === 'live') writes({ location: { latitude: 30.47, longitude: -8.87, live_period: 900 } });
  else if (deed === 'moves') push({ edited_message: liveStep(chat) });
  else if (deed === 'block' || deed === 'unblock') {
    chat.blocked = deed === 'block';
    const status = chat.blocked ? 'kicked' : 'member';
    push({
      my_chat_member: { chat: privateChat(chat), from: user, date: now(), new_chat_member: { status } },
    });
  } else if (deed === 'react') {
    const [id = '', emoji] = rest;
    const new_reaction = emoji ? [{ type: 'emoji', emoji }] : [];
    const message_id = numberOf(id, String(chat.id));
    push({ message_reaction: { chat: privateChat(chat), user, message_id, date: now(), new_reaction } });
  } else if (deed === 'group') groupDoes(api, chat, user, rest[0] ?? 'says');
  else if (deed !== 'call' && deed !== 'delete') throw new Error(`nobody can do ${deed} on Telegram`);
  // A bot hears nothing of calls and of messages taken back.
}

/** The same person in a group where the bot sits: `says` something there, or the group `migrates`. */
function groupDoes(api: BotApi, { id }: Chat, user: Message['from'], what: string): void {
  const group = api.world.chat(-id, 'group');
  const content = what === 'migrates' ? { migrate_to_chat_id: -1_000_000_000_000 - id } : { text: what };
  api.updates.push({ message: addMessage(group, user, content, Date.now()) }, group.id);
}

function liveStep(chat: Chat): Message | undefined {
  const message = chat.messages.values().find(({ location }) => location !== undefined);
  return (
    message && Object.assign(message, { location: { latitude: 30.48, longitude: -8.88, live_period: 900 } })
  );
}

const now = () => Math.floor(Date.now() / 1000);
const privateChat = ({ id }: Chat) => ({ id, type: 'private', first_name: `Citoyen ${id}` });

function toSeen(api: BotApi, message: Message): Seen {
  const { inline_keyboard: buttons, keyboard } = message.reply_markup ?? {};
  const keys = (keyboard ?? []).flat().map((key): Button => (typeof key === 'string' ? { text: key } : key));
  const offered = [
    ...(buttons ?? []).flat(),
    ...keys.filter((key) => !key.request_contact && !key.request_location),
  ];
  const text = message.text ?? message.caption ?? '';
  const place = keys.some((key) => key.request_location);
  const contact = keys.some((key) => key.request_contact);
  return {
    providerMessageId: messageIdOf(message.chat.id, message.message_id),
    text,
    options: offered.length > 0 ? offered.map(toOption) : numberedLines(text),
    ...(place ? { request: 'place' } : contact ? { request: 'contact' } : {}),
    ...fileOf(api, message),
    ...(message.edit_date === undefined ? {} : { edited: true }),
  };
}

const toOption = ({ text, callback_data }: Button) => ({ label: text, token: callback_data ?? text });

/** Lines such as `2. label`, without the marks that keep them readable; picking one means writing its number. */
function numberedLines(text: string): Seen['options'] {
  const lines = text.matchAll(/^[\u200e\u200f]?(\d+)\. \u2068?(.+?)\u2069?$/gmu);
  return [...lines].map(([, number = '', label = '']) => ({ label, token: number }));
}

function fileOf(api: BotApi, message: Message): Pick<Seen, 'file'> {
  for (const media of ['photo', 'voice', 'document']) {
    const content: unknown = message[media];
    const described: unknown = Array.isArray(content) ? content.at(-1) : content;
    if (typeof described !== 'object' || described === null || !('file_id' in described)) continue;
    const file = api.world.files.get(String(described.file_id));
    return { file: { media, name: file?.name, mimeType: file?.type, bytes: file?.bytes.length ?? 0 } };
  }
  return {};
}
